import { recordRoutes } from '#src/http/record-routes.ts';
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
import { listGlossary } from './list-glossary.ts';

/** The workspace's own words: which spellings mean the same, in either language. */
export const glossaryRoutes = () =>
  recordRoutes({
    path: '/glossary',
    tag: 'Glossary',
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
