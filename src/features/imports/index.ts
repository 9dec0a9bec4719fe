export type { TableSpec } from './catalogue/field.ts';
export { list, text } from './catalogue/shared-fields.ts';
export { importWarningSchema, rowErrorSchema } from './contract.ts';
export { importFile } from './import-file.ts';
export { type RowError, toRowErrors, toWarnings } from './import-report.ts';
export type { Mapping } from './match-columns.ts';
export { type ReadSheet, readSheet } from './read-import.ts';
export type { ReadRow, RowFault } from './read-rows.ts';
export { undoImport } from './undo-import.ts';
