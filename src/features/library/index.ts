export {
  CASE_GAPS,
  CASE_PART_NAMES,
  type CaseAnatomy,
  type CaseGap,
  type CasePart,
  type CasePartName,
  type CaseResult,
} from './cases/case-contract.ts';
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
export { type Choice, collapseFamilies, type FamilyHit, inPreference } from './families/domain-members.ts';
export { type Member, selectFamilies } from './families/family-store.ts';
export { selectCases } from './families/shape-store.ts';
export { documentColumns, passageColumns } from './found-columns.ts';
export { getDocument } from './get-document.ts';
export { ingestDocument, type UploadedFile } from './ingest-document.ts';
export { libraryJobs } from './jobs.ts';
export { listDocuments } from './list-documents.ts';
export { requireDocument } from './require-document.ts';
export { type LibraryQuery, searchLibrary, searchLibraryForAll } from './search-library.ts';
export { libraryTools } from './tools.ts';
export { type DocumentCondition, mayRead, readableBy } from './visibility.ts';
export { tokenise } from './words/tokenise.ts';
