import type { CasePartName } from './case-contract.ts';

/** Wordings by which a paragraph tells a part of a case without a heading. Each that stands in it counts once. */
const CUES: Readonly<Record<CasePartName, readonly RegExp[]>> = {
  customer: [
    /成立于|创立于|始建于/u,
    /总部(?:位于|设在|在)/u,
    /是(?:一家|一所|全球|全国|国内|中国|业内|行业|[\p{Script=Han}]{2,6}领先)/u,
    /主营|主要从事|专注于|业务(?:覆盖|涵盖|遍及)/u,
    /(?:员工|职工)[约近超]?\s?\d|\d+\s?(?:名员工|家工厂|个工厂|家门店|家分公司)/u,
    /\b(?:founded|established) in \d{4}/iu,
    /\bheadquartered\b|\bbased in [A-Z]/u,
    /\b(?:is|are) (?:an? |the |one of )(?:[\w-]+ ){0,4}(?:provider|company|manufacturer|platform|group|bank|operator|retailer|leader|enterprise|wholesaler|institute|supplier|university|distributor|maker)\b/iu,
    /\bspeciali[sz](?:es|ing) in\b|\bemploys\b|\b[\d,]+ (?:employees|stores|plants|customers|teachers)\b/iu,
  ],
  challenge: [
    /面临|遇到|遭遇/u,
    /痛点|难题|困难|瓶颈|困扰|难以|挑战/u,
    /无法|不能满足|满足不了|人工.{0,10}(?:低|慢|错)|效率低|成本高|不足/u,
    /\bfac(?:ed|es|ing)\b|\bchalleng\w+/iu,
    /\bstruggl\w+|\bpain points?\b|\bbottlenecks?\b|\bdifficult\w*\b/iu,
    /\b(?:could|can) ?not\b|\bunable\b|\bslow and\b|\binefficient\w*\b|\bmanual(?:ly)?\b|\bproblems?\b/iu,
  ],
  solution: [
    /采用了?|选用了?|选择了|引入了?/u,
    /基于.{1,24}(?:构建|打造|搭建|实现|建设|开发)/u,
    /解决方案|整体方案|平台架构/u,
    /\b(?:adopted|chose|selected|introduced|implemented|turned to|opted for)\b/iu,
    /\b(?:built|based) on\b|\bpowered by\b|\busing \w+ (?:to|as)\b/iu,
    /\bsolution\b/iu,
  ],
  implementation: [
    /分[两二三四五几](?:步|期|阶段|批)|第[一二三]阶段|[一二]期/u,
    /上线|投产|试点|试运行|验收/u,
    /历时|用了?\s?[\d一二三四五六七八九十两]+\s?(?:周|个月|天)|[\d一二三四五六七八九十两]+\s?(?:周|个月)(?:内|完成|上线)/u,
    /部署(?:了|到|在|于|上线)|迁移(?:到|至|了)|落地/u,
    /\b(?:rolled out|roll-?out|went live|go-?live|pilot(?:ed)?)\b/iu,
    /\b(?:phases?|waves?|stages?) (?:one|two|1|2|of)|\bin (?:two|three|four|\d+) (?:phases|waves|weeks|months)\b/iu,
    /\b(?:deployed|migrated) (?:to|in|across|at|on|\d)|\btook (?:\w+ ){1,2}(?:weeks|months)\b/iu,
  ],
  results: [
    /(?:提升|降低|减少|节省|缩短|增长|提高)了/u,
    /(?:显著|大幅|有效)(?:地)?(?:提升|降低|减少|节省|缩短|提高)/u,
    /成效|收益|效果(?:显著|明显)|取得了/u,
    /\b(?:reduced|increased|saved|improved|shortened|boosted)\b/iu,
    /\b(?:as a result|benefit(?:s|ed)?|achieved|outcome)\b/iu,
  ],
};

/** Wordings that introduce somebody by themselves. */
const INTRODUCES =
  /(?:成立于|创立于|始建于|总部(?:位于|设在|在)|是(?:一家|一所))|\b(?:(?:founded|established) in \d{4}|headquartered|is (?:an? |the |one of )(?:[\w-]+ ){0,5}(?:provider|company|manufacturer|group|bank|operator|retailer|leader|enterprise|wholesaler|institute|supplier|university|distributor|maker)\b)/iu;

/** How many of a part's wordings a paragraph has; one that introduces the customer by itself counts twice. */
export const cueCount = (part: CasePartName, text: string): number =>
  CUES[part].filter((cue) => cue.test(text)).length + (part === 'customer' && INTRODUCES.test(text) ? 1 : 0);
