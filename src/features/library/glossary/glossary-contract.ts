import * as z from 'zod';
import { changeOf, line, lines, listQuery, optionalText, recordParts } from '#src/kernel/wire.ts';

export const SPELLING_MAX = 100;
export const ALIASES_MAX = 20;

const fields = {
  zh: optionalText(SPELLING_MAX).optional().describe('How it is called in Chinese'),
  en: optionalText(SPELLING_MAX).optional().describe('How it is called in English'),
  aliases: z
    .array(line(SPELLING_MAX))
    .max(ALIASES_MAX)
    .overwrite((all) => [...new Set(all)])
    .optional()
    .describe('Other spellings in either language: SKU names, abbreviations, jargon'),
};

/** `POST /glossary`: words of the house that mean the same; at least two spellings among `zh`, `en` and `aliases`. */
export const newGlossaryTermSchema = z.strictObject(fields).meta({ id: 'NewGlossaryTerm' });

/** `PATCH /glossary/{id}`. */
export const changeGlossaryTermSchema = changeOf(fields).meta({ id: 'GlossaryTermChange' });

/** `GET /glossary`; `q` looks in every spelling. */
export const glossaryFilterSchema = z.object(listQuery).meta({ id: 'GlossaryFilter' });

export const glossaryTermSchema = z
  .object({
    ...recordParts,
    zh: z.string().nullable(),
    en: z.string().nullable(),
    aliases: lines(ALIASES_MAX),
    createdBy: z.string().nullable(),
  })
  .meta({ id: 'GlossaryTerm' });

export type NewGlossaryTerm = z.output<typeof newGlossaryTermSchema>;
export type GlossaryTermChange = z.output<typeof changeGlossaryTermSchema>;
export type GlossaryFilter = z.output<typeof glossaryFilterSchema>;
export type GlossaryTerm = z.output<typeof glossaryTermSchema>;
