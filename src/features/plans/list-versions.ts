import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { findPeople } from '#src/features/workspaces/index.ts';
import type { PlanAuthor, PlanVersion } from './contract.ts';
import { requirePlanRow } from './require-plan.ts';
import { selectVersions } from './store.ts';

/** The versions of a plan, newest first: whose words each holds, how it came, why and when (PLAN-11). @throws LinchpinError `not_found` */
export const listVersions = (ctx: Ctx, id: string): Promise<{ items: PlanVersion[] }> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requirePlanRow(ctx, tx, id);
    const rows = await versionRows(tx, ctx.actor.tenantId, id);
    return { items: rows.map(({ askedBy: _askedBy, ...version }) => version) };
  });

/** Versions with their authors, newest first; `askedBy` is the name of the person behind each, null for an integration. */
export const versionRows = async (
  tx: Tx,
  tenantId: string,
  planId: string,
): Promise<(PlanVersion & { askedBy: string | null })[]> => {
  const rows = await selectVersions(tx, tenantId, planId);
  const people = await findPeople(
    tx,
    tenantId,
    rows.map((row) => row.createdBy),
  );
  return rows.map((row) => {
    const name = row.createdBy ? (people.get(row.createdBy)?.name ?? null) : null;
    return { ...row, createdAt: row.createdAt.toISOString(), author: authorOf(row, name), askedBy: name };
  });
};

type Row = Awaited<ReturnType<typeof selectVersions>>[number];

const authorOf = ({ origin, createdBy, drafter }: Row, name: string | null): PlanAuthor => {
  if (origin === 'edit' || origin === 'restore') return { by: 'person', userId: createdBy, name };
  return drafter.by === 'model'
    ? { by: 'model', model: drafter.model ?? null, promptVersions: drafter.promptVersions ?? {} }
    : { by: 'rules', reason: drafter.reason ?? null };
};
