import type { Bilingual } from '#src/kernel/language.ts';
import type { CaseGap } from './case-contract.ts';

/** REC-2: what a case lacks, in words, with what to do. */
export const CASE_GAP_WORDS: Readonly<Record<CaseGap, Bilingual>> = {
  customer: {
    zh: '没有客户背景：补一段客户是谁、规模多大。',
    en: 'No customer background: add who the customer is and how large.',
  },
  challenge: { zh: '没有挑战：补上客户原来的难处。', en: 'No challenge: add the trouble the customer had.' },
  solution: { zh: '没有方案：补上用了什么。', en: 'No solution: add what was used.' },
  implementation: {
    zh: '没有实施过程：补上分几步、用了多久。',
    en: 'No implementation: add the steps and how long they took.',
  },
  results: { zh: '没有成果：补上前后对比的数字。', en: 'No results: add figures before and after.' },
  measured_results: {
    zh: '成果没有数字：补上量过的结果。',
    en: 'No measured result: the results are told without a figure; add what was measured.',
  },
  before_after: {
    zh: '成果只有变化或结果，没有前后对比：补上原来的数字。',
    en: 'The results have no figure from before to hold against: add what it was.',
  },
};
