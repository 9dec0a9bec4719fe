import type { Language } from '#src/kernel/language.ts';
import type { Claim, Fault } from './claim.ts';

/** Faults after which nothing of the claim may stay: other accounts' matters, and people nobody knows. */
const isUnspeakable = ({ code, onRecord }: Fault): boolean =>
  code === 'foreign_source' || code === 'not_shareable' || (code === 'unknown_name' && !onRecord);

const BLANKS = {
  zh: { number_not_in_evidence: '（数值待核实）', date_not_in_evidence: '（时间待核实）' },
  en: { number_not_in_evidence: '[figure to be verified]', date_not_in_evidence: '[date to be verified]' },
} as const;

/** The claim's words with every number and date that no evidence holds taken out. */
const withoutUnverified = (claim: Claim, faults: readonly Fault[], language: Language): string => {
  const cuts = faults
    .flatMap(({ code, span }) =>
      span && (code === 'number_not_in_evidence' || code === 'date_not_in_evidence')
        ? [{ ...span, blank: BLANKS[language][code] }]
        : [],
    )
    .sort((a, b) => b.start - a.start || b.end - a.end);
  let text = claim.text;
  let from = Number.POSITIVE_INFINITY;
  for (const { start, end, blank } of cuts) {
    if (end > from) continue;
    text = text.slice(0, start) + blank + text.slice(end);
    from = start;
  }
  return text;
};

const asQuestion = (text: string, language: Language): string => {
  const bare = text.trim().replace(/[。.！!；;，,？?]+$/u, '');
  return language === 'zh' ? `请核实：${bare}，是否属实？` : `Please verify: is it true that “${bare}”?`;
};

const why = (faults: readonly Fault[], language: Language): string =>
  [...new Set(faults.map((fault) => fault.message[language]))].join(language === 'zh' ? '' : ' ');

const NOTES = {
  zh: { question: '由陈述改为问题：', rejected: '未采用：', trimmed: '去掉了不成立的依据：' },
  en: {
    question: 'Turned into a question: ',
    rejected: 'Not used: ',
    trimmed: 'Evidence that does not hold was removed: ',
  },
} as const;

/**
 * GUARD-7: what cannot be verified is marked or removed, never quietly kept.
 *
 * Without faults the claim is `verified`. A fact or inference with faults becomes a question (`unverified`): numbers and dates that no
 * evidence holds are blanked, evidence is kept where it holds. It is `rejected` when it rests on another account's or an internal
 * source or names people who are not on record. A proposal or question whose words are sound
 * loses the evidence that does not hold and stays `unverified`; else it is rejected. `note` says why, in the draft's language.
 * @param faults what `verifyClaim` answered for this claim.
 */
export const settleClaim = (claim: Claim, faults: readonly Fault[], language: Language): Claim => {
  if (faults.length === 0) return { ...claim, status: 'verified' };
  const bad = new Set(faults.flatMap(({ evidence }) => (evidence === undefined ? [] : [evidence])));
  const evidence = claim.evidence.filter((_, i) => !bad.has(i));
  const note = (kind: keyof (typeof NOTES)['zh']): string => `${NOTES[language][kind]}${why(faults, language)}`;
  const rejected: Claim = { ...claim, evidence, status: 'rejected', note: note('rejected') };
  if (faults.some(isUnspeakable) || claim.text.trim() === '') return rejected;
  if (claim.kind === 'fact' || claim.kind === 'inference') {
    const text = asQuestion(withoutUnverified(claim, faults, language), language);
    return { ...claim, kind: 'question', text, evidence, status: 'unverified', note: note('question') };
  }
  return faults.every(({ evidence: at }) => at !== undefined)
    ? { ...claim, evidence, status: 'unverified', note: note('trimmed') }
    : rejected;
};
