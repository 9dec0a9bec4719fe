/** What makes a sentence ask, or tell that somebody asks: what it supposes is not stated. */
const ASKING =
  /[?？]|(?<![顾访疑学])问(?!题|世)|是否|有没有|会不会|能不能|要不要|为什么|为何|\b(?:ask(?:s|ed|ing)?|whether|why|question(?:s|ed)?|wonder\w*)\b/iu;

/** Where the sentence around a place of a text begins and ends, its closing mark included. */
const bounds = (text: string, at: number): [number, number] => {
  let [start, end] = [0, text.length];
  for (const { index, 0: mark } of text.matchAll(/[。！？!?；;\n]|\.(?=\s|$)/gu)) {
    if (index < at) start = index + mark.length;
    else {
      end = index + mark.length;
      break;
    }
  }
  return [start, end];
};

/** The sentence around a place of a text. */
export const sentenceAt = (text: string, at: number): string => text.slice(...bounds(text, at));

/** Whether the sentence around a place asks something, or tells what somebody asks. */
export const asksAt = (text: string, at: number): boolean => ASKING.test(sentenceAt(text, at));

/**
 * The first listed exchange that finds its pattern outside questions, applied at that one place; `$1` in the words stands for
 * the first group, `$&` for the words found. Null where there is none.
 */
export const exchangedInStatement = (text: string, table: readonly (readonly [RegExp, string])[]): string | null => {
  for (const [pattern, to] of table)
    for (const found of text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))) {
      if (asksAt(text, found.index)) continue;
      const words = to.replace('$1', found[1] ?? '').replace('$&', found[0]);
      return `${text.slice(0, found.index)}${words}${text.slice(found.index + found[0].length)}`;
    }
  return null;
};

/** Words that many sentences hold, which show no common matter. */
const COMMON =
  /^(?:about|after|again|agreed|answer|asked|before|being|below|bring|concern\w*|conclude\w*|confirm\w*|customer|every|first|needs?|other|people|record|should|still|their|there|these|thing|those|three|today|under|until|wants?|where|which|while|whose|within|without|would|writing|years?|month\w*|quarter)$/u;
const COMMON_HAN =
  /可能|需要|希望|要求|客户|现在|资料|记录|推断|关切|目前|没有|已有|一个|我们|他们|这一|书面|共识|怎样|进度|确认|未经|证实|之内|以内/u;

/** The telling words of a text: pairs of Han characters, or words of five letters and more, names and common words aside. */
export const matters = (text: string, names: readonly string[] = []): Set<string> => {
  const bare = names.filter((name) => name !== '').reduce((rest, name) => rest.replaceAll(name, ' '), text);
  const found = new Set<string>();
  for (const [run] of bare.matchAll(/\p{Script=Han}{2,}/gu))
    for (let i = 0; i + 2 <= run.length; i += 1) {
      const pair = run.slice(i, i + 2);
      if (!COMMON_HAN.test(pair) && !/[的了是在和与不一这那要由从对把被让到]/u.test(pair)) found.add(pair);
    }
  for (const [word] of bare.toLowerCase().matchAll(/\b[a-z]{5,}\b/gu))
    if (!COMMON.test(word)) found.add(word.replace(/(?:ies|es|s|ed|ing)$/u, '').slice(0, 7));
  return found;
};

/** The telling words two texts share. */
export const sharedMatters = (a: string, b: string, names: readonly string[] = []): string[] => {
  const other = matters(b, names);
  return [...matters(a, names)].filter((word) => other.has(word));
};
