import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { lookalikeScores } from '#src/db/tables/index.ts';
import type { RunCandidates } from '../contract.ts';
import { toSparse } from '../likeness/feature-vector.ts';
import type { LikenessGroup } from '../likeness/likeness-model.ts';
import type { AccountStanding } from '../lists/domain-exclusions.ts';
import { meets } from './candidates-store.ts';
import { ROW_VERSION } from './feature-store.ts';
import { codeOf, inOrder, type LeftOut, type PackedScores, readNumbers } from './packed-scores.ts';

/** The features of a tenant's prospects as they are compared now; with a filter, those of the prospects that meet it. */
export const comparable = (tenantId: string, filter: RunCandidates): SQL => {
  const own = sql`prospect_features f`;
  const where = sql`f.tenant_id = ${tenantId} and f.version = ${ROW_VERSION}`;
  return Object.values(filter).every((each) => each === undefined)
    ? sql`${own} where ${where}`
    : sql`${own} join prospects on prospects.tenant_id = f.tenant_id and prospects.id = f.prospect_id where ${where} and ${meets(tenantId, filter)}`;
};

/**
 * No compiling, which takes longer than a chunk, and room to sort; holds until the transaction ends. A range is scored by one
 * process: rows that workers hand to their leader cost more than the scoring, so two ranges are read side by side instead. Nor is the
 * whole table sorted to be merged with the few that are looked for.
 */
const forScan = (tx: Tx, workers: 'alone' | 'workers'): Promise<unknown> =>
  tx.execute(
    workers === 'alone'
      ? sql`select set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`
      : sql`select set_config('jit', 'off', true), set_config('work_mem', '64MB', true), set_config('enable_mergejoin', 'off', true)`,
  );

/** The number of the `size`th candidate after a number, or of the last; null when there is none. */
export const selectChunkEnd = async (tx: Tx, tenantId: string, after: number, size: number): Promise<number | null> => {
  const [row] = await rows<{ last: string | null }>(
    tx,
    sql`select max(number)::text as last from (
      select number from prospect_features where tenant_id = ${tenantId} and version = ${ROW_VERSION} and number > ${after}
      order by number limit ${size}) chunk`,
  );
  return row?.last ? Number(row.last) : null;
};

/**
 * Scores the candidates of one range of numbers, `offset + weights · features` of the best group, in the database: only
 * numbers and scores leave it. Ascending by number.
 */
export const selectScores = async (
  tx: Tx,
  tenantId: string,
  filter: RunCandidates,
  groups: readonly Pick<LikenessGroup, 'offset' | 'weights'>[],
  range: { after: number; last: number },
): Promise<Pick<PackedScores, 'numbers' | 'scores'>> => {
  await forScan(tx, 'alone');
  const scores = groups.map(
    ({ offset, weights }) => sql`${offset}::float8 - (f.features <#> ${toSparse(weights)}::sparsevec)`,
  );
  const [row] = await rows<{ numbers: Uint8Array; scores: Uint8Array }>(
    tx,
    sql`select coalesce(string_agg(int8send(number), ''::bytea), ''::bytea) as numbers,
          coalesce(string_agg(float4send(score::real), ''::bytea), ''::bytea) as scores
        from (select f.number, greatest(${sql.join(scores, sql`, `)}) as score
          from ${comparable(tenantId, filter)} and f.number > ${range.after} and f.number <= ${range.last}) scored`,
  );
  return row ? inOrder(row) : { numbers: new Uint8Array(), scores: new Uint8Array() };
};

/**
 * Everything a run leaves out, in two passes: companies on record by the key of their name, those without a name or any text, and of
 * several writings of one company all but the first by id. Writings are counted by a hash of the key; only those whose hash is shared
 * are sorted.
 * @param known what we are to the companies on record, by key
 */
