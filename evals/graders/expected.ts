import { EVERY } from './support/drafts.ts';
import { foldTight } from './support/read.ts';
import { problem, sayings } from './support/said.ts';
import type { Grader, Problem } from './verdict.ts';

const fold = (text: string): string => foldTight(text);

/** Words the case forbids stand in no statement and in no text to send; words it asks for stand somewhere. */
const expected: Grader = {
  id: 'contract/expected',
  rule: null,
  tier: 'contract',
  severity: 'major',
  drafts: EVERY,
  grade: (reading) => {
    const { absent, present } = reading.case.expect;
    if (absent.length + present.length === 0) return null;
    const said = sayings(reading).map((saying) => ({ ...saying, folded: fold(saying.text) }));
    return [
      ...absent.flatMap((words) =>
        said
          .filter(({ kind, folded }) => kind !== 'question' && folded.includes(fold(words)))
          .map((saying) => problem(saying, `it states “${words}”`)),
      ),
      ...present
        .filter((words) => !said.some(({ folded }) => folded.includes(fold(words))))
        .map((words): Problem => ({ at: '', text: '', why: `it says nothing of “${words}”` })),
    ];
  },
};

export const expectedGraders: readonly Grader[] = [expected];
