import { evidenceCheck, type Finding, languageCheck } from '#src/features/drafts/index.ts';
import { type Check, check } from '#src/playbook/check.ts';
import { findInstructions } from '#src/playbook/guard-instructions.ts';
import { checkVisitSummary } from '#src/playbook/visits.ts';
import { WITHHELD_TABLE, whyWithheld } from './domain-private.ts';
import type { SettledSummary } from './settle-summary.ts';
import type { SummaryMaterial } from './summary-material.ts';
import { spokenClaims } from './summary-parts.ts';
import { textFaults } from './text-faults.ts';

/** Judges a settled summary by VISIT-1, PROFILE-4 and the guards. */
export const checkSummary = ({ parts }: SettledSummary, text: string, material: SummaryMaterial): Check[] => {
  const { language, words } = material;
  const claims = spokenClaims(parts);
  const faults = textFaults(text, words);
  const asked = parts.questions.length > 0;
  return [
    ...checkVisitSummary({
      agreements: parts.agreements.map((claim) => claim.text),
      nextSteps: parts.nextSteps.map(({ claim, doer, by }) => ({
        what: claim.text,
        who: doer?.person?.name ?? null,
        by,
        asked,
      })),
      asked: { agreements: asked, nextSteps: asked },
    }),
    evidenceCheck(claims),
    check(
      'GUARD-2',
      !faults.some((fault) => fault.rule === 'GUARD-2'),
      { zh: '没有未经授权的承诺。', en: 'No promise that nobody authorised.' },
      {
        zh: '文稿里有未经授权的承诺，发送前请先取得授权或删去。',
        en: 'The text holds a promise that nobody authorised: get it authorised, or take it out.',
      },
    ),
    check(
      'GUARD-4',
      !faults.some((fault) => fault.rule !== 'GUARD-2') &&
        claims.every((claim) => whyWithheld(claim.text, words) === null),
      {
        zh: '没有内部判断、隐私或其他公司的名称。',
        en: 'No judgement of ours, no personal detail, no other company’s name.',
      },
      { zh: '文稿里有不该给客户看的内容。', en: 'The text holds something that is not for the customer.' },
    ),
    languageCheck([text], claims, language),
  ];
};

/** What was noticed about the notes: orders to a model, sentences left out and why, notes in another language. */
export const summaryFindings = ({ parts }: SettledSummary, material: SummaryMaterial): Finding[] => {
  const { language, notesLanguage, activity } = material;
  const zh = language === 'zh';
  const counted = Map.groupBy(parts.withheld, (each) => each.reason);
  return [
    ...(findInstructions(activity.notes).length === 0
      ? []
      : [
          {
            rule: 'GUARD-5',
            severity: 'warning' as const,
            message: zh
              ? '记录里有写给模型的指令，只当资料，没有照做。'
              : 'The notes hold instructions to a model; they were read as data and not followed.',
          },
        ]),
    ...[...counted].map(([reason, list]) => ({
      rule: WITHHELD_TABLE[reason].rule,
      severity: 'info' as const,
      message: zh
        ? `${list.length} 句没有写进纪要：${WITHHELD_TABLE[reason].why.zh}。`
        : `${list.length} sentence(s) left out: ${WITHHELD_TABLE[reason].why.en}.`,
    })),
    ...(notesLanguage === language
      ? []
      : [
          {
            rule: 'GUARD-6',
            severity: 'warning' as const,
            message: zh
              ? '记录是英文的。没有模型时不翻译，发送前请用中文补写各条。'
              : 'The notes are in Chinese. Without a model nothing is translated: write the points out in English before sending.',
          },
        ]),
    ...(parts.nextSteps.some((step) => !step.doer?.person || !step.by)
      ? [
          {
            rule: 'VISIT-1',
            severity: 'warning' as const,
            message: zh
              ? '有的下一步缺负责人或日期，请先补问再发送。'
              : 'A next step lacks its owner or date: settle it before sending.',
          },
        ]
      : []),
  ];
};
