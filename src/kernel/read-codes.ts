/** A designation with digits that counts nothing: a model, version, standard, time of day or telephone number (`XR-500`, `14:30`, `5G`). */
export type CodeReading = { code: string; start: number; end: number };

const CURRENCY = /^(?:US|HK|RMB|CNY|USD|EUR|GBP|JPY|HKD)$/iu;
const NUMBER_TAIL =
  /^\d+(?:\.\d+)?(?:k|K|m|M|mn|mln|bn|B|b|tn|x|d|h|pp|ppt|bps?|pct|kg|km|kWh|MW|GW|kW|m2|TB|GB|ms|s|th|st|nd|rd|days?|weeks?|months?|years?|hrs?|mins?|yuan|RMB|CNY|USD|EUR|min|people)$/u;

const PATTERNS: readonly RegExp[] = [
  /(?<![\w.])\d{1,3}:\d{1,2}(?::\d{2})?(?![\d.])/gu, // times and ratios
  /(?<![\w.-])\+?\d{2,4}(?:-\d{3,8}){2,}(?![\w-])/gu, // telephone numbers
  /(?<![\w.])\d+(?:\.\d+){2,}(?![\w])/gu, // versions
  /(?<![\d.,])\d{11,}(?![\d.,万亿])/gu, // numbers of cards, telephones, orders
  /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*(?:[-_./][A-Za-z0-9]+)*/gu,
  /(?<![A-Za-z0-9.,])\d+[A-Za-z][A-Za-z0-9]*(?:[-/][A-Za-z0-9]*\d[A-Za-z0-9]*)*/gu,
];

/** Codes of a folded text that kept its capitals, apart from the spans that are taken (dates). */
export const findCodes = (text: string, isTaken: (from: number, to: number) => boolean): CodeReading[] => {
  const found: CodeReading[] = [];
  if (!/\d/u.test(text)) return found;
  for (const pattern of PATTERNS) {
    if (text.search(pattern) < 0) continue;
    for (const match of text.matchAll(pattern)) {
      let word = match[0];
      if (!/\d/u.test(word)) continue;
      if (NUMBER_TAIL.test(word)) continue;
      // `USD12m` is money, `Top-10` and `no.3` a rank, `day-30` a number.
      const lead = /^[A-Za-z]+/u.exec(word)?.[0] ?? '';
      if (CURRENCY.test(lead) || /^(?:top|no|nr|phase|stage|step|level|day|week|month|year)[-.]?\d+$/iu.test(word))
        continue;
      word = word.replace(/[-_./]+$/u, '');
      const end = match.index + word.length;
      if (isTaken(match.index, end) || found.some((f) => match.index < f.end && end > f.start)) continue;
      found.push({ code: word.toLowerCase(), start: match.index, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};
