import type { Language } from './language.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const QUARTERS = ['一', '二', '三', '四'];

/**
 * Writes a day, month, quarter or year as it is said: `2026年3月5日` / `Mar 5, 2026`; `2026年3月` / `Mar 2026`; `2026年三季度` / `Q3 2026`;
 * `2026年` / `2026`. What is written is read back by `readDates` as the same period.
 * @param date an ISO text (`2026-03-05` with or without a time, `2026-03`, `2026-Q3`, `2026`) or a Date, of which the UTC day is taken.
 * @returns the text itself when it is none of these.
 */
export const formatDate = (date: string | Date, language: Language): string => {
  const iso = typeof date === 'string' ? date : date.toISOString();
  const quarter = /^(\d{4})-?Q([1-4])$/u.exec(iso);
  if (quarter) {
    const [, year, n] = quarter;
    return language === 'zh' ? `${year}年${QUARTERS[Number(n) - 1]}季度` : `Q${n} ${year}`;
  }
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/u.exec(iso);
  if (!parts) return iso;
  const [, year, month, day] = parts;
  const [m, d] = [Number(month), Number(day)];
  if (!month) return language === 'zh' ? `${year}年` : String(year);
  if (language === 'zh') return `${year}年${m}月${day ? `${d}日` : ''}`;
  return day ? `${MONTHS[m - 1]} ${d}, ${year}` : `${MONTHS[m - 1]} ${year}`;
};
