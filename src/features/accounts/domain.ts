import type { accounts } from '#src/db/tables/index.ts';
import type { FieldError } from '#src/kernel/errors.ts';
import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import type { Named } from '#src/kernel/wire.ts';
import { checkTier } from '#src/playbook/tiers.ts';
import type { Account, AccountChange, TeamInput } from './contract.ts';

export type AccountRow = typeof accounts.$inferSelect;
export type TeamMember = Named & { accountId: string; part: 'accountable' | 'supporter' };

/** Who works an account. PLAN-3 asks for exactly one owner; zero or two are kept as they are and shown. */
export type AccountTeam = { owners: Named[]; supporters: Named[] };

/** Parts the members of one account into owners and supporters. */
export const teamOf = (members: readonly TeamMember[], accountId: string): AccountTeam => {
  const part = (wanted: TeamMember['part']) =>
    members
      .filter((member) => member.accountId === accountId && member.part === wanted)
      .map(({ id, name }) => ({ id, name }));
  return { owners: part('accountable'), supporters: part('supporter') };
};

/** The rows of a team: the owner first, nobody twice. */
export const teamRows = (input: TeamInput): { userId: string; part: TeamMember['part'] }[] => [
  ...(input.ownerId ? [{ userId: input.ownerId, part: 'accountable' as const }] : []),
  ...[...new Set(input.supporterIds)]
    .filter((id) => id !== input.ownerId)
    .map((userId) => ({ userId, part: 'supporter' as const })),
];

/** KEY-1 and TIER-1 on what the account would be after a change of key or tier; older gaps are found, not refused. */
export const tierFaults = (after: AccountRow, change: Partial<AccountChange>): FieldError[] => {
  const gap = (pointer: string, message: Bilingual): FieldError => ({ pointer, code: 'required', message });
  return [
    ...(change.isKey && !after.keyReason
      ? [gap('/keyReason', { zh: 'KEY-1：请写明为什么是大客户', en: 'KEY-1: say why this is a key account' })]
      : []),
    ...(change.tier && !after.tierReason
      ? [gap('/tierReason', { zh: 'TIER-1：请写明定级理由', en: 'TIER-1: say why this tier' })]
      : []),
    ...(change.tier === 'assault' && !after.tierWindowCloses
      ? [
          gap('/tierWindowCloses', {
            zh: 'TIER-1：攻坚型须写明窗口截止日期',
            en: 'TIER-1: an assault tier has a closing date',
          }),
        ]
      : []),
  ];
};

/** What the rules find wrong with the account as it stands. */
export const accountFindings = (row: AccountRow, team: AccountTeam): { rule: string; message: Bilingual }[] => [
  ...checkTier({ ...row, windowClosesOn: row.tierWindowCloses }).filter((check) => !check.ok),
  ...(row.isKey && team.owners.length !== 1
    ? [
        {
          rule: 'PLAN-3',
          message: {
            zh: `大客户应有且只有一位负责人，现在有 ${team.owners.length} 位。`,
            en: `A key account has exactly one accountable owner; this one has ${team.owners.length}.`,
          },
        },
      ]
    : []),
];

/** The account as it goes over the wire. */
export const toAccount = (row: AccountRow, team: AccountTeam, language: Language): Account => {
  const { tenantId: _tenant, importId: _import, nameKey: _key, createdAt, updatedAt, ...fields } = row;
  const owner = team.owners.length === 1 ? (team.owners[0] ?? null) : null;
  return {
    ...fields,
    ...team,
    owner,
    ownerId: owner?.id ?? null,
    findings: accountFindings(row, team).map(({ rule, message }) => ({ rule, message: say(message, language) })),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};
