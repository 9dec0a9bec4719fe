import { documents, passages } from '#src/db/tables/index.ts';

/** What is read of a document wherever it is shown or ranked: all but its text. */
export const documentColumns = {
  id: documents.id,
  title: documents.title,
  version: documents.version,
  type: documents.type,
  language: documents.language,
  industry: documents.industry,
  stages: documents.stages,
  roles: documents.roles,
  shareable: documents.shareable,
  validUntil: documents.validUntil,
  updatedAt: documents.updatedAt,
};

/** What is read of a passage: its words and where they stand in the document. */
export const passageColumns = {
  id: passages.id,
  ordinal: passages.ordinal,
  heading: passages.heading,
  page: passages.page,
  start: passages.start,
  end: passages.end,
  text: passages.text,
};
