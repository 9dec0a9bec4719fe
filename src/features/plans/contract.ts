import * as z from 'zod';
import { draftSchema, languageTagSchema } from '#src/features/drafts/index.ts';
import { healthSchema } from '#src/features/freshness/index.ts';
import { idText, line, listQuery, pageOf } from '#src/kernel/wire.ts';

/** `POST /accounts/{id}/plans`. `instructions` is the asker's wish for this plan, in their words. */
export const draftPlanRequestSchema = z
  .strictObject({ language: languageTagSchema, instructions: z.string().trim().max(2_000).optional() })
  .meta({ id: 'DraftPlanRequest' });

/** `POST /plans/{id}/versions`: draft it anew as the next version, and why (PLAN-11). */
export const revisePlanRequestSchema = z
  .strictObject({
    reason: line(500),
    language: languageTagSchema,
    instructions: z.string().trim().max(2_000).optional(),
  })
  .meta({ id: 'RevisePlanRequest' });

export const planFilterSchema = z
  .object({ accountId: idText().optional(), cursor: listQuery.cursor, limit: listQuery.limit })
  .meta({ id: 'PlanFilter' });
const versionNumber = z.coerce.number().int().min(1).max(1_000_000);
export const planVersionQuerySchema = z.object({ version: versionNumber.optional() });
export const planDiffQuerySchema = z.object({ from: versionNumber, to: versionNumber });
export const EXPORT_FORMATS = ['md', 'docx'] as const;
/** PLAN-16: the one page to read, or the whole with everything that unfolds. */
export const EXPORT_VIEWS = ['full', 'page'] as const;
export const planExportQuerySchema = z.object({
  format: z.enum(EXPORT_FORMATS).default('md'),
  view: z.enum(EXPORT_VIEWS).default('full'),
  version: versionNumber.optional(),
});

const claimIds = z.array(z.string()).meta({ description: 'Ids of claims of this draft, in reading order' });
const person = z.object({ userId: z.string().optional(), name: z.string() }).meta({ id: 'PlanPerson' });
const day = z.iso.date();

/** PLAN-2, PLAN-4, PLAN-3: why this account and what we will not do; who answers for it; how the customer decides. */
const whySchema = z.object({ tier: z.string().nullable(), claims: claimIds, notDoing: claimIds });
const ownerSchema = z.object({
  accountable: person.nullable(),
  /** The asker, where the record has no single owner: proposed, never assumed. */
  proposed: person.nullable(),
  supporters: z.array(person),
  claims: claimIds,
});
const decisionSchema = z.object({
  chain: z.array(
    z.object({
      contactId: z.string(),
      name: z.string(),
      title: z.string().nullable(),
      roles: z.array(z.string()),
      certainty: z.enum(['known', 'inferred', 'unknown']),
      stance: z.int().nullable(),
    }),
  ),
  missingRoles: z.array(z.string()),
  /** PLAN-4, each the id of one of `claims`; null = not known, and asked. */
  coreValue: z.string().nullable(),
  stuckLayer: z.string().nullable(),
  likelyDrop: z.string().nullable(),
  claims: claimIds,
});

/** PLAN-6: a hypothesis with evidence, the chain layer, and how we would know it is broken. */
const bottleneckSchema = z.object({
  id: z.string(),
  /** Which kind of bottleneck it is, by which lessons of like accounts are found again; null where a model found its own. */
  code: z.string().nullable(),
  hypothesis: z.string().meta({ description: 'Claim id' }),
  layer: z.string().meta({ description: 'Where in the chain, in the plan’s language' }),
  brokenWhen: z.string().meta({ description: 'Claim id' }),
});

