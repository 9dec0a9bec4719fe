import type { PlanMaterial } from '#src/features/plans/index.ts';

/** How the answer's language writes; the plan's own wording. */
export type Wording = PlanMaterial['wording'];
