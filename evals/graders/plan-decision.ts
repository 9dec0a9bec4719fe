import { onAnswer } from './support/method.ts';
import type { Grader, Problem } from './verdict.ts';
import { isStuckWithUs } from './words/our-house.ts';
import { ourGainIn } from './words/wishful.ts';

const THREE = ['coreValue', 'stuckLayer', 'likelyDrop'] as const;

/** PLAN-4: core value, stuck layer and likely drop are said, or asked for; and they are the customer's. */
const decision = onAnswer('plan/decision', 'PLAN-4/decision', (said): Problem[] => {
  const open = THREE.filter((part) => said[part] === null);
  return [
    ...(open.length <= said.questions.length
      ? []
      : open.map((part) => ({ at: `plan/decision ${part}`, text: '', why: 'neither said nor asked for' }))),
    ...THREE.flatMap((part): Problem[] => {
      const text = said[part]?.text ?? '';
      const gain = part === 'coreValue' ? ourGainIn(text) : null;
      return [
        ...(isStuckWithUs(text)
          ? [{ at: `plan/decision ${part}`, text, why: 'it is stuck with us, not in the customer’s chain' }]
          : []),
        ...(gain ? [{ at: `plan/decision ${part}`, text, why: `that is of value to us, not to them: “${gain}”` }] : []),
      ];
    }),
  ];
});

export const decisionGraders: readonly Grader[] = [decision];
