import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { enqueue } from '#src/db/outbox.ts';
import { LinchpinError } from '#src/kernel/errors.ts';
import { ModelCallError } from '#src/llm/model-call-error.ts';
import type { ModelAnswer, ModelDoor, ModelRequest, ModelUsage } from '#src/llm/port.ts';
import type { Explaining, PickCard } from '../lists/list-pick.ts';
import { draftReason } from '../reasons/draft-reason.ts';
import type { ReasonCard } from '../reasons/reason-contract.ts';
import { lockExplaining, selectUnexplained, writeCard, writeExplaining } from './explain-top-store.ts';

/** Cards one message writes, side by side; the next message goes on, so that a worker that dies loses no more than these. */
const BATCH = 3;

/**
 * Has the model write first need and opening line for the next of the first of a list, by the chain of the reason card, and keeps each
 * with the list (LOOK-1). Ends with the number asked for, or when the tokens asked for are spent: no card is begun after that. What the
 * model may not or could not write is left to the rules.
 */
export const explainTop = async (ctx: Ctx, { runId }: { runId: string }): Promise<void> => {
  const { tenantId } = ctx.actor;
  const begun = await ctx.db.inTenant(tenantId, (tx) => begin(ctx, tx, runId));
  if (!begun) return;
  const { list, ids } = begun;
  await Promise.all(
    ids.map(async (prospectId) => {
      const { card, tokens } = await writeOne(ctx, runId, prospectId, list.language);
      await ctx.db.inTenant(tenantId, (tx) => settle(tx, tenantId, runId, { prospectId, card, tokens }));
    }),
  );
  await ctx.db.inTenant(tenantId, (tx) => enqueue(tx, tenantId, 'lookalikes.explain', { runId }));
};

/** The next to write, or null when there is nothing more to do: then it says why. */
const begin = async (
  ctx: Ctx,
  tx: Tx,
  runId: string,
): Promise<{ ids: string[]; list: { language: 'zh' | 'en' } } | null> => {
  const { tenantId } = ctx.actor;
  const run = await lockExplaining(tx, tenantId, runId);
  const asked = run?.asked;
  if (!run || !asked) return null;
  const so: Explaining = run.explaining ?? {
    state: 'running',
    of: asked.top,
    written: 0,
    byRules: 0,
    tokens: 0,
    maxTokens: asked.maxTokens,
  };
  if (so.state !== 'running') return null;
  const left = await selectUnexplained(tx, tenantId, runId, { top: asked.top, limit: BATCH });
  const end =
    left.length === 0 ? 'done' : ctx.model === null ? 'no_model' : so.tokens >= so.maxTokens ? 'budget_spent' : null;
  await writeExplaining(tx, tenantId, runId, end ? { ...so, state: end } : so);
  // Near the end of the budget one at a time: a batch would overshoot it by more.
  const size = so.tokens > so.maxTokens / 2 ? 1 : BATCH;
  return end ? null : { ids: left.slice(0, size), list: { language: asked.language } };
};

/** Counts a card that was written, or is left to the rules (`card` null); only once for one company. */
const settle = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  { prospectId, card, tokens }: { prospectId: string; card: PickCard | null; tokens: number },
): Promise<void> => {
  const run = await lockExplaining(tx, tenantId, runId);
  if (!run?.explaining) return;
  const fresh = await writeCard(tx, tenantId, runId, prospectId, card);
  const so = run.explaining;
  await writeExplaining(tx, tenantId, runId, {
    ...so,
    written: so.written + (fresh && card ? 1 : 0),
    byRules: so.byRules + (fresh && !card ? 1 : 0),
    tokens: so.tokens + tokens,
  });
};

const writeOne = async (
  ctx: Ctx,
  runId: string,
  prospectId: string,
  language: 'zh' | 'en',
): Promise<{ card: PickCard | null; tokens: number }> => {
  let tokens = 0;
  const count = (usage: readonly ModelUsage[]) => {
    for (const { inputTokens, outputTokens } of usage) tokens += inputTokens + outputTokens;
  };
  try {
    const model = ctx.model && counted(ctx.model, count);
    const card = await draftReason({ ...ctx, model }, runId, prospectId, { language });
    return { card: card.drafter.by === 'model' ? cardOf(card) : null, tokens };
  } catch (error) {
    // Gone, or a customer by now: nothing to begin with.
    if (error instanceof LinchpinError && error.code !== 'cancelled') return { card: null, tokens };
    throw error;
  }
};

const cardOf = ({ claims, sections }: ReasonCard): PickCard => {
  const text = (id: string | null) => claims.find((claim) => claim.id === id)?.text ?? null;
  return { firstNeed: text(sections.firstNeed), opening: text(sections.opening) };
};

/** The same door, telling what each call cost. */
const counted = (door: ModelDoor, count: (usage: readonly ModelUsage[]) => void): ModelDoor => ({
  model: door.model,
  chatModel: (options) => door.chatModel(options),
  promptVersion: (prompt, output) => door.promptVersion(prompt, output),
  render: (prompt, inputs) => door.render(prompt, inputs),
  call: async <T>(request: ModelRequest<T>): Promise<ModelAnswer<T>> => {
    try {
      const answer = await door.call(request);
      count(answer.usage);
      return answer;
    } catch (error) {
      if (error instanceof ModelCallError) count(error.usage);
      throw error;
    }
  },
});
