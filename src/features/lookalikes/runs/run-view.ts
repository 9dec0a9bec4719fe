import { isOver, toJob } from '#src/features/jobs/index.ts';
import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import { sayBackTest } from '../back-test/say-back-test.ts';
import type { Result, Run } from '../contract.ts';
import { chanceOf } from '../likeness/likeness-model.ts';
import { SKIP_REASONS } from '../lists/domain-exclusions.ts';
import { sayPick } from '../lists/say-pick.ts';
import { SKIP_WORDS } from '../lists/skip-words.ts';
import { sayDifference, sayReason } from '../reasons/say-reasons.ts';
import { noteWords } from './recipe.ts';
import type { ResultRow } from './result-store.ts';
import type { RunRow } from './run-store.ts';
import { modelNoteWords } from './say-model-notes.ts';
import type { Delivery } from './webhook-contract.ts';
import { FAULT_WORDS } from './webhook-faults.ts';

/** A run as it goes over the wire. */
export const toRun = (row: RunRow, language: Language): Run => ({
  id: row.id,
  name: row.name,
  state: row.job.state,
  jobId: row.job.id,
  job: toJob(row.job, language),
  recipe: {
    seeds: { ...row.recipe.seeds, lost: row.recipe.lostIds.length },
    candidates: row.recipe.candidates,
    list: row.recipe.list ?? {},
    limit: row.recipe.limit,
    minScore: row.recipe.minScore,
    weights: row.weights,
  },
  counts: row.job.counts,
  skipped: SKIP_REASONS.flatMap((reason) => {
    const count = row.skipped[reason] ?? 0;
    return count > 0 ? [{ reason, count, text: say(SKIP_WORDS[reason], language) }] : [];
  }),
  notes: [
    ...row.recipe.notes.map((note) => ({ kind: note.kind, ...noteWords(note) })),
    ...(row.modelNotes ?? []).map((note) => ({ kind: note.kind, ...modelNoteWords(note) })),
    ...emptyNote(row),
  ].map(({ kind, rule, text }) => ({ kind, rule, text: say(text, language) })),
  portrait: row.portrait,
  backtest: sayBackTest(row.backtest, language),
  rerunOf: row.rerunOf,
  webhook: row.webhookUrl ? toDelivery(row.delivery ?? waiting(row.webhookUrl), language) : null,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.job.finishedAt?.toISOString() ?? null,
});

const toDelivery = ({ fault = null, ...delivery }: Delivery, language: Language): NonNullable<Run['webhook']> => ({
  ...delivery,
  fault: fault && { code: fault, message: say(FAULT_WORDS[fault], language) },
});

const waiting = (url: string): Delivery => ({
  state: 'waiting',
  host: new URL(url).host,
  attempts: 0,
  status: null,
  at: null,
});

const emptyNote = ({ job }: RunRow): { kind: string; rule: string; text: Bilingual }[] =>
  isOver(job.state) && job.total === 0
    ? [
        {
          kind: 'no_candidates',
          rule: 'LOOK-1',
          text: {
            zh: '没有符合条件的潜在客户。请先导入潜在客户，或放宽筛选。',
            en: 'No prospect meets the filter. Import prospects, or widen it.',
          },
        },
      ]
    : [];

/**
 * One result as it goes over the wire.
 * @param place its rank so far, for a run that has not given ranks yet
 * @param run whose deals tell the chance of such a score
 */
export const toResult = (row: ResultRow, place: number, run: Pick<RunRow, 'chance'>, language: Language): Result => ({
  rank: row.rank ?? place,
  prospect: row.prospect,
  score: row.score,
  chance: chanceOf(run, row.score),
  parts: row.parts,
  nearest: row.nearest,
  reasons: row.reasons.map((reason) => sayReason(reason, language)),
  differs: row.differs.map((difference) => sayDifference(difference, language)),
  pick: row.pick?.prospectId ? sayPick(row.pick, row.reasons, language) : null,
});
