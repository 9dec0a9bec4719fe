export type {
  DocumentMetadata,
  FoundDocument,
  IngestedDocument,
  PassageView,
  SearchAnswer,
  SearchFilters,
} from './contract.ts';
export { foundDocumentSchema, passageSchema } from './contract.ts';
export { isExpired } from './domain.ts';
export { documentColumns, passageColumns } from './found-columns.ts';
export { getDocument } from './get-document.ts';
export { ingestDocument, type UploadedFile } from './ingest-document.ts';
export { libraryJobs } from './jobs.ts';
export { listDocuments } from './list-documents.ts';
export { requireDocument } from './require-document.ts';
export { type LibraryQuery, searchLibrary, searchLibraryForAll } from './search-library.ts';
export { tokenise } from './tokenise.ts';
export { libraryTools } from './tools.ts';
