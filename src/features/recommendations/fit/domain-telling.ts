import type { Finding } from '../brief.ts';

/** Words that stand in almost any business text: that two texts share them says nothing. */
const GENERIC = new Set(
  (
    'about above across additional after again all already also always among another any around away back because become before behind below best better between both bring call ' +
    'case cases change client close come company could customer customers data date day days different down each early either else even every few find first five four full get give given go good goods great half ' +
    'help high how however improve include increase job just keep kind know last late leave less like line long look lot low made make many may means more most move much must name near need needs ' +
    'never new next nothing now number off often old once one only open order other others out over own part people per place plan platform point product project put question questions reach real reduce result right run same ' +
    'say second see service set several show side since small solution some start still stop support system systems take team ten than three through time times today together too turn two under until up use used using very want wants way week ' +
    'well whole whether while within without work year years ' +
    '系统 平台 管理 方案 客户 数据 提升 提高 降低 减少 实现 需要 需求 希望 要求 目前 现在 可以 能够 不能 没有 我们 他们 公司 企业 集团 项目 产品 业务 服务 工作 问题 情况 进行 通过 使用 应用 支持 完成 建设 统一 部门 时间 ' +
    '全部 所有 一个 一次 两个 三个 每月 每天 今年 明年 三年 之后 以后 以内 以上 以下 不同 相关 已经 仍然 并且 以及 如果 因为 所以 由于 对于 关于 成为 得到 原因 结果 效率 成本 能力 水平 质量'
  ).split(' '),
);

/** A word said by itself: Chinese of two characters or more, an English word or code of three or more. */
const isTelling = (word: string): boolean =>
  !GENERIC.has(word) && [...word].length >= (/\p{Script=Han}/u.test(word) ? 2 : 3) && !/^[\d.,%]+$/u.test(word);

/** The matched words that say what a text is about. */
export const tellingWords = (matched: readonly string[]): string[] => matched.filter(isTelling);

/**
 * How much of a query a passage must hold to answer it at all, and how much to answer it fully. Chinese is lower: pairs
 * of characters across two words count in the query and stand in no other text. Set on the demo sets' needs.
 */
const COVERAGE = { zh: { floor: 0.12, full: 0.35 }, en: { floor: 0.22, full: 0.5 } } as const;
const MIN_WORDS = 2;

/** How well a passage answers what was asked, 0 to 1: by the share of the query it holds, if two telling words are among it. */
export const answerStrength = ({ ask, coverage, matched }: Finding): number => {
  const { floor, full } = COVERAGE[ask.language];
  if (coverage < floor || tellingWords(matched).length < MIN_WORDS) return 0;
  return Math.min(1, coverage / full);
};

/** How much of a name must stand in one passage for it to be named there. */
const NAMED = 0.85;

/** Whether a passage names what was asked for: an industry, a product, a competitor. */
export const isNamed = ({ coverage }: Finding): boolean => coverage >= NAMED;
