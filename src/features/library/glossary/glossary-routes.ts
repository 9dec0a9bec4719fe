import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { jsonField, readUpload } from '#src/http/read-upload.ts';
import { recordRoutes } from '#src/http/record-routes.ts';
import { check } from '#src/http/validate.ts';
import { addGlossaryTerm } from './add-glossary-term.ts';
import { changeGlossaryTerm } from './change-glossary-term.ts';
import { deleteGlossaryTerm } from './delete-glossary-term.ts';
import { getGlossaryTerm } from './get-glossary-term.ts';
import {
  changeGlossaryTermSchema,
  glossaryFilterSchema,
  glossaryTermSchema,
  newGlossaryTermSchema,
} from './glossary-contract.ts';
import { glossaryImportedSchema, glossaryImportRequestSchema } from './glossary-import-contract.ts';
import { importGlossary } from './import-glossary.ts';
import { listGlossary } from './list-glossary.ts';

const tag = 'Glossary';

const FORM = {
  file: {
    description:
      'CSV or XLSX with a header row: columns 中文 (zh), 英文 (en), 别名 (aliases, parted by ; or 、), one or more of them. UTF-8 with or without BOM, GBK or UTF-16 is found by itself; cells may be quoted. At most 20 MB.',
    binary: true,
    required: true,
  },
  mapping: { description: 'JSON: column → zh, en, aliases or null. Other columns are matched by their header.' },
  dryRun: { description: 'true: answers the same and writes nothing.' },
};

/** The workspace's own words: which spellings mean the same, in either language. */
export const glossaryRoutes = () => new Hono<AppEnv>().route('/', importRoute()).route('/', lineRoutes());

/** A table of terms in one call. */
const importRoute = () =>
  new Hono<AppEnv>().post(
    '/glossary/import',
    describe({
      tag,
      summary: 'Import a table of terms',
      description:
        'Synchronous and in one transaction. A row whose zh and en are those of a line adds its other spellings to it, any other makes a line; nothing is taken away, and the same file again changes nothing. A row that cannot go in is told in `errors` by its number, and the others are stored.',
      status: 201,
      answers: glossaryImportedSchema,
      multipart: FORM,
    }),
    requires('import'),
    async (c) => {
      const { fields, bytes, fileName } = await readUpload(c, ['mapping', 'dryRun']);
      const { dryRun } = fields;
      const given = { mapping: jsonField(fields, 'mapping'), ...(dryRun ? { dryRun: dryRun.trim() } : {}) };
      const request = check(glossaryImportRequestSchema, given);
      return c.json(await importGlossary(c.var.ctx, { ...request, bytes, fileName: shownName(fileName) }), 201);
    },
  );

const FILE_NAME_MAX = 255;
const shownName = (name: string): string =>
  name
    .replace(/\p{Cc}/gu, '')
    .slice(0, FILE_NAME_MAX)
    .toWellFormed();

const lineRoutes = () =>
  recordRoutes({
    path: '/glossary',
    tag,
    one: 'a glossary line',
    schemas: {
      create: newGlossaryTermSchema,
      change: changeGlossaryTermSchema,
      filter: glossaryFilterSchema,
      answer: glossaryTermSchema,
    },
    calls: {
      create: addGlossaryTerm,
      list: listGlossary,
      get: getGlossaryTerm,
      update: changeGlossaryTerm,
      remove: deleteGlossaryTerm,
    },
  });
