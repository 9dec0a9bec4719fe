import { roleGraders } from './chain-roles.ts';
import { contractGraders } from './contract.ts';
import { leakGraders } from './contract-leak.ts';
import { expectedGraders } from './expected.ts';
import { besideGraders } from './guard-1-beside.ts';
import { causeGraders } from './guard-1-cause.ts';
import { citationGraders } from './guard-1-citation.ts';
import { factGraders } from './guard-1-fact.ts';
import { figureGraders } from './guard-1-figures.ts';
import { nameGraders } from './guard-1-names.ts';
import { promiseGraders } from './guard-2-promises.ts';
import { conductGraders } from './guard-3-conduct.ts';
import { privacyGraders } from './guard-4-privacy.ts';
import { orderGraders } from './guard-5-orders.ts';
import { languageGraders } from './guard-6-language.ts';
import { abstainGraders } from './guard-7-abstain.ts';
import { toneGraders } from './guard-9-tone.ts';
import { lookGraders } from './look-1.ts';
import { likenessGraders } from './look-1-likeness.ts';
import { nextNeedGraders } from './needs-next.ts';
import { treeGraders } from './needs-tree.ts';
import { needGraders } from './needs-wording.ts';
import { nextGraders } from './obj-1-next.ts';
import { stepGraders } from './obj-1-steps.ts';
import { actionGraders } from './plan-actions.ts';
import { bottleneckGraders } from './plan-bottlenecks.ts';
import { frameGraders } from './plan-frame.ts';
import { goalGraders } from './plan-goals.ts';
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
  ...nameGraders,
  ...besideGraders,
  ...factGraders,
  ...causeGraders,
  ...abstainGraders,
  ...promiseGraders,
  ...conductGraders,
  ...privacyGraders,
  ...orderGraders,
  ...toneGraders,
  ...slotGraders,
  ...frameGraders,
  ...tierGraders,
  ...roleGraders,
  ...bottleneckGraders,
  ...goalGraders,
  ...actionGraders,
  ...treeGraders,
  ...needGraders,
  ...nextNeedGraders,
  ...stepGraders,
  ...nextGraders,
  ...lookGraders,
  ...likenessGraders,
  ...recGraders,
  ...truthGraders,
  ...useGraders,
];
