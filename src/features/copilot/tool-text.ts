import type { Claim } from '#src/evidence/index.ts';
import type { ToolResult } from '#src/features/tools/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { neutralise } from '#src/llm/fence.ts';

const MOST = 60_000;

/**
 * What a tool brought as a text to read: a document as it is, a draft's claims with `[n]` and what each rests on, else the pieces
 * found, numbered as citations. Words of records are neutralised: none can pass for a fence or a control token (GUARD-5).
 */
export const toolText = ({ value, evidence }: ToolResult, language: Language): string => {
  const markdown = markdownOf(value);
  const claims = claimsOf(value);
  const pieces = (evidence ?? []).map(({ label, text }, index) => `[${index + 1}] ${label}: ${text}`);
  const text =
    markdown ??
    (claims ? claimText(claims, language) : pieces.length > 0 ? pieces.join('\n') : JSON.stringify(value, null, 2));
  const nothing = language === 'zh' ? '没有查到。' : 'Nothing found.';
  return neutralise(text).slice(0, MOST) || nothing;
};

const markdownOf = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('markdown' in value && typeof value.markdown === 'string') return value.markdown;
  return 'plan' in value ? markdownOf(value.plan) : undefined;
};

const claimsOf = (value: unknown): readonly Claim[] | undefined =>
  typeof value === 'object' && value !== null && 'claims' in value && Array.isArray(value.claims)
    ? (value.claims as Claim[])
    : undefined;

const MARK = { zh: '依据', en: 'Evidence' } as const;

/** Claims one a line with the marks of their quotes, and the quotes below. What was rejected is not told. */
export const claimText = (claims: readonly Claim[], language: Language): string => {
  const quotes: string[] = [];
  const mark = (quote: string, source: string): number => {
    const line = `${quote} (${source})`;
    if (!quotes.includes(line)) quotes.push(line);
    return quotes.indexOf(line) + 1;
  };
  const lines = claims
    .filter(({ status }) => status !== 'rejected')
    .map(({ text, kind, evidence }) => {
      const marks = evidence.map(({ quote, source }) => `[${mark(quote, `${source.type} ${source.id}`)}]`);
      return `- (${kind}) ${text.replaceAll(/\s*\n\s*/gu, ' ')}${marks.length > 0 ? ` ${[...new Set(marks)].join('')}` : ''}`;
    });
  const cited = quotes.map((quote, index) => `[${index + 1}] ${quote}`);
  return cited.length > 0 ? `${lines.join('\n')}\n\n${MARK[language]}:\n${cited.join('\n')}` : lines.join('\n');
};
