import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { check, query } from '#src/http/validate.ts';
import { pageOf } from '#src/kernel/wire.ts';
import {
  fieldCatalogueSchema,
  fieldsQuerySchema,
  importAnswerSchema,
  importDetailSchema,
  importFilterSchema,
  importRequestSchema,
  importSummarySchema,
  undoAnswerSchema,
} from './contract.ts';
import { getImport } from './get-import.ts';
import { importFile } from './import-file.ts';
import { listFields } from './list-fields.ts';
import { listImports } from './list-imports.ts';
import { refuseLargeBody } from './read/sniff-file.ts';
import { filePart, requestParts } from './read-request.ts';
import { undoImport } from './undo-import.ts';

const tag = 'Imports';
const FILE_NAME_MAX = 255;

const multipart = {
  file: {
    description: 'CSV or XLSX; UTF-8, GBK or UTF-16 is found by itself. At most 20 MB.',
    binary: true,
    required: true,
  },
  kind: {
    description: 'accounts contacts opportunities activities purchases prospects products users',
    required: true,
  },
  mapping: {
    description: 'JSON: column → field; null leaves a column out. Other columns are matched by their header.',
  },
  values: { description: 'JSON: field → {word of the file → word to take}; null takes the cell as empty.' },
  dryRun: { description: 'true: answers the same and writes nothing.' },
};

/** CSV and XLSX in, with dry run, row errors and undo. */
export const importRoutes = () =>
  new Hono<AppEnv>()
    .use('/imports/*', requires('import'))
    .get(
      '/imports/fields',
      describe({ tag, summary: 'The field catalogue of a kind', answers: fieldCatalogueSchema }),
      query(fieldsQuerySchema),
      (c) => c.json(listFields(c.req.valid('query').kind, c.var.ctx.language)),
    )
    .post(
      '/imports',
      describe({
        tag,
        summary: 'Import a file',
        description:
          'Synchronous and in one transaction. A bad row goes to `errors` and the others are stored. Records are known by `externalId`, else by their natural key (see `knownBy` of the field catalogue); identical rows are skipped, empty cells erase nothing. An opportunity without a name is named by its product and external id (without one: account). After an import of opportunities, recommendations are computed for the 200 most recently opened open deals that it made or changed.',
        status: 201,
        answers: importAnswerSchema,
        multipart,
      }),
      async (c) => {
        refuseLargeBody(Number(c.req.header('content-length') ?? 0));
        const parts = await c.req.parseBody({ all: true });
        const file = filePart(parts);
        const request = check(importRequestSchema, requestParts(parts));
        const bytes = new Uint8Array(await file.arrayBuffer());
        const fileName = file.name
          .replace(/\p{Cc}/gu, '')
          .slice(0, FILE_NAME_MAX)
          .toWellFormed();
        return c.json(await importFile(c.var.ctx, { ...request, bytes, fileName }), 201);
      },
    )
    .get(
      '/imports',
      describe({ tag, summary: 'Past imports, newest first', answers: pageOf(importSummarySchema) }),
      query(importFilterSchema),
      async (c) => c.json(await listImports(c.var.ctx, c.req.valid('query'))),
    )
    .get(
      '/imports/:id',
      describe({ tag, summary: 'One import with its errors and warnings', answers: importDetailSchema }),
      async (c) => c.json(await getImport(c.var.ctx, c.req.param('id'))),
    )
    .delete(
      '/imports/:id',
      describe({
        tag,
        summary: 'Undo an import',
        description:
          'Removes what it made and restores what it changed; records edited since, or that others hang on, stay.',
        answers: undoAnswerSchema,
      }),
      async (c) => c.json(await undoImport(c.var.ctx, c.req.param('id'))),
    );
