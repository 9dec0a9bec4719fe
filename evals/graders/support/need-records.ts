import { NEED_STEP_LABELS, NEED_STEPS, type NeedPriority, type NeedStep } from '#src/playbook/need-words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { SaidNeed } from './answers.ts';
import { itemAt } from './verify.ts';

/** A need as the record holds it, read from its piece. */
export type RecordedNeed = {
  priority: NeedPriority | null;
  step: NeedStep | null;
  holder: string | null;
  text: string;
};

const STEP = /(?:确认进度：|Validation step: )([^；;]+)/u;
const HOLDER = /(?:联系人：|Contact: )([^；;]+)/u;

const readNeed = ({ label, text }: { label: string; text: string }): RecordedNeed => {
  const step = STEP.exec(text)?.[1]?.trim();
  return {
    priority: (/\bP[0-3]\b/u.exec(label)?.[0] ?? null) as NeedPriority | null,
    step: NEED_STEPS.find((each) => step !== undefined && Object.values(NEED_STEP_LABELS[each]).includes(step)) ?? null,
    holder: HOLDER.exec(text)?.[1]?.trim() ?? null,
    text,
  };
};

/** The recorded needs a drafted one cites as its own: those its need claim quotes. */
export const recordsOf = ({ ground }: Reading, { need }: SaidNeed): RecordedNeed[] =>
  need.evidence.flatMap(({ ref }) => {
    const item = itemAt(ground, ref);
    return item?.source.type === 'need' ? [readNeed(item)] : [];
  });

/** The furthest step a drafted need's records reached; `guessed` without any. */
export const stepOf = (records: readonly RecordedNeed[]): NeedStep =>
  [...NEED_STEPS].reverse().find((step) => records.some((each) => each.step === step)) ?? 'guessed';
