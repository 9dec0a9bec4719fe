import type { Claim } from '#src/evidence/index.ts';
import { inOwnLanguage, newClaim } from '#src/features/drafts/index.ts';
import { openingFaults } from './opening-faults.ts';
import type { ReasonMaterial } from './reason-material.ts';
import { LONGEST_OPENING } from './reason-schema.ts';
import { openingWords } from './say-reasons.ts';

/** The opening line of the rules: with as many topics as there is room for; null when even the plainest may not be said. */
export const ruleOpening = (material: ReasonMaterial): Claim | null => {
  const { likeness, language } = material;
  const opening = likeness.reasons.find((reason) => reason.kind === 'opening');
  if (opening?.kind !== 'opening') return null;
  // Only a trade that a won customer shares is one we have worked in.
  const shared = likeness.reasons.some((reason) => reason.kind === 'industry');
  const industry = shared && opening.industry && inOwnLanguage(opening.industry, language) ? opening.industry : null;
  const topics = topicsOf(opening.words.filter((word) => inOwnLanguage(word, language)));
  const tried = [...topics.keys(), topics.length].reverse().map((count) => topics.slice(0, count));
  const said = [...tried.map((words) => ({ industry, words })), { industry: null, words: [] }]
    .map(({ industry: of, words }) => {
      const text = openingWords(of, words)[language];
      return text.charAt(0).toUpperCase() + text.slice(1);
    })
    .find((text) => text.length <= LONGEST_OPENING && openingFaults(text, material).length === 0);
  return said === undefined ? null : openingClaim(said);
};

/** An opening line as a claim: it asks, and rests on nothing but what the prospect says of itself. */
export const openingClaim = (text: string): Claim => newClaim('question', text.trim(), [], 'NEED-7');

/** Words of any company’s description: a talk does not come to them. */
const EVERYWHERE = new Set(
  (
    '企业 公司 集团 产品 工厂 中心 系统 处理 配置 供应 市场 国有 事业 公用 公立 主要 业务 服务 生产 平台 基地 地区 城市 成本 ' +
    'business companies company customers group groups maker makers makes order orders other people plant plants public sells serves since three years'
  ).split(' '),
);
const FEWEST_TOPICS = 2;

/** Words fit to be said as what a talk comes to; none when too few are. */
const topicsOf = (words: readonly string[]): string[] => {
  const telling = words.filter((word) => {
    const long = /\p{Script=Han}/u.test(word) ? 2 : 5;
    return [...word].length >= long && !EVERYWHERE.has(word.toLowerCase());
  });
  return telling.length >= FEWEST_TOPICS ? telling : [];
};
