import { sha256Hex } from '#src/kernel/secret.ts';
import type { CaseAnatomy } from '../cases/case-contract.ts';
import { readCase, readsLikeCase } from '../cases/domain-case.ts';
import { numbersOf, sketchOf } from './domain-sketch.ts';

/** Counts the rules that read shapes: a shape read by older ones is read anew. */
export const SHAPE_READER = 1;

/** What is read out of a document's text by rules. */
export type Shape = { textKey: string; sketch: number[]; numbers: string[]; anatomy: CaseAnatomy | null };

/** The longest text whose words all count for its key; of a longer one its beginning, its end and its length do. */
const MAX_KEY = 200_000;

const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const keyed = (text: string): string =>
  text.length <= MAX_KEY
    ? wordsOf(text)
    : `${wordsOf(text.slice(0, MAX_KEY / 2))}${text.length}${wordsOf(text.slice(-MAX_KEY / 2))}`;

/**
 * Reads a document's shape: what tells it from others, and what it would tell as a case (REC-2).
 * @param pause lets other work have a turn between two steps; outside of transactions
 */
export const readShape = async (
  document: { text: string; title: string },
  pause: () => Promise<void> = async () => undefined,
): Promise<Shape> => {
  const { text, title } = document;
  const textKey = await sha256Hex(keyed(text));
  await pause();
  const sketch = sketchOf(text);
  await pause();
  const numbers = numbersOf(text);
  await pause();
  return { textKey, sketch, numbers, anatomy: readCase(text, title) };
};

/** The shape as it is kept: what a text would tell as a case, where the document is one, given as such or read like one. */
export const settledShape = (shape: Shape, type: string): Shape => {
  const { anatomy } = shape;
  const isCase = anatomy !== null && (type === 'case_study' || (type === 'other' && readsLikeCase(anatomy)));
  return isCase ? shape : { ...shape, anatomy: null };
};
