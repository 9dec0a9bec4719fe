import type { Bilingual } from '#src/kernel/language.ts';
import { type Check, check } from './check.ts';
import { joinList } from './text.ts';

/** STAGE-1, in order; `lost` and `on_hold` stand outside the order. */
export const STAGES = [
  'lead',
  'committed',
  'needs',
  'tender',
  'negotiation',
  'signed',
  'delivery',
  'lost',
  'on_hold',
] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_OUTCOMES = ['open', 'won', 'lost'] as const;
export type StageOutcome = (typeof STAGE_OUTCOMES)[number];

/** One done-criterion of a stage; `code` is what a record says it has met. */
export type DoneCriterion = { code: string; text: Bilingual };
export type StageRow = {
  order: number | null;
  outcome: StageOutcome;
  label: Bilingual;
  task: Bilingual;
  done: readonly DoneCriterion[];
};

const done = (code: string, zh: string, en: string): DoneCriterion => ({ code, text: { zh, en } });

export const STAGE_TABLE: Readonly<Record<Stage, StageRow>> = {
  lead: {
    order: 1,
    outcome: 'open',
    label: { zh: '线索', en: 'Lead' },
    task: { zh: '弄清真实需求与预算', en: 'Find the real need and the budget' },
    done: [
      done(
        'latent_need',
        '找到一个潜在需求：谁、遇到什么问题、想要什么',
        'A latent need is found: person, problem, need',
      ),
      done('budget_asked', '已问过预算情况', 'The budget was asked about'),
      done('next_meeting', '约定了下一次见面', 'The next meeting is agreed'),
    ],
  },
  committed: {
    order: 2,
    outcome: 'open',
    label: { zh: '立项', en: 'Committed' },
    task: { zh: '我方下决心：资源、目标、团队到位', en: 'Commit on our side: resources, goal and team' },
    done: [
      done('goal_set', '写明目标与投入上限', 'The goal and the limit of effort are written down'),
      done('team_named', '项目负责人与团队已确定', 'Owner and team are named'),
      done('go_recorded', '立项决定已记录', 'The decision to go is recorded'),
    ],
  },
  needs: {
    order: 3,
    outcome: 'open',
    label: { zh: '需求', en: 'Needs' },
    task: { zh: '摸清客户怎么决策、谁能左右', en: 'Learn how they decide and who sways it' },
    done: [
      done(
        'chain_mapped',
        '决策链已摸清，最终决策者已证实',
        'The decision chain is mapped and the economic buyer known',
      ),
      done('need_agreed', '关键需求已与客户书面确认', 'The key needs are confirmed in writing'),
      done('criteria_known', '知道客户按什么标准选择', 'Their criteria of choice are known'),
    ],
  },
  tender: {
    order: 4,
    outcome: 'open',
    label: { zh: '投标', en: 'Tender' },
    task: { zh: '说清并证明我们的不同之处', en: 'Show and prove what sets us apart' },
    done: [
      done('p0_covered', '所有 P0 需求都有应答', 'Every P0 need is answered'),
      done(
        'difference_proven',
        '差异点有案例、数据或试用证明',
        'What sets us apart is proven by case, figure or trial',
      ),
      done('offer_submitted', '方案或标书已提交', 'The offer or tender is submitted'),
    ],
  },
  negotiation: {
    order: 5,
    outcome: 'open',
    label: { zh: '谈判', en: 'Negotiation' },
    task: { zh: '求得平衡：先谈价值，再谈价格', en: 'Find the balance: value before price' },
    done: [
      done(
        'range_prepared',
        '双方底线、目标与可接受范围已准备',
        'Alternatives, targets and ranges of both sides are prepared',
      ),
      done('concessions_traded', '每一次让步都换回了东西', 'Every concession was exchanged for something'),
      done('terms_agreed', '主要条款双方达成一致', 'The main terms are agreed'),
    ],
  },
  signed: {
    order: 6,
    outcome: 'won',
    label: { zh: '签约', en: 'Signed' },
    task: { zh: '条款清楚，风险有边界', en: 'Clear terms and bounded risk' },
    done: [
      done('risks_checked', '合同风险条款已逐项检查', 'The contract risks were checked one by one'),
      done('acceptance_defined', '验收标准与付款节点已写明', 'Acceptance measures and payment points are written down'),
      done('handover_done', '已向交付团队交底承诺与风险', 'Promises and risks are handed over to delivery'),
    ],
  },
  delivery: {
    order: 7,
    outcome: 'won',
    label: { zh: '交付', en: 'Delivery' },
    task: { zh: '兑现承诺，量化成果，找到下一个机会', en: 'Keep the promises, measure results, find what comes next' },
    done: [
      done('accepted', '客户已验收', 'The customer accepted'),
      done('results_measured', '前后对比的成果数据已收集', 'Before and after figures are collected'),
      done('feedback_taken', '满意度反馈与经验教训已记录', 'Feedback and lessons are recorded'),
    ],
  },
  lost: {
    order: null,
    outcome: 'lost',
    label: { zh: '输单', en: 'Lost' },
    task: { zh: '弄清输在哪里', en: 'Find out why' },
    done: [
      done(
        'lesson_recorded',
        '输单原因与教训已记录（判断失误还是执行不力）',
        'Cause and lesson are recorded (wrong judgement or poor execution)',
      ),
    ],
  },
  on_hold: {
    order: null,
    outcome: 'open',
    label: { zh: '搁置', en: 'On hold' },
    task: { zh: '写明搁置原因与重启条件', en: 'State why it rests and what would wake it' },
    done: [done('resume_stated', '重启条件与复查日期已写明', 'The condition and date to look again are stated')],
  },
};

