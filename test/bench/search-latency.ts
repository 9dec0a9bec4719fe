import { sql } from 'drizzle-orm';
import { rows } from '#src/db/rows.ts';
import { passages } from '#src/db/tables/index.ts';
import { searchLibrary } from '#src/features/library/index.ts';
import { type Bench, mean, timed } from './figures.ts';
import { drawer, hasTexts, loadMade, type MadePassage, madePassages, publicSentences } from './library/made-library.ts';
import { inHouse, type Tenant } from './open-house.ts';
import { noData } from './public-data.ts';
import { readSearchSet } from './ranking-quality.ts';

const PASSAGES = 70_000;
const QUERIES = 400;
const PEER_QUERIES = 5;
const WARM = 20;
const LIMIT = 10;
/** Every so many questions of the public sets: they have some 10 to 90 characters. */
const QUESTION_STEP = 22;
/** Rows a tenant's neighbours see: searches of half the library. */
const HALF = { shareable: false } as const;

/** Known items: passages drawn at random, each asked for by what somebody remembers of it. */
const knownItems = (made: readonly MadePassage[]): MadePassage[] => {
  const draw = drawer(7);
  return Array.from({ length: QUERIES }, () => made[draw(made.length)]).filter((each) => each !== undefined);
};

/** Questions as people put them, of all public sets. */
const publicQuestions = () =>
  ['xquad_zh', 'xquad_en', 'cmrc2018']
    .flatMap((name) => readSearchSet(name).queries)
    .filter((_, at) => at % QUESTION_STEP === 0)
    .map(({ text }) => ({ known: text, text: '' }));

const askAll = async (tenant: Tenant, items: readonly MadePassage[], filters = {}) => {
  const times: number[] = [];
  const hits: number[] = [];
  for (const [at, { known, text }] of items.entries()) {
    const { answer, ms } = await timed(() => searchLibrary(tenant.ctx, { query: known, limit: LIMIT, filters }));
    if (at >= WARM) times.push(ms);
    hits.push(answer.results.some(({ passage }) => passage.text === text) ? 1 : 0);
  }
  return { times, hits };
};

/** The text search of Postgres over the same rows, as it is used without a column of its own for it. */
const askPeer = async (tenant: Tenant, items: readonly MadePassage[]): Promise<number[]> => {
  const times: number[] = [];
  for (const { known } of items.slice(0, PEER_QUERIES))
    times.push(
      (
        await timed(() =>
          tenant.ctx.db.inTenant(tenant.id, (tx) =>
            rows(
              tx,
              sql`select id, ts_rank(to_tsvector('simple', text), plainto_tsquery('simple', ${known})) as rank from ${passages}
                where tenant_id = ${tenant.id} order by rank desc limit ${LIMIT}`,
            ),
          ),
        )
      ).ms,
    );
  return times;
};

/** How long a search takes in a library of 70,000 passages, and whether it finds what is known to be there. */
export const searchLatencyBench: Bench = async (say) => {
  if (!hasTexts()) return noData('search');
  return inHouse(async (house) => {
    if (house.db.engine !== 'server') return { skipped: 'measured on the server: set DATABASE_URL' };
    const tenant = await house.tenant();
    const made = madePassages(PASSAGES, 1, publicSentences());
    const loading = await timed(() => loadMade(tenant, house.db, made));
    say(`${made.length} passages loaded in ${(loading.ms / 1000).toFixed(0)} s`);
    const items = knownItems(made);
    const ours = await askAll(tenant, items);
    const filtered = await askAll(tenant, items.slice(0, QUERIES / 4), HALF);
    const questions = await askAll(tenant, publicQuestions());
    const lengths = items.map(({ known }) => known.length).sort((a, b) => a - b);
    const peer = await askPeer(tenant, items);
    return {
      figures: [
        { what: 'load in bulk', unit: 'passages/s', values: [(made.length * 1000) / loading.ms] },
        {
          what: 'searchLibrary',
          unit: 'ms',
          values: ours.times,
          note: `queries of ${lengths[0]} to ${lengths.at(-1)} characters, half at least ${lengths[lengths.length >> 1]}; p50 at most 8, p95 at most 25`,
        },
        { what: 'searchLibrary, questions of the public sets', unit: 'ms', values: questions.times },
        {
          what: 'searchLibrary, known item among the first 10',
          unit: 'share',
          values: [mean(ours.hits)],
          note: 'at least 0.98',
        },
        { what: 'searchLibrary with a filter', unit: 'ms', values: filtered.times },
        { what: 'peer, ts_rank over the same rows', unit: 'ms', values: peer, note: 'to_tsvector at query time' },
      ],
    };
  });
};
