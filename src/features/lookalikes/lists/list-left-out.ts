import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { badCursor, decodeCursor, encodeCursor } from '#src/kernel/cursor.ts';
import { type Bilingual, say } from '#src/kernel/language.ts';
import { companyKey } from '../names/company-key.ts';
import { codeOf, readNumbers, reasonOf } from '../runs/packed-scores.ts';
import { requireRun } from '../runs/require-run.ts';
import { selectStoredScores } from '../runs/score-store.ts';
import { SKIP_REASONS, type SkipReason, standingOf } from './domain-exclusions.ts';
import type { LeftOutQuery, LeftOutRow } from './funnel-contract.ts';
import { selectByNumber, selectLeftOutByName } from './funnel-store.ts';
import { type NamedAccount, selectNamedAccounts } from './picks-store.ts';
import { sayKnown } from './say-known.ts';
import { SKIP_WORDS } from './skip-words.ts';

const ACCOUNTS = 2_000;

/**
 * Who is not in a list and why, with the company each was taken for: first those of the best that a person might miss, left out by name,
 * then the rest in the order they were scored.
 * @throws LinchpinError `not_found`, `invalid_request` for a cursor that is not of this list
 */
export const listLeftOut = (
  ctx: Ctx,
  runId: string,
  { cursor, limit, reason }: LeftOutQuery,
): Promise<{ items: LeftOutRow[]; nextCursor: string | null }> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireRun(ctx, tx, runId);
    const from = cursor ? readCursor(cursor) : { chunk: -1, at: 0 };
    if (from.chunk >= 0) return readPacked(ctx, tx, runId, reason, from, limit);
    const page = { reason, offset: from.at, limit: limit + 1 };
    const named = await selectLeftOutByName(tx, ctx.actor.tenantId, runId, page);
    const items = named.slice(0, limit).map(
      ({ id, name, reason: why, known }): LeftOutRow => ({
        prospect: { id, name },
        reason: why,
        other: { kind: known.kind, id: known.id, name: known.name },
        rule: 'LOOK-1',
        text: say(sayKnown(known), ctx.language),
      }),
    );
    if (named.length > limit) return { items, nextCursor: encodeCursor([-1, from.at + limit]) };
    if (items.length === limit) return { items, nextCursor: encodeCursor([0, 0]) };
    const rest = await readPacked(ctx, tx, runId, reason, { chunk: 0, at: 0 }, limit - items.length);
    return { items: [...items, ...rest.items], nextCursor: rest.nextCursor };
  });

type Place = { chunk: number; at: number };

const readPacked = async (
  ctx: Ctx,
  tx: Tx,
  runId: string,
  reason: SkipReason | undefined,
  from: Place,
  limit: number,
) => {
  const { tenantId } = ctx.actor;
  const found: { number: number; reason: SkipReason }[] = [];
  const wanted = reason ? codeOf(reason) : null;
  let next: Place | null = null;
  for (let chunk = from.chunk; next === null; chunk += 1) {
    const packed = await selectStoredScores(tx, tenantId, runId, chunk);
    if (!packed) break;
    const numbers = readNumbers(packed.numbers);
    for (let at = chunk === from.chunk ? from.at : 0; at < numbers.length; at += 1) {
      const code = packed.leftOut[at] ?? 0;
      const why = reasonOf(code);
      if (!why || (wanted !== null && code !== wanted)) continue;
      if (found.length === limit) {
        next = { chunk, at };
        break;
      }
      found.push({ number: numbers[at] ?? 0, reason: why });
    }
  }
  const accounts = await accountsByKey(tx, tenantId, found);
  const rows = new Map(
    (
      await selectByNumber(
        tx,
        tenantId,
        found.map(({ number }) => number),
      )
    ).map((row) => [Number(row.number), row]),
  );
  const items = found.flatMap(({ number, reason: why }): LeftOutRow[] => {
    const row = rows.get(number);
    if (!row) return [];
    const account = accounts.get(row.key);
    const other =
      why === 'duplicate' && row.firstId
        ? { kind: 'prospect' as const, id: row.firstId, name: row.firstName }
        : account && why === standingOf(account)
          ? { kind: 'account' as const, id: account.id, name: account.name }
          : null;
    const text = say(wordsOf(why, other?.name ?? null), ctx.language);
    return [{ prospect: { id: row.id, name: row.name }, reason: why, other, rule: 'LOOK-1', text }];
  });
  return { items, nextCursor: next ? encodeCursor([next.chunk, next.at]) : null };
};

const wordsOf = (reason: SkipReason, other: string | null): Bilingual => {
  const { zh, en } = SKIP_WORDS[reason];
  return other === null ? { zh, en } : { zh: `${zh}：${other}`, en: `${en}: ${other}` };
};

/** The accounts by every key they can be met under; the one that weighs most where two share a key. Read only where one is asked for. */
const accountsByKey = async (
  tx: Tx,
  tenantId: string,
  found: readonly { reason: SkipReason }[],
): Promise<Map<string, NamedAccount>> => {
  const byKey = new Map<string, NamedAccount>();
  if (found.every(({ reason }) => reason === 'duplicate' || reason === 'no_name' || reason === 'no_text')) return byKey;
  for (let after: string | null = null; ; ) {
    const slice: NamedAccount[] = await selectNamedAccounts(tx, tenantId, { after, limit: ACCOUNTS });
    for (const account of slice)
      for (const key of [account.name, ...account.aliases].map(companyKey)) {
        const before = byKey.get(key);
        if (!before || weight(account) < weight(before)) byKey.set(key, account);
      }
    after = slice.at(-1)?.id ?? null;
    if (slice.length < ACCOUNTS || after === null) return byKey;
  }
};

const weight = (account: NamedAccount): number => SKIP_REASONS.indexOf(standingOf(account));

const readCursor = (cursor: string): Place => {
  const [chunk, at] = decodeCursor(cursor, 2);
  if (typeof chunk !== 'number' || typeof at !== 'number') throw badCursor();
  if (!Number.isInteger(chunk) || !Number.isInteger(at) || chunk < -1 || at < 0 || Math.max(chunk, at) > 2 ** 31 - 1)
    throw badCursor();
  return { chunk, at };
};
