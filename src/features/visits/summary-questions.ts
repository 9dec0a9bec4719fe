import type { Claim } from '#src/evidence/index.ts';
import { newClaim, withoutStop } from '#src/features/drafts/index.ts';
import type { SummaryMaterial } from './summary-material.ts';
import type { StepPart } from './summary-parts.ts';

const short = (text: string): string => {
  const bare = withoutStop(text.replaceAll(/[“”"]/g, ''));
  return bare.length > 40 ? `${bare.slice(0, 40)}…` : bare;
};

/** What the seller should ask before sending: who does a step, by when, what was agreed, what comes next (VISIT-1). */
export const stepQuestions = (steps: readonly StepPart[], agreed: boolean, { language }: SummaryMaterial): Claim[] => {
  const ask = (zh: string, en: string): Claim => newClaim('question', language === 'zh' ? zh : en, [], 'VISIT-1');
  return [
    ...(agreed
      ? []
      : [
          ask(
            '这次双方谈定了什么？记录里没有写明，请补上或写明尚未谈定。',
            'What was agreed? The notes do not say; add it, or say that nothing was.',
          ),
        ]),
    ...(steps.length > 0
      ? []
      : [ask('下一步做什么、由谁做、什么时候完成？', 'What is the next step, who takes it, and by when?')]),
    ...steps.flatMap(({ claim, doer, by }) => [
      ...(doer?.person ? [] : [ask(`“${short(claim.text)}”由谁负责？`, `Who takes “${short(claim.text)}”?`)]),
      ...(by ? [] : [ask(`“${short(claim.text)}”什么时候完成？`, `By when is “${short(claim.text)}” done?`)]),
    ]),
  ];
};