/** PLAN-5, PLAN-15: measure, baseline, target and date are computed or taken from evidence by the service. */
const goalSchema = z.object({
  id: z.string(),
  claim: z.string(),
  measure: z.string(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  unit: z.string(),
  due: day,
  reachableBecause: z.string().nullable().meta({ description: 'Claim id' }),
  serves: z
    .string()
    .nullable()
    .meta({ description: 'Claim id: the item of the customer’s own plan; null = not known yet' }),
});

/** PLAN-7, PLAN-18: one action with the answers to the four questions; two or more “no” make it busywork. */
const actionSchema = z.object({
  id: z.string(),
  claim: z.string(),
  bottleneckId: z.string().nullable(),
  owner: person.nullable(),
  supporters: z.array(person),
  phase: z.enum(['before_sale', 'after_sale']),
  resources: z.string().nullable().meta({ description: 'PLAN-13: what helps here' }),
  people: z.int().nullable(),
  hours: z.number().nullable().meta({ description: 'Not estimated by the service: null until a person says' }),
  authority: z.string().nullable(),
  dependsOn: z.array(z.string()),
  start: day.nullable(),
  verifyBy: day.nullable(),
  observable: z.string().nullable(),
  gate: z.object({
    servesBottleneck: z.boolean(),
    oneOwner: z.boolean(),
    resourced: z.boolean(),
    verifiable: z.boolean(),
    busywork: z.boolean(),
  }),
});

/** PLAN-8. */
const milestoneSchema = z.object({
  id: z.string(),
  name: z.string(),
  due: day,
  doneWhen: z.string(),
  owner: person.nullable(),
  reached: z.boolean(),
});

/** PLAN-9. */
const riskSchema = z.object({ id: z.string(), claim: z.string(), trigger: z.string(), contingency: z.string() });

/** PLAN-14: the usual causes of loss, whether each threatens here, and what guards against it. */
const premortemSchema = z.object({
  cause: z.string(),
  label: z.string(),
  threatens: z.boolean(),
  answer: z.string(),
});

/** Whom to ask each question; `contactId` where it is a person of the customer. */
const askSchema = z.object({ claim: z.string(), whom: z.string(), contactId: z.string().nullable() });

/** The plan in the order of PLAN-18. Sections refer to claims by id; every document is a view of this record. */
export const planSchema = draftSchema
  .extend({
    kind: z.literal('plan'),
    account: z.object({ id: z.string(), name: z.string() }),
    version: z.int(),
    title: z.string(),
    /** PLAN-17. `basis`: what of the customer's calendar the period follows; null = not known yet, and asked. */
    period: z.object({ from: day, to: day, nextReview: day, basis: z.string().nullable() }),
    instructions: z.string().optional(),
    /** The clock of the record it was drafted from; an edited or restored version keeps that of the version it rests on. */
    asOf: z.string(),
    health: healthSchema.optional().meta({ description: 'Whether what it rests on has changed since' }),
    sections: z.object({
      why: whySchema,
      owner: ownerSchema,
      decision: decisionSchema,
      bottlenecks: z.array(bottleneckSchema),
      goals: z.array(goalSchema),
      actions: z.array(actionSchema),
      milestones: z.array(milestoneSchema),
      risks: z.array(riskSchema),
      premortem: z.array(premortemSchema),
      questions: claimIds,
      asks: z.array(askSchema),
    }),
  })
  .meta({ id: 'Plan' });

export const VERSION_ORIGINS = ['draft', 'redraft', 'edit', 'restore'] as const;

/** Whose words a version holds: a person's who edited or restored, a model's with its prompts, or the rules'. */
export const planAuthorSchema = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('person'), userId: z.string().nullable(), name: z.string().nullable() }),
    z.object({
      by: z.literal('model'),
      model: z.string().nullable(),
      promptVersions: z.record(z.string(), z.string()),
    }),
    z.object({ by: z.literal('rules'), reason: z.string().nullable() }),
  ])
  .meta({ id: 'PlanAuthor' });

export const planVersionSchema = z
  .object({
    version: z.int(),
    reason: z.string(),
    createdAt: z.string(),
    createdBy: z.string().nullable().meta({ description: 'Who asked for it' }),
    drafter: draftSchema.shape.drafter,
    author: planAuthorSchema,
    origin: z.enum(VERSION_ORIGINS),
    basedOn: z.int().nullable().meta({ description: 'The version it was edited or restored from' }),
    edits: z.array(z.unknown()).nullable().meta({ description: 'The changes asked for, as sent' }),
  })
  .meta({ id: 'PlanVersion' });

export const planVersionsSchema = z.object({ items: z.array(planVersionSchema) }).meta({ id: 'PlanVersions' });

/** A plan in a list: which, of whom, in which version. */
export const planSummarySchema = z
  .object({
    id: z.string(),
    account: z.object({ id: z.string(), name: z.string() }),
    language: z.enum(['zh', 'en']),
    version: z.int(),
    createdAt: z.string(),
    updatedAt: z.string(),
    openedAt: z.string().nullable(),
    status: z.enum(['sound', 'stale']).meta({ description: 'stale: something a claim rests on has changed since' }),
    stale: z.int().meta({ description: 'How many claims are stale' }),
  })
  .meta({ id: 'PlanSummary' });
export const plansSchema = pageOf(planSummarySchema);

const shownClaim = z.object({ id: z.string(), text: z.string() });

/**
 * The difference of two versions. A claim is the same when its words and kind are; one in the same place of the same item
 * with other words is `changed`. `items` says of goals, actions, milestones and the like which of their fields differ.
 */
export const planDiffSchema = z
  .object({
    from: z.int(),
    to: z.int(),
    added: z.array(shownClaim),
    removed: z.array(shownClaim),
    changed: z.array(z.object({ section: z.string(), before: shownClaim, after: shownClaim })),
    items: z.array(
      z.object({
        section: z.string(),
        id: z.string(),
        change: z.enum(['added', 'removed', 'changed']),
        fields: z.array(z.object({ field: z.string(), before: z.json(), after: z.json() })),
      }),
    ),
    unchanged: z.int(),
  })
  .meta({ id: 'PlanDiff' });

/** `POST /plans/{id}/restore`: the version to bring back, as a new one. */
export const restorePlanRequestSchema = z
  .strictObject({ version: z.int().min(1), reason: line(500).optional() })
  .meta({ id: 'RestorePlanRequest' });

export type RestorePlanRequest = z.output<typeof restorePlanRequestSchema>;
export type VersionOrigin = (typeof VERSION_ORIGINS)[number];
export type PlanAuthor = z.output<typeof planAuthorSchema>;
export type ExportView = (typeof EXPORT_VIEWS)[number];
export type DraftPlanRequest = z.output<typeof draftPlanRequestSchema>;
export type Plan = z.output<typeof planSchema>;
export type PlanSections = Plan['sections'];
export type RevisePlanRequest = z.output<typeof revisePlanRequestSchema>;
export type PlanFilter = z.output<typeof planFilterSchema>;
export type PlanSummary = z.output<typeof planSummarySchema>;
export type PlanVersion = z.output<typeof planVersionSchema>;
export type PlanDiff = z.output<typeof planDiffSchema>;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type PlanPerson = z.output<typeof person>;
