const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const EN = new RegExp(
  `\\b(?<part>start|beginning|early|mid|middle|late|end)(?:[ -](?:of |in )?)(?<month>${MONTHS.join('|')})[a-z]*`,
  'giu',
);
const ZH = /(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?<part>初|上旬|中旬?|底|末|下旬)/gu;

const PARTS: Readonly<Record<string, 'start' | 'middle' | 'end'>> = {
  start: 'start',
  beginning: 'start',
  early: 'start',
  初: 'start',
  上旬: 'start',
  mid: 'middle',
  middle: 'middle',
  中: 'middle',
  中旬: 'middle',
  late: 'end',
  end: 'end',
  底: 'end',
  末: 'end',
  下旬: 'end',
};

/** The parts of months a text names: `the end of February`, `二月初`. */
export const partsOfMonths = (text: string): { month: number; part: 'start' | 'middle' | 'end'; text: string }[] =>
  [...text.matchAll(EN), ...text.matchAll(ZH)].flatMap((match) => {
    const { month = '', part = '' } = match.groups ?? {};
    const number = /^\d/u.test(month)
      ? Number(month)
      : 1 + (MONTHS.indexOf(month.toLowerCase()) >= 0 ? MONTHS.indexOf(month.toLowerCase()) : HAN.indexOf(month));
    const of = PARTS[part.toLowerCase()];
    return of && number > 0 ? [{ month: number, part: of, text: match[0] }] : [];
  });
