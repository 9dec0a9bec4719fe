import { type Check, check } from './check.ts';
import { checkActions } from './plan-actions.ts';
import { checkPlanFrame } from './plan-frame.ts';
import { checkGoals } from './plan-goals.ts';
import type { PlanInput } from './plan-input.ts';
import { checkPremortem } from './plan-premortem.ts';
import { isBlank } from './text.ts';
import type { Thresholds } from './thresholds.ts';
import { checkTier } from './tiers.ts';
import { toDate } from './time.ts';

/**
 * Holds a plan against every gate that code can judge: TIER-1, PLAN-1 … PLAN-10, PLAN-14 … PLAN-18.
 * @param now the day the plan is judged on (the day it was drafted)
 * @returns every check, passed and failed, in the order of the playbook
 */
export const checkPlan = (plan: PlanInput, t: Thresholds, now: Date): Check[] => {
  const endsOn = toDate(plan.period.endsOn);
  return [
    ...checkTier({
      isKey: plan.isKey ?? true,
      tier: plan.tier ?? null,
      tierReason: plan.tierReason ?? null,
      windowClosesOn: plan.windowClosesOn ?? null,
    }),
    ...checkSubstance(plan),
    ...checkOpening(plan),
    ...checkOwner(plan.owners),
    ...checkDecision(plan),
    ...checkGoals(plan.goals, { now, endsOn }),
    ...checkBottlenecks(plan),
    ...checkActions(plan.actions, { bottlenecks: plan.bottlenecks, now, stageEndsOn: endsOn }),
    ...checkMilestones(plan),
    ...checkRisks(plan),
    ...checkCertainty(plan),
    ...checkPremortem(plan),
    ...checkPlanFrame(plan, t, now),
  ];
};

/** PLAN-1: a plan places resources; actions without a goal and a bottleneck are a list of activities. */
export const checkSubstance = (plan: Pick<PlanInput, 'actions' | 'goals' | 'bottlenecks'>): Check[] => [
  check(
    'PLAN-1',
    plan.actions.length === 0 || plan.goals.length > 0 || plan.bottlenecks.length > 0,
    { zh: '计划围绕目标与卡点配置资源。', en: 'The plan places resources around goals and bottlenecks.' },
    {
      zh: '只有行动清单，没有目标和卡点，还算不上计划。',
      en: 'A list of activities without goal or bottleneck is no plan.',
    },
  ),
];

/** PLAN-2: it opens with why this account, and what we will not do. */
export const checkOpening = (plan: Pick<PlanInput, 'why' | 'notDoing'>): Check[] => [
  check(
    'PLAN-2',
    !isBlank(plan.why),
    { zh: '开头写明了为什么是这个客户。', en: 'It opens with why this account.' },
    {
      zh: '没有写明为什么选这个客户（级别、匹配、价值）。',
      en: 'It does not say why this account (tier, match, value).',
    },
  ),
  check(
    'PLAN-2',
    plan.notDoing.some((text) => !isBlank(text)),
    { zh: '写明了不做什么。', en: 'It says what we will not do.' },
    { zh: '没有写明不做什么，力量容易分散。', en: 'It does not say what we will not do.' },
  ),
];

/** PLAN-3: exactly one accountable owner. */
export const checkOwner = (owners: readonly string[]): Check[] => {
  const count = new Set(owners.filter((owner) => !isBlank(owner))).size;
  return [
    check(
      'PLAN-3',
      count === 1,
      { zh: '有且只有一位负责人。', en: 'There is exactly one accountable owner.' },
      count === 0
        ? { zh: '没有负责人：请指定唯一一位对结果负责的人。', en: 'There is no accountable owner: name exactly one.' }
        : {
            zh: `有 ${count} 位负责人：请只留一位，其余列为支持人。`,
            en: `There are ${count} owners: keep one, list the others as supporters.`,
          },
    ),
  ];
};

