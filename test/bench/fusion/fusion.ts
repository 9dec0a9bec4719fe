import { searchLibrary } from '#src/features/library/index.ts';
import { openPlanner } from '#src/features/library/translate/plan-search.ts';
import { fuse, type Hit, type VectorRanking } from '#src/features/library/vectors/domain-fusion.ts';
import { embedLibrary } from '#src/features/library/vectors/embed-document.ts';
import { selectServing } from '#src/features/library/vectors/embedding-models-store.ts';
import { judgeResult } from '#src/features/library/vectors/judge-result.ts';
import { rankByVector } from '#src/features/library/vectors/vector-store.ts';
import { weighVectors } from '#src/features/library/vectors/weigh-vectors.ts';
import { postingsOf, rankByWords } from '#src/features/library/words/rank-by-words.ts';
import { createEmbedder } from '#src/llm/embedder.ts';
import { type Bench, type Figure, mean, timed } from '../figures.ts';
import { loadLibrary } from '../load-library.ts';
import { type House, inHouse, type Tenant } from '../open-house.ts';
import { hasData, noData } from '../public-data.ts';
import { ndcg, readSearchSet, type SearchSet, type Text } from '../ranking-quality.ts';
import { embeddersFor } from './embedders.ts';
import { startEndpoint } from './endpoint.ts';
import { harder } from './harder.ts';
import { selectTitles } from './titles.ts';

/** `plain` sets are those of the issue; weights are learnt on each anew, from its own first queries. */
const SETS = [
  { name: 'xquad_en', hard: false, bridge: false },
  { name: 'xquad_zh', hard: false, bridge: false },
  { name: 'cmrc2018', hard: false, bridge: false },
  { name: 'xquad_mixed', hard: false, bridge: true },
  { name: 'xquad_zh', hard: true, bridge: false },
] as const;
const JUDGED = 50;
const TESTED = 100;
const CHECKED = 5;
const DEPTH = 50;
const RANK_OFFSET = 60;
/** Below this nDCG@10 a leg carries nothing worth joining. */
const CARRIES = 0.3;
const DEFAULT = 0.4;

type Legs = { query: Text; byWords: Hit[]; byVector: VectorRanking };

/** The peer: reciprocal rank fusion, both legs alike (Cormack, Clarke & Büttcher 2009). */
const equalRanks = ({ byWords, byVector }: Legs): Hit[] => {
  const scores = new Map<string, number>();
  for (const hits of [byWords, byVector.near])
    for (const [at, { id }] of hits.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (RANK_OFFSET + at + 1));
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
};

/** Every so many queries of a set, in two lots that share none: to be judged, and to be tested on. */
const split = (queries: readonly Text[]): { judged: Text[]; tested: Text[] } => {
  const step = Math.max(1, Math.floor(queries.length / (JUDGED + TESTED)));
  const spread = queries.filter((_, at) => at % step === 0);
  const every = Math.floor((JUDGED + TESTED) / JUDGED);
  const judged = spread.filter((_, at) => at % every === 0).slice(0, JUDGED);
  return { judged, tested: spread.filter((each) => !judged.includes(each)).slice(0, TESTED) };
};

const readSet = ({ name, hard }: (typeof SETS)[number]): SearchSet => {
  const set = readSearchSet(name);
  if (!hard) return set;
  const texts = new Map(set.corpus.map(({ id, text }) => [id, text]));
  const answer = (id: string) => texts.get([...(set.relevant.get(id)?.keys() ?? [])][0] ?? '') ?? '';
  return { ...set, queries: set.queries.map(({ id, text }) => ({ id, text: harder(text, answer(id)) })) };
};

const bridgeTexts = (): string[] => {
  const chinese = readSearchSet('xquad_zh').corpus;
  return readSearchSet('xquad_en').corpus.map(({ text }, at) => `${text}\n${chinese[at]?.text ?? ''}`);
};

type Result = { ratio: number; peer: number; carried: boolean; figure: Figure };

