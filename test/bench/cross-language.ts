import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Ctx } from '#src/context.ts';
import { searchLibrary } from '#src/features/library/index.ts';
import { dictionaryDoor } from '#src/features/library/translate/dictionary-file.ts';
import { countTerms } from '#src/features/library/words/domain-terms.ts';
import { type Bench, type Figure, mean, timed } from './figures.ts';
import { firstGlossTranslator } from './first-gloss.ts';
import { loadLibrary } from './load-library.ts';
import { memoryBm25 } from './memory-bm25.ts';
import { type House, inHouse } from './open-house.ts';
import { dataPath, hasData, noData } from './public-data.ts';
import { firstTexts, ndcg, readSearchSet, type SearchSet, type Text } from './ranking-quality.ts';

const DICTIONARY = ['cedict', 'cedict.txt.gz'] as const;
/** What is asked of each set with the dictionary; the last two must not lose more than 0.2 % by it. */
const ASKED: Readonly<Record<string, string>> = {
  xquad_zh2en: 'asked: ≥ 0.82 (0.136 without)',
  xquad_en2zh: 'asked: ≥ 0.71 (0.151 without)',
  xquad_mixed: 'asked: ≥ 0.84',
  xquad_zh: 'one language; asked: no more than 0.2 % lost',
  xquad_en: 'one language; asked: no more than 0.2 % lost',
};
const ACROSS = new Set(['xquad_zh2en', 'xquad_en2zh', 'xquad_mixed']);
const LIMIT = 20;
/** A set's queries stop after so long, asked in steps, so that a part of them stands for all. */
const MOST_MS = { across: 15_000, within: 5_000, without: 3_000 };
const STEP = 17;
const LOOP_RESOLUTION_MS = 1;
const MB = 1 << 20;

/** Settings were chosen on one half of the queries, by a hash of the number in their id; this is the other half. */
const isHeldOut = ({ id }: Text): boolean => {
  let hash = 0x811c9dc5;
  for (const char of id.replace(/^[a-z]+/u, '')) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return ((hash >>> 16) & 1) === 1;
};

type Answer = { query: Text; gain: number; ms: number };

/** The queries in an order in which the first of them stand for all. */
const inSteps = (queries: readonly Text[]): Text[] =>
  Array.from({ length: STEP }, (_, first) => queries.filter((_each, at) => at % STEP === first)).flat();

const ask = async (
  queries: readonly Text[],
  { relevant }: SearchSet,
  search: (query: string) => Promise<string[]> | string[],
  mostMs: number,
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  let spent = 0;
  for (const query of queries) {
    const { answer, ms } = await timed(() => search(query.text));
    answers.push({ query, gain: ndcg(firstTexts(answer), relevant.get(query.id)), ms });
    spent += ms;
    if (spent > mostMs) break;
  }
  return answers;
};

const gains = (answers: readonly Answer[]): number => mean(answers.map(({ gain }) => gain));
const heldOut = (answers: readonly Answer[]): Answer[] => answers.filter(({ query }) => isHeldOut(query));

const searchSet = async (
  name: string,
  house: House,
  dictionary: NonNullable<Ctx['dictionary']>,
  naively: (query: string) => string,
): Promise<Figure[]> => {
  const set = readSearchSet(name);
  const tenant = await house.tenant();
  const passages = await loadLibrary(tenant, house.db, set.corpus);
  const library = (ctx: Ctx) => async (query: string) =>
    (await searchLibrary(ctx, { query, limit: LIMIT })).results.map(({ document }) => document.title);
  const memory = memoryBm25(passages);

  const queries = inSteps(set.queries);
  const withIt = library({ ...tenant.ctx, dictionary });
  await withIt(queries[0]?.text ?? '');
  const ours = await ask(queries, set, withIt, ACROSS.has(name) ? MOST_MS.across : MOST_MS.within);
  const plain = await ask(queries, set, library(tenant.ctx), MOST_MS.without);
  const asked = (answers: readonly Answer[]) => `${answers.length} of ${set.queries.length} queries`;
  const quality = (what: string, answers: readonly Answer[], note: string): Figure => ({
    what: `${name}: ${what}`,
    unit: 'nDCG@10',
    values: [gains(answers)],
    note: `${asked(answers)}; ${note}`,
  });
  const same = ours.slice(0, plain.length);
  const peer = (read: (query: string) => string): Promise<Answer[]> =>
    ask(
      ours.map(({ query }) => query),
      set,
      (query) => memory(countTerms(read(query)).frequencies, LIMIT),
      Number.POSITIVE_INFINITY,
    );
  return [
    quality('searchLibrary, dictionary', ours, ASKED[name] ?? ''),
    quality('the same, queries held out', heldOut(ours), 'settings were chosen on the other half'),
    { what: `${name}: searchLibrary, dictionary`, unit: 'ms', values: ours.map(({ ms }) => ms) },
    quality('searchLibrary, no dictionary', plain, `with it on the same queries ${gains(same).toFixed(4)}`),
    { what: `${name}: searchLibrary, no dictionary`, unit: 'ms', values: plain.map(({ ms }) => ms) },
    quality('peer, BM25 in memory', await peer((query) => query), 'no dictionary'),
    quality('peer, naive translation', await peer(naively), 'first explanation word by word, then BM25 in memory'),
  ];
};

/** Reads the dictionary as the first search does: how long, what it takes, and how long anybody else had to wait. */
const loading = async (dictionary: NonNullable<Ctx['dictionary']>): Promise<Figure[]> => {
  const before = process.memoryUsage();
  const waits = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
  waits.enable();
  const { answer, ms } = await timed(() => dictionary.open());
  waits.disable();
  const after = process.memoryUsage();
  return [
    { what: 'dictionary: read once, in a thread', unit: 'ms', values: [ms], note: `${answer.words} Chinese words` },
    {
      what: 'dictionary: longest wait of others meanwhile',
      unit: 'ms',
      values: [waits.max / 1e6],
      note: 'event loop; asked: ≤ 50 ms',
    },
    { what: 'dictionary: packed in memory', unit: 'MB', values: [answer.bytes / MB], note: 'once for all workspaces' },
    {
      what: 'dictionary: growth of the process',
      unit: 'MB',
      values: [(after.rss - before.rss) / MB],
      note: 'with what the thread left behind',
    },
  ];
};

/** A question in one language, the answer in the other: with a dictionary, without, and beside two peers. */
export const crossLanguageBench: Bench = async (say) => {
  if (!hasData(...DICTIONARY)) return noData(DICTIONARY.join('/'));
  const sets = Object.keys(ASKED).filter((name) => hasData('search', name));
  if (sets.length === 0) return noData('search');
  const dictionary = dictionaryDoor(dataPath(...DICTIONARY), () => undefined);
  return inHouse(async (house) => {
    const figures = await loading(dictionary);
    const naively = firstGlossTranslator(...DICTIONARY);
    for (const name of sets) {
      const { answer, ms } = await timed(() => searchSet(name, house, dictionary, naively));
      say(`${name}: ${(ms / 1000).toFixed(1)} s`);
      figures.push(...answer);
    }
    return { figures };
  });
};
