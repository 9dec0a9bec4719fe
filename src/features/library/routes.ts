import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { jsonField, readUpload } from '#src/http/read-upload.ts';
import { body, check, query } from '#src/http/validate.ts';
import { pageOf } from '#src/kernel/wire.ts';
import {
  changeDocumentSchema,
  documentFilterSchema,
  documentSchema,
  documentTextSchema,
  documentVersionSchema,
  ingestedDocumentSchema,
  passageFilterSchema,
  passageListSchema,
  searchAnswerSchema,
  searchSchema,
  uploadFieldsSchema,
  versionFilterSchema,
} from './contract.ts';
import { deleteDocument } from './delete-document.ts';
import { getDocument } from './get-document.ts';
import { ingestDocument } from './ingest-document.ts';
import { listDocuments } from './list-documents.ts';
import { listPassages } from './list-passages.ts';
import { listVersions } from './list-versions.ts';
import { searchLibrary } from './search-library.ts';
import { updateDocument } from './update-document.ts';

const tag = 'Library';

const FORM = {
  file: { description: 'md, mdx, txt, html, pdf, docx, pptx, xlsx, srt or epub', binary: true, required: true },
  metadata: {
    description:
      'JSON: title, type, language, industry, stages, roles, shareable, validUntil, customer, readers, translationOf; each may be left out.',
  },
};

/** Documents (资料) and what stands in them. */
export const libraryRoutes = () =>
  new Hono<AppEnv>()
    .post(
      '/documents',
      describe({
        tag,
        summary: 'Take a file into the library; it is indexed when this answers',
        description:
          'The same bytes again answer the document that is there (200); other bytes of the same file are its next version.',
        status: 201,
        answers: ingestedDocumentSchema,
        multipart: FORM,
      }),
      requires('write'),
      async (c) => {
        const { fields, ...file } = await readUpload(c, ['metadata']);
        const { metadata } = check(uploadFieldsSchema, { metadata: jsonField(fields, 'metadata') ?? {} });
        const document = await ingestDocument(c.var.ctx, { ...file, metadata });
        return c.json(document, document.outcome === 'unchanged' ? 200 : 201);
      },
    )
    .get(
      '/documents',
      describe({ tag, summary: 'List the documents, newest first', answers: pageOf(documentSchema) }),
      requires('read'),
      query(documentFilterSchema),
      async (c) => c.json(await listDocuments(c.var.ctx, c.req.valid('query'))),
    )
    .get(
      '/documents/:id',
      describe({
        tag,
        summary: 'Read a document with its text, its family, and what it tells as a case (REC-2)',
        answers: documentTextSchema,
      }),
      requires('read'),
      async (c) => c.json(await getDocument(c.var.ctx, c.req.param('id'))),
    )
    .get(
      '/documents/:id/passages',
      describe({ tag, summary: 'Read the passages of a document, in order', answers: passageListSchema }),
      requires('read'),
      query(passageFilterSchema),
      async (c) => c.json(await listPassages(c.var.ctx, c.req.param('id'), c.req.valid('query'))),
    )
    .get(
      '/documents/:id/versions',
      describe({
        tag,
        summary: 'List the files a document was read from, newest first',
        answers: pageOf(documentVersionSchema),
      }),
      requires('read'),
      query(versionFilterSchema),
      async (c) => c.json(await listVersions(c.var.ctx, c.req.param('id'), c.req.valid('query'))),
    )
    .patch(
      '/documents/:id',
      describe({
        tag,
        summary: 'Change what is said about a document',
        description:
          'Only the fields sent change; null clears one. With `version`, a change on an older one is a conflict.',
        answers: documentSchema,
      }),
      requires('write'),
      body(changeDocumentSchema),
      async (c) => c.json(await updateDocument(c.var.ctx, c.req.param('id'), c.req.valid('json'))),
    )
    .delete(
      '/documents/:id',
      describe({ tag, summary: 'Delete a document and all that is indexed of it', status: 204 }),
      requires('write'),
      async (c) => {
        await deleteDocument(c.var.ctx, c.req.param('id'));
        return c.body(null, 204);
      },
    )
    .post(
      '/library/search',
      describe({
        tag,
        summary: 'Find passages by words, and by meaning where embeddings are set up',
        answers: searchAnswerSchema,
      }),
      requires('read'),
      body(searchSchema),
      async (c) => c.json(await searchLibrary(c.var.ctx, c.req.valid('json'))),
    );
