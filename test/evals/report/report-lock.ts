import type { Lock } from '#evals/gate/lock.ts';

export const HEX = '0123456789abcdef';

/** A baseline that rests on one prompt and no case unless told otherwise. */
export const lockOf = (more: Partial<Lock> = {}): Lock => ({
  schema: 'linchpin-baseline/1',
  policyDigest: HEX,
  gradersDigest: HEX,
  datasetDigest: HEX,
  prompts: [{ id: 'plan/why', language: 'zh', digest: HEX }],
  slices: [],
  lowered: [],
  cases: [],
  ...more,
});
