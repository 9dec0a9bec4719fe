import { detectLanguage, type Language } from '#src/kernel/language.ts';
import { type Check, check } from './check.ts';
import { sentencesOf } from './text.ts';

/** Sentences with fewer letters than this are names, codes or figures and belong to no language. */
const MINIMUM_LETTERS = 12;

/**
 * GUARD-6: the language asked for, in one language. Quotes of the customer (`quotes`) may stand in their own language, and
 * names and product words inside a sentence do not change its language.
 */
export const checkLanguage = (text: string, asked: Language, quotes: readonly string[] = []): Check => {
  const own = quotes.reduce((rest, quote) => (quote === '' ? rest : rest.replaceAll(quote, ' ')), text);
  const wrong = sentencesOf(own).filter((sentence) => {
    const letters = sentence.text.match(/\p{L}/gu)?.length ?? 0;
    const han = sentence.text.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (asked === 'zh') return han === 0 && letters >= 2 * MINIMUM_LETTERS && detectLanguage(sentence.text) === 'en';
    return han >= MINIMUM_LETTERS / 2 && detectLanguage(sentence.text) === 'zh';
  });
  const first = wrong[0]?.text.trim() ?? '';
  return check(
    'GUARD-6',
    wrong.length === 0,
    { zh: '语言与要求一致。', en: 'The language is the one asked for.' },
    { zh: `有 ${wrong.length} 句不是中文：“${first}”`, en: `${wrong.length} sentences are not in English: "${first}"` },
  );
};
