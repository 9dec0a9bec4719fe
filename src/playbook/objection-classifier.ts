import { OBJECTION_TYPES, type ObjectionType } from './objection-words.ts';
import { foldWidth } from './text.ts';

/** A word or pattern of an objection and how strongly it speaks for the type (1 weak – 3 names it). */
type Cue = readonly [RegExp, number];

const CUES: Readonly<Record<ObjectionType, readonly Cue[]>> = {
  price: [
    [
      /太贵|偏贵|贵了|好贵|价格(?:太|偏|有点|比较|过)?高|价钱|报价(?:太|偏|过)?高|(?:价格|报价|费用)[^。,]{0,8}(?:高|涨|贵)/,
      3,
    ],
    [/降价|便宜|打折|折扣|优惠|让利|性价比|划算|不值/, 2],
    [/预算|费用|成本|价格|单价|付款|账期|投入(?:太|过)大|没钱|经费/, 2],
    [/\b(?:too )?(?:expensive|costly|pricey|overpriced)\b|\bprice is (?:too )?high\b/i, 3],
    [/\b(?:discounts?|cheaper|lower (?:the )?price|price cut|cut the price)\b/i, 2],
    [/\b(?:budgets?|prices?|pricing|costs?|fees?|afford|payment terms|roi)\b/i, 2],
  ],
  technical: [
    [/兼容|对接|接口|集成|老系统|现有系统|旧系统/, 3],
    [/性能|稳定性|不稳定|精度|延迟|吞吐|架构|技术(?:路线|指标|参数|不成熟|能力)|安全性|数据安全|漏洞|加密/, 2],
    [/达不到|满足不了|不支持|功能(?:不|缺|少)|不成熟|迁移|宕机|故障率/, 2],
    [/\b(?:compatib\w*|integrat\w*|interfaces?|legacy|api|migrat\w*)\b/i, 3],
    [
      /\b(?:performance|stability|unstable|latency|throughput|architecture|security|secure|accuracy|scalab\w*|downtime|technical\w*)\b/i,
      2,
    ],
    [/\b(?:not support(?:ed)?|does(?:n['’]t| not) support|missing features?|immature)\b/i, 2],
  ],
  service: [
    [/售后|服务(?:跟不上|不好|不到位|能力|团队|响应|差)?|响应(?:慢|速度|时间|太慢|不及时)?|SLA/i, 3],
    [
      /没人管|找不到人|上门|驻场|维保|维修|培训|实施(?:团队|能力|周期)|备件|本地(?:没有|无)?(?:团队|服务)|交付(?:能力|周期|太慢)/,
      2,
    ],
    [/\b(?:after-?sales|support team|customer support|slow (?:to )?respon\w*|response times?|sla)\b/i, 3],
    [/\b(?:service|support|on-?site|maintenance|training|implementation team|spare parts|help ?desk)\b/i, 2],
  ],
  psychological: [
    [
      /再(?:看看|考虑|想想|等等|研究|比较|商量|缓缓)|考虑(?:考虑|一下)|不(?:着)?急|以后再说|过段时间|先放一放|往后(?:放|推)/,
      3,
    ],
    [/(?:怕|担心)(?:.{0,8})(?:风险|出问题|失败|担责|砸)|没有?把握|下不了决心|不放心|万一|再比比|多看几家|拿不定/, 3],
    [/现在(?:这样|用的)?(?:也)?(?:挺好|够用|还行)|没必要|习惯了|不想(?:折腾|换|改变)|领导(?:还)?没(?:点头|表态)|拖/, 2],
    [
      /\b(?:think (?:about )?it over|think about it|no (?:rush|hurry)|not (?:the right time|now|yet|ready)|maybe later|next (?:year|quarter)|wait and see|put (?:it )?off|postpone)\b/i,
      3,
    ],
    [
      /\b(?:worried|afraid|nervous|uncertain|unsure|risky?|hesita\w*|what if|compare (?:more|further)|look around|happy with what we have|good enough)\b/i,
      2,
    ],
  ],
  competitor: [
    [/(?:别|另一|其他|人)家|竞争对手|竞品|友商|对手|同行(?:的)?(?:产品|报价)|另一家|别的(?:供应商|厂商|厂家|公司)/, 3],
    [
      /(?:比|跟|和)(?:你们|贵司).{0,10}(?:好|强|便宜|成熟|快|低|有优势)|已经(?:选定?|用了?|签了?|定了?)|老供应商|长期合作|合作多年|一直(?:在)?用/,
      3,
    ],
    [
      /\b(?:competitors?|another (?:vendor|supplier|company|provider)|other (?:vendors?|suppliers?|providers?)|current (?:vendor|supplier|provider)|incumbent)\b/i,
      3,
    ],
    [
      /\b(?:already (?:use|using|chose|chosen|signed|work(?:ing)? with)|long-?term (?:partner|supplier)|(?:they|their \w+|theirs) (?:is|are|offers?|has|have) (?:better|cheaper|faster|more)|better than yours|switch(?:ing)?)\b/i,
      2,
    ],
  ],
};

export type ObjectionClass = {
  rule: 'OBJ-2';
  /** The best type; null when no word speaks for any: then clarify first and classify later. */
  type: ObjectionType | null;
  /** A second type with at least half the score of the first: an objection often carries two. */
  secondary: ObjectionType | null;
  scores: Record<ObjectionType, number>;
  /** Share of the best in the sum of scores, 0–1. */
  confidence: number;
  /** The words that decided, as they stand in the text. */
  matched: { type: ObjectionType; text: string; start: number; end: number }[];
};

/**
 * OBJ-2: the type of an objection, in Chinese or English, by word lists with scores. A competitor's name (`competitors`)
 * counts as strongly as the word "competitor". At a tie the named competitor and the price come first, delay last.
 */
export const classifyObjection = (text: string, competitors: readonly string[] = []): ObjectionClass => {
  const folded = foldWidth(text);
  const scores = Object.fromEntries(OBJECTION_TYPES.map((type) => [type, 0])) as Record<ObjectionType, number>;
  const matched: ObjectionClass['matched'] = [];
  const add = (type: ObjectionType, found: string, start: number, weight: number) => {
    scores[type] += weight;
    matched.push({ type, text: text.slice(start, start + found.length), start, end: start + found.length });
  };
  for (const type of OBJECTION_TYPES)
    for (const [pattern, weight] of CUES[type]) {
      const hit = pattern.exec(folded);
      if (hit && hit[0] !== '') add(type, hit[0], hit.index, weight);
    }
  for (const name of competitors) {
    const at = name.trim() === '' ? -1 : folded.toLowerCase().indexOf(foldWidth(name).trim().toLowerCase());
    if (at >= 0) add('competitor', foldWidth(name).trim(), at, 3);
  }
  const ranked = [...TIE_ORDER].sort((a, b) => scores[b] - scores[a]);
  const [first, second] = ranked;
  const sum = OBJECTION_TYPES.reduce((total, type) => total + scores[type], 0);
  const best = first && scores[first] > 0 ? first : null;
  return {
    rule: 'OBJ-2',
    type: best,
    secondary: best && second && scores[second] > 0 && scores[second] * 2 >= scores[best] ? second : null,
    scores,
    confidence: best && sum > 0 ? scores[best] / sum : 0,
    matched: matched.sort((a, b) => a.start - b.start),
  };
};

const TIE_ORDER: readonly ObjectionType[] = ['competitor', 'price', 'technical', 'service', 'psychological'];
