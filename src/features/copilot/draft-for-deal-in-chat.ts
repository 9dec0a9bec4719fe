import type { Ctx } from '#src/context.ts';
import type { Claim } from '#src/evidence/index.ts';
import type { Drafter } from '#src/features/drafts/index.ts';
import { say } from '#src/kernel/language.ts';
import { askWhichDeal } from './ask-which-deal.ts';
import type { Intent } from './domain-intent.ts';
import { subjectOf } from './domain-subject.ts';
import { findDeal } from './find-deal.ts';
import { callTool } from './registry.ts';
import { rememberDeal } from './remember-deal.ts';
import { sayClaims } from './say-claims.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

const TOOL = { needs: 'draft_needs', objection: 'draft_objection_reply' } as const;
const LABEL = {
  needs: { zh: '梳理需求', en: 'Structuring the needs' },
  objection: { zh: '起草异议回复', en: 'Drafting the reply' },
} as const;
type StoredDraft = {
  id: string;
  kind: string;
  claims: Claim[];
  drafter: Drafter;
  sections: { wordings?: { form: string; text: string }[] };
};

/** Drafts what belongs to an opportunity (needs, an objection reply) through the tool its slice offers. */
export const draftForDealInChat = async (
  ctx: Ctx,
  turn: Turn,
  intent: Extract<Intent, { kind: 'needs' | 'objection' }>,
  output: TurnOutput,
): Promise<void> => {
  const { language } = turn;
  if (!ctx.actor.scopes.includes('draft')) return output.say(say(TEXTS.noDraftPlan, language));
  const found = await findDeal(ctx, turn, [intent.clause, turn.message], subjectOf(intent.clause));
  if (found.kind !== 'one') return askWhichDeal(turn, output, found);
  await rememberDeal(ctx, output, found.deal.id);
  const step = say(LABEL[intent.kind], language);
  await output.step(step, 'running');
  const text = intent.kind === 'objection' ? { text: intent.objection ?? turn.message } : {};
  const { value, evidence } = await callTool(ctx, TOOL[intent.kind], {
    opportunityId: found.deal.id,
    language,
    ...text,
  });
  const draft = value as StoredDraft;
  await output.step(step, 'done');
  output.by(draft.drafter);
  const labels = new Map(
    (evidence ?? []).map(({ source, label }) => [`${source.type} ${source.id} ${source.field ?? ''}`, label]),
  );
  await sayClaims(output, draft.claims, labels, language);
  for (const { text: words } of draft.sections.wordings ?? [])
    await output.say(language === 'zh' ? `\n可以这样说：${words}\n` : `\nA way to say it: ${words}\n`);
  await output.draft(draft.kind, draft.id);
};
