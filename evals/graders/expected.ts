import { type Grader, textsToSend } from './verdict.ts';

/** What the case says of the draft's words: present, absent, or caught by the verifier. */
export const expected: Grader = ({ draft, expect }) => {
  const standing = draft.claims.filter((claim) => claim.status === 'verified' && claim.kind !== 'question');
  const stated = [...standing.map((claim) => claim.text), ...textsToSend(draft)];
  const everywhere = [...draft.claims.map((claim) => claim.text), ...textsToSend(draft)];
  const claimed = (words: string) => stated.find((text) => text.includes(words));
  const fell = draft.claims.some((claim) => claim.note !== undefined && claim.status !== 'verified');
  return {
    grader: 'expected',
    problems: [
      ...expect.absent.flatMap((words) => {
        const found = claimed(words);
        return found ? [`states “${words}”: “${found}”`] : [];
      }),
      ...expect.caught.flatMap((words) => {
        const found = claimed(words);
        return found ? [`the chain let “${words}” pass: “${found}”`] : [];
      }),
      ...(expect.caught.length > 0 && !fell ? ['no claim was taken back, though the stored answer is wrong'] : []),
      ...expect.present
        .filter((words) => !everywhere.some((text) => text.includes(words)))
        .map((words) => `says nothing of “${words}”`),
    ],
  };
};
