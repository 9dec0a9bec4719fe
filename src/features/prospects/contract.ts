import * as z from 'zod';
import { changeOf, count, line, lines, listQuery, optionalText, PROSE_MAX, recordParts } from '#src/kernel/wire.ts';

const fields = {
  name: line(),
  externalId: optionalText(),
  description: optionalText(PROSE_MAX),
  industry: optionalText(),
  employees: count().nullish(),
  regions: lines().optional(),
  tags: lines().optional(),
  website: optionalText(500),
};

/** `POST /prospects`: a company not sold to yet. */
export const newProspectSchema = z.strictObject(fields).meta({ id: 'NewProspect' });

/** `PATCH /prospects/{id}`. */
export const changeProspectSchema = changeOf(fields).meta({ id: 'ProspectChange' });

/** `GET /prospects`. */
export const prospectFilterSchema = z
  .object({
    ...listQuery,
    industry: line().optional(),
    region: line().optional(),
    tag: line().optional(),
    employeesFrom: z.coerce.number().pipe(count()).optional(),
    employeesTo: z.coerce.number().pipe(count()).optional(),
  })
  .meta({ id: 'ProspectFilter' });

export const prospectSchema = z
  .object({
    ...recordParts,
    externalId: z.string().nullable(),
    name: z.string(),
    description: z.string().nullable(),
    industry: z.string().nullable(),
    employees: z.int().nullable(),
    regions: z.array(z.string()),
    tags: z.array(z.string()),
    website: z.string().nullable(),
  })
  .meta({ id: 'Prospect' });

export type NewProspect = z.output<typeof newProspectSchema>;
export type ProspectChange = z.output<typeof changeProspectSchema>;
export type ProspectFilter = z.output<typeof prospectFilterSchema>;
export type Prospect = z.output<typeof prospectSchema>;
