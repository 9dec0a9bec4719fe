import { recordRoutes } from '#src/http/record-routes.ts';
import { changeProspectSchema, newProspectSchema, prospectFilterSchema, prospectSchema } from './contract.ts';
import { createProspect } from './create-prospect.ts';
import { deleteProspect } from './delete-prospect.ts';
import { getProspect } from './get-prospect.ts';
import { listProspects } from './list-prospects.ts';
import { updateProspect } from './update-prospect.ts';

/** Companies not sold to yet, the candidates of look-alike runs. */
export const prospectRoutes = () =>
  recordRoutes({
    path: '/prospects',
    tag: 'Prospects',
    one: 'a prospect',
    schemas: {
      create: newProspectSchema,
      change: changeProspectSchema,
      filter: prospectFilterSchema,
      answer: prospectSchema,
    },
    calls: {
      create: createProspect,
      list: listProspects,
      get: getProspect,
      update: updateProspect,
      remove: deleteProspect,
    },
  });
