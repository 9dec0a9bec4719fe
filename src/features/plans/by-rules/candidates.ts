import type { Resource } from '#src/playbook/resources.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import type { PlanMaterial } from '../material/material.ts';
import { chainCandidates } from './candidates-chain.ts';
import { dealCandidates } from './candidates-deals.ts';
import { lateCandidates } from './candidates-late.ts';
import type { Rests } from './claim-writer.ts';

/** What a candidate bottleneck is about. */
export type CandidateCode =
  | 'no_eb_known'
  | 'eb_inferred'
  | 'eb_never_met'
  | 'no_coach'
  | 'single_thread'
  | 'buyer_ignored'
  | 'strong_opponent'
  | 'way_blocked'
  | 'need_unconfirmed'
  | 'no_needs'
  | 'competition'
  | 'silence'
  | 'delay'
  | 'budget'
  | 'need_unsigned'
  | 'undecided'
  | 'ebbing';

/** The step that would break a bottleneck (PLAN-7): what is done, what shows that it worked, with which help. */
export type Step = {
  task: string;
  observable: string;
  resource: Resource;
  /** Days from today within which it can be verified. */
  withinDays: number;
  /** Bottlenecks whose step should come first. */
  after: readonly CandidateCode[];
};

/** PLAN-6: one candidate bottleneck, computed from the record. `weight` orders them. */
export type Candidate = {
  code: CandidateCode;
  weight: number;
  rule: RuleId;
  /** In the plan's language. */
  layer: string;
  hypothesis: string;
  rests: readonly Rests[];
  brokenWhen: string;
  step: Step;
  contactIds: readonly string[];
};

/** What was asked for comes before everything else; a bottleneck about a person before one that person only helps with. */
const ASKED = 1_000;
const HELPS = 500;

/** PLAN-6: the candidate bottlenecks of an account, those the wish names first, then the weightiest; the same record gives the same list. */
export const candidateBottlenecks = (material: PlanMaterial): Candidate[] => {
  const { codes, contactIds } = material.wish;
  const names = material.chain.people.filter(({ id }) => contactIds.includes(id)).map(({ name }) => name);
  const rank = ({ code, weight, hypothesis, contactIds: involved }: Candidate): number => {
    if (codes.includes(code) || names.some((name) => hypothesis.includes(name))) return weight + ASKED;
    return weight + (involved.some((id) => contactIds.includes(id)) ? HELPS : 0);
  };
  return [...chainCandidates(material), ...dealCandidates(material), ...lateCandidates(material)].sort(
    (a, b) => rank(b) - rank(a) || (a.code < b.code ? -1 : 1),
  );
};
