import type { DemoActivity } from '../shape.ts';
import { castermoorActivities } from './activities-castermoor.ts';
import { dunvarrowActivities } from './activities-dunvarrow.ts';
import { emergingActivities } from './activities-emerging.ts';
import { generatedActivities } from './activities-generated.ts';
import { otherActivities } from './activities-other.ts';
import { skyrethActivities } from './activities-skyreth.ts';
import { vennholtActivities } from './activities-vennholt.ts';

/** All interactions: the written ones of the last months, then the older background. */
export const enActivities: DemoActivity[] = [
  ...vennholtActivities,
  ...castermoorActivities,
  ...skyrethActivities,
  ...dunvarrowActivities,
  ...emergingActivities,
  ...otherActivities,
  ...generatedActivities,
];
