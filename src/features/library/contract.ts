import * as z from 'zod';
import { ROLES } from '#src/kernel/actor.ts';
import { toLanguage } from '#src/kernel/language.ts';
import {
  changeOf,
  day,
  flag,
  idText,
  line,
  lines,
  listQuery,
  named,
  optionalText,
  pageOf,
  recordParts,
} from '#src/kernel/wire.ts';
import { CONTACT_ROLES, type ContactRole, readContactRole } from '#src/playbook/contact-roles.ts';
import { readStageWord } from '#src/playbook/stage-words.ts';
import { STAGES, type Stage } from '#src/playbook/stages.ts';
import { caseSchema } from './cases/case-contract.ts';

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
    customer: optionalText().optional().describe('Whose story it tells, or whom it was made for.'),
    readers: z
      .array(z.enum(ROLES))
      .max(ROLES.length)
      .transform(distinct)
      .nullish()
      .describe('The roles that may see it; none: everybody. An admin and whoever put it in always do.'),
    translationOf: idText().nullish().describe('The document it is a translation of.'),
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
  .object({ ...listQuery, ...filters, shareable: flag().optional(), customer: line().optional() })
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
  customer: z.string().nullable(),
  readers: z.array(z.enum(ROLES)),
  translationOf: z.string().nullable(),
  familyId: z
    .string()
    .nullable()
    .describe(
      'Shared by documents that are one: the same text, versions, translations; null for a document of its own.',
    ),
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

/** A document of the same family, in short. */
export const familyMemberSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    language: z.enum(['zh', 'en']).nullable(),
    version: z.int(),
    validUntil: z.iso.date().nullable(),
  })
  .meta({ id: 'FamilyMember' });

/** A file that a document was read from, without its bytes. */
export const documentVersionSchema = z
  .object({
    number: z.int().describe('Counts from 1.'),
    createdAt: z.iso.datetime(),
    uploadedBy: z.string().nullable(),
    fileName: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    current: z.boolean().describe('What is indexed now.'),
  })
  .meta({ id: 'DocumentVersion' });

/** `GET /documents/{id}/versions`. */
export const versionFilterSchema = z
  .object({ cursor: listQuery.cursor, limit: listQuery.limit })
  .meta({ id: 'VersionFilter' });

export const documentTextSchema = z
  .object({
    ...documentParts,
    text: z.string().describe('Passages count their offsets in it (UTF-16 units).'),
    account: named.nullable().describe('The account on record that `customer` names, where the asker may see it.'),
    family: z
      .array(familyMemberSchema)
      .describe('The other documents that are one with it and that the asker may see.'),
    case: caseSchema.optional().describe('For a case study, given as one or recognised: what it tells (REC-2).'),
  })
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

export const foundPassageSchema = z
  .object({
    document: foundDocumentSchema,
    passage: passageSchema,
    score: z.number().describe('Of a family of documents, its best.'),
    coverage: z.number().describe('Share of the query that stands in the passage, 0 to 1, rare words counting more.'),
    matched: z.array(z.string()).describe('Words of the query that stand in the passage.'),
    highlights: z
      .array(z.object({ start: z.int(), end: z.int(), page: z.int().optional() }).meta({ id: 'Highlight' }))
      .describe('What was asked for, where it stands: UTF-16 units of the document’s text, inside the passage.'),
    why: z.array(z.string()).describe('Why it was found, in short, in the asker’s language.'),
    family: z
      .array(familyMemberSchema)
      .describe('Other documents that are one with it (same text, versions, translations), the freshest first.'),
  })
  .meta({ id: 'SearchResult' });

export const searchAnswerSchema = z
  .object({
    results: z.array(foundPassageSchema),
    ranking: z.enum(['bm25', 'bm25+embeddings', 'bm25+rerank', 'bm25+embeddings+rerank']),
    degraded: z
      .object({ reason: z.string() })
      .optional()
      .describe('An endpoint failed; the results are what could be had without it, and this says which.'),
  })
  .meta({ id: 'SearchAnswer' });

export type DocumentMetadata = z.output<typeof documentMetadataSchema>;
export type DocumentChange = z.output<typeof changeDocumentSchema>;
export type DocumentFilter = z.output<typeof documentFilterSchema>;
export type DocumentView = z.output<typeof documentSchema>;
export type IngestedDocument = z.output<typeof ingestedDocumentSchema>;
export type DocumentWithText = z.output<typeof documentTextSchema>;
export type FamilyMember = z.output<typeof familyMemberSchema>;
export type DocumentVersionView = z.output<typeof documentVersionSchema>;
export type VersionFilter = z.output<typeof versionFilterSchema>;
export type PassageView = z.output<typeof passageSchema>;
export type PassageFilter = z.output<typeof passageFilterSchema>;
export type SearchFilters = z.output<typeof searchFiltersSchema>;
export type SearchInput = z.output<typeof searchSchema>;
export type SearchAnswer = z.output<typeof searchAnswerSchema>;
export type FoundPassage = z.output<typeof foundPassageSchema>;
export type FoundDocument = z.output<typeof foundDocumentSchema>;
