import { fail } from '#src/kernel/errors.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { findInstructions } from '#src/llm/instructions.ts';
import { type IndexedPassage, indexPassage, instructionWarnings } from '../domain.ts';
import type { ParsedDocument } from '../parse/parsed-document.ts';
import { toPassages } from '../passages.ts';

/** A text ready to be stored: its passages with their terms, and what is to be said about it. */
export type IndexedText = { passages: IndexedPassage[]; warnings: Bilingual[] };

/** Passages counted before other work gets a turn: some ten milliseconds. */
const STRETCH = 25;

/**
 * Cuts a text into passages, counts their terms, and looks for text that speaks to the model (GUARD-5). Long texts are
 * worked in stretches, so that no document holds up other requests.
 * @throws LinchpinError `cancelled` when the asker left
 */
export const indexText = async (
  parsed: Pick<ParsedDocument, 'text' | 'sections' | 'passages'>,
  signal: AbortSignal,
): Promise<IndexedText> => {
  const cut = parsed.passages ?? toPassages(parsed);
  const passages: IndexedPassage[] = [];
  const spoken = new Map<string, ReturnType<typeof findInstructions>[number]>();
  for (let from = 0; from < cut.length; from += STRETCH) {
    if (from > 0) await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted)
      throw fail('cancelled', { zh: '上传已停止，没有保存任何内容。', en: 'Stopped; nothing was stored.' });
    for (const passage of cut.slice(from, from + STRETCH)) {
      passages.push(indexPassage(passage));
      for (const found of findInstructions(passage.text)) spoken.set(`${found.kind}:${found.excerpt}`, found);
    }
  }
  return { passages, warnings: instructionWarnings([...spoken.values()]) };
};
