import type { ProfileDimension } from '#src/playbook/profile-dimensions.ts';
import { dimensionShare } from '../material/compute-trends.ts';
import { computedItem, type PlanMaterial } from '../material/material.ts';
import type { Rests } from './claim-writer.ts';

/** PROFILE-2: what is known of one dimension, cited alone, so that news of another dimension does not make the claim stale. */
export const profileRests = (material: PlanMaterial, dimension: ProfileDimension): Rests => {
  const row = material.profile.find((each) => each.dimension === dimension);
  const item = computedItem(material, 'profile');
  return row ? [item, dimensionShare(row, material.wording.language)] : item;
};
