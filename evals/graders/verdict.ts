import type { Draft } from '#src/features/drafts/index.ts';
import type { Expectation } from '../cases/case.ts';

/** What a grader looks at. */
export type Graded = { draft: Draft; expect: Expectation };

/** One grader's word on one draft. `problems` is empty when it passes. */
export type Verdict = { grader: string; problems: string[] };

export type Grader = (graded: Graded) => Verdict;

/** Texts of a draft that are ready to send and stand in no claim (the wordings of an objection reply, a visit summary). */
export const textsToSend = (draft: Draft): string[] => {
  const sections = 'sections' in draft ? (draft.sections as { wordings?: { text: string }[] }) : {};
  const text = 'text' in draft && typeof draft.text === 'string' ? [draft.text] : [];
  return [...text, ...(sections.wordings ?? []).map((wording) => wording.text)];
};
