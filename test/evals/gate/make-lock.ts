import type { GradedCase } from '#evals/gate/graded-case.ts';
import { type LockInput, makeLock } from '#evals/gate/make-lock.ts';
import { policy } from './make-cases.ts';

/** The lock of some graded cases, each resting on one answer. */
export const lockOf = (cases: readonly GradedCase[], more: Partial<LockInput> = {}) =>
  makeLock({
    cases,
    answers: new Map(
      cases.map(({ id }) => [
        id,
        [
          {
            prompt: 'plan/why',
            call: 1,
            sample: 1,
            answerDigest: 'aaaaaaaaaaaaaaaa',
            promptDigest: 'bbbbbbbbbbbbbbbb',
          },
        ],
      ]),
    ),
    policy,
    gradersDigest: '1111111111111111',
    datasetDigest: '2222222222222222',
    prompts: [
      { id: 'plan/why', language: 'zh', digest: 'bbbbbbbbbbbbbbbb' },
      { id: 'plan/why', language: 'en', digest: 'cccccccccccccccc' },
    ],
    old: null,
    reason: null,
    ...more,
  });
