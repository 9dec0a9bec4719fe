import * as z from 'zod';
import { importWarningSchema, rowErrorSchema } from '#src/features/imports/index.ts';

/** The text parts of `POST /glossary/import`, after their JSON was read. */
export const glossaryImportRequestSchema = z
  .object({
    mapping: z.record(z.string().max(1_000), z.string().max(100).nullable()).default({}),
    dryRun: z
      .enum(['true', 'false', '1', '0'])
      .transform((flag) => flag === 'true' || flag === '1')
      .default(false),
  })
  .meta({ id: 'GlossaryImportRequest' });

/** The answer of `POST /glossary/import`. created + updated + skipped + errors = rows. */
export const glossaryImportedSchema = z
  .object({
    dryRun: z.boolean(),
    fileName: z.string(),
    rows: z.int(),
    created: z.int(),
    updated: z.int().describe('Lines that were there and got further spellings.'),
    skipped: z.int().describe('Blank rows, and lines that were there with all they say.'),
    errors: z.array(rowErrorSchema),
    warnings: z.array(importWarningSchema),
    columns: z.array(z.object({ column: z.string(), field: z.string() })).describe('Which column filled which field.'),
  })
  .meta({ id: 'GlossaryImported' });

export type GlossaryImported = z.output<typeof glossaryImportedSchema>;
