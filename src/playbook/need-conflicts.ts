import type { Bilingual } from '#src/kernel/language.ts';
import { fill, foldWidth } from './text.ts';

/** CHAIN-11: what people hold on to. */
export const NEED_TOPICS = ['cost', 'scope', 'quality', 'speed', 'security', 'continuity'] as const;
export type NeedTopic = (typeof NEED_TOPICS)[number];

const TOPIC_TABLE: Readonly<Record<NeedTopic, { label: Bilingual; words: RegExp }>> = {
  cost: {
    label: { zh: '成本与预算', en: 'cost and budget' },
    words:
      /成本|费用|预算|价格|报价|降价|压价|年降|降本|便宜|总价|单价|最低价|回收期|回本|尾款|付款|现金|花钱|超支|\b(?:costs?|budgets?|pric\w+|cheap\w*|savings?|cash|payable|pay|spend\w*|invoices?|overrun)\b/giu,
  },
  scope: {
    label: { zh: '范围与功能', en: 'scope and functions' },
    words:
      /全部|定制|功能|一次到位|覆盖|集成|打通|\b(?:all (?:sites|hubs|docks|centres|plants|functions)|custom\w*|features?|functions?|integrat\w+)\b/giu,
  },
  quality: {
    label: { zh: '质量与可靠', en: 'quality and reliability' },
    words:
      /质量|合格率|可靠|稳定|精度|漏检|误判|缺陷|追溯|\b(?:quality|reliab\w+|accura\w+|defects?|stable|false alarms?|excursions?|trac\w+)\b/giu,
  },
  speed: {
    label: { zh: '速度与工期', en: 'speed and dates' },
    words:
      /尽快|工期|交期|周期|提前|赶在|个月上线|月内上线|拖不起|速度|\b(?:fast\w*|soon\w*|speed|deadline|go-live|quick\w*|roll-out|within (?:\w+ )?(?:weeks?|months?)|before (?:peak|the close|year))\b/giu,
  },
  security: {
    label: { zh: '安全与合规', en: 'security and compliance' },
    words:
      /安全|合规|审计|验证|隐私|数据归|锁死|封闭|权限|\b(?:secur\w+|complian\w+|audit\w*|privacy|validat\w+|lock-in|regulat\w+|inspector\w*|own copies)\b/giu,
  },
  continuity: {
    label: { zh: '不打断日常作业', en: 'not disturbing the daily work' },
    words:
      /不能(?:同时)?停|停机|停产|停线|回退|分批|切换|界面不变|不改(?:变)?流程|学习成本|培训|人手|\b(?:no additional|without (?:a )?(?:stop\w*|interrupt\w*|consultant)|cut-?over|learning|training|change of system|shift leaders?|daily work|pick rate)\b/giu,
  },
};

/** The directions that pull against one another, and the smallest thing both sides can accept. {a} holds the first, {b} the second. */
const OPPOSED: readonly { pair: readonly [NeedTopic, NeedTopic]; common: Bilingual }[] = [
  {
    pair: ['cost', 'scope'],
    common: {
      zh: '建议请{a}和{b}一起把范围分成“先做”和“以后做”两栏，先做的部分控制在预算之内，以后做的写明触发条件。',
      en: '{a} and {b} could sort the scope into “first” and “later” together: what comes first stays inside the budget, and what comes later has a written trigger.',
    },
  },
  {
    pair: ['cost', 'quality'],
    common: {
      zh: '建议请{a}和{b}先定下质量的最低线并写成验收指标，在这条线以上再比总成本。',
      en: '{a} and {b} could first set the lowest acceptable quality as an acceptance criterion, and compare total cost only above that line.',
    },
  },
  {
    pair: ['cost', 'speed'],
    common: {
      zh: '建议请{a}和{b}先选一个范围最小、能最早见效的部分起步，其余部分按效果再批。',
      en: '{a} and {b} could begin with the smallest part that shows an effect early, and release the rest by that effect.',
    },
  },
  {
    pair: ['cost', 'security'],
    common: {
      zh: '建议请{a}和{b}把必须通过的安全与合规项列成清单单独核算，其余项目再比价。',
      en: '{a} and {b} could list what must pass security and compliance and cost it apart, and compare prices for the rest.',
    },
  },
  {
    pair: ['speed', 'quality'],
    common: {
      zh: '建议请{a}和{b}先在一处试点，约定达到哪项质量指标才推广，日期跟着指标走。',
      en: '{a} and {b} could try it in one place first and agree which quality figure allows the next; the dates follow the figure.',
    },
  },
  {
    pair: ['speed', 'security'],
    common: {
      zh: '建议请{a}和{b}把安全审查提前与准备工作并行，先开通不涉及敏感数据的部分。',
      en: '{a} and {b} could run the security review alongside the preparation, and open first what touches no sensitive data.',
    },
  },
  {
    pair: ['speed', 'continuity'],
    common: {
      zh: '建议请{a}和{b}一起排一张分批切换的日历，每批写明可回退的时点。',
      en: '{a} and {b} could draw up one calendar of switching in batches, with the point of return of each batch written down.',
    },
  },
  {
    pair: ['scope', 'continuity'],
    common: {
      zh: '建议请{a}和{b}先定一个对日常作业影响最小的范围，做稳之后再扩。',
      en: '{a} and {b} could choose first the scope that disturbs the daily work least, and widen it once it runs.',
    },
  },
];

/** The label of a topic. */
export const needTopicLabel = (topic: NeedTopic): Bilingual => TOPIC_TABLE[topic].label;

/** What somebody's words hold on to most; null when they tell nothing, or two things alike. */
export const topicOf = (text: string): NeedTopic | null => {
  const folded = foldWidth(text);
  const counted = NEED_TOPICS.map((topic) => ({
    topic,
    hits: [...folded.matchAll(TOPIC_TABLE[topic].words)].length,
  })).sort((a, b) => b.hits - a.hits);
  const [first, second] = counted;
  return first && first.hits > 0 && first.hits > (second?.hits ?? 0) ? first.topic : null;
};

/** CHAIN-11: whether two topics pull apart, and the smallest common proposal for two people by name; null when they do not. */
export const commonGround = (
  a: { name: string; topic: NeedTopic },
  b: { name: string; topic: NeedTopic },
): Bilingual | null => {
  for (const { pair, common } of OPPOSED)
    for (const [first, second] of [
      [a, b],
      [b, a],
    ] as const)
      if (first.topic === pair[0] && second.topic === pair[1])
        return fill(common, { a: { zh: first.name, en: first.name }, b: { zh: second.name, en: second.name } });
  return null;
};
