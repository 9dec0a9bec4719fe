import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { detectLanguage, say } from '#src/kernel/language.ts';
import type { FoundPassage, SearchFilters } from './contract.ts';
import { toPassage } from './domain.ts';
import { type Highlight, highlighter, wantedTerms } from './domain-highlights.ts';
import type { wordMatcher } from './domain-matched.ts';
import { reasonsFor } from './domain-why.ts';
import { type Choice, collapseFamilies } from './families/domain-members.ts';
import { type Member, selectFamilies } from './families/family-store.ts';
import { type FoundRow, selectFound } from './found-store.ts';
import { toMember } from './get-document.ts';
import type { LexicalPlan } from './translate/lexical-plan.ts';

/** What was asked for, and how it was put to the index. */
export type Asked = {
  query: string;
  limit: number;
  filters: SearchFilters;
  plan: LexicalPlan;
  matchedWords: ReturnType<typeof wordMatcher>;
  /** Families are not put together: each member stands where it was found. */
  everyMember?: boolean;
};

/**
 * A ranking: passages best first, and of those found by words how much of the query they hold. `rows`: what is to be shown
 * of them, where it was read along.
 */
export type Ranking = {
  hits: readonly { id: string; score: number }[];
  coverage: ReadonlyMap<string, number>;
  rows?: readonly FoundRow[];
};

type Shown = { row: FoundRow; score: number; documentId: string; family: string | null; others: Member[] };

/** How often a ranking is read deeper because families took up places, and how much deeper each time. */
const ROUNDS = 3;
const DEEPER = 3;

/**
 * Chooses what to show of a ranking: each family of documents once, by the member to prefer. The ranking is read deeper
 * while families leave fewer than `limit` results.
 * @param rank reads the ranking so deep
 * @returns shows them: what stands in each passage of what was asked for, and why it was found. It reads nothing more, so
 * that no transaction need wait for it.
 */
export const showHits = async (
  ctx: Ctx,
  tx: Tx,
  asked: Asked,
  rank: (most: number) => Promise<Ranking>,
): Promise<() => FoundPassage[]> => {
  const choice = {
    language: detectLanguage(asked.query) ?? ctx.language,
    today: ctx.now().toISOString().slice(0, 10),
  };
  let ranking: Ranking = { hits: [], coverage: new Map() };
  let shown: Shown[] = [];
  for (let round = 0, most = asked.limit; round < ROUNDS; round += 1, most *= DEEPER) {
    ranking = await rank(most);
    const collapsed = await collapse(ctx, tx, ranking, asked.everyMember ? null : choice);
    shown = collapsed.hits;
    const enough = shown.length >= asked.limit && !(collapsed.lacking && round === 0);
    if (enough || ranking.hits.length < most) break;
  }
  return () => {
    const highlight = highlighter(wantedTerms(asked.plan));
    return shown
      .slice(0, asked.limit)
      .map((hit) => toResult(ctx, asked, hit, highlight, ranking.coverage.get(hit.row.passage.id)));
  };
};

const collapse = async (
  ctx: Ctx,
  tx: Tx,
  { hits, rows: read }: Ranking,
  choice: Choice | null,
): Promise<{ hits: Shown[]; lacking: boolean }> => {
  const ids = hits.map(({ id }) => id);
  const all = read ?? (ids.length > 0 ? await selectFound(tx, ctx.actor.tenantId, ids) : []);
  const rows = new Map(all.map((row) => [row.passage.id, row]));
  const found = hits.flatMap(({ id, score }) => {
    const row = rows.get(id);
    return row ? [{ row, score, documentId: row.document.id, family: row.family }] : [];
  });
  if (!choice) return { hits: found.map((hit) => ({ ...hit, others: [] })), lacking: false };
  const related = [...new Set(found.flatMap(({ documentId, family }) => (family === null ? [] : [documentId])))];
  return collapseFamilies(found, await selectFamilies(tx, ctx.actor, related), choice);
};

const toResult = (
  ctx: Ctx,
  { query, filters, plan, matchedWords }: Asked,
  { row, score, others }: Shown,
  highlight: (text: string) => Highlight[],
  coverage: number | undefined,
): FoundPassage => {
  const { passage, document } = row;
  const highlights = highlight(passage.text);
  const why = reasonsFor(
    { title: document.title, heading: passage.heading, text: passage.text },
    {
      query,
      matched: matchedWords,
      highlights,
      otherwise: plan.otherwise,
      byMeaning: coverage === undefined,
      filters,
      others: others.length,
    },
  );
  return {
    document: { ...document, updatedAt: document.updatedAt.toISOString() },
    passage: toPassage(passage),
    score: Number(score.toPrecision(9)),
    coverage: Number((coverage ?? 0).toFixed(4)),
    matched: matchedWords(query, passage.text),
    highlights: highlights.map(({ start, end }) => ({
      start: passage.start + start,
      end: passage.start + end,
      ...(passage.page === null ? {} : { page: passage.page }),
    })),
    why: why.map((reason) => say(reason, ctx.language)),
    family: others.map(toMember),
  };
};
