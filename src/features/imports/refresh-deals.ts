import type { Tx } from '#src/db/database.ts';
import { enqueueAll } from '#src/db/outbox.ts';
import { changesFit } from '#src/features/opportunities/index.ts';
import { STAGE_TABLE, STAGES, type Stage } from '#src/playbook/words.ts';
import type { ImportKind } from './catalogue/field.ts';
import { type RecordWrite, same } from './domain.ts';
import type { Columns } from './resolve-rows.ts';
import { selectDeals } from './store.ts';

/**
 * How many deals one import may have recommended for anew: the most recently opened. A file of thousands of deals is mostly
 * history; the others are computed when somebody changes or opens them.
 */
export const REFRESHED_DEALS = 200;

const OPEN_STAGES = STAGES.filter((stage) => STAGE_TABLE[stage].outcome === 'open');

type Deal = { id: string; openedAt: string | null };

const changedFields = ({ before, after }: RecordWrite): string[] =>
  Object.keys(after).filter((name) => !same(before?.[name], after[name]));

const isOpen = (record: Columns): boolean => OPEN_STAGES.includes(record.stage as Stage);

/** The most recently opened first; deals without a date last. */
const latest = (deals: readonly Deal[]): Deal[] =>
  [...deals].sort((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? '')).slice(0, REFRESHED_DEALS);

/** The accounts whose deals fit other documents after these writes: another industry, other roles. */
const accountsOf = (kind: ImportKind, writes: readonly RecordWrite[]): string[] => {
  const changed = (write: RecordWrite, fields: readonly string[]): boolean =>
    changedFields(write).some((field) => fields.includes(field));
  if (kind === 'accounts')
    return writes.filter((write) => write.before && changed(write, ['industry'])).map(({ after }) => after.id);
  if (kind !== 'contacts') return [];
  const roles = writes.filter((write) => changed(write, ['roles', 'roleCertainty']));
  return [...new Set(roles.map(({ after }) => String(after.accountId)))];
};

/** Has recommendations computed anew for the open deals that these writes made or changed (REC-1), up to a cap. */
export const refreshDeals = async (
  tx: Tx,
  tenantId: string,
  kind: ImportKind,
  writes: readonly RecordWrite[],
): Promise<void> => {
  const deals: Deal[] =
    kind === 'opportunities'
      ? writes
          .filter((write) => isOpen(write.after) && (write.before === null || changesFit(changedFields(write))))
          .map(({ after }) => ({ id: after.id, openedAt: (after.openedAt as string | null | undefined) ?? null }))
      : await selectDeals(tx, tenantId, accountsOf(kind, writes), OPEN_STAGES, REFRESHED_DEALS);
  const messages = latest(deals).map(({ id }) => ({ opportunityId: id }));
  await enqueueAll(tx, tenantId, 'recommendations.refresh', messages);
};
