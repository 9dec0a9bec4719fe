import { foldText } from '#src/kernel/fold-text.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { companyKey } from '../names/company-key.ts';

const HAN = /\p{Script=Han}/u;
/** Latin names run over so many words at most. */
const MOST_WORDS = 6;

/** Every run of up to six Latin words of a text, written together: `North Star Steel` is `northstarsteel`, and holds `star`. */
const latinRuns = (text: string): Set<string> => {
  const words = foldText(text).match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((_, from) =>
      Array.from({ length: Math.min(MOST_WORDS, words.length - from) }, (__, n) =>
        words.slice(from, from + n + 1).join(''),
      ),
    ),
  );
};

/**
 * The first company of a list that a text names, in whichever spelling and without its legal form; null when it names none. The
 * prospect may be called by its own name, even where a customer's name stands inside it.
 */
export const namedCustomer = (text: string, customers: readonly string[], prospect: string): string | null => {
  const own = companyKey(prospect);
  const bare = [prospect, own].reduce(
    (rest, name) => (name ? foldText(rest).replaceAll(foldText(name), ' ') : rest),
    text,
  );
  const [written, runs] = [nameKey(bare), latinRuns(bare)];
  return (
    customers.find((name) => {
      const key = companyKey(name);
      if (key.length < 2 || key === own) return false;
      return HAN.test(key) ? written.includes(key) : runs.has(key);
    }) ?? null
  );
};
