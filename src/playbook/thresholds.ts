import type { Bilingual, Language } from '#src/kernel/language.ts';
import type { RuleId } from './rules.ts';

/** One default of the playbook: its value, the rule it belongs to, its unit, and the range a tenant may set. */
export type ThresholdRow = {
  value: number;
  rule: RuleId;
  unit: ThresholdUnit;
  min: number;
  max: number;
  label: Bilingual;
};
export type ThresholdUnit =
  | 'accounts'
  | 'days'
  | 'working_days'
  | 'months'
  | 'ratio'
  | 'count'
  | 'hours'
  | 'points'
  | 'characters';

const row = (
  rule: RuleId,
  value: number,
  unit: ThresholdUnit,
  [min, max]: readonly [number, number],
  zh: string,
  en: string,
): ThresholdRow => ({ rule, value, unit, min, max, label: { zh, en } });

/** Every default of the playbook. A ratio of 0.5 means 50 %. */
export const THRESHOLD_TABLE = {
  strategicPerOwner: row('TIER-2', 3, 'accounts', [1, 50], '每位负责人战略型客户上限', 'Strategic accounts per owner'),
  assaultPerOwner: row('TIER-2', 5, 'accounts', [1, 50], '每位负责人攻坚型客户上限', 'Assault accounts per owner'),
  strategicPerTenant: row('TIER-2', 10, 'accounts', [1, 500], '全公司战略型客户上限', 'Strategic accounts per tenant'),
  evenEffortSpread: row(
    'TIER-2',
    0.25,
    'ratio',
    [0, 1],
    '视为“平均用力”的工时离散度',
    'Spread of hours below which effort counts as even',
  ),
  evenEffortAccounts: row(
    'TIER-2',
    4,
    'accounts',
    [2, 100],
    '判断“平均用力”的最少客户数',
    'Accounts needed before effort can be even',
  ),
  effortToWinHours: row(
    'TIER-2',
    40,
    'hours',
    [1, 2000],
    '一个客户要打下来至少需要的工时',
    'Hours below which no account is worked to a win',
  ),
  middleLow: row('MATRIX-1', 0.4, 'ratio', [0, 0.5], '矩阵中间区下限', 'Lower edge of the middle cell'),
  middleHigh: row('MATRIX-1', 0.6, 'ratio', [0.5, 1], '矩阵中间区上限', 'Upper edge of the middle cell'),
  factStaleDays: row(
    'PROFILE-2',
    365,
    'days',
    [30, 3650],
    '档案事实视为陈旧的天数',
    'Age at which a profile fact is stale',
  ),
  singleThreadShare: row('CHAIN-2', 0.7, 'ratio', [0.3, 1], '单线联系占比', 'Share of interactions on one contact'),
  singleThreadInteractions: row(
    'CHAIN-2',
    1,
    'count',
    [1, 100],
    '判断单线联系的最少互动次数',
    'Interactions needed to judge a single thread',
  ),
  chainStaleDays: row('CHAIN-2', 60, 'days', [7, 730], '决策链未更新天数', 'Days after which a chain is stale'),
  buyerIgnoredDays: row(
    'CHAIN-2',
    90,
    'days',
    [7, 730],
    '技术或应用选型者被冷落的天数',
    'Days without contact after which a TB or UB is ignored',
  ),
  strongOpponentInfluence: row(
    'CHAIN-2',
    4,
    'points',
    [1, 5],
    '强反对者的影响力下限',
    'Influence from which an opponent is strong',
  ),
  reviewStrategicDays: row('PLAN-17', 30, 'days', [1, 365], '战略型客户复盘间隔', 'Review interval, strategic'),
  reviewAssaultDays: row('PLAN-17', 14, 'days', [1, 365], '攻坚型客户复盘间隔', 'Review interval, assault'),
  reviewTierOpportunityDays: row(
    'PLAN-17',
    60,
    'days',
    [1, 365],
    '机会型客户复盘间隔',
    'Review interval, opportunity tier',
  ),
  planReadCharacters: row(
    'PLAN-16',
    2500,
    'characters',
    [500, 20000],
    '计划一页可读的字数',
    'Characters that still read as one page',
  ),
  inventoryRise: row('SIG-inventory', 0.5, 'ratio', [0.05, 10], '库存天数上升幅度', 'Rise of inventory days'),
  receivableRise: row('SIG-receivable', 0.3, 'ratio', [0.05, 10], '应收账款天数上升幅度', 'Rise of receivable days'),
  declineFalls: row('SIG-decline', 3, 'months', [2, 12], '采购连续下降月数', 'Successive monthly falls'),
  surgeRise: row(
    'SIG-surge',
    0.5,
    'ratio',
    [0.05, 10],
    '采购较近三月均值上升幅度',
    'Rise on the mean of the months before',
  ),
  surgeMonths: row('SIG-surge', 3, 'months', [1, 12], '均值所取月数', 'Months in the mean'),
  windowDays: row('SIG-window', 30, 'days', [1, 365], '攻坚窗口预警天数', 'Days before a window closes'),
  silenceStrategicDays: row('SIG-silence', 14, 'days', [1, 365], '战略型客户无互动天数', 'Silence, strategic'),
  silenceAssaultDays: row('SIG-silence', 30, 'days', [1, 365], '攻坚型客户无互动天数', 'Silence, assault'),
  silenceTierOpportunityDays: row(
    'SIG-silence',
    60,
    'days',
    [1, 730],
    '机会型客户无互动天数',
    'Silence, opportunity tier',
  ),
  unconfirmedWorkingDays: row(
    'PROFILE-4',
    3,
    'working_days',
    [1, 60],
    '拜访纪要未确认的工作日',
    'Working days a summary may wait',
  ),
  closeDateMoves: row('SIG-delay', 2, 'count', [1, 20], '预计成交日推迟次数', 'Times the close date moved later'),
  stageAgeFactor: row('SIG-delay', 1.5, 'ratio', [1, 20], '阶段停留相对中位数倍数', 'Stage age against the median'),
  changeRecentDays: row(
    'SIG-change',
    90,
    'days',
    [7, 730],
    '联系人变动的提醒期',
    'Days a change of contact stays news',
  ),
  needChanges: row('SIG-needs-churn', 3, 'count', [2, 20], '需求变更次数', 'Changes of a need'),
  needChangeDays: row('SIG-needs-churn', 30, 'days', [7, 365], '需求变更统计天数', 'Days in which changes count'),
  competitorDays: row('SIG-competitor', 30, 'days', [7, 365], '竞争对手提及统计天数', 'Days in which mentions count'),
  onewayContacts: row('SIG-oneway', 3, 'count', [2, 20], '连续索取次数', 'Contacts in a row that asked'),
  marketAccounts: row('SIG-market', 3, 'accounts', [2, 50], '同向变化客户数', 'Accounts with the same movement'),
  marketDays: row('SIG-market', 90, 'days', [14, 730], '同向变化统计天数', 'Days in which movements count'),
  staleReviewIntervals: row(
    'SIG-stale',
    2,
    'count',
    [1, 12],
    '计划闲置的复盘间隔数',
    'Review intervals a plan may lie untouched',
  ),
  satisfactionDrop: row('SIG-satisfaction', 0.1, 'ratio', [0.01, 1], '满意度下降幅度', 'Drop of satisfaction'),
} as const satisfies Record<string, ThresholdRow>;

