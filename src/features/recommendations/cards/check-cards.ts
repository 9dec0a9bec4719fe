import {
  evidenceCheck,
  type Finding,
  findingIn,
  languageCheck,
  orderFindings,
  promiseCheck,
} from '#src/features/drafts/index.ts';
import { type Check, check } from '#src/playbook/check.ts';
import { offeredOf, orderFaults, pickFaults, saysItStays } from './card-faults.ts';
import type { CardMaterial } from './card-material.ts';
import { type CardParts, claimsOf } from './card-parts.ts';
import type { SettledCards } from './settle-cards.ts';

/** Judges settled cards by REC-1, REC-2, NEED-7 and the guards. */
export const checkCards = (parts: CardParts, material: CardMaterial): Check[] => {
  const { picks, missing } = parts;
  const claims = claimsOf(parts);
  const faults = picks.flatMap((pick) => pickFaults(pick, material));
  const said = claims.filter(({ kind }) => kind === 'question' || kind === 'proposal');
  return [
    check(
      'REC-1',
      (picks.length > 0 || material.offered.length === 0) &&
        orderFaults(parts).length === 0 &&
        !faults.some(({ rule }) => rule === 'REC-1') &&
        picks.every(({ reasons }) => reasons.some(({ fits }) => fits === 'yes')),
      picks.length > 0
        ? { zh: '每份资料都写明为什么合用、怎么用。', en: 'Each document says why it fits and how to use it.' }
        : { zh: '没有合用的资料，没有凑数。', en: 'No document fits, and none is given to fill up.' },
      {
        zh: '资料库里有相近的资料，但说不出合用的理由：请看推荐列表后再决定。',
        en: 'There are near documents, but no sound reason to use them: look at the ranked list and decide.',
      },
    ),
    check(
      'REC-2',
      picks.length > 0 || missing.length > 0,
      { zh: '缺什么资料已写明。', en: 'What the library lacks is said.' },
      { zh: '没有合用的资料，也没有写明该补什么。', en: 'Nothing fits, and it is not said what to write.' },
    ),
    check(
      'GUARD-4',
      picks.every((pick) => offeredOf(pick, material)?.shareable || (saysItStays(pick.howToUse.text) && !pick.forWhom)),
      { zh: '仅供内部的资料都写明不外发。', en: 'What is internal is said to stay in the house.' },
      { zh: '有仅供内部的资料没有写明不外发。', en: 'An internal document is not said to stay in the house.' },
    ),
    check(
      'NEED-7',
      !faults.some(({ rule }) => rule === 'NEED-7'),
      { zh: '先诊断后方案：用法里没有提前推销。', en: 'Diagnosis before proposal: nothing is pitched.' },
      {
        zh: '痛点还没有确认，用法里就在推方案。',
        en: 'A pitch stands in how to use it, before any pain is confirmed.',
      },
    ),
    evidenceCheck(claims),
    promiseCheck(said.map(({ text }) => text)),
    languageCheck(
      claims.map(({ text }) => text),
      claims,
      material.language,
    ),
  ];
};

/** What was noticed in the library (what ran out, GUARD-5), and what was put right (GUARD-7). */
export const cardFindings = ({ mended }: SettledCards, { pack, gaps, language }: CardMaterial): Finding[] => {
  const say = findingIn(language);
  return [
    ...orderFindings(pack, language),
    ...gaps.filter(({ kind }) => kind === 'expired').map(({ text }) => say('REC-1', 'info', text)),
    ...mended.map(({ rule, message }) =>
      say(rule, 'warning', { zh: `已改正：${message.zh}`, en: `Put right: ${message.en}` }),
    ),
  ];
};
