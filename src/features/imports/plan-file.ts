import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { newId } from '#src/kernel/ids.ts';
import { isoDay } from '#src/playbook/time.ts';
import { CATALOGUE } from './catalogue/catalogue.ts';
import type { ImportKind, ReferenceTarget } from './catalogue/field.ts';
import { type ImportPlan, type OwnLinks, openPlan } from './domain.ts';
import { loadExisting } from './load-existing.ts';
import { ownLinks } from './own-links.ts';
import { notePlan } from './plan-notes.ts';
import type { ReadImport } from './read-import.ts';
import { RECORD_RULES } from './record-rules.ts';
import { chunked } from './record-store.ts';
import { selectCandidates } from './reference-store.ts';
import { type Candidate, collectReferences, indexReferences } from './references.ts';
import { type HeaderOf, type ResolvedRow, resolveRows } from './resolve-rows.ts';
import { giveWay } from './store.ts';

const NO_LINKS: OwnLinks = () => () => ({});

const isTarget = (kind: ImportKind): kind is ImportKind & ReferenceTarget =>
  CATALOGUE[kind].fields.some((field) => field.type === 'reference' && field.to === kind);

/**
 * Plans the import of a read file against the store; writes nothing.
 * @param lock holds the records that may change until the transaction ends
 */
export const planFile = async (ctx: Ctx, tx: Tx, file: ReadImport, lock: boolean): Promise<ImportPlan> => {
  const { tenantId, scopes } = ctx.actor;
  const { spec, warnings } = file;
  const { kind } = spec;
  const rules = RECORD_RULES[kind];
  const headers = new Map(file.columns.map((column) => [column.field.name, column.header]));
  const headerOf: HeaderOf = (name) => headers.get(name) ?? name;

  const candidates = new Map<ReferenceTarget, Candidate[]>();
  for (const [to, words] of collectReferences(spec.fields, file.rows))
    candidates.set(to, await selectCandidates(tx, to, tenantId, [...words]));
  const index = indexReferences(candidates);
  const rows: ResolvedRow[] = [];
  for (const slice of chunked(file.rows)) {
    rows.push(...resolveRows({ spec, index, warnings, headerOf }, slice));
    await giveWay(tx);
  }

  const existing = await loadExisting(tx, { kind, tenantId, lock }, rules, rows);
  const open = openPlan(existing, {
    kind,
    rules,
    headerOf,
    env: { today: isoDay(ctx.now()), mayMakeAdmins: scopes.includes('admin') },
    newId: () => newId(rules.prefix),
    links: isTarget(kind) ? ownLinks(kind, candidates.get(kind) ?? [], { warnings, headerOf }) : NO_LINKS,
  });
  for (const slice of chunked(rows)) {
    open.place(slice);
    await giveWay(tx);
  }
  const plan = open.settle();
  notePlan(kind, rows, plan, warnings);
  return plan;
};
