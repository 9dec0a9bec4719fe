import { isOver, toJob } from '#src/features/jobs/index.ts';
import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import type { Result, Run } from './contract.ts';
import { SKIP_REASONS, type SkipReason } from './domain-exclusions.ts';
import { noteWords } from './recipe.ts';
import type { ResultRow } from './result-store.ts';
import type { RunRow } from './run-store.ts';
import { sayDifference, sayReason } from './say-reasons.ts';

const SKIP_WORDS: Readonly<Record<SkipReason, Bilingual>> = {
  stop_listed: { zh: '在停止名单上的客户（STAGE-7）', en: 'accounts on the stop list (STAGE-7)' },
  present_customer: { zh: '现有客户', en: 'present customers' },
  open_opportunity: { zh: '已有进行中的商机', en: 'companies with an open opportunity' },
  known_account: { zh: '已是在册客户（未成交）', en: 'accounts on record, not won so far' },
  duplicate: { zh: '与名单中另一条是同一家公司', en: 'another writing of a company in the list' },
  no_name: { zh: '没有公司名称', en: 'without a company name' },
  no_text: { zh: '没有描述、行业或标签可比较', en: 'without description, industry or tags to compare' },
};

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
    limit: row.recipe.limit,
    minScore: row.recipe.minScore,
    weights: row.weights,
  },
  counts: row.job.counts,
  skipped: SKIP_REASONS.flatMap((reason) => {
    const count = row.skipped[reason] ?? 0;
    return count > 0 ? [{ reason, count, text: say(SKIP_WORDS[reason], language) }] : [];
  }),
  notes: [...row.recipe.notes.map((note) => ({ kind: note.kind, ...noteWords(note) })), ...emptyNote(row)].map(
    ({ kind, rule, text }) => ({ kind, rule, text: say(text, language) }),
  ),
  portrait: row.portrait,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.job.finishedAt?.toISOString() ?? null,
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

/** One result as it goes over the wire. @param place its rank so far, for a run that has not given ranks yet */
export const toResult = (row: ResultRow, place: number, language: Language): Result => ({
  rank: row.rank ?? place,
  prospect: row.prospect,
  score: row.score,
  parts: row.parts,
  nearest: row.nearest,
  reasons: row.reasons.map((reason) => sayReason(reason, language)),
  differs: row.differs.map((difference) => sayDifference(difference, language)),
});
