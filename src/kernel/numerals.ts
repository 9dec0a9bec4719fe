const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const BIG: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Every character a Chinese numeral can be written with. */
export const HAN_NUMERAL = '零〇一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿点';

/** Multiplies without the dust of binary fractions: 1.2 × 10⁸ is read from its decimal text. */
export const scaleDecimal = (value: number, factor: number): number => {
  const power = Math.log10(factor);
  return Number.isInteger(power) && !String(value).includes('e') ? Number(`${value}e${power}`) : value * factor;
};

/** Digits said one by one (`二〇二六`): their number. */
const readDigits = (run: string): number | undefined => {
  const digits = [...run].map((c) => DIGITS[c]);
  return digits.some((d) => d === undefined) ? undefined : Number(digits.join(''));
};

/** A whole number with places (`一亿二千万`, `三千五百`, `三万五` = 35000). */
const readPlaces = (run: string): number | undefined => {
  let total = 0;
  let section = 0;
  let digit = -1;
  let unit = 1;
  let limit = Number.POSITIVE_INFINITY;
  for (const char of run) {
    const d = DIGITS[char];
    const small = SMALL[char];
    const big = BIG[char];
    if (d !== undefined) {
      if (digit > 0) return undefined;
      digit = d;
      if (d === 0) unit = 1;
    } else if (small !== undefined) {
      if (small >= limit) return undefined;
      section += (digit > 0 ? digit : 1) * small;
      unit = small;
      limit = small;
      digit = -1;
    } else if (big !== undefined) {
      section += Math.max(digit, 0);
      if (section === 0 && total === 0) return undefined;
      total = big === 1e8 ? (total + section) * big : total + section * big;
      section = 0;
      digit = -1;
      unit = big;
      limit = Number.POSITIVE_INFINITY;
    } else return undefined;
  }
  return total + section + (digit > 0 ? digit * (unit >= 100 ? unit / 10 : 1) : 0);
};

/**
 * The number a Chinese numeral means: `三千五百万` 35000000, `一点二亿` 120000000, `二〇二六` 2026, `两` 2.
 * @returns undefined when the run is not one well-formed numeral.
 */
export const readHanNumeral = (run: string): number | undefined => {
  const point = /^([^点]+)点([^点十百千万亿拾佰仟]+)([千仟万亿]*)$/u.exec(run);
  if (point) {
    const whole = readHanNumeral(point[1] ?? '');
    const digits = [...(point[2] ?? '')].map((c) => DIGITS[c]);
    if (whole === undefined || digits.some((d) => d === undefined)) return undefined;
    return [...(point[3] ?? '')].reduce(
      (value, c) => scaleDecimal(value, SMALL[c] ?? BIG[c] ?? 1),
      Number(`${whole}.${digits.join('')}`),
    );
  }
  if (run === '') return undefined;
  return run.length > 1 && /^[^十拾百佰千仟万亿]+$/u.test(run) ? readDigits(run) : readPlaces(run);
};

const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  a: 1,
  an: 1,
};
const WORD_SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const SIMPLE = Object.keys(WORDS)
  .filter((w) => w.length > 2)
  .join('|');
const SCALE = Object.keys(WORD_SCALES).join('|');
/** A number in English words at the start of a text: `twenty-five`, `three hundred and ten`, `two million`, `a dozen`. */
export const ENGLISH_NUMERAL = new RegExp(
  `^(?:(?:${SIMPLE})|an?(?=[ -](?:${SCALE})\\b))(?:(?:[ -]|,? and )(?:${SIMPLE}|${SCALE})\\b)*(?![A-Za-z])`,
  'iu',
);

/** The number English words mean; undefined for words that make none. */
export const readEnglishNumeral = (words: string): number | undefined => {
  let total = 0;
  let section = 0;
  for (const word of words.toLowerCase().split(/[ ,-]+/u)) {
    const simple = WORDS[word];
    const scale = WORD_SCALES[word];
    if (simple !== undefined) section += simple;
    else if (scale !== undefined && scale <= 100) section *= scale;
    else if (scale !== undefined) {
      total += section * scale;
      section = 0;
    } else if (word !== 'and') return undefined;
  }
  return total + section;
};

/** The number that one numeral means, in figures, Chinese or English words (半 and `half` are 0.5); undefined when it means none. */
export const readNumeral = (word: string): number | undefined => {
  if (/^\d+(?:\.\d+)?$/u.test(word)) return Number(word);
  if (word === '半' || /^half$/iu.test(word)) return 0.5;
  if (/^an?$/iu.test(word)) return 1;
  return /^[a-z]/iu.test(word) ? readEnglishNumeral(word) : readHanNumeral(word.replaceAll('两', '二'));
};
