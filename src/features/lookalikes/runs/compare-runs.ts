import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { isOver } from '#src/features/jobs/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { say } from '#src/kernel/language.ts';
import type { Comparison } from './compare-contract.ts';
import { type Change, type Circumstance, changesOf, whyDifferent } from './compare-domain.ts';
import { selectModelVersion, selectNumbers, selectPlaces } from './compare-store.ts';
import { readNumbers, readScores } from './packed-scores.ts';
import { requireRun } from './require-run.ts';
import type { RunRow } from './run-store.ts';
import { selectChunksOf } from './score-store.ts';

/**
 * Compares the list of a run with that of an earlier one: who entered, left and moved, how scores changed (every score of a run is
 * kept, so also of those outside a list), and why.
 * @throws LinchpinError `not_found` for a run that is not the asker's to see, `conflict` for one that is not over
 */
export const compareRuns = (ctx: Ctx, id: string, withId: string): Promise<Comparison> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const [now, before] = [await finished(ctx, tx, id), await finished(ctx, tx, withId)];
    const changes = changesOf(await selectPlaces(tx, tenantId, id), await selectPlaces(tx, tenantId, withId));
    const { entered, left, moved, same, scoreChange } = changes;
    const scores = await selectScoresOf(tx, tenantId, id, left);
    const scoresBefore = await selectScoresOf(tx, tenantId, withId, entered);
    const why = whyDifferent(
      await circumstance(tx, tenantId, now),
      await circumstance(tx, tenantId, before),
      entered.length + left.length + moved.length > 0 || scoreChange.largest !== 0,
    );
    return {
      run: id,
      with: withId,
      counts: { entered: entered.length, left: left.length, moved: moved.length, same },
      entered: entered.map((each) => ({ ...each, scoreBefore: scoresBefore.get(each.prospectId) ?? null })),
      left: left.map((each) => ({ ...each, score: scores.get(each.prospectId) ?? null })),
      moved,
      scoreChange,
      why: why.map(({ kind, text }) => ({ kind, text: say(text, ctx.language) })),
    };
  });

const finished = async (ctx: Ctx, tx: Tx, id: string): Promise<RunRow> => {
  const run = await requireRun(ctx, tx, id);
  if (isOver(run.job.state)) return run;
  throw fail('conflict', {
    zh: '任务还没有结束，排名还会变，不能比较。请等它结束，或先取消。',
    en: 'The run is not over and its ranks may change; it cannot be compared yet. Wait for its end, or cancel it.',
  });
};

const circumstance = async (tx: Tx, tenantId: string, run: RunRow): Promise<Circumstance> => ({
  recipe: run.recipe,
  scored: run.job.counts.scored ?? 0,
  skipped: run.skipped,
  modelVersion: await selectModelVersion(tx, tenantId, run.id),
});

/** The scores that these prospects got in a run, from its packed scores. */
const selectScoresOf = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  changes: readonly Change[],
): Promise<Map<string, number>> => {
  const ids = changes.map(({ prospectId }) => prospectId);
  const numbers = await selectNumbers(tx, tenantId, ids);
  const byNumber = new Map([...numbers].map(([prospectId, number]) => [number, prospectId]));
  const found = new Map<string, number>();
  for (const packed of await selectChunksOf(tx, tenantId, runId, [...numbers.values()])) {
    const scores = readScores(packed.scores);
    readNumbers(packed.numbers).forEach((number, at) => {
      const prospectId = byNumber.get(number);
      if (prospectId) found.set(prospectId, scores[at] as number);
    });
  }
  return found;
};
