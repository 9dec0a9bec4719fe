import * as z from 'zod';
import { line, recordParts } from '#src/kernel/wire.ts';
import { FIELD_TYPES, IMPORT_KINDS } from './catalogue/field.ts';
import { ROW_ERROR_CODES } from './cells/cell-fault.ts';
import { WARNING_CODES } from './warnings.ts';

const kind = z.enum(IMPORT_KINDS);

/** The text parts of `POST /imports`, after their JSON was read. */
export const importRequestSchema = z
  .object({
    kind,
    mapping: z.record(z.string().max(1_000), z.string().max(100).nullable()).default({}),
    values: z
      .record(
        z.string().max(100),
        z.record(z.string().max(1_000), z.union([z.string().max(1_000), z.number(), z.boolean()]).nullable()),
      )
      .default({}),
    dryRun: z.boolean().default(false),
  })
  .meta({ id: 'ImportRequest' });

const faultSchema = z.object({
  column: z.string().nullable(),
  code: z.enum(ROW_ERROR_CODES),
  message: z.string(),
});

/** One row that did not go in, once, by its first fault; `more` holds the others. Row 1 is the first of the file. */
export const rowErrorSchema = faultSchema
  .extend({ row: z.int(), more: z.array(faultSchema).optional() })
  .meta({ id: 'ImportRowError' });

export const importWarningSchema = z
  .object({
    code: z.enum(WARNING_CODES),
    message: z.string(),
    column: z.string().optional(),
    value: z.string().optional(),
    count: z.int().optional(),
    rows: z.array(z.int()).optional().describe('The first rows it is about, at most 20.'),
  })
  .meta({ id: 'ImportWarning' });

const counts = { rows: z.int(), created: z.int(), updated: z.int(), skipped: z.int() };

/** The answer of `POST /imports`. created + updated + skipped + errors = rows. A dry run has no `id`. */
export const importAnswerSchema = z
  .object({
    id: z.string().optional(),
    dryRun: z.boolean(),
    kind,
    fileName: z.string(),
    ...counts,
    errors: z.array(rowErrorSchema),
    warnings: z.array(importWarningSchema),
    columns: z.array(z.object({ column: z.string(), field: z.string() })).describe('Which column filled which field.'),
  })
  .meta({ id: 'ImportAnswer' });

export const importSummarySchema = z
  .object({
    id: recordParts.id,
    kind,
    fileName: z.string(),
    ...counts,
    errorCount: z.int(),
    warningCount: z.int(),
    createdBy: z.string().nullable(),
    createdAt: recordParts.createdAt,
    undoneAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ImportSummary' });

export const importDetailSchema = importSummarySchema
  .extend({ errors: z.array(rowErrorSchema), warnings: z.array(importWarningSchema) })
  .meta({ id: 'ImportDetail' });

/** The answer of `DELETE /imports/{id}`. `kept`: records that were edited since, or that others hang on. */
export const undoAnswerSchema = z
  .object({
    id: z.string(),
    removed: z.int(),
    restored: z.int(),
    gone: z.int().describe('Records that were deleted since.'),
    kept: z.array(z.object({ id: z.string(), reason: z.enum(['edited', 'in_use']), message: z.string() })),
  })
  .meta({ id: 'ImportUndone' });

export const importFilterSchema = z
  .object({ cursor: line(500).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) })
  .meta({ id: 'ImportFilter' });

export const fieldsQuerySchema = z.object({ kind }).meta({ id: 'ImportFieldsQuery' });

/** The field catalogue of one kind. */
export const fieldCatalogueSchema = z
  .object({
    kind,
    label: z.string(),
    knownBy: z.string().describe('By what a row without an external id is known.'),
    fields: z.array(
      z.object({
        name: z.string(),
        type: z.enum(FIELD_TYPES),
        required: z.boolean(),
        meaning: z.string(),
        headers: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
        values: z.array(z.object({ code: z.string(), label: z.string() })).optional(),
        refersTo: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'ImportFieldCatalogue' });

export type ImportAnswer = z.output<typeof importAnswerSchema>;
export type ImportSummary = z.output<typeof importSummarySchema>;
export type ImportDetail = z.output<typeof importDetailSchema>;
export type UndoAnswer = z.output<typeof undoAnswerSchema>;
export type ImportFilter = z.output<typeof importFilterSchema>;
export type FieldCatalogue = z.output<typeof fieldCatalogueSchema>;
export type RowErrorAnswer = z.output<typeof rowErrorSchema>;
export type WarningAnswer = z.output<typeof importWarningSchema>;
