import * as z from 'zod';
import { amount, day, flag, line, listQuery, optionalText, pageOf } from '#src/kernel/wire.ts';
import { PROFILE_DIMENSIONS } from '#src/playbook/profile-dimensions.ts';

const dimension = z
  .union([z.int().min(1).max(8), z.enum(PROFILE_DIMENSIONS)])
  .describe('One of the eight dimensions (PROFILE-2), by number or name.');

/** `POST /accounts/{id}/facts`. A field's usual words (库存天数, DIO) are known; `asOf` is today when absent. */
export const newFactSchema = z
  .strictObject({
    dimension,
    field: line(60),
    value: line(2000),
    numeric: amount().nullish(),
    unit: optionalText(30),
    asOf: day().optional(),
    source: line(500),
  })
  .meta({ id: 'NewFact' });

/** `GET /accounts/{id}/facts`. `current`: only facts in force, or only those a newer one has superseded. */
export const factFilterSchema = z
  .object({
    cursor: listQuery.cursor,
    limit: listQuery.limit,
    dimension: z.union([z.coerce.number().pipe(z.int().min(1).max(8)), z.enum(PROFILE_DIMENSIONS)]).optional(),
    current: flag().optional(),
  })
  .meta({ id: 'FactFilter' });

export const factSchema = z
  .object({
    id: z.string(),
    accountId: z.string(),
    dimension: z.int(),
    dimensionName: z.string(),
    field: z.string(),
    label: z.string(),
    value: z.string(),
    numeric: z.number().nullable(),
    unit: z.string().nullable(),
    asOf: z.iso.date(),
    source: z.string(),
    recordedBy: z.string().nullable(),
    current: z.boolean().describe('False once a newer fact of the same field superseded it.'),
    version: z.int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Fact' });

export const factPageSchema = pageOf(factSchema);

/** `GET /accounts/{id}/profile`: what is known of the eight dimensions, how old it is, and what to ask (PROFILE-2). */
export const profileSchema = z
  .object({
    accountId: z.string(),
    completeness: z.number().describe('Mean of the dimensions, 0–1.'),
    dimensions: z.array(
      z.object({
        dimension: z.int(),
        name: z.string(),
        label: z.string(),
        ratio: z.number().describe('Typical fields known / typical fields, 0–1: the radar’s axis.'),
        known: z.array(z.string()),
        fromRecord: z.array(z.string()).describe('Fields known from the account itself, undated.'),
        other: z.array(z.string()),
        missing: z.array(z.object({ field: z.string(), label: z.string(), question: z.string() })),
        newestDays: z.int().nullable(),
        oldestDays: z.int().nullable(),
        stale: z.array(z.string()),
        facts: z.array(factSchema),
      }),
    ),
  })
  .meta({ id: 'Profile' });

export type NewFact = z.output<typeof newFactSchema>;
export type FactFilter = z.output<typeof factFilterSchema>;
export type Fact = z.output<typeof factSchema>;
export type Profile = z.output<typeof profileSchema>;
