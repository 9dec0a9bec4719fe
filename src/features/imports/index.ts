export { importFile } from './import-file.ts';
export { undoImport } from './undo-import.ts';
