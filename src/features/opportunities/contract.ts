import * as z from 'zod';
import {
  amount,
  changeOf,
  day,
  idText,
  line,
  listQuery,
  named,
  optionalText,
  PROSE_MAX,
  pageOf,
  recordParts,
} from '#src/kernel/wire.ts';
import { STAGES } from '#src/playbook/stages.ts';

const BUDGETS = ['approved', 'planned', 'none'] as const;

const fields = {
  name: line(),
  externalId: optionalText(),
  accountId: idText().nullish().describe('Null: unassigned, for sales-ops to place.'),
  productId: idText().nullish(),
  productText: optionalText(),
  stage: z.enum(STAGES).optional(),
  amount: amount().nullish(),
  currency: optionalText(10),
  openedAt: day().nullish(),
  closeDate: day().nullish(),
  ownerId: idText().nullish(),
  ownerText: optionalText(),
  source: optionalText(),
  industry: optionalText(),
  budget: z.enum(BUDGETS).nullish(),
  timingDriver: optionalText(2000),
  procurementStep: optionalText(2000),
  lostReason: optionalText(PROSE_MAX),
};

/** `POST /opportunities`. Stage is lead and opened today unless said; a person who names no owner owns it. */
export const newOpportunitySchema = z.strictObject(fields).meta({ id: 'NewOpportunity' });

/** `PATCH /opportunities/{id}`. `done`: codes of the done-criteria met when the stage moves on (STAGE-1). */
export const changeOpportunitySchema = changeOf({ ...fields, done: z.array(line(60)).max(50).optional() }).meta({
  id: 'OpportunityChange',
});

/** `GET /opportunities`. `stage` takes several with commas; `accountId=none`: the unassigned; days are included. */
export const opportunityFilterSchema = z
  .object({
    ...listQuery,
    accountId: idText().optional(),
    ownerId: idText().optional(),
    stage: z
      .string()
      .transform((words) => words.split(','))
      .pipe(z.array(z.enum(STAGES)).min(1))
      .optional(),
    industry: line().optional(),
    productId: idText().optional(),
    closesFrom: day().optional(),
    closesTo: day().optional(),
  })
  .meta({ id: 'OpportunityFilter' });

const competitor = {
  name: line(),
  strengths: optionalText(2000),
  weaknesses: optionalText(2000),
  supporterContactId: idText().nullish(),
};

/** `PUT /opportunities/{id}/competitors`: all competitors there are (STAGE-4). One that stays keeps the date it was first named. */
export const competitorsSchema = z
  .strictObject({ competitors: z.array(z.strictObject(competitor)).max(50) })
  .meta({ id: 'Competitors' });

const competitorSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    strengths: z.string().nullable(),
    weaknesses: z.string().nullable(),
    supporterContactId: z.string().nullable(),
    namedAt: z.iso.datetime(),
  })
  .meta({ id: 'Competitor' });

export const opportunitySchema = z
  .object({
    ...recordParts,
    externalId: z.string().nullable(),
    account: named.nullable(),
    accountId: z.string().nullable(),
    name: z.string(),
    product: named.nullable(),
    productId: z.string().nullable(),
    productText: z.string().nullable(),
    stage: z.enum(STAGES),
    stageSince: z.iso.date().nullable(),
    amount: z.number().nullable(),
    currency: z.string().nullable(),
    openedAt: z.iso.date().nullable(),
    closeDate: z.iso.date().nullable(),
    closeDateMoves: z.int().describe('How often the expected close date was moved later.'),
    owner: named.nullable(),
    ownerId: z.string().nullable(),
    ownerText: z.string().nullable().describe('An owner’s name as imported, where no user has it.'),
    source: z.string().nullable(),
    industry: z.string().nullable(),
    budget: z.enum(BUDGETS).nullable(),
    timingDriver: z.string().nullable(),
    procurementStep: z.string().nullable(),
    lostReason: z.string().nullable(),
    competitors: z.array(competitorSchema),
    findings: z.array(z.object({ rule: z.string(), message: z.string() })),
  })
  .meta({ id: 'Opportunity' });

/** `GET /opportunities/{id}/changes`: what changed, newest first. */
export const changeFilterSchema = z.object({ cursor: listQuery.cursor, limit: listQuery.limit });
const changeSchema = z
  .object({
    id: z.string(),
    field: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    changedBy: z.string().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'OpportunityHistoryItem' });
export const changesSchema = pageOf(changeSchema);

export type NewOpportunity = z.output<typeof newOpportunitySchema>;
export type OpportunityChange = z.output<typeof changeOpportunitySchema>;
export type OpportunityFilter = z.output<typeof opportunityFilterSchema>;
export type Opportunity = z.output<typeof opportunitySchema>;
export type CompetitorsInput = z.output<typeof competitorsSchema>;
export type HistoryItem = z.output<typeof changeSchema>;
