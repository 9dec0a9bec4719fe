import { checkLanguage } from '#src/playbook/guard-language.ts';
import type { Reading } from '../reading/reading.ts';
import { EVERY } from './support/drafts.ts';
import { standsIn } from './support/material.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import type { Grader, Problem } from './verdict.ts';

/** Words of the playbook that stand in a Chinese text as they are. */
const TERMS = /^(?:EB|UB|TB|KPI|ROI|TCO|MES|ERP|SP|BP|SLA|IT|AI|BANT|SMART|PLAN|CHAIN|NEED|GUARD|P[0-3])$/iu;
const LATIN_RUN = /[A-Za-z][A-Za-z'’-]*(?:[ ,]+(?:[A-Za-z][A-Za-z'’-]*|\d+))+/gu;
/** One common word of English in a Chinese sentence; names and abbreviations have capitals. */
const LATIN_WORD = /(?<![A-Za-z\d@./_-])[a-z]{4,}(?:[-'’][a-z]+)*(?![A-Za-z\d@/_])/gu;
const UNITS = /^(?:kwh|kvar|mpa|kpa|rpm|tons?|mbps|gbps|http|https|wifi|email|excel|word|demo|logo|tier)$/iu;
const HAN_RUN = /\p{Script=Han}[\p{Script=Han}，、。：]*/gu;

/** Runs of words of the other language that stand nowhere in the material: neither a quote nor a name. */
const strangeRuns = ({ language, ground }: Reading, { text, quotes }: Saying): string[] => {
  const known = (words: string): boolean => quotes.some((quote) => quote.includes(words)) || standsIn(ground, words);
  if (language === 'en')
    return (text.match(HAN_RUN) ?? []).filter((run) => !known(run) && !run.split(/[，、。：]/u).every(known));
  const single = (text.match(LATIN_WORD) ?? []).filter((word) => !UNITS.test(word) && !known(word));
  if (single.length > 0) return single;
  return (text.match(LATIN_RUN) ?? []).filter((run) => {
    const words = run.split(/[ ,]+/u).filter((word) => /\p{L}/u.test(word) && !TERMS.test(word));
    return words.filter((word) => /^\p{Ll}/u.test(word)).length >= 3 && !known(run);
  });
};

/** GUARD-6: the language asked for, in one language. Quotes and names of the record may stand in theirs. */
const language: Grader = {
  id: 'GUARD-6/language',
  rule: 'GUARD-6',
  tier: 'contract',
  severity: 'major',
  drafts: EVERY,
  grade: (reading) =>
    sayings(reading).flatMap((saying): Problem[] => {
      const whole = checkLanguage(saying.text, reading.language, saying.quotes);
      if (!whole.ok && !standsIn(reading.ground, saying.text)) return [problem(saying, whole.message.en)];
      const [run] = strangeRuns(reading, saying);
      return run ? [problem({ at: saying.at, text: run }, 'words of the other language')] : [];
    }),
};

export const languageGraders: readonly Grader[] = [language];