const trySet = async (of: (typeof SETS)[number], house: House, tenant: Tenant): Promise<Result[]> => {
  const label = `${of.name}${of.hard ? ', harder' : ''}`;
  const set = readSet(of);
  const endpoint = await startEndpoint();
  try {
    await loadLibrary(tenant, house.db, set.corpus);
    const { judged, tested } = split(set.queries);
    const titles = await house.db.inTenant(tenant.id, (tx) => selectTitles(tx, tenant.id));
    const documents = new Map([...titles.values()].map(({ title, documentId }) => [title, documentId]));
    for (const { id, text } of judged)
      for (const answer of set.relevant.get(id)?.keys() ?? [])
        await judgeResult(tenant.ctx, { query: text, documentId: documents.get(answer) ?? '', relevant: true });
    const planner = await openPlanner(tenant.ctx);
    const words = new Map<string, Hit[]>();
    for (const { id, text } of tested)
      words.set(
        id,
        await house.db.inTenant(tenant.id, async (tx) =>
          rankByWords(tx, tenant.id, postingsOf(tenant.ctx), await planner.plan(tx, text), DEPTH),
        ),
      );
    const quality = (ranked: readonly Hit[], query: Text) =>
      ndcg([...new Set(ranked.map(({ id }) => titles.get(id)?.title ?? ''))].slice(0, 10), set.relevant.get(query.id));

    const results: Result[] = [];
    for (const [name, embed] of embeddersFor(set, of.bridge ? bridgeTexts() : null)) {
      endpoint.models.set(name, embed);
      const embedder = createEmbedder({
        apiKey: undefined,
        baseUrl: endpoint.baseUrl,
        model: name,
        now: tenant.ctx.now,
      });
      const ctx = { ...tenant.ctx, embedder };
      await embedLibrary(ctx);
      await weighVectors(ctx);
      const serving = await house.db.inTenant(tenant.id, (tx) => selectServing(tx, tenant.id));
      if (serving?.model !== name) throw new Error(`${name} does not serve`);
      const weight = serving.weight ?? DEFAULT;
      const { vectors } = await embedder.embed(
        tested.map(({ text }) => text),
        ctx.signal,
      );
      const legs: Legs[] = [];
      for (const [at, query] of tested.entries()) {
        const byWords = words.get(query.id) ?? [];
        const search = { limit: DEPTH, named: byWords.map(({ id }) => id) };
        const vector = vectors[at] ?? [];
        legs.push({
          query,
          byWords,
          byVector: await house.db.inTenant(tenant.id, (tx) =>
            rankByVector(tx, tenant.id, { model: name, vector }, search),
          ),
        });
      }
      const of = (rank: (each: Legs) => readonly Hit[]) => mean(legs.map((each) => quality(rank(each), each.query)));
      const alone = { words: of(({ byWords }) => byWords), vectors: of(({ byVector }) => byVector.near) };
      const joined = (at: number) => of(({ byWords, byVector }) => fuse(byWords, byVector, at, DEPTH));
      const [learnt, asSet, ranks] = [joined(weight), joined(DEFAULT), of(equalRanks)];
      const better = Math.max(alone.words, alone.vectors);
      let same = 0;
      for (const { query, byWords, byVector } of legs.slice(0, CHECKED)) {
        const { results: found } = await searchLibrary(ctx, { query: query.text, limit: 10 });
        same +=
          found.map(({ passage }) => passage.id).join() ===
          fuse(byWords, byVector, weight, 10)
            .map(({ id }) => id)
            .join()
            ? 1
            : 0;
      }
      results.push({
        ratio: learnt / better,
        peer: ranks / better,
        carried: Math.min(alone.words, alone.vectors) >= CARRIES,
        figure: {
          what: `${label} × ${name}: joined ÷ better leg`,
          unit: '×',
          values: [learnt / better],
          note: `words ${alone.words.toFixed(3)}, vectors ${alone.vectors.toFixed(3)}; joined ${learnt.toFixed(3)} (weight ${weight} from ${JUDGED} judged); default weight ${asSet.toFixed(3)}; peer, equal-weight RRF ${ranks.toFixed(3)}; searchLibrary the same in ${same} of ${CHECKED}`,
        },
      });
    }
    return results;
  } finally {
    endpoint.close();
  }
};

/** Two legs never hurt: search by words and by vectors of good, weak and worthless embedders, joined, beside each leg alone. */
export const fusionBench: Bench = async (say) => {
  const sets = SETS.filter(({ name }) => hasData('search', name));
  if (sets.length === 0) return noData('search');
  return inHouse(async (house) => {
    const results: Result[] = [];
    for (const set of sets) {
      const { answer, ms } = await timed(async () => trySet(set, house, await house.tenant()));
      say(`${set.name}${set.hard ? ', harder' : ''}: ${(ms / 1000).toFixed(1)} s`);
      results.push(...answer);
    }
    const carried = results.filter((each) => each.carried);
    const of = (all: readonly Result[], pick: (each: Result) => number) => all.map(pick);
    return {
      figures: [
        ...results.map(({ figure }) => figure),
        {
          what: 'joined ÷ better leg, the worst',
          unit: '×',
          values: [Math.min(...of(results, (each) => each.ratio))],
          note: 'asked: ≥ 0.99',
        },
        {
          what: 'joined ÷ better leg, mean where both carry',
          unit: '×',
          values: [mean(of(carried, (each) => each.ratio))],
          note: `asked: ≥ 1.02; ${carried.length} pairs, each leg alone ≥ ${CARRIES}`,
        },
        {
          what: 'peer, equal-weight RRF ÷ better leg, the worst',
          unit: '×',
          values: [Math.min(...of(results, (each) => each.peer))],
        },
        {
          what: 'peer, equal-weight RRF ÷ better leg, mean where both carry',
          unit: '×',
          values: [mean(of(carried, (each) => each.peer))],
        },
      ],
    };
  });
};