export type ThresholdKey = keyof typeof THRESHOLD_TABLE;
export type Thresholds = Readonly<Record<ThresholdKey, number>>;

const KEYS = Object.keys(THRESHOLD_TABLE) as ThresholdKey[];

/** The defaults as plain numbers. */
export const DEFAULT_THRESHOLDS: Thresholds = Object.fromEntries(
  KEYS.map((key) => [key, THRESHOLD_TABLE[key].value]),
) as Record<ThresholdKey, number>;

/**
 * The thresholds of a tenant: the defaults, overridden by what its settings hold. A stored setting is data: an unknown key,
 * a word where a number belongs or a value out of range is passed over (`checkThresholds` names it when it is set).
 */
export const withThresholds = (overrides: unknown): Thresholds => {
  const given = isRecord(overrides) ? overrides : {};
  return Object.fromEntries(
    KEYS.map((key) => [key, isAllowed(key, given[key]) ? given[key] : DEFAULT_THRESHOLDS[key]]),
  ) as Record<ThresholdKey, number>;
};

/** One setting that cannot be taken: which, why, and whether there is no such setting at all. */
export type ThresholdFault = { key: string; unknown: boolean; message: Bilingual };

/** What is wrong with thresholds that somebody wants to set. Empty when all can be taken. */
export const checkThresholds = (overrides: Readonly<Record<string, unknown>>): ThresholdFault[] =>
  Object.entries(overrides).flatMap(([key, value]): ThresholdFault[] => {
    if (!isKey(key))
      return [{ key, unknown: true, message: { zh: `没有“${key}”这项阈值。`, en: `There is no threshold "${key}".` } }];
    if (isAllowed(key, value)) return [];
    const { min, max, label } = THRESHOLD_TABLE[key];
    return [
      {
        key,
        unknown: false,
        message: {
          zh: `“${label.zh}”应为 ${min} 到 ${max} 之间的数字，原值未改动。`,
          en: `"${label.en}" must be a number from ${min} to ${max}; the old value was kept.`,
        },
      },
    ];
  });

/** The label of a threshold for a settings page. */
export const thresholdLabel = (key: ThresholdKey, language: Language): string => THRESHOLD_TABLE[key].label[language];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isKey = (key: string): key is ThresholdKey => Object.hasOwn(THRESHOLD_TABLE, key);
const isAllowed = (key: ThresholdKey, value: unknown): value is number =>
  typeof value === 'number' && value >= THRESHOLD_TABLE[key].min && value <= THRESHOLD_TABLE[key].max;