const QUOTA =
  /(?:完成|达成|冲刺|支撑)?(?:我们?的|我司|本部门|部门|团队)?(?:销售|业绩|季度|年度|回款)(?:指标|任务|目标额)|\b(?:our|my|the team['’]s) (?:sales )?(?:quota|target|number)\b/i;

/** PLAN-4: it starts from how the customer decides, not from our quota. */
export const checkDecision = (plan: Pick<PlanInput, 'decision' | 'why' | 'questions'>): Check[] => {
  const { coreValue, stuckLayer, likelyDrop } = plan.decision;
  const stated = [coreValue, stuckLayer, likelyDrop].filter((text) => !isBlank(text)).length;
  return [
    check(
      'PLAN-4',
      stated === 3 || (stated > 0 && plan.questions.length > 0),
      {
        zh: '从客户怎么决策出发；不清楚的已列为问题。',
        en: 'It starts from how the customer decides; what is unclear is asked.',
      },
      {
        zh: '没有说清客户怎么决策：看重的核心价值、卡在哪一层、哪一步最容易掉。',
        en: 'It does not say how the customer decides: core value, the layer where it is stuck, the step most likely to drop.',
      },
    ),
    check(
      'PLAN-4',
      !QUOTA.test(plan.why ?? ''),
      { zh: '理由没有从我方指标出发。', en: 'The reason does not start from our quota.' },
      {
        zh: '理由是从我方业绩指标出发的，请改为从客户要什么出发。',
        en: 'The reason starts from our quota; start from what the customer wants.',
      },
    ),
  ];
};

/** PLAN-6: a bottleneck is a hypothesis with evidence, the chain layer, and how we would know it is broken. */
export const checkBottlenecks = (plan: Pick<PlanInput, 'bottlenecks' | 'questions'>): Check[] => {
  if (plan.bottlenecks.length === 0)
    return [
      check(
        'PLAN-6',
        plan.questions.length > 0,
        { zh: '卡点还不清楚，计划以问题为主。', en: 'The bottleneck is not known yet; the plan asks.' },
        { zh: '既没有卡点也没有要问的问题。', en: 'There is neither a bottleneck nor a question.' },
      ),
    ];
  return plan.bottlenecks.map((bottleneck) => {
    const missing = [
      ...(isBlank(bottleneck.hypothesis) ? [{ zh: '假设', en: 'the hypothesis' }] : []),
      ...(bottleneck.evidenceCount === 0 ? [{ zh: '依据', en: 'evidence' }] : []),
      ...(isBlank(bottleneck.layer) ? [{ zh: '所在决策层', en: 'the chain layer' }] : []),
      ...(isBlank(bottleneck.brokenWhen) ? [{ zh: '怎样算打通', en: 'how we would know it is broken' }] : []),
    ];
    return check(
      'PLAN-6',
      missing.length === 0,
      { zh: '卡点写明了依据、层级和打通标志。', en: 'The bottleneck has evidence, layer and sign of being broken.' },
      {
        zh: `卡点缺少：${missing.map((m) => m.zh).join('、')}。`,
        en: `The bottleneck lacks: ${missing.map((m) => m.en).join(', ')}.`,
      },
      bottleneck.id,
    );
  });
};

/** PLAN-8: milestones have a date, done-criteria and an owner. */
export const checkMilestones = (plan: Pick<PlanInput, 'milestones'>): Check[] =>
  plan.milestones.map((milestone) =>
    check(
      'PLAN-8',
      toDate(milestone.dueOn) !== null && !isBlank(milestone.doneCriteria) && !isBlank(milestone.owner),
      { zh: '里程碑有日期、完成标准和负责人。', en: 'The milestone has date, done-criteria and owner.' },
      { zh: '里程碑要有日期、完成标准和负责人。', en: 'A milestone needs a date, done-criteria and an owner.' },
      milestone.id,
    ),
  );

/** PLAN-9: risks with trigger and contingency. */
export const checkRisks = (plan: Pick<PlanInput, 'risks'>): Check[] =>
  plan.risks.length === 0
    ? [{ rule: 'PLAN-9', ok: false, message: { zh: '没有写风险与应对。', en: 'There is no risk with a contingency.' } }]
    : plan.risks.map((risk) =>
        check(
          'PLAN-9',
          !isBlank(risk.trigger) && !isBlank(risk.contingency),
          { zh: '风险写明了触发信号与应对。', en: 'The risk has a trigger and a contingency.' },
          { zh: '风险缺少触发信号或应对办法。', en: 'The risk lacks its trigger or its contingency.' },
          risk.id,
        ),
      );

/** PLAN-10: a fact cites, an inference says from what, a question has a person to ask. */
export const checkCertainty = (plan: Pick<PlanInput, 'claims' | 'questions'>): Check[] => {
  const bare = (plan.claims ?? []).filter(
    (claim) => (claim.kind === 'fact' || claim.kind === 'inference') && claim.evidenceCount === 0,
  );
  const unasked = plan.questions.filter((question) => isBlank(question.askWhom));
  return [
    check(
      'PLAN-10',
      bare.length === 0,
      { zh: '事实与推断都有依据。', en: 'Facts and inferences rest on evidence.' },
      { zh: `有 ${bare.length} 条事实或推断没有依据。`, en: `${bare.length} facts or inferences rest on nothing.` },
    ),
    check(
      'PLAN-10',
      unasked.length === 0,
      { zh: '每个问题都写明了向谁问。', en: 'Every question names whom to ask.' },
      { zh: `有 ${unasked.length} 个问题没有写明向谁问。`, en: `${unasked.length} questions do not name whom to ask.` },
    ),
  ];
};
