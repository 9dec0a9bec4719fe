import * as z from 'zod';
import {
  amount,
  changeOf,
  count,
  day,
  flag,
  idText,
  line,
  lines,
  listQuery,
  named,
  optionalText,
  PROSE_MAX,
  recordParts,
} from '#src/kernel/wire.ts';
import { TIERS } from '#src/playbook/tiers.ts';

const STATUSES = ['active', 'closed', 'merged', 'stop_listed'] as const;

const fields = {
  name: line(),
  externalId: optionalText(),
  aliases: lines().optional(),
  language: z.enum(['zh', 'en']).nullish(),
  industry: optionalText(),
  region: optionalText(),
  employees: count().nullish(),
  revenue: amount().min(0).nullish().describe('Yearly, in whole units of the currency.'),
  currency: optionalText(10),
  founded: z.int().min(1000).max(2200).nullish().describe('Year.'),
  parent: optionalText(),
  description: optionalText(PROSE_MAX),
  tags: lines().optional(),
  status: z.enum(STATUSES).optional(),
  isKey: z.boolean().optional(),
  keyReason: optionalText(2000),
  tier: z.enum(TIERS).nullish(),
  tierReason: optionalText(2000),
  tierWindowCloses: day().nullish(),
  rivals: lines()
    .optional()
    .describe('Companies it counts as its rivals: no story of theirs is recommended for it (REC-1).'),
};

/** `POST /accounts`. `ownerId` is who answers for the account; a person who adds one without naming an owner owns it. */
export const newAccountSchema = z.strictObject({ ...fields, ownerId: idText().optional() }).meta({ id: 'NewAccount' });

/** `PATCH /accounts/{id}`. */
export const changeAccountSchema = changeOf(fields).meta({ id: 'AccountChange' });

/** `GET /accounts`. `pool`: only accounts nobody works (the common pool), or only the others. */
export const accountFilterSchema = z
  .object({
    ...listQuery,
    ownerId: idText().optional(),
    memberId: idText().optional(),
    pool: flag().optional(),
    industry: line().optional(),
    region: line().optional(),
    tag: line().optional(),
    status: z.enum(STATUSES).optional(),
    tier: z.enum(TIERS).optional(),
    isKey: flag().optional(),
  })
  .meta({ id: 'AccountFilter' });

/** What a rule finds wrong with the account itself. */
const findingSchema = z.object({ rule: z.string(), message: z.string() }).meta({ id: 'AccountFinding' });

export const accountSchema = z
  .object({
    ...recordParts,
    externalId: z.string().nullable(),
    name: z.string(),
    aliases: z.array(z.string()),
    language: z.enum(['zh', 'en']).nullable(),
    industry: z.string().nullable(),
    region: z.string().nullable(),
    employees: z.int().nullable(),
    revenue: z.number().nullable(),
    currency: z.string().nullable(),
    founded: z.int().nullable(),
    parent: z.string().nullable(),
    description: z.string().nullable(),
    tags: z.array(z.string()),
    status: z.enum(STATUSES),
    isKey: z.boolean(),
    keyReason: z.string().nullable(),
    tier: z.enum(TIERS).nullable(),
    tierReason: z.string().nullable(),
    tierWindowCloses: z.iso.date().nullable(),
    rivals: z.array(z.string()),
    owner: named.nullable().describe('The one accountable owner (PLAN-3); null with none or several.'),
    ownerId: z.string().nullable(),
    owners: z.array(named).describe('Everybody recorded as accountable; right is exactly one.'),
    supporters: z.array(named),
    findings: z.array(findingSchema),
  })
  .meta({ id: 'Account' });

/** `PUT /accounts/{id}/team`: the one accountable owner and the supporters, apart (PLAN-3). Both null and empty: common pool. */
export const teamSchema = z
  .strictObject({ ownerId: idText().nullable(), supporterIds: z.array(idText()).max(100).default([]) })
  .meta({ id: 'AccountTeam' });

export type NewAccount = z.output<typeof newAccountSchema>;
export type AccountChange = z.output<typeof changeAccountSchema>;
export type AccountFilter = z.output<typeof accountFilterSchema>;
export type Account = z.output<typeof accountSchema>;
export type TeamInput = z.output<typeof teamSchema>;
