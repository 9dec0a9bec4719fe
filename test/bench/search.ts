import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { Document } from '@langchain/core/documents';
import { countTerms } from '#src/features/library/domain-terms.ts';
import { ingestDocument, searchLibrary } from '#src/features/library/index.ts';
import { type Bench, type Figure, mean, median, timed } from './figures.ts';
import { loadLibrary } from './load-library.ts';
import { type MemoryPassage, memoryBm25 } from './memory-bm25.ts';
import { type House, inHouse, type Tenant } from './open-house.ts';
import { hasData, noData } from './public-data.ts';
import { firstTexts, ndcg, readSearchSet, type SearchSet, type Text } from './ranking-quality.ts';

const SETS = ['xquad_zh', 'xquad_en', 'cmrc2018'] as const;
/** Passages asked for: enough that ten different texts are among them. */
const LIMIT = 30;
/** A set's queries stop after so long, the retriever's earlier: it reads every text anew for each query. */
const MOST_MS = 8_000;
const MOST_RETRIEVER_MS = 2_500;
/** Queries are asked in steps of so many, so that a part of them stands for all. */
const STEP = 17;
const WARM = 3;
const UPLOADS = 20;

type Answer = { query: Text; texts: string[]; ms: number };

const spread = (queries: readonly Text[]): Text[] =>
  Array.from({ length: STEP }, (_, first) => queries.filter((_each, at) => at % STEP === first)).flat();

const askAll = async (
  queries: readonly Text[],
  ask: (query: string) => Promise<string[]> | string[],
  mostMs: number,
) => {
  const answers: Answer[] = [];
  let spent = 0;
  for (const query of queries) {
    const { answer, ms } = await timed(() => ask(query.text));
    answers.push({ query, texts: firstTexts(answer), ms });
    spent += ms;
    if (spent > mostMs) break;
  }
  return answers;
};

const quality = (answers: readonly Answer[], { relevant }: SearchSet): number =>
  mean(answers.map(({ query, texts }) => ndcg(texts, relevant.get(query.id))));
const times = (answers: readonly Answer[]): number[] => answers.map(({ ms }) => ms);

/** `@langchain/community`'s retriever over whole texts, as its documentation has it used. */
const communityRetriever = (corpus: readonly Text[]) => {
  const docs = corpus.map(({ id, text }) => new Document({ pageContent: text, id }));
  const retriever = BM25Retriever.fromDocuments(docs, { k: LIMIT, includeScore: false });
  return async (query: string): Promise<string[]> => (await retriever.invoke(query)).map(({ id }) => id ?? '');
};

const searchSet = async (name: string, house: House, tenant: Tenant): Promise<Figure[]> => {
  const set = readSearchSet(name);
  const loading = await timed(() => loadLibrary(tenant, house.db, set.corpus));
  const passages = loading.answer;
  const library = async (query: string): Promise<string[]> =>
    (await searchLibrary(tenant.ctx, { query, limit: LIMIT })).results.map(({ document }) => document.title);
  const memory = memoryBm25(passages);

  const queries = spread(set.queries);
  for (const query of queries.slice(0, WARM)) await library(query.text);
  const ours = await askAll(queries, library, MOST_MS);
  const inMemory = await askAll(queries, (query) => memory(countTerms(query).frequencies, LIMIT), MOST_MS);
  const community = await askAll(queries.slice(0, ours.length), communityRetriever(set.corpus), MOST_RETRIEVER_MS);
  const both = ours.filter(({ texts }, at) => texts.join() === inMemory[at]?.texts.join()).length;
  const shared = ours.slice(0, community.length);
  const asked = (answers: readonly Answer[]) => `${answers.length} of ${set.queries.length} queries`;
  return [
    {
      what: `${name}: load in bulk`,
      unit: 'ms',
      values: [loading.ms],
      note: `${set.corpus.length} texts, ${passages.length} passages, ${postingsOf(passages)} postings`,
    },
    { what: `${name}: searchLibrary`, unit: 'nDCG@10', values: [quality(ours, set)], note: asked(ours) },
    { what: `${name}: searchLibrary`, unit: 'ms', values: times(ours) },
    {
      what: `${name}: peer, BM25 in memory on the same terms`,
      unit: 'nDCG@10',
      values: [quality(inMemory, set)],
      note: `${asked(inMemory)}; the same first ten texts in ${both} of ${ours.length}`,
    },
    { what: `${name}: peer, BM25 in memory on the same terms`, unit: 'ms', values: times(inMemory) },
    {
      what: `${name}: peer, @langchain/community BM25Retriever`,
      unit: 'nDCG@10',
      values: [quality(community, set)],
      note: `${asked(community)} (searchLibrary on them: ${quality(shared, set).toFixed(3)}); it splits by spaces`,
    },
    { what: `${name}: peer, @langchain/community BM25Retriever`, unit: 'ms', values: times(community) },
    {
      what: `${name}: searchLibrary ÷ BM25Retriever`,
      unit: '×',
      values: [median(times(shared)) / median(times(community))],
      note: 'median times of the same queries in this run',
    },
  ];
};

const postingsOf = (passages: readonly MemoryPassage[]): number =>
  passages.reduce((sum, { frequencies }) => sum + frequencies.size, 0);

/** Uploads one by one, as clients make them. */
const uploads = async (tenant: Tenant, corpus: readonly Text[]): Promise<Figure> => {
  const values: number[] = [];
  for (const { id, text } of corpus.slice(0, UPLOADS)) {
    const file = { fileName: `${id}.txt`, bytes: new TextEncoder().encode(text) };
    values.push((await timed(() => ingestDocument(tenant.ctx, file))).ms);
  }
  return { what: 'ingestDocument, one paragraph', unit: 'ms', values };
};

/** Finds the paragraph that answers a question: quality and time of the library's search beside two peers. */
export const searchBench: Bench = async (say) => {
  const sets = SETS.filter((name) => hasData('search', name));
  if (sets.length === 0) return noData('search');
  for (const name of SETS) if (!sets.includes(name)) say(`without ${name}: ${noData(`search/${name}`).skipped}`);
  return inHouse(async (house) => {
    const figures: Figure[] = [];
    for (const name of sets) {
      const { answer, ms } = await timed(async () => searchSet(name, house, await house.tenant()));
      say(`${name}: ${(ms / 1000).toFixed(1)} s`);
      figures.push(...answer);
    }
    figures.push(await uploads(await house.tenant(), readSearchSet(sets[0] ?? '').corpus));
    return { figures };
  });
};
