/** A sentence with a text of its own in it (behind a colon, or in quotation marks) is one clause: its commas are the text's. */
const OWN_TEXT = /[:：]\s*\S|(?:改成|改为|换成|写成|\bto\b|\bread\b|\bsay\b)\s*[“"「『]/iu;
const QUOTES = /[“"「『][^”"」』]*[”"」』]/gu;
const BREAK = /[;；。!！\n]+|\.(?=\s|$)/gu;
const COMMA =
  /(?<!\d)[,，、](?!\d)|(?<=\d)[,，](?!\d{3}(?!\d))|(?:,\s*)?(?:并且|同时|然后|另外|还有|以及|并(?=把|将|删|加|改))|\b(?:,?\s*and then|,?\s*then|,?\s*also|,?\s*and(?= (?:drop|remove|delete|cancel|scrap|change|set|make|update|adjust|move|push|shift|postpone|delay|raise|increase|lower|reduce|cut|rename|reword|replace|assign|hand|give|add|append|put|mark)\b))\b/giu;

/** The commands of a message: one clause each, quoted words and texts of their own kept whole. */
export const splitMessage = (message: string): string[] => {
  const text = message.normalize('NFKC').trim();
  const guarded = text.replaceAll(QUOTES, (quote) =>
    quote.replaceAll(/[;；。!！\n,，、.]/gu, (mark) => MARKS.get(mark) ?? mark),
  );
  return guarded
    .split(BREAK)
    .flatMap((sentence) => (OWN_TEXT.test(sentence) ? ownText(sentence) : listed(sentence)))
    .map((clause) => restore(clause).trim())
    .filter((clause) => clause !== '');
};

/** What stands before the clause with its own text is split as ever. */
const ownText = (sentence: string): string[] => {
  const at = OWN_TEXT.exec(sentence)?.index ?? 0;
  const before = sentence.slice(0, at);
  const cut = [...before.matchAll(COMMA)].filter((match) => match[0] !== '、').at(-1);
  if (!cut) return [sentence];
  const from = (cut.index ?? 0) + cut[0].length;
  return [...listed(before.slice(0, cut.index)), sentence.slice(from)];
};

/** `第二、三条` and `第二条、第三条` are one place, not two clauses. */
const listed = (sentence: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  for (const match of sentence.matchAll(COMMA)) {
    const at = match.index;
    const [before, after] = [sentence.slice(from, at), sentence.slice(at + match[0].length)];
    if (
      match[0] === '、' &&
      /第?\s*[一二两三四五六七八九十\d]+\s*[个条项]?$/u.test(before) &&
      /^\s*第?[一二两三四五六七八九十\d]/u.test(after)
    )
      continue;
    parts.push(before);
    from = at + match[0].length;
  }
  return [...parts, sentence.slice(from)];
};

/** Marks inside quotation marks, out of the way while clauses are cut. */
const MARKS = new Map(
  [';', '；', '。', '!', '！', '\n', ',', '，', '、', '.'].map((mark, index) => [
    mark,
    String.fromCodePoint(0xe000 + index),
  ]),
);
const BACK = new Map([...MARKS].map(([mark, stand]) => [stand, mark]));
const restore = (text: string): string => text.replaceAll(/[\uE000-\uE00F]/gu, (stand) => BACK.get(stand) ?? stand);
