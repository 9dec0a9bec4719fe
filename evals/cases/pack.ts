import * as z from 'zod';
import type { DemoSet } from '#src/db/demo/shape.ts';
import { ROLES } from '#src/kernel/actor.ts';
import { BUDGET_STATES } from '#src/playbook/bant.ts';
import { SUMMARY_STATUSES } from '#src/playbook/signals-people.ts';
import {
  CERTAINTIES,
  CONTACT_ROLES,
  DOCUMENT_TYPES,
  NEED_LEVELS,
  NEED_PRIORITIES,
  NEED_STEPS,
  PROBLEM_TYPES,
  STAGES,
  STANCES,
  TIERS,
} from '#src/playbook/words.ts';
import { SPLITS } from './case.ts';

const text = z.string().min(1);
const days = z.number().min(-2_000).max(10_000);
const stage = z.enum(STAGES);
const role = z.enum(CONTACT_ROLES);

const users = z.array(
  z.strictObject({
    key: text,
    name: text,
    role: z.enum(ROLES),
    managerKey: text.exactOptional(),
    region: text.exactOptional(),
  }),
);
const products = z.array(
  z.strictObject({
    key: text,
    name: text,
    series: text,
    listPrice: z.number(),
    aliases: z.array(text).exactOptional(),
  }),
);
const documents = z.array(
  z.strictObject({
    fileName: text,
    title: text,
    type: z.enum(DOCUMENT_TYPES),
    industry: text.exactOptional(),
    stages: z.array(stage),
    roles: z.array(role),
    shareable: z.boolean(),
    validUntilDaysAgo: days.exactOptional(),
    markdown: text,
  }),
);
const fact = z.strictObject({
  dimension: z.literal([1, 2, 3, 4, 5, 6, 7, 8]),
  field: text,
  value: text,
  numeric: z.number().exactOptional(),
  unit: text.exactOptional(),
  daysAgo: days,
  source: text,
});
const accounts = z.array(
  z.strictObject({
    key: text,
    name: text,
    aliases: z.array(text),
    industry: text,
    region: text,
    employees: z.int(),
    revenue: z.number(),
    currency: z.enum(['CNY', 'USD', 'EUR']),
    founded: z.int(),
    parentKey: text.exactOptional(),
    description: text,
    tags: z.array(text),
    isKey: z.boolean(),
    keyReason: text.exactOptional(),
    tier: z.enum(TIERS).exactOptional(),
    tierReason: text.exactOptional(),
    windowClosesDaysAgo: days.exactOptional(),
    ownerKeys: z.array(text),
    supporterKeys: z.array(text),
    status: z.enum(['active', 'stop_listed']).exactOptional(),
    facts: z.array(fact),
  }),
);
const contacts = z.array(
  z.strictObject({
    key: text,
    accountKey: text,
    name: text,
    title: text,
    department: text,
    reportsToKey: text.exactOptional(),
    roles: z.array(role),
    roleCertainty: z.enum(CERTAINTIES),
    roleSource: text.exactOptional(),
    influence: z.literal([1, 2, 3, 4, 5]).exactOptional(),
    stance: z.literal(STANCES).exactOptional(),
    kpi: text.exactOptional(),
    concerns: text.exactOptional(),
    style: text.exactOptional(),
    needsFromUs: text.exactOptional(),
    personal: z.record(z.string(), z.string()).exactOptional(),
    left: z.boolean().exactOptional(),
  }),
);
const opportunities = z.array(
  z.strictObject({
    key: text,
    accountKey: text,
    name: text,
    productKey: text.exactOptional(),
    stage,
    amount: z.number(),
    openedDaysAgo: days,
    closeDaysAgo: days.exactOptional(),
    stageSinceDaysAgo: days,
    ownerKey: text,
    source: text.exactOptional(),
    industry: text.exactOptional(),
    budget: z.enum(BUDGET_STATES).exclude(['unknown']).exactOptional(),
    timingDriver: text.exactOptional(),
    procurementStep: text.exactOptional(),
    lostReason: text.exactOptional(),
    competitors: z.array(
      z.strictObject({
        name: text,
        strengths: text.exactOptional(),
        weaknesses: text.exactOptional(),
        supporterContactKey: text.exactOptional(),
      }),
    ),
    closeDateMoves: z.int().exactOptional(),
  }),
);
const activities = z.array(
  z.strictObject({
    accountKey: text,
    opportunityKey: text.exactOptional(),
    contactKeys: z.array(text),
    userKey: text,
    kind: z.enum(['visit', 'call', 'message', 'meeting', 'email']),
    daysAgo: days,
    subject: text,
    notes: text,
    summary: text.exactOptional(),
    summaryStatus: z.enum(SUMMARY_STATUSES),
    summarySentDaysAgo: days.exactOptional(),
    direction: z.enum(['ask', 'give', 'both']).exactOptional(),
  }),
);
const purchases = z.array(
  z.strictObject({
    accountKey: text,
    productKey: text,
    monthsAgo: z.int(),
    quantity: z.number(),
    amount: z.number(),
  }),
);
const needs = z.array(
  z.strictObject({
    opportunityKey: text,
    contactKey: text.exactOptional(),
    level: z.enum(NEED_LEVELS),
    statement: text,
    presentState: text.exactOptional(),
    wantedState: text.exactOptional(),
    problem: text.exactOptional(),
    problemType: z.enum(PROBLEM_TYPES).exclude(['unclassified']).exactOptional(),
    priority: z.enum(NEED_PRIORITIES),
    explicit: z.boolean(),
    kpi: text.exactOptional(),
    step: z.enum(NEED_STEPS),
  }),
);
const prospects = z.array(
  z.strictObject({
    externalId: text,
    name: text,
    description: text,
    industry: text,
    employees: z.int(),
    regions: z.array(text),
    tags: z.array(text),
    website: text.exactOptional(),
  }),
);

const records = z.strictObject({
  accounts,
  contacts,
  opportunities,
  activities,
  purchases,
  needs,
  documents,
  prospects,
}) satisfies z.ZodType<Omit<DemoSet, 'language' | 'users' | 'products'>>;

/** The records a case rests on: one account, in both languages with the same keys. */
export const packSchema = z
  .strictObject({
    slug: z.string().regex(/^[a-z][a-z0-9-]{2,40}$/u),
    split: z.enum(SPLITS),
    slice: text,
    zh: records,
    en: records,
  })
  .meta({ title: 'EvalPack' });

/** Our own company in both languages: users, products, and what every pack's library holds. */
export const houseSchema = z
  .strictObject({
    zh: z.strictObject({ users, products, documents }),
    en: z.strictObject({ users, products, documents }),
  })
  .meta({ title: 'EvalHouse' });

export type Pack = z.output<typeof packSchema>;
export type House = z.output<typeof houseSchema>;
