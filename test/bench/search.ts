import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { Document } from '@langchain/core/documents';
import { ingestDocument, searchLibrary } from '#src/features/library/index.ts';
import { countTerms } from '#src/features/library/words/domain-terms.ts';
import { type Bench, type Figure, mean, timed } from './figures.ts';
import { hybridPeer } from './library/hybrid-peer.ts';
import { loadLibrary } from './load-library.ts';
import { memoryBm25 } from './memory-bm25.ts';
import { type House, inHouse, type Tenant } from './open-house.ts';
import { hasData, noData } from './public-data.ts';
import { firstTexts, ndcg, readSearchSet, type SearchSet, type Text } from './ranking-quality.ts';

/** Each set with the least nDCG@10 over all its queries. */
const SETS = { xquad_zh: 0.965, xquad_en: 0.935, cmrc2018: 0.983 } as const;
type SetName = keyof typeof SETS;
/** How much better than the hybrid, as the geometric mean over the sets. */
const AGAINST_HYBRID = 1.15;
/** Passages asked for: enough that ten different texts are among them. */
const LIMIT = 30;
/** Every so many queries, the community retriever is asked too: it reads every text anew for each query. */
const SAMPLE = 40;
const WARM = 3;
const UPLOADS = 20;

type Answer = { query: Text; texts: string[]; ms: number };

const askAll = async (queries: readonly Text[], ask: (query: string) => Promise<string[]> | string[]) => {
  const answers: Answer[] = [];
  for (const query of queries) {
    const { answer, ms } = await timed(() => ask(query.text));
    answers.push({ query, texts: firstTexts(answer), ms });
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

/** Asks all queries of the library and of the peers; also how many times better than the hybrid the library is. */
const searchSet = async (name: SetName, house: House, tenant: Tenant) => {
  const set = readSearchSet(name);
  const { queries } = set;
  const loading = await timed(() => loadLibrary(tenant, house.db, set.corpus));
  const passages = loading.answer;
  const library = async (query: string): Promise<string[]> =>
    (await searchLibrary(tenant.ctx, { query, limit: LIMIT })).results.map(({ document }) => document.title);
  for (const query of queries.slice(0, WARM)) await library(query.text);
  const ours = await askAll(queries, library);
  const memory = memoryBm25(passages);
  const inMemory = await askAll(queries, (query) => memory(countTerms(query).frequencies, LIMIT));
  const hybrid = await house.db.inTenant(tenant.id, async (tx) => askAll(queries, await hybridPeer(tx, set.corpus)));
  const sampled = queries.filter((_, at) => at % SAMPLE === 0);
  const community = await askAll(sampled, communityRetriever(set.corpus));
  const shared = ours.filter((_, at) => at % SAMPLE === 0);
  const both = ours.filter(({ texts }, at) => texts.join() === inMemory[at]?.texts.join()).length;
  const line = (what: string, answers: readonly Answer[], note: string): Figure[] => [
    { what: `${name}: ${what}`, unit: 'nDCG@10', values: [quality(answers, set)], note },
    { what: `${name}: ${what}`, unit: 'ms', values: times(answers) },
  ];
  const size = `${set.corpus.length} texts, ${passages.length} passages`;
  const figures: Figure[] = [
    { what: `${name}: load in bulk`, unit: 'ms', values: [loading.ms], note: size },
    ...line('searchLibrary', ours, `all ${queries.length} queries; at least ${SETS[name]}`),
    ...line('peer, BM25 in memory, same passages', inMemory, `the same first ten texts in ${both} of ${ours.length}`),
    ...line('peer, hybrid of LangChain’s shape', hybrid, 'hashed vectors + plainto_tsquery, weighted sum, first 10'),
    ...line(
      'peer, @langchain/community BM25Retriever',
      community,
      `${community.length} queries (searchLibrary on them: ${quality(shared, set).toFixed(3)}); it splits by spaces`,
    ),
  ];
  return { figures, timesBetter: quality(ours, set) / quality(hybrid, set) };
};

/** Uploads one by one, as clients make them. */
const uploads = async (tenant: Tenant, corpus: readonly Text[]): Promise<Figure> => {
  const values: number[] = [];
  for (const { id, text } of corpus.slice(0, UPLOADS)) {
    const file = { fileName: `${id}.txt`, bytes: new TextEncoder().encode(text) };
    values.push((await timed(() => ingestDocument(tenant.ctx, file))).ms);
  }
  return { what: 'ingestDocument, one paragraph', unit: 'ms', values };
};

/** Finds the paragraph that answers a question, no embedding endpoint: quality and time of the library's search beside three peers. */
export const searchBench: Bench = async (say) => {
  const all = Object.keys(SETS) as SetName[];
  const sets = all.filter((name) => hasData('search', name));
  if (sets.length === 0) return noData('search');
  for (const name of all) if (!sets.includes(name)) say(`without ${name}: ${noData(`search/${name}`).skipped}`);
  return inHouse(async (house) => {
    const figures: Figure[] = [];
    const better: number[] = [];
    for (const name of sets) {
      const { answer, ms } = await timed(async () => searchSet(name, house, await house.tenant()));
      say(`${name}: ${(ms / 1000).toFixed(1)} s`);
      figures.push(...answer.figures);
      better.push(answer.timesBetter);
    }
    figures.push({
      what: 'searchLibrary ÷ hybrid of LangChain’s shape',
      unit: '×',
      values: [Math.exp(mean(better.map(Math.log)))],
      note: `nDCG@10, geometric mean of ${better.map((each) => each.toFixed(2)).join(', ')}; at least ${AGAINST_HYBRID}`,
    });
    figures.push(await uploads(await house.tenant(), readSearchSet(sets[0] ?? '').corpus));
    return { figures };
  });
};
