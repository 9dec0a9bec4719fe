import type { Bilingual } from '#src/kernel/language.ts';
import type { NeedLevel } from './need-words.ts';
import type { Audience } from './role-concerns.ts';
import { foldWidth } from './text.ts';

/** CHAIN-7: the layers of a strategy from the top; a lower one serves the upper ones. */
export const STRATEGY_LAYERS = ['finance', 'customer', 'operations', 'learning'] as const;
export type StrategyLayer = (typeof STRATEGY_LAYERS)[number];
export const STRATEGY_LAYER_LABELS: Readonly<Record<StrategyLayer, Bilingual>> = {
  finance: { zh: '财务', en: 'Finance' },
  customer: { zh: '客户', en: 'Customer' },
  operations: { zh: '内部运营', en: 'Operations' },
  learning: { zh: '学习与成长', en: 'Learning and growth' },
};

const WORDS: Readonly<Record<StrategyLayer, RegExp>> = {
  finance:
    /成本|费用|利润|毛利|现金|营收|收入|付款|资金|回报|授信|索赔|损失|库存周转|预算|\b(?:costs?|margins?|cash|revenues?|profits?|savings?|payable|budgets?|inventory days|waste|penalt\w+|return on)\b|[€$£¥]/giu,
  customer:
    /客户|交付|交期|订单|满意|投诉|首选|主机厂|定点|市场|认证|口碑|\b(?:customers?|clients?|deliver\w*|preferred|service league|makers?|market|consignments?|satisfaction|complaints?|orders?)\b/giu,
  operations:
    /返工|停线|停机|停车|效率|质量|追溯|产线|产能|流程|合格率|缺陷|接口|系统|数据|上线|排产|切换|审计追踪|报警|报表|库存|设备|\b(?:rework|downtime|pick rate|process\w*|lines?|systems?|interfaces?|alarms?|trac\w+|quality|data|stock|warehouse|platform|docks?|tools?|readings?|events?|lots?)\b/giu,
  learning:
    /培训|学习|人才|团队|技能|文化|经验|积累|站稳|晋升|承认|\b(?:training|skills?|people|teams?|knowledge|careers?|crews?|history|staff|be seen|his name|her name)\b/giu,
};

const BY_AUDIENCE: Readonly<Record<Audience, StrategyLayer>> = {
  executives: 'customer',
  finance: 'finance',
  procurement: 'finance',
  users: 'operations',
  technical: 'operations',
};
const BY_LEVEL: Readonly<Record<NeedLevel, StrategyLayer>> = {
  vision: 'customer',
  strategic: 'customer',
  business: 'operations',
  functional: 'operations',
  implicit: 'learning',
};

/**
 * CHAIN-7: the layer a need belongs to, by its words; where these do not tell, by the function of whoever holds it, else by its
 * level. Of two layers equally spoken of the upper one is taken.
 */
export const strategyLayerOf = (need: {
  text: string;
  level: NeedLevel;
  audience?: Audience | null;
}): StrategyLayer => {
  const text = foldWidth(need.text);
  const counted = STRATEGY_LAYERS.map((layer) => ({ layer, hits: [...text.matchAll(WORDS[layer])].length }));
  const most = Math.max(...counted.map((each) => each.hits));
  const found = counted.find((each) => each.hits === most && most > 0)?.layer;
  return found ?? (need.audience ? BY_AUDIENCE[need.audience] : BY_LEVEL[need.level]);
};

/** CHAIN-7: whether a need may serve another: one of its own layer or of one above. */
export const mayServe = (lower: StrategyLayer, upper: StrategyLayer): boolean =>
  STRATEGY_LAYERS.indexOf(upper) <= STRATEGY_LAYERS.indexOf(lower);
