import { evidenceCheck, type Finding, findingIn, languageCheck, promisesMore } from '#src/features/drafts/index.ts';
import { ORDER_MARKS } from '#src/llm/instructions.ts';
import { type Check, check } from '#src/playbook/check.ts';
import { findInstructions } from '#src/playbook/guard-instructions.ts';
import { holdsMark } from '#src/playbook/leave-out.ts';
import { OBJECTION_STEPS } from '#src/playbook/words.ts';
import type { ObjectionMaterial } from './material.ts';
import { claimsOf } from './parts.ts';
import type { SettledReply } from './settle-reply.ts';

/** Judges a settled reply against OBJ-1 … OBJ-3 and the guards. What was withdrawn stands in the findings. */
export const checkReply = ({ parts }: SettledReply, material: ObjectionMaterial): Check[] => {
  const claims = claimsOf(parts);
  const texts = [...claims.map((claim) => claim.text), ...parts.wordings.map((each) => each.text)];
  return [
    check(
      'OBJ-1',
      OBJECTION_STEPS.every((step) => parts.steps[step].length > 0) && parts.worries.length >= 2,
      { zh: '五步齐全，表面说法与真实担心分开。', en: 'All five steps are there, surface and real worry apart.' },
      { zh: '五步或真实担心的假设不齐全。', en: 'A step or a hypothesis of the real worry is missing.' },
    ),
    check(
      'OBJ-2',
      material.classified.type !== null,
      { zh: '异议已分类，按该类办法处理。', en: 'The objection is classified and handled as its type.' },
      {
        zh: '从原话看不出异议类型：先澄清，再处理。',
        en: 'Its words do not tell the type: clarify first, handle later.',
      },
    ),
    check(
      'OBJ-3',
      parts.proofs.length > 0 && parts.wordings.length >= 2,
      {
        zh: '引用了可外发的案例，给出两种以上说法。',
        en: 'It cites a case that may be shown, and gives two or more wordings.',
      },
      { zh: '资料库里没有可外发的相关案例可引用。', en: 'The library has no fitting case that may be shown.' },
    ),
    evidenceCheck(claims),
    check(
      'GUARD-2',
      texts.every((text) => !promises(text, material)),
      { zh: '没有未经授权的承诺。', en: 'No promise that nobody authorised.' },
      {
        zh: '含有未经授权的承诺，发送前请删去，或先取得授权。',
        en: 'It promises what nobody authorised: remove it before sending, or get it authorised.',
      },
    ),
    languageCheck(texts, claims, material.language),
  ];
};

const promises = (text: string, { said, competitors, firewall }: ObjectionMaterial): boolean =>
  promisesMore(text, [said.text], { competitors, mayPromise: firewall.mayPromise });

/** What was noticed about the objection (GUARD-5) and about how the reply was drafted (GUARD-7). */
export const replyFindings = ({ withdrawn }: SettledReply, { said, language }: ObjectionMaterial): Finding[] => [
  ...(findInstructions(said.text).length === 0 && !holdsMark(said.text, ORDER_MARKS)
    ? []
    : [
        findingIn(language)('GUARD-5', 'warning', {
          zh: '异议原文里有写给模型的指令，只当资料，没有照做。',
          en: 'The objection holds instructions to a model; they were read as data and not followed.',
        }),
      ]),
  ...withdrawn.map(({ rule, message }) =>
    findingIn(language)(rule, 'warning', {
      zh: `撤下了一种说法，换成规则的写法：${message}`,
      en: `A wording was withdrawn and written by rules instead: ${message}`,
    }),
  ),
];
