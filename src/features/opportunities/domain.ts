import type { opportunities, opportunityChanges, opportunityCompetitors } from '#src/db/tables/index.ts';
import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { Named } from '#src/kernel/wire.ts';
import { checkStageMove } from '#src/playbook/stages.ts';
import type { CompetitorsInput, HistoryItem, Opportunity, OpportunityChange } from './contract.ts';

export type OpportunityRow = typeof opportunities.$inferSelect;
export type CompetitorRow = typeof opportunityCompetitors.$inferSelect;
export type ChangeRow = typeof opportunityChanges.$inferSelect;
type Change = Pick<ChangeRow, 'field' | 'before' | 'after'>;

/** The fields whose history is kept, with their names in it. */
const KEPT = {
  stage: 'stage',
  closeDate: 'close_date',
  ownerId: 'owner',
  amount: 'amount',
  accountId: 'account',
  industry: 'industry',
} as const satisfies Partial<Record<keyof OpportunityRow, string>>;

/** The name in the history of a done-criterion that was met (STAGE-1); `after` is its code. */
export const DONE = 'stage_done';

/** The fields whose change makes other documents fit (REC-1). */
const FIT_FIELDS = ['stage', 'industry', 'accountId'];

/** Whether a change of these fields calls for new recommendations. */
export const changesFit = (changed: readonly string[]): boolean => changed.some((field) => FIT_FIELDS.includes(field));

/** What follows from a change: a new stage begins today; a close date moved later is counted (SIG-delay). */
export const consequences = (
  before: OpportunityRow,
  change: Omit<OpportunityChange, 'version' | 'done'>,
  today: string,
): { stageSince?: string; closeDateMoves?: number } => ({
  ...(change.stage && change.stage !== before.stage ? { stageSince: today } : {}),
  ...(change.closeDate && before.closeDate && change.closeDate > before.closeDate
    ? { closeDateMoves: before.closeDateMoves + 1 }
    : {}),
});

/** The history of one change, field by field. */
export const historyOf = (before: OpportunityRow, after: OpportunityRow, done: readonly string[] = []): Change[] => [
  ...(Object.keys(KEPT) as (keyof typeof KEPT)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field: KEPT[field], before: asText(before[field]), after: asText(after[field]) })),
  ...done.map((code) => ({ field: DONE, before: null, after: code })),
];

const asText = (value: string | number | null): string | null => (value === null ? null : String(value));

/** STAGE-1: what a move left behind undone; allowed, but said. */
export const stageFindings = (
  before: OpportunityRow,
  after: OpportunityRow,
  met: readonly string[],
): { rule: string; message: Bilingual }[] =>
  checkStageMove(before.stage, after.stage, new Set(met)).filter((check) => !check.ok);

type Competitor = Pick<CompetitorRow, 'name' | 'strengths' | 'weaknesses' | 'supporterContactId'>;

/** How the named competitors differ from those on record: which go, which change, which are new. Names match in any spelling. */
export const planCompetitors = (
  recorded: readonly CompetitorRow[],
  input: CompetitorsInput['competitors'],
): { gone: string[]; kept: (Competitor & { id: string })[]; added: Competitor[]; changed: boolean } => {
  const wanted = input.map((each) => ({
    name: each.name,
    strengths: each.strengths ?? null,
    weaknesses: each.weaknesses ?? null,
    supporterContactId: each.supporterContactId ?? null,
  }));
  const byKey = new Map(recorded.map((row) => [nameKey(row.name), row]));
  const keys = new Set(wanted.map((each) => nameKey(each.name)));
  const kept = wanted.flatMap((each) => {
    const row = byKey.get(nameKey(each.name));
    return row ? [{ ...each, id: row.id, before: row }] : [];
  });
  const gone = recorded.filter((row) => !keys.has(nameKey(row.name))).map((row) => row.id);
  const added = wanted.filter((each) => !byKey.has(nameKey(each.name)));
  const edited = kept.filter(({ before, ...now }) =>
    (['name', 'strengths', 'weaknesses', 'supporterContactId'] as const).some((field) => before[field] !== now[field]),
  );
  return {
    gone,
    kept: edited.map(({ before: _before, ...now }) => now),
    added,
    changed: gone.length + added.length + edited.length > 0,
  };
};

/** The places of competitors that are named twice, in whatever spelling. */
export const namedTwice = (input: CompetitorsInput['competitors']): number[] => {
  const keys = input.map((each) => nameKey(each.name));
  return keys.flatMap((key, at) => (keys.indexOf(key) < at ? [at] : []));
};

/** The names beside the ids of an opportunity, and what hangs on it. */
export type Around = {
  accounts: ReadonlyMap<string, Named>;
  people: ReadonlyMap<string, Named>;
  products: ReadonlyMap<string, Named>;
  competitors: readonly CompetitorRow[];
};

/** The opportunity as it goes over the wire. */
export const toOpportunity = (
  row: OpportunityRow,
  around: Around,
  language: Language,
  findings: readonly { rule: string; message: Bilingual }[] = [],
): Opportunity => {
  const { tenantId: _tenant, importId: _import, nameKey: _key, createdAt, updatedAt, ...fields } = row;
  return {
    ...fields,
    account: around.accounts.get(row.accountId ?? '') ?? null,
    owner: around.people.get(row.ownerId ?? '') ?? null,
    product: around.products.get(row.productId ?? '') ?? null,
    competitors: around.competitors
      .filter((each) => each.opportunityId === row.id)
      .map(({ id, name, strengths, weaknesses, supporterContactId, createdAt: at }) => ({
        id,
        name,
        strengths,
        weaknesses,
        supporterContactId,
        namedAt: at.toISOString(),
      })),
    findings: findings.map(({ rule, message }) => ({ rule, message: say(message, language) })),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};

export const toHistoryItem = ({ id, field, before, after, changedBy, createdAt }: ChangeRow): HistoryItem => ({
  id,
  field,
  before,
  after,
  changedBy,
  at: createdAt.toISOString(),
});
