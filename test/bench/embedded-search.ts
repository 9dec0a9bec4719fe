import { sql } from 'drizzle-orm';
import { ingestDocument, searchLibrary } from '#src/features/library/index.ts';
import { type Bench, mean, timed } from './figures.ts';
import { drawer, hasTexts, loadMade, madePassages, publicSentences } from './library/made-library.ts';
import { inHouse, type Tenant } from './open-house.ts';
import { noData } from './public-data.ts';

const PASSAGES = 20_000;
const QUERIES = 200;
const WARM = 10;
const LIMIT = 10;
/** Passages of the document that is uploaded while others ask. */
const UPLOADED = 120;

/** Sends small requests, one after the other, until told to stop; how long each waited. */
const askBeside = (tenant: Tenant) => {
  const waits: number[] = [];
  let going = true;
  const done = (async () => {
    while (going) {
      const small = () => tenant.ctx.db.inTenant(tenant.id, (tx) => tx.execute(sql`select 1`));
      waits.push((await timed(small)).ms);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  })();
  const stop = async (): Promise<number[]> => {
    going = false;
    await done;
    return waits;
  };
  return { stop };
};

/** Searches on the embedded engine, which has one connection, and how long other requests wait meanwhile. */
export const embeddedSearchBench: Bench = async (say) => {
  if (!hasTexts()) return noData('search');
  return inHouse(async (house) => {
    if (house.db.engine !== 'embedded') return { skipped: 'measured on the embedded engine: unset DATABASE_URL' };
    const tenant = await house.tenant();
    const sentences = publicSentences();
    const made = madePassages(PASSAGES, 2, sentences);
    const loading = await timed(() => loadMade(tenant, house.db, made));
    say(`${made.length} passages loaded in ${(loading.ms / 1000).toFixed(0)} s`);
    const draw = drawer(8);
    const items = Array.from({ length: QUERIES }, () => made[draw(made.length)]).filter((each) => each !== undefined);

    const beside = askBeside(tenant);
    const times: number[] = [];
    const hits: number[] = [];
    for (const [at, { known, text }] of items.entries()) {
      const { answer, ms } = await timed(() => searchLibrary(tenant.ctx, { query: known, limit: LIMIT }));
      if (at >= WARM) times.push(ms);
      hits.push(answer.results.some(({ passage }) => passage.text === text) ? 1 : 0);
    }
    const waits = await beside.stop();

    const book = madePassages(UPLOADED, 3, sentences, 6).map(({ text }) => text);
    const bytes = new TextEncoder().encode(book.join('\n\n'));
    const besideUpload = askBeside(tenant);
    const upload = await timed(() => ingestDocument(tenant.ctx, { fileName: 'book.txt', bytes }));
    const uploadWaits = await besideUpload.stop();
    return {
      figures: [
        { what: `${PASSAGES} passages: load in bulk`, unit: 'passages/s', values: [(made.length * 1000) / loading.ms] },
        { what: 'searchLibrary', unit: 'ms', values: times, note: 'p50 at most 40' },
        { what: 'known item among the first 10', unit: 'share', values: [mean(hits)] },
        { what: 'another request while searches run', unit: 'ms', values: waits, note: 'at most 50' },
        { what: `upload of ${UPLOADED} long paragraphs`, unit: 'ms', values: [upload.ms] },
        { what: 'another request while it runs', unit: 'ms', values: uploadWaits, note: 'at most 50' },
      ],
    };
  });
};
