import type { Tongue } from './types.ts';

/** A text's sentences with their terminator; quotations and figures with points stay whole. */
export const sentencesOf = (text: string, language: Tongue): string[] => {
  const cut: readonly string[] =
    language === 'zh'
      ? [...text.matchAll(/[^。！？\n]*(?:“[^”]*”[^。！？\n]*)*[。！？]?/gu)].map(([s]) => s)
      : text.split(
          /(?<=(?<!\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|vs|e\.g|i\.e|Inc|Ltd|Co|No|approx|U\.S))[.!?][”"]?)\s+(?=[A-Z“"])|\n+/u,
        );
  return cut.map((s) => s.trim()).filter((s) => s !== '');
};

/** Whether a sentence can stand alone in a draft: whole, of one piece, and spoken by nobody of ours in the first person. */
export const standsAlone = (sentence: string, language: Tongue): boolean => {
  if (/[[\]{}|<>#*_`\\]|https?:|��/u.test(sentence)) return false;
  for (const [open = '', close = ''] of ['“”', '（）', '()', '《》', '「」', '『』'])
    if (sentence.split(open).length !== sentence.split(close).length) return false;
  if ((sentence.match(/"/gu) ?? []).length % 2 === 1) return false;
  if (language === 'zh')
    return (
      /[。]$/u.test(sentence) &&
      sentence.length >= 12 &&
      sentence.length <= 110 &&
      !/我|咱|本文|如下|如图|上述|以下/u.test(sentence)
    );
  return (
    /[.]$/u.test(sentence) &&
    /^[A-Z€$\d]/u.test(sentence) &&
    sentence.length >= 30 &&
    sentence.length <= 260 &&
    !/\b(?:I|we|us|our|my|me|We|Our|following|below|above)\b/u.test(sentence)
  );
};
