import type { Claim } from '#src/evidence/index.ts';
import type { DraftCheck, Finding } from '#src/features/drafts/index.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { findInstructions } from '#src/playbook/guard-instructions.ts';
import { guardText } from '#src/playbook/guards.ts';
import { OBJECTION_STEPS } from '#src/playbook/words.ts';
import type { ObjectionMaterial } from './material.ts';
import type { ObjectionParts } from './parts.ts';

const check = (rule: string, ok: boolean, good: Bilingual, bad: Bilingual, language: 'zh' | 'en'): DraftCheck => ({
  rule,
  ok,
  message: (ok ? good : bad)[language],
});

/** Judges a reply against OBJ-1 … OBJ-3 and the guards. `settled` are its claims after verification. */
export const checkReply = (
  parts: ObjectionParts,
  settled: readonly Claim[],
  material: ObjectionMaterial,
): DraftCheck[] => {
  const { language, competitors } = material;
  const hits = parts.wordings.flatMap(({ text }) => guardText(text, { competitors }));
  const facts = settled.filter((claim) => claim.kind === 'fact');
  return [
    check(
      'OBJ-1',
      OBJECTION_STEPS.every((step) => parts.steps[step].length > 0) && parts.worries.length >= 2,
      { zh: '五步齐全，表面说法与真实担心分开。', en: 'All five steps are there, surface and real worry apart.' },
      { zh: '五步或真实担心的假设不齐全。', en: 'A step or a hypothesis of the real worry is missing.' },
      language,
    ),
    check(
      'OBJ-2',
      material.classified.type !== null,
      { zh: '异议已分类，按该类办法处理。', en: 'The objection is classified and handled as its type.' },
      {
        zh: '从原话看不出异议类型：先澄清，再处理。',
        en: 'Its words do not tell the type: clarify first, handle later.',
      },
      language,
    ),
    check(
      'OBJ-3',
      parts.proofs.length > 0 && parts.wordings.length >= 2,
      {
        zh: '引用了可外发的案例，给出两种以上说法。',
        en: 'It cites a case that may be shown, and gives two or more wordings.',
      },
      { zh: '资料库里没有可外发的相关案例可引用。', en: 'The library has no fitting case that may be shown.' },
      language,
    ),
    check(
      'GUARD-1',
      facts.every((claim) => claim.status === 'verified'),
      { zh: '每条事实都有依据并已核对。', en: 'Every fact has evidence and was checked.' },
      { zh: '有事实未能核对，已标出。', en: 'A fact could not be verified and is marked.' },
      language,
    ),
    check(
      'GUARD-2',
      hits.every((hit) => hit.rule !== 'GUARD-2'),
      { zh: '没有未经授权的承诺。', en: 'No promise that nobody authorised.' },
      {
        zh: '说法里有未经授权的承诺，发送前请改掉。',
        en: 'A wording promises what nobody authorised; change it before sending.',
      },
      language,
    ),
  ];
};

/** What was noticed about the objection itself (GUARD-5). */
export const replyFindings = ({ said, language }: ObjectionMaterial): Finding[] =>
  findInstructions(said.text).length === 0
    ? []
    : [
        {
          rule: 'GUARD-5',
          severity: 'warning',
          message:
            language === 'zh'
              ? '异议原文里有写给模型的指令，只当资料，没有照做。'
              : 'The objection holds instructions to a model; they were read as data and not followed.',
        },
      ];
