import { evidenceCheck, languageCheck } from '#src/features/drafts/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { type Check, check } from '#src/playbook/check.ts';
import { overstates, pitchesTooEarly, readsAsRequirement, treeFaults } from '#src/playbook/needs.ts';
import { claimsOf, type NeedPart, type NeedsParts } from './parts.ts';

/** Judges a settled hierarchy by the rules that code can decide: NEED-1, 2, 4, 5, 6, 7, GUARD-1, GUARD-6. */
export const checkHierarchy = (parts: NeedsParts, language: Language): Check[] => {
  const { needs } = parts;
  const claims = claimsOf(parts);
  const business = needs.filter((need) => need.level === 'business' && need.needId !== null);
  return [
    check(
      'NEED-1',
      treeFaults(needs.map(toInput)).length === 0,
      { zh: '需求上下成层，没有成环。', en: 'The needs form a tree from the top down, without a loop.' },
      { zh: '有需求挂在了更低的层级上，请核对上级。', en: 'A need hangs under a lower level; check its parent.' },
    ),
    check(
      'NEED-2',
      needs.every((need) => need.priority !== 'P3' || !readsAsRequirement(need.claim.text)),
      { zh: 'P3 没有写成客户要求。', en: 'No P3 is worded as the customer’s requirement.' },
      { zh: '有 P3 写成了客户要求，请改为建议。', en: 'A P3 is worded as a requirement; make it an insight.' },
    ),
    check(
      'NEED-4',
      business.every((need) => need.problem !== null && need.holder !== null && need.problemType !== 'unclassified'),
      {
        zh: '记录在案的业务需求都写明了人、问题和问题类型。',
        en: 'Every business need on record names the person, the problem and its type.',
      },
      {
        zh: '有业务需求缺少持有人、背后的问题或问题类型，见追问。',
        en: 'A business need lacks its person, its problem or the type of problem; see the questions.',
      },
    ),
    check(
      'NEED-5',
      needs.every((need) => need.step === 'consensus' || need.nextQuestion !== null),
      { zh: '每个未确认的需求都有下一个问题。', en: 'Every unconfirmed need has its next question.' },
      { zh: '有未确认的需求没有下一个问题。', en: 'An unconfirmed need has no next question.' },
    ),
    check(
      'NEED-6',
      needs.every((need) => !overstates(need.claim.text, need.step)),
      { zh: '措辞没有超出已确认的程度。', en: 'No need is worded above the step it reached.' },
      { zh: '有需求的措辞超出了已确认的程度。', en: 'A need is worded above the step it reached.' },
    ),
    check(
      'NEED-7',
      needs.every((need) => pitchesTooEarly(need.claim.text, need.step).length === 0),
      { zh: '先诊断后方案：没有提前推销。', en: 'Diagnosis before proposal: nothing is pitched.' },
      { zh: '有需求在痛点确认之前就推方案。', en: 'A need pitches before the pain is confirmed.' },
    ),
    evidenceCheck(claims),
    languageCheck(
      claims.map((claim) => claim.text),
      claims,
      language,
    ),
  ];
};

const toInput = (need: NeedPart) => ({ ...need, statement: need.claim.text, problem: need.problem?.text ?? null });
