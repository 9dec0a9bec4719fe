/** The months in English, January first. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A whole day so many days later (earlier when negative). @param day `YYYY-MM-DD` */
export const shiftedDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The ways a day is written in an answer, in the same order for every day, so that one can be put for another. */
export const writingsOf = (day: string): string[] => {
  const [year, month, date] = day.split('-').map(Number);
  const name = MONTHS[(month ?? 1) - 1] ?? '';
  return [
    day,
    `${year}年${month}月${date}日`,
    `${month}月${date}日`,
    `${name} ${date}, ${year}`,
    `${name.slice(0, 3)} ${date}, ${year}`,
    `${date} ${name} ${year}`,
    `${date} ${name.slice(0, 3)} ${year}`,
    `${date} ${name}`,
  ];
};

/** A text with one day in place of another, however it is written there. */
export const withDay = (text: string, from: string, to: string): string => {
  const after = writingsOf(to);
  for (const [i, words] of writingsOf(from).entries())
    if (text.includes(words)) return text.replaceAll(words, after[i] ?? to);
  return text;
};
