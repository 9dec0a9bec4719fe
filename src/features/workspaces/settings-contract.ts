import * as z from 'zod';
import { line } from '#src/kernel/wire.ts';

const MOST_TOKENS = 1_000_000_000_000;
const reason = line(500);

/** `PATCH /settings`: only what is sent changes; null puts a default back. */
export const changeSettingsSchema = z
  .strictObject({
    thresholds: z
      .record(z.string().max(100), z.number().nullable())
      .optional()
      .describe(
        'Thresholds of the playbook by name; null puts the default back. Names and ranges stand in `GET /settings`.',
      ),
    sensitiveInPrompts: z
      .union([
        z.strictObject({ on: z.literal(true), reason: reason.describe('Why: kept and shown.') }),
        z.strictObject({ on: z.literal(false), reason: reason.optional() }),
      ])
      .optional()
      .describe('PROFILE-3: whether personal details may go to a model. Off by default; on needs a reason.'),
    storeMinorsReason: reason.nullable().optional().describe('Why details of minors are stored; null: they are not.'),
    tokenBudget: z
      .strictObject({ perMonth: z.int().min(0).max(MOST_TOKENS).nullable() })
      .optional()
      .describe('Tokens, in and out, a calendar month (UTC); null: no limit.'),
  })
  .meta({ id: 'SettingsChange' });

const thresholdSchema = z
  .object({
    name: z.string(),
    value: z.number(),
    default: z.number(),
    min: z.number(),
    max: z.number(),
    unit: z.string(),
    rule: z.string(),
    label: z.string(),
  })
  .meta({ id: 'Threshold' });

/** `GET /settings`: everything a workspace may set, with the defaults. */
export const settingsSchema = z
  .object({
    thresholds: z.array(thresholdSchema),
    sensitiveInPrompts: z.object({ on: z.boolean(), reason: z.string().nullable() }),
    storeMinorsReason: z.string().nullable(),
    tokenBudget: z.object({ perMonth: z.int().nullable() }),
  })
  .meta({ id: 'Settings' });

export type SettingsChange = z.output<typeof changeSettingsSchema>;
export type Settings = z.output<typeof settingsSchema>;
