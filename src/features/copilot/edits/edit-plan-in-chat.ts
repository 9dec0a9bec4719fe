import type { Ctx } from '#src/context.ts';
import { loadPlan, type Plan } from '#src/features/plans/index.ts';
import { LinchpinError } from '#src/kernel/errors.ts';
import { say } from '#src/kernel/language.ts';
import { isoDay } from '#src/playbook/time.ts';
import { answerQuestion } from '../answer-question.ts';
import { askBack, askWhichAccount } from '../ask-back.ts';
import { callTool } from '../registry.ts';
import { selectColleagues } from '../store.ts';
import type { Turn } from '../turn.ts';
import type { TurnOutput } from '../turn-output.ts';
import { TEXTS } from '../wording.ts';
import { RESTORE, UNDO } from './edit-words.ts';
import { outlineOf } from './outline.ts';
import { planAtHand } from './plan-at-hand.ts';
import { readEdits } from './read-edits.ts';
import { tellChanges } from './tell-changes.ts';
import { versionToRestore } from './version-to-restore.ts';

const MOST_PEOPLE = 500;

/**
 * Changes what a message names of the plan at hand and nothing else, as a new version, and tells before → after (PLAN-11). What is
 * not clear is asked back with numbered options; a plan that somebody changed meanwhile is a conflict, told and left alone.
 */
export const editPlanInChat = async (ctx: Ctx, turn: Turn, output: TurnOutput): Promise<void> => {
  const { language, message } = turn;
  if (!ctx.actor.scopes.includes('write')) return output.say(say(TEXTS.noWrite, language));
  const found = await planAtHand(ctx, turn);
  if (found.kind === 'account') return askWhichAccount(turn, output, found.subject);
  if (found.kind === 'none')
    return output.say(
      language === 'zh'
        ? `${found.account.name}还没有大客户计划，没有可改的。可以说“给${found.account.name}写一份大客户计划”。`
        : `${found.account.name} has no account plan to change yet. Say “draft an account plan for ${found.account.name}”.`,
    );
  const { plan, seen } = found;
  await output.remember({ accountId: plan.account.id });
  const text = message.normalize('NFKC').trim();
  if (UNDO.test(text) || RESTORE.test(text)) return takeBack(ctx, turn, plan, output);
  const { tenantId, userId } = ctx.actor;
  const people = await ctx.db.inTenant(tenantId, (tx) => selectColleagues(tx, tenantId, MOST_PEOPLE));
  const reading = readEdits(withoutName(text, plan), {
    outline: outlineOf(plan),
    people,
    me: userId,
    today: isoDay(ctx.now()),
    answers: turn.answers ?? [],
  });
  // What the rules do not understand a model may; it proposes, and the person confirms.
  if (reading.kind === 'refused' && reading.unread && turn.drafter.by === 'model')
    return answerQuestion(ctx, turn, output);
  if (reading.kind === 'refused') return output.say(say(reading.why, language));
  if (reading.kind === 'unclear') {
    const { question, options } = reading.unclear;
    return askBack(turn, output, { ask: 'part', options }, say(question, language));
  }
  const input = {
    planId: plan.id,
    baseVersion: seen ?? plan.version,
    edits: reading.edits,
    reason: text.slice(0, 500),
  };
  await change(ctx, turn, output, plan, () => callTool(ctx, 'edit_account_plan', input));
  if (reading.unread.length > 0)
    await output.say(
      language === 'zh'
        ? `没有看懂、也没有处理的部分：${reading.unread.join('；')}\n`
        : `Not understood and left alone: ${reading.unread.join('; ')}\n`,
    );
};

/** The account's name says which plan, and nothing about what to change; `计划里的` neither. */
const withoutName = (text: string, { account }: Plan): string =>
  text
    .replaceAll(account.name, '')
    .replaceAll(
      /(?:大客户|客户)?计划(?:书)?(?:里|中|里面)?的?|\b(?:in|from|of) (?:the|our|this) (?:account )?plan\b/giu,
      ' ',
    );

const takeBack = async (ctx: Ctx, turn: Turn, plan: Plan, output: TurnOutput): Promise<void> => {
  const wanted = RESTORE.exec(turn.message.normalize('NFKC'));
  const version = wanted ? Number(wanted[1] ?? wanted[2]) : await versionToRestore(ctx, plan);
  if (version === null) return output.say(say(TEXTS.nothingToUndo, turn.language));
  await change(ctx, turn, output, plan, () => callTool(ctx, 'restore_account_plan', { planId: plan.id, version }));
};

/** Carries a change out and tells it; a conflict is told, and what now stands is the version the conversation knows from here on. */
const change = async (
  ctx: Ctx,
  { language }: Turn,
  output: TurnOutput,
  before: Plan,
  run: () => Promise<unknown>,
): Promise<void> => {
  const step = say(TEXTS.editing, language);
  await output.step(step, 'running');
  try {
    await run();
  } catch (error) {
    if (!(error instanceof LinchpinError) || !TOLD.has(error.code)) throw error;
    await output.step(step, 'failed');
    await output.say(`${say(error.detail, language)}\n`);
    if (error.code === 'conflict') await tellAgain(ctx, before, output, language);
    return;
  }
  await output.step(step, 'done');
  await tellChanges(output, before, await loadPlan(ctx, before.id), language);
};

const TOLD = new Set(['conflict', 'not_found', 'invalid_request', 'unprocessable']);

const tellAgain = async (ctx: Ctx, before: Plan, output: TurnOutput, language: Turn['language']): Promise<void> => {
  const now = await loadPlan(ctx, before.id);
  await output.say(
    language === 'zh'
      ? `现在按第 ${now.version} 版来：看过之后把修改再说一遍即可。\n`
      : `From here on version ${now.version} counts: look at it and say the change again.\n`,
  );
  await output.draft('plan', now.id, now.version);
};
