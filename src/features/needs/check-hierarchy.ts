import type { Claim } from '#src/evidence/index.ts';
import type { DraftCheck } from '#src/features/drafts/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { overstates, readsAsRequirement } from '#src/playbook/needs.ts';
import type { NeedsParts } from './parts.ts';

/** Judges a hierarchy by the rules that code can decide: NEED-2, NEED-4, NEED-5, NEED-6, GUARD-1. */
export const checkHierarchy = (parts: NeedsParts, settled: readonly Claim[], language: Language): DraftCheck[] => {
  const { needs } = parts;
  const check = (
    rule: string,
    ok: boolean,
    zh: readonly [string, string],
    en: readonly [string, string],
  ): DraftCheck => ({
    rule,
    ok,
    message: (language === 'zh' ? zh : en)[ok ? 0 : 1],
  });
  const business = needs.filter((need) => need.level === 'business' && need.needId !== null);
  return [
    check(
      'NEED-2',
      needs.every((need) => need.priority !== 'P3' || !readsAsRequirement(need.claim.text)),
      ['P3 没有写成客户要求。', '有 P3 写成了客户要求，请改为建议。'],
      ['No P3 is worded as the customer’s requirement.', 'A P3 is worded as a requirement; make it an insight.'],
    ),
    check(
      'NEED-4',
      business.every((need) => need.problem !== null && need.holder !== null),
      ['业务需求都写明了人和问题。', '有业务需求缺少持有人或背后的问题，见追问。'],
      [
        'Every business need names the person and the problem.',
        'A business need lacks its person or problem; see the questions.',
      ],
    ),
    check(
      'NEED-5',
      needs.every((need) => need.step === 'consensus' || need.nextQuestion !== null),
      ['每个未确认的需求都有下一个问题。', '有未确认的需求没有下一个问题。'],
      ['Every unconfirmed need has its next question.', 'An unconfirmed need has no next question.'],
    ),
    check(
      'NEED-6',
      needs.every((need) => !overstates(need.claim.text, need.step)),
      ['措辞没有超出已确认的程度。', '有需求的措辞超出了已确认的程度。'],
      ['No need is worded above the step it reached.', 'A need is worded above the step it reached.'],
    ),
    check(
      'GUARD-1',
      settled.every((claim) => claim.kind !== 'fact' || claim.status === 'verified'),
      ['每条事实都有依据并已核对。', '有事实未能核对，已标出。'],
      ['Every fact has evidence and was checked.', 'A fact could not be verified and is marked.'],
    ),
  ];
};
