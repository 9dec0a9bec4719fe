import { indexPassage } from '#src/features/library/domain.ts';
import { searchLibrary } from '#src/features/library/index.ts';
import { openingOf, UNITS, weighFields } from '#src/features/library/words/passage-terms.ts';
import { phrasesOf } from '#src/features/library/words/query-phrases.ts';
import { tokenise } from '#src/features/library/words/tokenise.ts';
import { type Bench, mean } from './figures.ts';
import {
  A_DOCUMENT,
  drawer,
  hasTexts,
  loadMade,
  type MadePassage,
  madePassages,
  publicSentences,
} from './library/made-library.ts';
import { inHouse, type Tenant } from './open-house.ts';
import { noData } from './public-data.ts';

const TENANTS = 200;
const LARGEST = 50_000;
const SMALLEST = 50;
/** Sizes fall off so fast: the largest 50,000, the second 12,500, the tenth 500, most the smallest. */
const FALL = 2;
const MOST_OF_ONE = 2_000;
const LIMIT = 10;
const QUERIES_A_TENANT = 3;
const NEAR = 10_000;
const TITLE = '资料';

/** Terms of a made passage, as its library has them. */
const termsOf = (made: readonly MadePassage[]) =>
  made.map(({ text }, at) => {
    const opening = openingOf(made[at - (at % A_DOCUMENT)]?.text ?? '');
    const counted = indexPassage({ ordinal: 0, heading: '', start: 0, end: text.length, text });
    return { text, ...weighFields(counted, null, { title: TITLE, opening }) };
  });

/** Scores every passage of a tenant one by one by the library's formula: what an exact search must answer. */
const bruteForce = (made: readonly MadePassage[]) => {
  const passages = termsOf(made);
  const meanLength = mean(passages.map(({ length }) => length));
  const df = new Map<string, number>();
  for (const { terms } of passages) for (const term of terms.keys()) df.set(term, (df.get(term) ?? 0) + 1);
  const idf = (term: string) =>
    Math.log(1 + (passages.length - (df.get(term) ?? 0) + 0.5) / ((df.get(term) ?? 0) + 0.5));
  return (query: string): string[] => {
    if (phrasesOf(query).length > 0) throw new Error('the queries of this bench have no phrases');
    const asked = tokenise(query);
    return passages
      .map(({ text, terms, length }, at) => {
        const score = asked.reduce((sum, term) => {
          const f = (terms.get(term)?.frequency ?? 0) / UNITS;
          return f === 0 ? sum : sum + (idf(term) * f * 2.2) / (f + 1.2 * (0.25 + (0.75 * length) / meanLength));
        }, 0);
        return { text, at, score: Math.round(score * 1e9) / 1e9 };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, LIMIT)
      .map(({ text }) => text);
  };
};

const ask = async (tenant: Tenant, query: string) =>
  (await searchLibrary(tenant.ctx, { query, limit: LIMIT, everyMember: true })).results.map(({ passage }) => passage);

/** Tenants of very different sizes in one database: each finds exactly its own, and nobody notices another. */
export const isolationBench: Bench = async (say) => {
  if (!hasTexts()) return noData('search');
  return inHouse(async (house) => {
    if (house.db.engine !== 'server') return { skipped: 'measured on the server: set DATABASE_URL' };
    const sentences = publicSentences();
    const loaded: { tenant: Tenant; made: MadePassage[] }[] = [];
    for (let at = 0; at < TENANTS; at += 1) {
      const size = Math.max(SMALLEST, Math.round(LARGEST / (at + 1) ** FALL));
      // There are some ten thousand sentences: passages of one each only where that many are not asked for.
      const made = madePassages(size, 100 + at, sentences, size > MOST_OF_ONE ? 2 : 1 + (at % 2));
      const tenant = await house.tenant();
      await loadMade(tenant, house.db, made, TITLE);
      loaded.push({ tenant, made });
    }
    const passages = loaded.reduce((sum, { made }) => sum + made.length, 0);
    say(`${TENANTS} tenants, ${passages} passages`);

    const recalls: number[] = [];
    const full: number[] = [];
    const draw = drawer(9);
    for (const { tenant, made } of loaded) {
      const exact = bruteForce(made);
      const queries = Array.from({ length: QUERIES_A_TENANT }, () => made[draw(made.length)]?.known ?? '');
      for (const query of queries.filter((each) => phrasesOf(each).length === 0)) {
        const expected = exact(query);
        const found = (await ask(tenant, query)).map(({ text }) => text);
        recalls.push(
          expected.length === 0 ? 1 : expected.filter((text) => found.includes(text)).length / expected.length,
        );
        full.push(found.length === expected.length ? 1 : 0);
      }
    }

    // A is small, B is its neighbour: B takes in ten thousand passages made of what A asks for.
    const [a, b] = [loaded.at(-1), loaded.at(-2)];
    if (!a || !b) throw new Error('there are two tenants');
    const queries = a.made.slice(0, 20).map(({ known }) => known);
    const answers = async () => {
      const ids: string[][] = [];
      for (const query of queries) ids.push((await ask(a.tenant, query)).map(({ id }) => id));
      return ids;
    };
    const before = await answers();
    const near = Array.from({ length: NEAR }, (_, at) => {
      const text = `${queries[at % queries.length]} ${sentences[draw(sentences.length)]} ${at}`;
      return { text, known: text };
    });
    await loadMade(b.tenant, house.db, near, TITLE);
    const after = await answers();
    const same = before.map((ids, at) => (ids.join() === after[at]?.join() ? 1 : 0));
    const asked = `${recalls.length} searches of ${TENANTS} tenants, ${SMALLEST} to ${LARGEST} passages`;
    return {
      figures: [
        {
          what: 'recall@10 against every passage scored',
          unit: 'share',
          values: [mean(recalls)],
          note: `${asked}; 1.00`,
        },
        { what: 'as many rows as there are, up to 10', unit: 'share', values: [mean(full)], note: '1.00' },
        { what: `A’s ids unchanged after B’s ${NEAR} near-queries`, unit: 'share', values: [mean(same)], note: '1.00' },
      ],
    };
  });
};
