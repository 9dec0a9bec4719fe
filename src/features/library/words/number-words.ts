/** How many places a multiplier word after a number shifts its point: 1.2万 is 12000. */
const MULTIPLIERS: Readonly<Record<string, number>> = {
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
  thousand: 3,
  million: 6,
  billion: 9,
};
const MULTIPLIER = /^ ?(万亿|[十百千]?[万亿]|千(?![瓦伏米克帕赫卡字]))|^ ?(thousand|million|billion)(?![a-z])/u;

/** Units as Chinese texts write them, and as codes and English texts do. */
const UNITS: Readonly<Record<string, string>> = {
  千瓦时: 'kwh',
  兆瓦时: 'mwh',
  千瓦: 'kw',
  兆瓦: 'mw',
  千伏安: 'kva',
  千伏: 'kv',
  伏特: 'v',
  伏: 'v',
  公斤: 'kg',
  千克: 'kg',
  吨: 't',
  毫米: 'mm',
  厘米: 'cm',
  公里: 'km',
  千米: 'km',
  毫秒: 'ms',
  分钟: 'min',
  小时: 'h',
  赫兹: 'hz',
  千赫: 'khz',
  兆赫: 'mhz',
  兆帕: 'mpa',
  摄氏度: '°c',
};
const UNIT = new RegExp(
  `^ ?(${Object.keys(UNITS)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  'u',
);

/** A plain decimal number with its point moved to the right, without a float between: `1.2` by 4 is `12000`. */
const shiftPoint = (number: string, places: number): string => {
  const [whole = '', part = ''] = number.split('.');
  const digits = part.padEnd(places, '0');
  const rest = digits.slice(places).replace(/0+$/u, '');
  return `${`${whole}${digits.slice(0, places)}`.replace(/^0+(?=\d)/u, '')}${rest === '' ? '' : `.${rest}`}`;
};

/**
 * What else a number is written as, by the words right after it: with its multiplier counted in (`1.2万` → `12000`), with a
 * Chinese unit as a code has it (`380 伏` → `380v`). Texts are folded. Empty for most numbers.
 */
export const numberSaidOtherwise = (number: string, after: string): string[] => {
  const [, han, latin] = MULTIPLIER.exec(after) ?? [];
  const places = MULTIPLIERS[han ?? latin ?? ''];
  const unit = UNITS[UNIT.exec(after)?.[1] ?? ''];
  return [
    ...(places === undefined ? [] : [shiftPoint(number, places)]),
    ...(unit === undefined ? [] : [number + unit]),
  ];
};