export const STAGE_LABELS = Object.fromEntries(STAGES.map((s) => [s, STAGE_TABLE[s].label])) as Readonly<
  Record<Stage, Bilingual>
>;

/** Stages in which a deal can still be won; `on_hold` counts as open. */
export const OPEN_STAGES: readonly Stage[] = STAGES.filter((s) => STAGE_TABLE[s].outcome === 'open');
export const WON_STAGES: readonly Stage[] = STAGES.filter((s) => STAGE_TABLE[s].outcome === 'won');
export const LOST_STAGES: readonly Stage[] = STAGES.filter((s) => STAGE_TABLE[s].outcome === 'lost');

/** True while the deal can still be won. */
export const isOpen = (stage: Stage): boolean => STAGE_TABLE[stage].outcome === 'open';
/** True for signed and delivery. */
export const isWon = (stage: Stage): boolean => STAGE_TABLE[stage].outcome === 'won';
/** True while the deal moves: open and not on hold. */
export const isMoving = (stage: Stage): boolean => isOpen(stage) && stage !== 'on_hold';

/** True when `to` lies later than `from` in the order; false when either stands outside it. */
export const isForward = (from: Stage, to: Stage): boolean => {
  const [a, b] = [STAGE_TABLE[from].order, STAGE_TABLE[to].order];
  return a !== null && b !== null && b > a;
};

/**
 * STAGE-1: moving on without the done-criteria is allowed but flagged.
 * @param met codes of the criteria that are met, of any stage
 * @returns one check per stage left behind; none when the move is not forward
 */
export const checkStageMove = (from: Stage, to: Stage, met: ReadonlySet<string>): Check[] => {
  if (!isForward(from, to)) return [];
  const [first, last] = [STAGE_TABLE[from].order ?? 0, STAGE_TABLE[to].order ?? 0];
  return STAGES.filter(
    (s) => (STAGE_TABLE[s].order ?? 0) >= first && (STAGE_TABLE[s].order ?? 0) < last && STAGE_TABLE[s].order !== null,
  ).map((stage) => {
    const open = STAGE_TABLE[stage].done.filter((criterion) => !met.has(criterion.code));
    const list = joinList(open.map((criterion) => criterion.text));
    const label = STAGE_TABLE[stage].label;
    return check(
      'STAGE-1',
      open.length === 0,
      { zh: `“${label.zh}”阶段的完成标准都已达到。`, en: `All done-criteria of "${label.en}" are met.` },
      { zh: `已离开“${label.zh}”阶段，但还没有做到：${list.zh}。`, en: `"${label.en}" was left without: ${list.en}.` },
      stage,
    );
  });
};
