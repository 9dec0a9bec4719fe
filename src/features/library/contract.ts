import * as z from 'zod';
import { toLanguage } from '#src/kernel/language.ts';
import { changeOf, day, flag, line, lines, listQuery, optionalText, pageOf, recordParts } from '#src/kernel/wire.ts';
import { CONTACT_ROLES, type ContactRole, readContactRole } from '#src/playbook/contact-roles.ts';
import { readStageWord } from '#src/playbook/stage-words.ts';
import { STAGES, type Stage } from '#src/playbook/stages.ts';

/** A word of a closed set, in whichever of its spellings (`投标`, `Tender`); the set itself when it is none of them. */
const wordOf = <Word extends string>(read: (text: string) => Word | undefined, known: readonly Word[]) =>
  line(100).transform((text, ctx): Word => {
    const word = read(text);
    if (word) return word;
    ctx.addIssue({ code: 'custom', message: `must be one of ${known.join(', ')}`, input: text });
    return z.NEVER;
  });

const distinct = <Item>(items: Item[]): Item[] => [...new Set(items)];
const stage = wordOf<Stage>(readStageWord, STAGES);
const role = wordOf<ContactRole>(readContactRole, CONTACT_ROLES);
/** Any BCP 47 tag, as one of the two languages. */
const language = line(35).transform((tag) => toLanguage(tag));

/** What people say about a document beside its text (api.md). A word of `type` that is none of section 1 reads as `other`. */
export const documentMetadataSchema = z
  .strictObject({
    title: optionalText().optional(),
    type: optionalText(100)
      .optional()
      .describe('case_study, solution, white_paper, … or a usual word for one; else other.'),
    language: language.nullish(),
    industry: optionalText().optional(),
    stages: z.array(stage).max(20).transform(distinct).nullish(),
    roles: z.array(role).max(20).transform(distinct).nullish(),
    shareable: z.boolean().nullish().describe('May leave the house (GUARD-4); internal unless said.'),
    validUntil: day().nullish(),
  })
  .meta({ id: 'DocumentMetadata' });

/** The fields of the form of `POST /documents` beside its file. */
export const uploadFieldsSchema = z.object({ metadata: documentMetadataSchema });

/** `PATCH /documents/{id}`. */
export const changeDocumentSchema = changeOf(documentMetadataSchema.shape).meta({ id: 'DocumentChange' });

const filters = {
  industry: line().optional(),
  type: line(100).optional(),
  language: language.optional(),
};

/** `GET /documents`. */
export const documentFilterSchema = z
  .object({ ...listQuery, ...filters, shareable: flag().optional() })
  .meta({ id: 'DocumentFilter' });

const documentParts = {
  ...recordParts,
  title: z.string(),
  fileName: z.string(),
  format: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  type: z.string(),
  language: z.enum(['zh', 'en']).nullable(),
  industry: z.string().nullable(),
  stages: z.array(z.string()),
  roles: z.array(z.string()),
  shareable: z.boolean(),
  validUntil: z.iso.date().nullable(),
  expired: z.boolean().describe('`validUntil` has passed.'),
  warnings: z.array(z.string()).describe('What was left out or guessed when the file was read.'),
  uploadedBy: z.string().nullable(),
  passages: z.int().describe('How many passages are indexed.'),
};

export const documentSchema = z.object(documentParts).meta({ id: 'Document' });

/** `POST /documents`: what became of the file. */
export const ingestedDocumentSchema = z
  .object({
    ...documentParts,
    outcome: z
      .enum(['created', 'new_version', 'unchanged'])
      .describe('`unchanged`: these very bytes are in the library; `new_version`: other bytes of the same file.'),
  })
  .meta({ id: 'IngestedDocument' });

export const documentTextSchema = z
  .object({ ...documentParts, text: z.string().describe('Passages count their offsets in it (UTF-16 units).') })
  .meta({ id: 'DocumentWithText' });

export const passageSchema = z
  .object({
    id: z.string(),
    ordinal: z.int(),
    heading: z.string().nullable(),
    page: z.int().optional(),
    start: z.int(),
    end: z.int(),
    text: z.string(),
  })
  .meta({ id: 'Passage' });

export const passageListSchema = pageOf(passageSchema).meta({ id: 'PassagePage' });

/** `GET /documents/{id}/passages`. */
export const passageFilterSchema = z
  .object({ cursor: listQuery.cursor, limit: listQuery.limit })
  .meta({ id: 'PassageFilter' });

/** Which documents a search looks in. Lists match when they share a word; `validOn`: not run out on that day. */
export const searchFiltersSchema = z
  .strictObject({
    ...filters,
    stages: z.array(stage).min(1).max(20).optional(),
    roles: z.array(role).min(1).max(20).optional(),
    shareable: z.boolean().optional(),
    validOn: day().optional(),
    documentIds: lines(200).optional(),
  })
  .meta({ id: 'SearchFilters' });

/** `POST /library/search`. */
export const searchSchema = z
  .strictObject({
    query: line(2000),
    limit: z.int().min(1).max(100).default(10),
    filters: searchFiltersSchema.optional(),
  })
  .meta({ id: 'LibrarySearch' });

export const foundDocumentSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    version: z.int(),
    type: z.string(),
    language: z.enum(['zh', 'en']).nullable(),
    industry: z.string().nullable(),
    stages: z.array(z.string()),
    roles: z.array(z.string()),
    shareable: z.boolean(),
    validUntil: z.iso.date().nullable(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'FoundDocument' });

export const searchAnswerSchema = z
  .object({
    results: z.array(
      z
        .object({
          document: foundDocumentSchema,
          passage: passageSchema,
          score: z.number(),
          coverage: z
            .number()
            .describe('Share of the query that stands in the passage, 0 to 1, rare words counting more.'),
          matched: z.array(z.string()).describe('Words of the query that stand in the passage.'),
        })
        .meta({ id: 'SearchResult' }),
    ),
    ranking: z.enum(['bm25', 'bm25+embeddings']),
    degraded: z
      .object({ reason: z.string() })
      .optional()
      .describe('The embedding endpoint failed; these are the results by words alone.'),
  })
  .meta({ id: 'SearchAnswer' });

export type DocumentMetadata = z.output<typeof documentMetadataSchema>;
export type DocumentChange = z.output<typeof changeDocumentSchema>;
export type DocumentFilter = z.output<typeof documentFilterSchema>;
export type DocumentView = z.output<typeof documentSchema>;
export type IngestedDocument = z.output<typeof ingestedDocumentSchema>;
export type DocumentWithText = z.output<typeof documentTextSchema>;
export type PassageView = z.output<typeof passageSchema>;
export type PassageFilter = z.output<typeof passageFilterSchema>;
export type SearchFilters = z.output<typeof searchFiltersSchema>;
export type SearchInput = z.output<typeof searchSchema>;
export type SearchAnswer = z.output<typeof searchAnswerSchema>;
export type FoundDocument = z.output<typeof foundDocumentSchema>;
