import { evidenceCheck, languageCheck } from '#src/features/drafts/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { type Check, check } from '#src/playbook/check.ts';
import { gradedTooHigh } from '#src/playbook/need-priority.ts';
import { overstates, pitchesTooEarly, readsAsRequirement, treeFaults } from '#src/playbook/needs.ts';
import { claimsOf, type NeedPart, type NeedsParts } from './parts.ts';

/** Judges a settled hierarchy by the rules that code can decide: NEED-1, 2, 4, 5, 6, 7, CHAIN-11, GUARD-1, GUARD-6. */
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
      needs.every((need) => (need.priority !== 'P3' || !readsAsRequirement(need.claim.text)) && !gradedTooHigh(need)),
      {
        zh: 'P3 没有写成客户要求，痛点未确认的隐性需求没有列为 P0。',
        en: 'No P3 is worded as the customer’s requirement, and no implicit need is P0 before its pain is confirmed.',
      },
      {
        zh: '有 P3 写成了客户要求，或痛点未确认的隐性需求列为 P0。',
        en: 'A P3 is worded as a requirement, or an implicit need is P0 before its pain is confirmed.',
      },
    ),
    check(
      'NEED-4',
      business.every(
        (need) =>
          need.diagnosis.length > 0 &&
          (isDiagnosed(need) || need.nextQuestion !== null || need.provenStep === 'consensus'),
      ),
      {
        zh: '业务需求都写明了问题类型（看不出的写未归类）和该类型的诊断问题，缺的人和问题都有追问。',
        en: 'Every business need names its type of problem, or says that it is unclassified, with the questions of that type; a missing person or problem is asked for.',
      },
      {
        zh: '有业务需求没有诊断问题，或缺的人、问题没有追问。',
        en: 'A business need lacks the questions of its type, or its missing person or problem is not asked for.',
      },
    ),
    check(
      'NEED-5',
      needs.every((need) => (need.provenStep === 'consensus' || need.nextQuestion !== null) && wellAsked(need)),
      {
        zh: '每个未确认的需求都有一个下一步要问的问题，写明问法和问谁。',
        en: 'Every unconfirmed need has one next question, with its technique and whom to ask.',
      },
      {
        zh: '有未确认的需求没有下一个问题，或没有写明问法、问谁。',
        en: 'An unconfirmed need has no next question, or lacks its technique or whom to ask.',
      },
    ),
    check(
      'NEED-6',
      needs.every((need) => !overstates(need.claim.text, need.step)),
      { zh: '措辞没有超出已确认的程度。', en: 'No need is worded above the step it reached.' },
      { zh: '有需求的措辞超出了已确认的程度。', en: 'A need is worded above the step it reached.' },
    ),
    check(
      'NEED-7',
      needs.every((need) => pitchesTooEarly(need.claim.text, need.step).length === 0) &&
        parts.conflicts.every(({ common }) => pitchesTooEarly(common.text, 'guessed').length === 0),
      { zh: '先诊断后方案：没有提前推销。', en: 'Diagnosis before proposal: nothing is pitched.' },
      { zh: '有需求在痛点确认之前就推方案。', en: 'A need pitches before the pain is confirmed.' },
    ),
    check(
      'CHAIN-11',
      parts.conflicts.every(({ a, b }) => a.contactId !== b.contactId && a.keeps.evidence.length > 0),
      {
        zh: '角色之间的冲突写明了各自放不下什么，以及双方都能接受的最小一步。',
        en: 'Conflicts between people say what each holds on to and the smallest step both can accept.',
      },
      { zh: '有冲突没有写明双方放不下什么。', en: 'A conflict does not say what each side holds on to.' },
    ),
    evidenceCheck(claims),
    languageCheck(
      claims.map((claim) => claim.text),
      claims,
      language,
    ),
  ];
};

/** NEED-4: person, problem and its type are known. */
export const isDiagnosed = (need: NeedPart): boolean =>
  need.problem !== null && need.holder !== null && need.problemType !== 'unclassified';

const wellAsked = ({ nextQuestion, ask }: NeedPart): boolean =>
  nextQuestion === null ? ask === null : ask !== null && (ask.person === null) !== (ask.role === null);

const toInput = (need: NeedPart) => ({ ...need, statement: need.claim.text, problem: need.problem?.text ?? null });
