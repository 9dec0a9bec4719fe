import { findCapitalisedNames } from './capitalised-names.ts';
import { findHanNames } from './han-names.ts';
import { findNames, type NameUse } from './known-names.ts';
import { perIndex } from './per-index.ts';

const nobody = (): boolean => false;

/**
 * The names a text uses: those the pack knows, and what reads like a name though no store knows it (`unknown`), in order.
 * Offsets are the text's; an unknown name has none in the folded text (`from` and `to` are its offsets in the text).
 */
export const findAllNames = perIndex((text: string, index): readonly NameUse[] => {
  const { uses } = findNames(text, index);
  const all = [...uses];
  for (const { name, start, end } of [
    ...index.read.persons(text),
    ...findCapitalisedNames(text, nobody),
    ...findHanNames(text, nobody),
  ]) {
    if (all.some((u) => u.start < end && u.end > start)) continue;
    const folded = index.read.fold(name).text;
    all.push({
      known: { name, folded, of: 'unknown', roles: [], isAccount: false },
      start,
      end,
      from: start,
      to: end,
    });
  }
  return all.sort((a, b) => a.start - b.start);
});
