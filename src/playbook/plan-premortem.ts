import { type Check, check } from './check.ts';
import type { ChainGap } from './decision-chain.ts';
import { LOSS_CAUSE_TABLE, LOSS_CAUSES, type LossCause } from './loss-causes.ts';
import type { PlanInput } from './plan-input.ts';
import { isBlank } from './text.ts';

/** PLAN-14: every usual cause of loss has an answer, if only a question. Not judged when the caller hands no pre-mortem over. */
export const checkPremortem = (plan: Pick<PlanInput, 'premortem'>): Check[] => {
  if (plan.premortem === undefined) return [];
  const answered = new Set(plan.premortem.filter((row) => !isBlank(row.answer)).map((row) => row.cause));
  return LOSS_CAUSES.map((cause) => {
    const { label, ask } = LOSS_CAUSE_TABLE[cause];
    return check(
      'PLAN-14',
      answered.has(cause),
      { zh: `已预演：${label.zh}。`, en: `Considered: ${label.en.toLowerCase()}.` },
      { zh: `还没有预演“${label.zh}”：${ask.zh}`, en: `Not considered: ${label.en.toLowerCase()}. ${ask.en}` },
      cause,
    );
  });
};

/** What is known of an account that bears on the causes of loss. */
export type PremortemFacts = {
  gaps: readonly ChainGap[];
  goals: PlanInput['goals'];
  actions: PlanInput['actions'];
  /** Whether any implicit need is recorded. */
  hasImplicitNeed: boolean;
  /** Promises found in our texts or notes that delivery has not confirmed (GUARD-2). */
  unconfirmedPromises: number;
};

/** PLAN-14: which causes of loss threaten this plan, computed from the record. */
export const threateningCauses = (facts: PremortemFacts): LossCause[] => {
  const has = (...codes: string[]) => facts.gaps.some((gap) => codes.includes(gap.code));
  const threatens: Record<LossCause, boolean> = {
    wrong_decider: has('no_eb_known', 'eb_inferred'),
    value_untold: facts.goals.length === 0 || facts.goals.some((goal) => isBlank(goal.serves)),
    hidden_need: !facts.hasImplicitNeed,
    single_contact: has('single_thread'),
    overpromise: facts.unconfirmedPromises > 0,
    team_apart: facts.actions.some((action) => action.owners.length !== 1 || isBlank(action.authority)),
  };
  return LOSS_CAUSES.filter((cause) => threatens[cause]);
};
