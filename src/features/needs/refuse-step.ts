import { fail, type LinchpinError } from '#src/kernel/errors.ts';
import { gradedTooHigh } from '#src/playbook/need-priority.ts';
import { missingProofs, NEED_STEP_TABLE, type NeedProof, stepIndex } from '#src/playbook/need-validation.ts';
import type { NeedLevel, NeedPriority, NeedStep } from '#src/playbook/need-words.ts';

/**
 * NEED-6: a need goes up only as far as its proofs carry it. Staying or going down is nobody's proof to give.
 * @throws LinchpinError `unprocessable`, one entry of `errors` for each proof that is missing
 */
export const refuseUnproven = (from: NeedStep, to: NeedStep, proof: NeedProof): void => {
  if (stepIndex(to) <= stepIndex(from)) return;
  const missing = missingProofs(to, proof);
  if (missing.length > 0) throw unproven(to, missing);
};

const unproven = (to: NeedStep, missing: ReturnType<typeof missingProofs>): LinchpinError => {
  const { label } = NEED_STEP_TABLE[to];
  const list = (language: 'zh' | 'en') =>
    missing.map((each) => each.what[language]).join(language === 'zh' ? '、' : ', ');
  return fail(
    'unprocessable',
    {
      zh: `还不能进到“${label.zh}”（NEED-6）：缺${list('zh')}。进度没有改动，请先补上依据。`,
      en: `“${label.en}” is not proven yet (NEED-6); missing: ${list('en')}. The step was left as it is; add the proofs first.`,
    },
    {
      errors: missing.map(({ proof, what, step }) => ({
        pointer: `/proofs/${proof}`,
        code: 'proof_missing',
        message: {
          zh: `“${NEED_STEP_TABLE[step].label.zh}”缺${what.zh}`,
          en: `“${NEED_STEP_TABLE[step].label.en}” lacks ${what.en}`,
        },
      })),
    },
  );
};

/**
 * NEED-2: an implicit need is no P0 before its pain is confirmed.
 * @throws LinchpinError `unprocessable` naming `/priority`
 */
export const refuseHighGrade = (need: {
  level: NeedLevel;
  explicit: boolean;
  step: NeedStep;
  priority: NeedPriority;
}): void => {
  if (!gradedTooHigh(need)) return;
  const message = {
    zh: '隐性需求在痛点得到确认之前不能定为 P0（NEED-2），没有写入。请先定为 P1，或先让客户确认痛点。',
    en: 'An implicit need is no P0 before its pain is confirmed (NEED-2); nothing was written. Grade it P1, or have the pain confirmed first.',
  };
  throw fail('unprocessable', message, { errors: [{ pointer: '/priority', code: 'implicit_p0', message }] });
};
