import {
  evidenceCheck,
  type Finding,
  findingIn,
  languageCheck,
  orderFindings,
  promiseCheck,
} from '#src/features/drafts/index.ts';
import { type Check, check } from '#src/playbook/check.ts';
import { openingFaults } from './opening-faults.ts';
import type { ReasonMaterial } from './reason-material.ts';
import { claimsOf, type ReasonParts } from './reason-parts.ts';
import type { SettledReason } from './settle-reason.ts';

/** Judges a settled card by LOOK-1, NEED-6, NEED-7, REF-1 and the guards. */
export const checkReason = (parts: ReasonParts, material: ReasonMaterial): Check[] => {
  const claims = claimsOf(parts);
  const opening = parts.opening?.text ?? '';
  const confirmed = material.pack.items.some(({ source }) => source.type === 'need');
  const broken = parts.opening ? openingFaults(opening, material).map(({ rule }) => rule) : [];
  return [
    check(
      'LOOK-1',
      parts.reasons.length > 0,
      { zh: '相像的理由都对照了潜在客户和已成交客户。', en: 'The reasons hold the prospect beside won customers.' },
      {
        zh: '资料太少，说不出相像的理由：先补充这家公司的业务描述和行业。',
        en: 'The record is too thin to say why they are alike: add what this company does, and its industry.',
      },
    ),
    check(
      'NEED-6',
      parts.firstNeed !== null || !confirmed,
      parts.firstNeed
        ? { zh: '首要需求是推断，依据相近客户已确认的需求。', en: 'The first need is inferred from a confirmed need.' }
        : {
            zh: '相近的已成交客户没有确认过痛点的需求，没有写首要需求。',
            en: 'The like customers have no need whose pain is confirmed: rightly no first need is given.',
          },
      {
        zh: '相近客户有已确认的需求，但没有推出首要需求：请看客户记录。',
        en: 'The like customers have confirmed needs, but none was inferred from them: look at their record.',
      },
    ),
    check(
      'NEED-7',
      parts.opening !== null && !broken.includes('NEED-7'),
      { zh: '开场白先提问，不推方案。', en: 'The opening line asks and pitches nothing.' },
      { zh: '没有可用的开场白：先补充资料再联系。', en: 'There is no opening line to use: find out more first.' },
    ),
    check(
      'REF-1',
      !broken.includes('REF-1'),
      { zh: '开场白没有点任何客户的名字。', en: 'The opening line names no customer.' },
      { zh: '开场白点了客户的名字，不要使用。', en: 'The opening line names a customer: do not use it.' },
    ),
    evidenceCheck(claims),
    promiseCheck([[opening, ...parts.questions.map(({ text }) => text)].join('\n')]),
    languageCheck([...claims.map(({ text }) => text), opening], claims, material.language),
  ];
};

/** With fewer won customers to compare with, one odd customer decides. */
const FEW = 2;

/** What was noticed in the material (GUARD-5), and about the opening line (GUARD-7). */
export const reasonFindings = ({ withdrawn }: SettledReason, { pack, seeds, language }: ReasonMaterial): Finding[] => {
  const say = findingIn(language);
  return [
    ...orderFindings(pack, language),
    ...(seeds.length < FEW ? [say('LOOK-1', 'info', nearWords(seeds.length))] : []),
    ...withdrawn.map(({ rule, message }) =>
      say(rule, 'warning', {
        zh: `撤下了原来的开场白，换成规则的写法：${message.zh}`,
        en: `The opening line was withdrawn and written by rules instead: ${message.en}`,
      }),
    ),
  ];
};

const nearWords = (seeds: number) =>
  seeds === 0
    ? { zh: '没有相近的已成交客户可比。', en: 'No won customer is near enough to compare with.' }
    : {
        zh: '相近的已成交客户只有一家，结论看个案，不看规律。',
        en: 'Only one won customer is near: this is one case and no pattern.',
      };
