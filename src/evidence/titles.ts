import { foldText, unfoldSpan } from '#src/kernel/fold-text.ts';
import type { SourceType } from './claim.ts';
import type { PackIndex } from './pack-index.ts';
import { perIndex } from './per-index.ts';
import type { Support } from './support.ts';

type Span = { start: number; end: number };

const TITLED: ReadonlySet<SourceType> = new Set(['opportunity', 'need', 'document', 'passage']);
const PARTS = / · | \| | — /u;

/** The titles of a piece as its label gives them (`商机 · 三号产线2期改造`): all after the first part. */
const titlesOf = perIndex((label: string): readonly string[] =>
  label
    .split(PARTS)
    .slice(1)
    .map((part) => foldText(part, { tight: true }))
    .filter((part) => part.length > 2 && /\p{L}/u.test(part)),
);

/** The titles of the account's deals. */
const dealTitles = perIndex((_of: 'deals', index): readonly string[] =>
  index.pack.items.filter(({ source }) => source.type === 'opportunity').flatMap(({ label }) => titlesOf(label, index)),
);

/**
 * Where a claim calls a deal, document or need by its title: digits in a title count nothing. Titles of the sources cited and of the
 * account's deals are known; so are words the claim puts in quotation marks that stand so in a source.
 */
export const findTitles = (text: string, supports: readonly Support[], index: PackIndex): Span[] => {
  const titles = new Set([
    ...supports.flatMap(({ item }) => (TITLED.has(item.source.type) ? titlesOf(item.label, index) : [])),
    ...dealTitles('deals', index),
  ]);
  if (titles.size === 0 && !/["“”「」《]/u.test(text)) return [];
  const folded = index.read.fold(text);
  for (const match of folded.text.matchAll(/"([^"]{3,60})"|《([^》]{3,60})》/gu)) {
    const quoted = match[1] ?? match[2] ?? '';
    if (supports.some((s) => s.label.includes(quoted) || s.folded.includes(quoted))) titles.add(quoted);
  }
  return [...titles].flatMap((title) => {
    const at = folded.text.indexOf(title);
    return at < 0 ? [] : [unfoldSpan(folded, at, at + title.length)];
  });
};
