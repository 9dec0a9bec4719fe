import type { Ctx } from '#src/context.ts';
import type { Claim } from '#src/evidence/index.ts';
import type { Drafter } from '#src/features/drafts/index.ts';
import { say } from '#src/kernel/language.ts';
import { isoDay } from '#src/playbook/time.ts';
import { askWhichAccount } from './ask-back.ts';
import { readDay } from './edits/read-day.ts';
import { callTool } from './registry.ts';
import { sayClaims } from './say-claims.ts';
import { subjectFor } from './subject-for.ts';
import { stepOfTool } from './tool-steps.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

type StoredBrief = { id: string; kind: string; drafter: Drafter; claims: Claim[] };

/** Drafts the brief before a visit (VISIT-1) through the tool its slice offers; a day in the message is the visit's. */
export const draftBriefInChat = async (ctx: Ctx, turn: Turn, clause: string, output: TurnOutput): Promise<void> => {
  const { language, message } = turn;
  if (!ctx.actor.scopes.includes('draft')) return output.say(say(TEXTS.noDraftPlan, language));
  const subject = await subjectFor(ctx, turn, [clause, message], null);
  if (subject.kind !== 'one') return askWhichAccount(turn, output, subject);
  const { account } = subject;
  await output.remember({ accountId: account.id });
  const step = stepOfTool('draft_visit_brief', language);
  await output.step(step, 'running');
  const date = readDay(message, isoDay(ctx.now()))?.from;
  const { value } = await callTool(ctx, 'draft_visit_brief', {
    accountId: account.id,
    language,
    ...(date ? { date } : {}),
  });
  await output.step(step, 'done');
  const brief = value as StoredBrief;
  output.by(brief.drafter);
  await output.say(`**${account.name}**\n`);
  await sayClaims(output, brief.claims, new Map(), language);
  await output.draft(brief.kind, brief.id);
};
