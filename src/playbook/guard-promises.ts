import type { Bilingual } from '#src/kernel/language.ts';
import type { GuardHit } from './guard-hit.ts';
import { hitsOf, type Pattern } from './guard-scan.ts';

/** GUARD-2. */
export const PROMISE_KINDS = ['discount', 'delivery_date', 'custom_feature', 'legal_term', 'exclusivity'] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

const NUMBER = '(?:\\d+(?:\\.\\d+)?|[一二三四五六七八九十两半几]+)';
const DATE_ZH = `(?:${NUMBER}\\s*(?:个)?(?:天|日|周|星期|个?月|小时|工作日)(?:之?内|以内|后)?|(?:\\d{4}年)?${NUMBER}月(?:${NUMBER}[日号]|底|初|中旬)?(?:之?前)?|年底(?:之?前)?|本(?:周|月|季度|年)(?:之?内|底)?(?:之?前)?|下(?:个月|周|季度)|月底(?:之?前)?)`;

const AMOUNT = '(?:百分之[一二三四五六七八九十]+|\\d+(?:\\.\\d+)?\\s*(?:%|万|元|个点))';
/** Words that say the time of an event is ours to give; 能耗 and 董事会 are no such words. */
const MODAL =
  '(?:保证|承诺|确保|一定(?:能|会)?|肯定(?:能|会)?|可以|能够|能(?![耗力源效])|(?<![事公员协例开司])会(?![议员签])|将)';

