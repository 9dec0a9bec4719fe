import { roleActGraders } from './chain-role-acts.ts';
import { roleGraders } from './chain-roles.ts';
import { contractGraders } from './contract.ts';
import { leakGraders } from './contract-leak.ts';
import { expectedGraders } from './expected.ts';
import { besideGraders } from './guard-1-beside.ts';
import { causeGraders } from './guard-1-cause.ts';
import { citationGraders } from './guard-1-citation.ts';
import { comparedGraders } from './guard-1-compared.ts';
import { countedGraders } from './guard-1-counted.ts';
import { courseGraders } from './guard-1-course.ts';
import { factGraders } from './guard-1-fact.ts';
import { figureGraders } from './guard-1-figures.ts';
import { kindGraders } from './guard-1-kind.ts';
import { nameGraders } from './guard-1-names.ts';
import { priceGraders } from './guard-1-owners.ts';
import { partyGraders } from './guard-1-parties.ts';
import { periodGraders } from './guard-1-periods.ts';
import { placeGraders } from './guard-1-places.ts';
import { quotedPlaceGraders } from './guard-1-quoted-place.ts';
import { reachedGraders } from './guard-1-reached.ts';
import { runGraders } from './guard-1-runs.ts';
import { senseGraders } from './guard-1-sense.ts';
import { settledGraders } from './guard-1-settled.ts';
import { titleGraders } from './guard-1-titles.ts';
import { unitGraders } from './guard-1-units.ts';
import { wholeGraders } from './guard-1-whole.ts';
import { promiseGraders } from './guard-2-promises.ts';
import { conductGraders } from './guard-3-conduct.ts';
import { privacyGraders } from './guard-4-privacy.ts';
import { orderGraders } from './guard-5-orders.ts';
import { languageGraders } from './guard-6-language.ts';
import { abstainGraders } from './guard-7-abstain.ts';
import { toneGraders } from './guard-9-tone.ts';
import { lookGraders } from './look-1.ts';
import { crossedGraders } from './look-1-crossed.ts';
import { likenessGraders } from './look-1-likeness.ts';
import { conflictGraders } from './needs-conflicts.ts';
import { nextNeedGraders } from './needs-next.ts';
import { treeGraders } from './needs-tree.ts';
import { needGraders } from './needs-wording.ts';
import { nextGraders } from './obj-1-next.ts';
import { stepGraders } from './obj-1-steps.ts';
import { actionGraders } from './plan-actions.ts';
import { bottleneckGraders } from './plan-bottlenecks.ts';
import { decisionGraders } from './plan-decision.ts';
import { frameGraders } from './plan-frame.ts';
import { goalGraders } from './plan-goals.ts';
import { planOwnerGraders } from './plan-owners.ts';
import { riskGraders } from './plan-risks.ts';
import { slotGraders } from './plan-slots.ts';
import { recGraders } from './rec-1.ts';
import { truthGraders } from './rec-1-truth.ts';
import { useGraders } from './rec-1-use.ts';
import { tierGraders } from './tier-1.ts';
import type { Grader } from './verdict.ts';

/** Every grader by code, tier by tier. */
export const GRADERS: readonly Grader[] = [
  ...contractGraders,
  ...leakGraders,
  ...languageGraders,
  ...expectedGraders,
  ...citationGraders,
  ...figureGraders,
  ...placeGraders,
  ...quotedPlaceGraders,
  ...comparedGraders,
  ...unitGraders,
  ...countedGraders,
  ...runGraders,
  ...periodGraders,
  ...priceGraders,
  ...reachedGraders,
  ...nameGraders,
  ...besideGraders,
  ...factGraders,
  ...causeGraders,
  ...senseGraders,
  ...settledGraders,
  ...kindGraders,
  ...titleGraders,
  ...wholeGraders,
  ...courseGraders,
  ...partyGraders,
  ...abstainGraders,
  ...promiseGraders,
  ...conductGraders,
  ...privacyGraders,
  ...orderGraders,
  ...toneGraders,
  ...slotGraders,
  ...frameGraders,
  ...decisionGraders,
  ...tierGraders,
  ...roleGraders,
  ...roleActGraders,
  ...bottleneckGraders,
  ...riskGraders,
  ...goalGraders,
  ...actionGraders,
  ...planOwnerGraders,
  ...treeGraders,
  ...needGraders,
  ...nextNeedGraders,
  ...conflictGraders,
  ...stepGraders,
  ...nextGraders,
  ...lookGraders,
  ...likenessGraders,
  ...crossedGraders,
  ...recGraders,
  ...truthGraders,
  ...useGraders,
];
