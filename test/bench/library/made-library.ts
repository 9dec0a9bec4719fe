import type { Tx } from '#src/db/database.ts';
import { documents } from '#src/db/tables/index.ts';
import { indexPassage } from '#src/features/library/domain.ts';
import { toPassages } from '#src/features/library/passages.ts';
import { insertPassages } from '#src/features/library/words/index-store.ts';
import { tidyIndex } from '#src/features/library/words/tidy-index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { Tenant } from '../open-house.ts';
import { dataJsonl, hasData } from '../public-data.ts';
import type { Text } from '../ranking-quality.ts';

/** A made passage: its text, and what somebody remembers of it: stretches of two of its sentences, 17 to some 40 characters in all. */
export type MadePassage = { text: string; known: string };

const SETS = ['cmrc2018', 'xquad_zh', 'xquad_en'];

/** The made libraries need the public texts. */
export const hasTexts = (): boolean => SETS.every((name) => hasData('search', name));

/** Numbers that follow from a seed alone (a linear congruential generator, constants of Numerical Recipes). */
export const drawer = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

/** Sentences of the public texts, of 25 to 90 characters, each once. */
export const publicSentences = (): string[] => {
  const texts = SETS.flatMap((name) => dataJsonl<Text>('search', name, 'corpus.jsonl'));
  const cut = texts.flatMap(({ text }) => text.split(/(?<=[。！？；]|[.!?](?= ))/u).map((each) => each.trim()));
  return [...new Set(cut)].filter(({ length }) => length >= 25 && length <= 90);
};

/** Eight characters in a row out of a Chinese sentence, an English word or a number as one of them; out of an English one three words. */
const stretchOf = (sentence: string, draw: (below: number) => number): string => {
  const chinese = /\p{Script=Han}/u.test(sentence);
  const units =
    sentence.match(chinese ? /\p{Script=Han}|[\p{L}\p{N}]+(?:[.,:'-][\p{L}\p{N}]+)*|./gsu : /\S+\s*/gu) ?? [];
  const from = Math.min(chinese ? 4 + draw(6) : draw(9), Math.max(0, units.length - 8));
  return units
    .slice(from, from + (chinese ? 8 : 3))
    .join('')
    .trim();
};

/**
 * Makes passages by putting sentences of the public texts together anew, so many a passage; no two are the same. `known`
 * is a stretch of two of its sentences, as somebody would remember it.
 */
export const madePassages = (count: number, seed: number, sentences: readonly string[], each = 3): MadePassage[] => {
  const draw = drawer(seed);
  const seen = new Set<string>();
  const made: MadePassage[] = [];
  while (made.length < count) {
    const chosen = Array.from({ length: each }, () => sentences[draw(sentences.length)] ?? '');
    const text = chosen.join('');
    if (seen.has(text)) continue;
    seen.add(text);
    const known = chosen
      .slice(0, 2)
      .map((sentence) => stretchOf(sentence, draw))
      .join(' ');
    made.push({ text, known });
  }
  return made;
};

/** Passages a made document has. */
export const A_DOCUMENT = 10;
const DOCUMENTS_A_BATCH = 100;
const SLICE = 4096;

/**
 * Puts made passages in a tenant's library, ten a document, by the library's own functions: cut, counted, stored, indexed.
 * @param title of every document
 */
export const loadMade = async (
  tenant: Tenant,
  db: { inTenant: Tenant['ctx']['db']['inTenant'] },
  made: readonly MadePassage[],
  title = '资料',
): Promise<void> => {
  const starts = Array.from({ length: Math.ceil(made.length / A_DOCUMENT) }, (_, at) => at * A_DOCUMENT);
  for (let from = 0; from < starts.length; from += DOCUMENTS_A_BATCH) {
    await db.inTenant(tenant.id, async (tx) => {
      for (const start of starts.slice(from, from + DOCUMENTS_A_BATCH))
        await storeDocument(tx, tenant, made.slice(start, start + A_DOCUMENT), title);
    });
  }
  await tidyIndex(tenant.ctx, SLICE);
};

const storeDocument = async (tx: Tx, tenant: Tenant, made: readonly MadePassage[], title: string): Promise<void> => {
  const id = newId('doc');
  const text = made.map((each) => each.text).join('\n\n');
  await tx.insert(documents).values({
    tenantId: tenant.id,
    id,
    title,
    fileName: `${id}.txt`,
    format: 'txt',
    bytes: text.length,
    sha256: id,
    text,
  });
  // Each as a section of its own, so that it stays one passage.
  const passages = made.flatMap(({ text: each }) => {
    const section = { headingPath: [], start: 0, end: each.length };
    return toPassages({ text: each, sections: [section] }).map((passage) => ({ ...passage, text: each }));
  });
  const numbered = passages.map((passage, ordinal) => indexPassage({ ...passage, ordinal }));
  await insertPassages(tx, tenant.id, id, numbered, tenant.ctx.now(), 0);
};
