import type { glossaryTerms } from '#src/db/tables/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { foldForSearch } from '../words/fold-search.ts';
import type { GlossaryTerm } from './glossary-contract.ts';

export type GlossaryRow = typeof glossaryTerms.$inferSelect;

/** A line of the glossary as it goes over the wire. */
export const toGlossaryTerm = (row: GlossaryRow): GlossaryTerm => {
  const { tenantId: _tenant, spellings: _folded, createdAt, updatedAt, ...fields } = row;
  return { ...fields, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
};

type Line = {
  zh?: string | null | undefined;
  en?: string | null | undefined;
  aliases?: readonly string[] | undefined;
};

/** Every spelling of a line as the index folds it, each once; one without a letter or a figure is none. */
export const foldedSpellings = ({ zh, en, aliases = [] }: Line): string[] => {
  const all = [zh, en, ...aliases].map((each) => foldForSearch(each ?? ''));
  return [...new Set(all)].filter((each) => /[\p{L}\p{N}]/u.test(each));
};

/**
 * Every spelling of a line as the index folds it, each once.
 * @throws LinchpinError `invalid_request` when there are fewer than two: nothing would mean the same as something
 */
export const spellingsOf = (line: Line): string[] => {
  const spellings = foldedSpellings(line);
  if (spellings.length >= 2) return spellings;
  throw fail(
    'invalid_request',
    {
      zh: '一条术语至少要有两种不同的写法（zh、en 或 aliases），没有写入。请补上另一种写法。',
      en: 'A glossary line needs at least two different spellings (zh, en or aliases); nothing was written. Add the other one.',
    },
    {
      errors: [
        { pointer: '/aliases', code: 'required', message: { zh: '缺少另一种写法', en: 'another spelling is missing' } },
      ],
    },
  );
};
