/** Two companies are of like size when one has at most this many times the other's people. */
const LIKE = 3;
/** Beyond these a number is no head count. */
const [FEWEST, MOST] = [5, 5_000_000];

const AMOUNT = '(\\d{1,3}(?:,\\d{3})+|\\d{1,9}(?:\\.\\d{1,3})?)\\s{0,2}(万|千|k\\b|thousand\\b)?';
const HEADS: readonly RegExp[] = [
  new RegExp(
    `(?:员工|职工|雇员|人员规模)(?:总数|人数|规模)?(?:约|近|超过?|逾|有|共|为|：|:|\\s){0,4}${AMOUNT}(?:余|多)?\\s?(?:名|人)`,
    'iu',
  ),
  new RegExp(`${AMOUNT}(?:余|多)?\\s?(?:名|位)?(?:员工|职工|雇员)`, 'iu'),
  new RegExp(`${AMOUNT}\\+?\\s(?:employees|staff|people|workers|associates)\\b`, 'iu'),
  new RegExp(
    `(?:employs|employing|workforce of|staff of|headcount of)\\s(?:about |around |some |over |nearly |more than )?${AMOUNT}`,
    'iu',
  ),
];
const UNITS: Readonly<Record<string, number>> = { 万: 10_000, 千: 1_000, k: 1_000, thousand: 1_000 };

/** How many people work at the customer a text tells of, as its first words of it say; null when none do. */
export const headCountIn = (text: string): number | null => {
  const folded = text.normalize('NFKC');
  const found = HEADS.flatMap((pattern) => {
    const hit = pattern.exec(folded);
    if (!hit) return [];
    const heads = Number((hit[1] ?? '').replaceAll(',', '')) * (UNITS[(hit[2] ?? '').toLowerCase()] ?? 1);
    return heads >= FEWEST && heads <= MOST ? [{ at: hit.index, heads }] : [];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.heads ?? null;
};

/** Whether two head counts are of one size. */
export const isLikeSize = (a: number, b: number): boolean => Math.max(a, b) <= LIKE * Math.min(a, b);
