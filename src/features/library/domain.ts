import type { documents, passages } from '#src/db/tables/index.ts';
import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { LINE_MAX } from '#src/kernel/wire.ts';
import type { InstructionFinding } from '#src/llm/instructions.ts';
import { type DocumentType, readDocumentType } from '#src/playbook/documents.ts';
import type { DocumentMetadata, DocumentView, PassageView } from './contract.ts';
import type { ParsedDocument } from './parse/parsed-document.ts';
import type { Passage } from './passages.ts';
import { countTerms } from './words/domain-terms.ts';

export type DocumentRow = typeof documents.$inferSelect;
export type PassageRow = typeof passages.$inferSelect;
/** A document without its text, which may be megabytes, and how many passages it has. */
export type DocumentHead = Omit<DocumentRow, 'text'> & { passages: number; familyId: string | null };

/** The last part of an uploaded file's name, safe to store and show; `document` when nothing is left. */
export const tidyFileName = (fileName: string): string => {
  const last = fileName.toWellFormed().split(/[\\/]/u).at(-1) ?? '';
  const clean = last.replace(/\p{C}/gu, '').trim();
  return shorten(clean, LINE_MAX) || 'document';
};

/** At most `max` UTF-16 units, never half a character. */
const shorten = (text: string, max: number): string => {
  if (text.length <= max) return text;
  let short = '';
  for (const char of text) {
    if (short.length + char.length > max - 1) break;
    short += char;
  }
  return `${short.trimEnd()}…`;
};

/** The title a file gives itself (front matter or first heading), else its name without the extension. */
export const titleOf = (parsed: ParsedDocument, fileName: string): string => {
  const own = parsed.title
    ?.toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return shorten(own || fileName.replace(/\.[^.]+$/u, '') || fileName, LINE_MAX);
};

/** Section 1's kinds of documents; a word that is none of them is `other`. */
export const documentTypeOf = (word: string): DocumentType | 'other' => readDocumentType(word) ?? 'other';

/** The fields of a document that people set, as they are stored; fields not given are absent. Null takes the default. */
export const settledMetadata = (given: DocumentMetadata) => ({
  ...(given.title ? { title: given.title } : {}),
  ...(given.type === undefined ? {} : { type: given.type === null ? 'other' : documentTypeOf(given.type) }),
  ...(given.language === undefined ? {} : { language: given.language }),
  ...(given.industry === undefined ? {} : { industry: given.industry }),
  ...(given.stages === undefined ? {} : { stages: given.stages ?? [] }),
  ...(given.roles === undefined ? {} : { roles: given.roles ?? [] }),
  ...(given.shareable === undefined ? {} : { shareable: given.shareable ?? false }),
  ...(given.validUntil === undefined ? {} : { validUntil: given.validUntil }),
  ...(given.customer === undefined ? {} : { customer: given.customer }),
  ...(given.readers === undefined ? {} : { readers: given.readers ?? [] }),
  ...(given.translationOf === undefined ? {} : { translationOf: given.translationOf }),
});

/** Says so when the word given for the kind of document is none we know. */
export const typeWarnings = (given: DocumentMetadata): Bilingual[] =>
  given.type && !['other', '其他'].includes(given.type.toLowerCase()) && documentTypeOf(given.type) === 'other'
    ? [
        {
          zh: `资料类型“${given.type}”不在已知类型中，已记为“其他”。可以之后修改。`,
          en: `The document type "${given.type}" is none of the known ones and was recorded as "other". You can change it later.`,
        },
      ]
    : [];

/** Share of the shorter text's lines that must stand in the other for the two to be one document. */
const SAME_WORK_SHARE = 0.3;

/**
 * Whether a file of the same name and language is another version of a document, and not another document that happens
 * to share its name (`index.md`): they have one title, or a good part of their lines in common.
 */
export const isSameWork = (a: { title: string; text: string }, b: { title: string; text: string }): boolean => {
  if (nameKey(a.title) === nameKey(b.title)) return true;
  const [few, many] = [linesOf(a.text), linesOf(b.text)].sort((x, y) => x.size - y.size);
  if (!few || !many || few.size === 0) return false;
  const shared = [...few].filter((line) => many.has(line)).length;
  return shared / few.size >= SAME_WORK_SHARE;
};

const linesOf = (text: string): Set<string> =>
  new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.length > 10),
  );

/** True once a document's last valid day has passed. `today` is an ISO day. */
export const isExpired = (document: { validUntil: string | null }, today: string): boolean =>
  document.validUntil !== null && document.validUntil < today;

/** The document as it goes over the wire. */
export const toDocument = (head: DocumentHead, language: Language, now: Date): DocumentView => {
  const { tenantId: _tenant, createdAt, updatedAt, warnings, ...fields } = head;
  return {
    ...fields,
    expired: isExpired(head, now.toISOString().slice(0, 10)),
    warnings: warnings.map((warning) => say(warning, language)),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};

/** A passage as it goes over the wire. */
export const toPassage = (
  row: Pick<PassageRow, 'id' | 'ordinal' | 'heading' | 'page' | 'start' | 'end' | 'text'>,
): PassageView => ({
  id: row.id,
  ordinal: row.ordinal,
  heading: row.heading,
  ...(row.page === null ? {} : { page: row.page }),
  start: row.start,
  end: row.end,
  text: row.text,
});

/** A passage with its index terms, ready to be stored. */
export type IndexedPassage = Passage & { frequencies: Map<string, number>; length: number };

/** A passage with its terms counted. */
export const indexPassage = (passage: Passage): IndexedPassage => ({ ...passage, ...countTerms(passage.text) });

/** How many attempts to instruct a model are quoted to the reader. */
const MAX_QUOTED = 3;

/** GUARD-5: says so when a document speaks to the model; it is kept as data and never followed. */
export const instructionWarnings = (found: readonly InstructionFinding[]): Bilingual[] => {
  if (found.length === 0) return [];
  const quoted = found.slice(0, MAX_QUOTED).map(({ excerpt }) => excerpt);
  return [
    {
      zh: `文中有 ${found.length} 处像是对助手下的指令（${quoted.map((each) => `“${each}”`).join('、')}），只当作资料保存，不会执行（GUARD-5）。请核对来源。`,
      en: `The text has ${found.length} passage(s) that read like instructions to the assistant (${quoted.map((each) => `"${each}"`).join(', ')}); they are kept as data and never followed (GUARD-5). Check where it comes from.`,
    },
  ];
};