const PATTERNS: Readonly<Record<PromiseKind, readonly RegExp[]>> = {
  discount: [
    /(?:(?<![各都均再])打|给|享受?|可以?|最低)[^。,]{0,6}?[\d一二三四五六七八九]+(?:\.\d)?\s*折(?![叠旧算合线腾])/g,
    new RegExp(`(?:优惠|让利|减免|返点|返还)\\s*(?:价格|报价|费用|单价)?\\s*${AMOUNT}`, 'g'),
    new RegExp(`(?:价格|报价|单价|总价|价)[^。,]{0,6}(?:下调|下浮|降低?|减)\\s*${AMOUNT}`, 'g'),
    new RegExp(`(?:我们|我方|给您|为您|给贵司|为贵司|可以|愿意|再)[^。,]{0,6}(?:降价?|下调|下浮)\\s*${AMOUNT}`, 'g'),
    /(?:可以|能够?|愿意|同意|保证|承诺|为您|给您|给贵司|再)(?:[^。,!?]{0,8})(?:降价|打折|折扣|优惠价|特价|让利|最低价|免费(?:赠送|提供|升级|试用期外)|赠送|免收|返利)/g,
    /(?:全网|全国|市场|行业)最低价|(?:免费|额外)赠送/g,
    /给予?[^。,!?]{0,8}(?:折扣|优惠价|特价|让利|返利|最低价)|\d+(?:\.\d+)?\s*%\s*的?(?:折扣|优惠|让利|返利)/g,
    /\b\d+(?:\.\d+)?\s?(?:%|percent) (?:off|discount|rebate|reduction)\b|\bdiscount of \d+(?:\.\d+)?\s?(?:%|percent)/gi,
    /\b(?:we|i)(?:['’]ll| will| can| could| are able to| am able to| shall)?\s+(?:\w+\s+){0,3}?(?:offer|give|grant|do|get|arrange|promise)\s+(?:you |them )?(?:an? |the )?(?:\w+\s+){0,3}?(?:discount|rebate|price cut|price reduction|lower price|special price|best price)\b/gi,
    /\b(?:we|i)(?:['’]ll| will| can)\s+(?:\w+\s+)?(?:lower|cut|reduce|drop|match)\s+(?:the|our|your|their)?\s*prices?\b|(?<!\b(?:they|their|he|she|has offered|have offered|competitors?)\b[^.]{0,60})\b(?:free of charge|at no (?:extra |additional )?(?:cost|charge)|lowest price)\b/gi,
  ],
  delivery_date: [
    new RegExp(
      `${MODAL}(?:[^。!?,]{0,10})${DATE_ZH}(?:[^。!?,]{0,8})(?:交付|交货|发货|到货|上线|完工|完成(?:交付|部署|实施|上线|安装|项目)|安装|投产|验收)`,
      'g',
    ),
    new RegExp(
      `(?:保证|承诺|确保)(?:[^。!?,]{0,6})(?:按时|准时|如期)?(?:交付|交货|发货|上线)(?:[^。!?,]{0,10})(?:${DATE_ZH})?`,
      'g',
    ),
    new RegExp(
      `${DATE_ZH}(?:[^。!?,]{0,6})(?:保证|一定|肯定|必定|准能)(?:[^。!?,]{0,6})(?:交付|交货|发货|到货|上线|完成)`,
      'g',
    ),
    /\b(?:we|i)(?:['’]ll| will| shall| can| guarantee(?: to)?| promise(?: to)?| commit to)\s+(?:\w+\s+){0,5}?(?:deliver|ship|go live|install|complete|finish|launch|hand over|be live)\w*\s+(?:[\w'’-]+\s+){0,5}?(?:by|within|before|in|on|no later than)\s+(?:the end of\s+)?(?:\d|one|two|three|four|five|six|eight|ten|january|february|march|april|may|june|july|august|september|october|november|december|next|this|year-?end|q[1-4]|monday|friday)/gi,
    /\bguarantee[sd]?\s+(?:\w+\s+){0,3}?(?:delivery|go-?live|on-?time|completion)\b|\bdelivery (?:is |will be )?guaranteed\b/gi,
  ],
  custom_feature: [
    /(?:可以|能够?|愿意|保证|承诺|一定|会|将|为您|为贵司|给您|给贵司|专门|免费|单独)(?:[^。!?,]{0,10})(?:定制(?:开发|功能|化)?|二次开发|量身(?:定制|开发|打造)|开发(?:一个|出|该|这个|新的?|相应)?(?:功能|模块|接口|版本))/g,
    /(?:下(?:个|一)版本|很快|近期)(?:[^。!?,]{0,6})(?:就)?(?:会|将|一定)?(?:支持|加上|实现|上线)(?:[^。!?,]{0,6})(?:功能|模块|需求)?/g,
    /\b(?:we|i)(?:['’]ll| will| can| shall| promise to| guarantee to)\s+(?:\w+\s+){0,3}?(?:build|develop|customi[sz]e|add|implement|tailor)\s+(?:[\w'’-]+\s+){0,6}?(?:feature|module|function|functionality|integration|interface|version|connector)s?\b/gi,
    /\b(?:we|i)(?:['’]ll| will| can)\s+(?:\w+\s+){0,2}?(?:customi[sz]e|tailor)\s+(?:it|the|our|this)\b|\b(?:custom|bespoke) (?:development|build|features?) (?:is|are) included\b/gi,
  ],
  legal_term: [
    /(?:承担|接受|同意|愿意|保证|承诺|负责)(?:[^。!?,]{0,8})(?:无限(?:连带)?责任|连带责任|全部(?:损失|责任)|一切(?:损失|责任|后果)|违约金|赔偿|双倍)/g,
    /(?:无条件|全额|随时|终身)(?:[^。!?,]{0,4})(?:退款|退货|退换|解约|解除合同|质保|保修)|终身(?:免费)?(?:维护|维修|保修)|零风险|包赔/g,
    /\b(?:unlimited liability|full refund|money-?back guarantee|no-?questions-?asked|unconditional(?:ly)? (?:refund|terminat\w+)|liquidated damages|we (?:will |shall |agree to |can )?(?:indemnify|accept (?:all|full|any) liability|pay (?:a |any |all )?(?:penalt\w+|damages))|lifetime warranty|terminate at any time)\b/gi,
  ],
  exclusivity: [
    /独家(?:代理|供应|供货|合作|授权|经销|使用权|条款|权)|(?:只|仅)(?:供应|供货|卖|提供)给(?:您|贵司|你们)|不(?:会|再)?(?:供应|供货|卖|提供|销售)给(?:您的|贵司的|你们的)?(?:竞争对手|同行|别家|其他(?:客户|厂家))|排他/g,
    /\b(?:exclusiv(?:e|ity|ely)(?:\s+(?:rights?|supplier|supply|agreement|partner(?:ship)?|deal|access|terms?|to you|for you))?|only (?:supply|sell to|serve) you|will not (?:sell|supply) (?:it )?to (?:your )?competitors?)\b/gi,
  ],
};

const LABELS: Readonly<Record<PromiseKind, Bilingual>> = {
  discount: { zh: '价格优惠', en: 'a discount' },
  delivery_date: { zh: '交付日期', en: 'a delivery date' },
  custom_feature: { zh: '定制功能', en: 'a custom feature' },
  legal_term: { zh: '法律条款', en: 'a legal term' },
  exclusivity: { zh: '独家条件', en: 'exclusivity' },
};

/**
 * GUARD-2: promises nobody authorised. Questions, denials and sentences that say the matter is subject to approval are not promises.
 * @param authorised kinds that somebody authorised for this deal
 */
export const findPromises = (text: string, authorised: readonly PromiseKind[] = []): GuardHit[] =>
  PROMISE_KINDS.filter((kind) => !authorised.includes(kind))
    .flatMap((kind) => PATTERNS[kind].flatMap((pattern) => hitsOf(text, promisePattern(kind, pattern))))
    .filter(firstOfOverlap);

const promisePattern = (kind: PromiseKind, pattern: RegExp): Pattern => ({
  rule: 'GUARD-2',
  kind,
  pattern,
  skip: [
    'question',
    'theirs',
    'denied',
    'subject_to_approval',
    ...(kind === 'exclusivity' ? [] : (['denied_inside'] as const)),
  ],
  message: {
    zh: `含有未经授权的承诺（${LABELS[kind].zh}），请删去，或先取得授权。`,
    en: `Promises ${LABELS[kind].en} that nobody authorised: remove it, or get it authorised first.`,
  },
});

const firstOfOverlap = (hit: GuardHit, index: number, all: readonly GuardHit[]): boolean =>
  !all.slice(0, index).some((other) => other.kind === hit.kind && other.start < hit.end && hit.start < other.end);
