import * as z from 'zod';
import { day } from '#src/kernel/wire.ts';

/** `GET /usage`: days in UTC, both included; the last 30 days when absent. */
export const usageFilterSchema = z.object({ from: day().optional(), to: day().optional() }).meta({ id: 'UsageFilter' });

const counts = {
  calls: z.int(),
  failed: z.int().describe('Calls that brought no usable answer; their tokens count all the same.'),
  inputTokens: z.number(),
  outputTokens: z.number(),
  estimatedCalls: z.int().describe('Calls whose tokens the provider did not tell.'),
};

export const usageSchema = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    items: z.array(z.object({ day: z.iso.date(), purpose: z.string(), model: z.string(), ...counts })),
    total: z.object(counts),
    budget: z
      .object({
        month: z.string().describe('The calendar month (UTC) the budget counts in, `2026-11`.'),
        perMonth: z.int().nullable().describe('Tokens the workspace allows a month; null: no limit.'),
        used: z.number().describe('Tokens in and out this month, failed calls included.'),
        left: z.number().nullable(),
      })
      .describe('While nothing is left, everything is drafted and answered by rules (GUARD-8).'),
  })
  .meta({ id: 'Usage' });

export type UsageFilter = z.output<typeof usageFilterSchema>;
export type Usage = z.output<typeof usageSchema>;
export type UsageItem = Usage['items'][number];
export type Budget = Usage['budget'];
