import { gunzipSync } from 'node:zlib';
import { parseDictionaryLine } from '#src/features/library/translate/dictionary-line.ts';
import { dataFile } from './public-data.ts';

const LONGEST = 8;
const HAN_RUN = /\p{Script=Han}+/gu;

/** The first explanation, as it stands before its first remark: `to defend` → `defend`. */
const firstGloss = (meanings: readonly string[]): string =>
  (meanings[0] ?? '')
    .replace(/\([^)]*\)/gu, '')
    .split(/[;,]/u)[0]
    ?.trim()
    .replace(/^to /u, '') ?? '';

/**
 * The naive translator that stands beside ours: each Chinese word (longest match) becomes the first explanation of its
 * first entry, each English word the first Chinese word whose first explanation it is. What it does not know stays.
 */
export const firstGlossTranslator = (...path: string[]): ((query: string) => string) => {
  const toEnglish = new Map<string, string>();
  const toChinese = new Map<string, string>();
  for (const line of gunzipSync(dataFile(...path))
    .toString('utf8')
    .split('\n')) {
    const entry = parseDictionaryLine(line);
    if (!entry) continue;
    const gloss = firstGloss(entry.meanings);
    if (gloss === '') continue;
    if (!toEnglish.has(entry.simplified)) toEnglish.set(entry.simplified, gloss);
    if (!toChinese.has(gloss.toLowerCase())) toChinese.set(gloss.toLowerCase(), entry.simplified);
  }
  const ofRun = (run: string): string => {
    const said: string[] = [];
    for (let at = 0; at < run.length; ) {
      let length = Math.min(LONGEST, run.length - at);
      while (length > 1 && !toEnglish.has(run.slice(at, at + length))) length -= 1;
      said.push(toEnglish.get(run.slice(at, at + length)) ?? '');
      at += length;
    }
    return ` ${said.join(' ')} `;
  };
  return (query) =>
    query
      .replace(/[a-z']+/giu, (word) => toChinese.get(word.toLowerCase()) ?? word)
      .replace(HAN_RUN, (run) => (/[a-z]{3}/iu.test(query) ? run : ofRun(run)));
};
