import { type Check, check } from './check.ts';
import { isBlank } from './text.ts';

/** VISIT-1: the brief before a visit. */
export type VisitBrief = {
  /** Contacts to be met. */
  who: readonly string[];
  /** What changed since the last visit; an empty list says "nothing", null says that nobody looked. */
  changed: readonly string[] | null;
  openQuestions: readonly string[];
  goals: readonly string[];
};

/** VISIT-1: who, what changed, open questions, and one goal. */
export const checkVisitBrief = (brief: VisitBrief): Check[] => [
  check(
    'VISIT-1',
    brief.who.length > 0,
    { zh: '写明了见谁。', en: 'It says whom we meet.' },
    { zh: '没有写明见谁。', en: 'It does not say whom we meet.' },
  ),
  check(
    'VISIT-1',
    brief.changed !== null,
    { zh: '看过上次以来的变化。', en: 'What changed was looked at.' },
    { zh: '没有看上次拜访以来的变化。', en: 'Nobody looked at what changed since the last visit.' },
  ),
  check(
    'VISIT-1',
    brief.openQuestions.some((question) => !isBlank(question)),
    { zh: '列出了要问的问题。', en: 'It lists open questions.' },
    { zh: '没有列出要问的问题。', en: 'It lists no open question.' },
  ),
  check(
    'VISIT-1',
    brief.goals.filter((goal) => !isBlank(goal)).length === 1,
    { zh: '本次拜访只有一个目标。', en: 'The visit has one goal.' },
    { zh: '一次拜访只定一个目标。', en: 'A visit has exactly one goal.' },
  ),
];

/** VISIT-1, PROFILE-4: a summary for the customer to confirm says what was agreed and the next step with a name and a date. */
export const checkVisitSummary = (summary: {
  agreements: readonly string[];
  nextSteps: readonly { what: string; who?: string | null; by?: string | null }[];
}): Check[] => [
  check(
    'VISIT-1',
    summary.agreements.some((text) => !isBlank(text)),
    { zh: '写明了双方谈定的事。', en: 'It says what was agreed.' },
    { zh: '纪要没有写明双方谈定了什么。', en: 'The summary does not say what was agreed.' },
  ),
  check(
    'VISIT-1',
    summary.nextSteps.length > 0 &&
      summary.nextSteps.every((step) => !isBlank(step.what) && !isBlank(step.who) && !isBlank(step.by)),
    { zh: '下一步有人、有日期。', en: 'Each next step has a name and a date.' },
    { zh: '下一步要写明谁、在什么时候做什么。', en: 'A next step says who does what by when.' },
  ),
];