export const selectLeftOut = async (
  tx: Tx,
  tenantId: string,
  filter: RunCandidates,
  known: ReadonlyMap<string, AccountStanding>,
): Promise<LeftOut> => {
  await forScan(tx, 'workers');
  const keys = JSON.stringify([...known].map(([key, standing]) => ({ key, code: codeOf(standing) })));
  const [row] = await rows<{ numbers: Uint8Array; codes: Uint8Array }>(
    tx,
    sql`with known as materialized (select key, code from jsonb_to_recordset(${keys}::jsonb) as k(key text, code int)),
        shared as materialized (
          select hashtextextended(f.company_key, 0) as hash from ${comparable(tenantId, filter)} and f.has_text and f.company_key <> ''
          group by 1 having count(*) > 1),
        judged as materialized (
          select f.number, f.company_key, f.prospect_id, case when f.company_key = '' then ${codeOf('no_name')}::int
            when known.code is not null then known.code when not f.has_text then ${codeOf('no_text')}::int end as code
          from (select f.number, f.company_key, f.prospect_id, f.has_text from ${comparable(tenantId, filter)}) f
            left join known on known.key = f.company_key left join shared on shared.hash = hashtextextended(f.company_key, 0)
          where f.company_key = '' or known.code is not null or not f.has_text or shared.hash is not null),
        doubled as (
          select number, case when row_number() over (partition by company_key order by prospect_id) > 1 then ${codeOf('duplicate')}::int end as code
          from judged where code is null)
        select coalesce(string_agg(int8send(number), ''::bytea), ''::bytea) as numbers,
          coalesce(string_agg(set_byte('\\x00'::bytea, 0, code), ''::bytea), ''::bytea) as codes
        from (select number, code from judged where code is not null union all select number, code from doubled where code is not null
          order by number) out`,
  );
  return { numbers: readNumbers(row?.numbers ?? new Uint8Array()), codes: row?.codes ?? new Uint8Array() };
};

/** Writes the scores of a chunk. @param chunk its place in the run, from 0: a place can be written once only */
export const insertScores = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  chunk: { chunk: number; first: number; last: number } & PackedScores,
): Promise<void> => {
  await tx.insert(lookalikeScores).values({ tenantId, runId, ...chunk });
};

/** One stored chunk of a run; null after the last. */
export const selectStoredScores = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  chunk: number,
): Promise<PackedScores | null> => {
  const [row] = await tx
    .select({ numbers: lookalikeScores.numbers, scores: lookalikeScores.scores, leftOut: lookalikeScores.leftOut })
    .from(lookalikeScores)
    .where(ofRun(tenantId, runId, eq(lookalikeScores.chunk, chunk)));
  return row ?? null;
};

/** How many chunks of a run are stored, and the last number they reach; 0 when there is none. */
export const selectReached = async (
  tx: Tx,
  tenantId: string,
  runId: string,
): Promise<{ chunks: number; last: number }> => {
  const [row] = await tx
    .select({ chunks: sql<number>`count(*)::int`, last: sql<string>`coalesce(max(${lookalikeScores.last}), 0)::text` })
    .from(lookalikeScores)
    .where(ofRun(tenantId, runId));
  return { chunks: row?.chunks ?? 0, last: Number(row?.last ?? 0) };
};

/** The chunks that hold one of these numbers, in order. */
export const selectChunksOf = (
  tx: Tx,
  tenantId: string,
  runId: string,
  numbers: readonly number[],
): Promise<PackedScores[]> =>
  tx
    .select({ numbers: lookalikeScores.numbers, scores: lookalikeScores.scores, leftOut: lookalikeScores.leftOut })
    .from(lookalikeScores)
    .where(
      ofRun(
        tenantId,
        runId,
        sql`exists (select 1 from jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb) n where n::bigint between ${lookalikeScores.first} and ${lookalikeScores.last})`,
      ),
    )
    .orderBy(asc(lookalikeScores.chunk));

const ofRun = (tenantId: string, runId: string, ...more: (SQL | undefined)[]) =>
  and(eq(lookalikeScores.tenantId, tenantId), eq(lookalikeScores.runId, runId), ...more);
