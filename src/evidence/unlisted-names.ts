import { isSurname } from './person-like.ts';
import type { Segment } from './segments.ts';

/** Han characters that no dictionary word and no source accounts for, where a name would stand. Offsets are UTF-16 units. */
export type UnlistedName = { name: string; start: number; end: number };

// Characters of grammar, measure and everyday verbs, which stand alone without naming anything.
const FUNCTION = new Set(
  '的了是在有和与及或为以于由从向对把被将会能可要应该须得不没未无非也都还又再就才只仅已曾正仍很更最太极较约近共各每某本此这那其他她它我你您们来去到过着起上下中内外前后里间时年月日周天号点分秒个只台条件家名位次种项元万亿千百十一二三四五六七八九两零半第几多少数说称道讲问答看听写给让请据按比用做作成如若因所而但且并即则虽却至自当等者吗呢吧啊升降增减涨跌占达超满低高大小新旧快慢同另全总单双之该较报卖买付收签谈见找派带提想盼需愿肯敢叫靠凭随跟同任兼管人事物手心话口头面边处转述换修改装拆停开关变查测验交签批审核送取拿放接连推拉进退入出回归分合选定设够像怕懂缺剩差省花赚赔赢输抢卡拖压逼催盯守护防控调配排铺扩缩',
);
// Words of the trade the dictionary does not list.
const TRADE =
  /商机|产线|产能|选型|换型|良率|工单|齐套|返工|测算|经手|驻场|回款|排产|工时|量产|试产|稼动|节拍|工艺|扩产|投产|质检|溯源|追溯|复购|续约|续费|赢单|丢单|标书|中标|竞标|招标|选址|对标|落地|上云|运维|算力|数采|物联|能耗|温控|冷链|票|痛点|决策|把关|守门|拍板|背书|立项|验收|年检|停线|产值|客单|毛利|净利|账期|应收|应付|周转/u;
// 单总, 全员: by office or as a group.
const TITLE_END = /[总工董局们方部处科组会员者]$/u;
// 质保期, 直通率: terms, not names.
const TERM_END = /[期率费款额价度性化线机类型层级量值法器]$/u;
const COMPANY_WORD =
  /^(?:软件|智能|科技|平台|系统|集团|联合|实业|精工|重工|信息|数据|技术|电子|机电|机械|精密|自动化|自控|仪表|仪器|制造|智造|装备|材料|新材|能源|电气|电力|化工|生物|医药|制药|医疗|物流|供应链|贸易|投资|资本|咨询|网络|通信|云|传感|光电|半导体|汽车|零部件|食品|饮料|环保|工业|实验室|有限公司|股份|公司|工厂|厂|产品|套件|网关|终端|视觉|激光|机器人|动力|航空|重机|数控|数科|科创|工程|建设|地产|银行|证券|保险)/u;
const ACTS =
  /^(?:表示|认为|提出|指出|说|称|道|讲|透露|提到|强调|反馈|告诉|告知|补充|坦言|直言|回复|答复|解释|介绍|承认|宣布|声称|主张|反映|抱怨|提醒|质疑|确认|评价|看来|口头|担心|反对|同意|答应|承诺|要求|建议|希望|负责|牵头|签字|批准|拍板|报价|交付|使用|采用|拜访|来自|出面|参加|主持|转告|转述|谈到|谈及|问|写道|任|担任|出任|是|为|的|也|曾|已|在|就|对|向|和|与|私下|电话|当面|会上|明确|重申|坚持|估计|判断|相信|觉得|断言|总结|回忆|感叹|笑|手|那边|这边|本人|方面|先生|女士|总|工|董|老师|经理|主任|部长|总监)/u;
// What a person does: behind a surname and one or two more characters it leaves no other reading.
const PERSON_ACTS =
  /^(?:[也曾还又再已就](?=\p{Script=Han}))?(?:表示|认为|提出|指出|说|称|讲|谈|透露|提到|强调|反馈|告诉|告知|补充|坦言|直言|回复|答复|解释|介绍|承认|宣布|声称|主张|反映|抱怨|提醒|质疑|确认|评价|看来|口头|担心|反对|同意|答应|承诺|要求|建议|希望|负责|牵头|签字|批准|拍板|转告|转述|写道|担任|出任|明确|重申|坚持|估计|判断|相信|觉得|断言|总结|回忆|的(?:说法|意思|话|意见|看法|原话|观点|判断|估计))/u;
const LEADS =
  /(?:由|请|向|跟|对|给|据|让|派|约|找|见|与|和|及|同|按|照|听|问|拜访|联系|通知|告诉|邀请|来自|使用|使用了|采用|采购|购买|引入|选择|选用|成为|成为了|听说|根据|按照|依照|援引|引述|转述|对手|客户|供应商|伙伴|总监|经理|部长|主任|总裁|厂长|主管|负责人|工程师|董事长|者|：|:|，|,|。|；|“|"|（|\()$/u;

/** A surname and one or two single characters, where a clause opens or somebody is led up to, before what a person does. */
const persons = (segments: readonly Segment[], isKnown: (words: string) => boolean): UnlistedName[] =>
  segments.flatMap((first, i): UnlistedName[] => {
    if (!isSurname(first.word) || !LEADS.test(segments[i - 1]?.word ?? '，')) return [];
    for (const length of [3, 2]) {
      const parts = segments.slice(i, i + length);
      const behind = segments.slice(i + length, i + length + 2).map(({ word }) => word);
      const name = parts.map(({ word }) => word).join('');
      if (parts.length < length || !parts.every(({ word }) => /^\p{Script=Han}$/u.test(word))) continue;
      if (!PERSON_ACTS.test(behind.join('')) || isKnown(name) || TRADE.test(name) || TITLE_END.test(name)) continue;
      if (parts.slice(1).every(({ word }) => FUNCTION.has(word))) continue;
      return [{ name, start: first.start, end: parts.at(-1)?.end ?? first.end }];
    }
    return [];
  });

/**
 * GUARD-1: finds names the dictionary does not know and no source `isKnown`: runs of characters it can only cut one by one. Three and
 * more are a name wherever they stand, two where a name would stand (before a company's word or what somebody does, behind `由`, `请`).
 * @param isKnown whether words stand on record
 * @param inHan whether the quotes are Chinese; a translation has terms of its own, so that there the place alone decides
 */
export const findUnlistedNames = (
  segments: readonly Segment[],
  isKnown: (words: string) => boolean,
  inHan: boolean,
): UnlistedName[] => {
  const found = persons(segments, isKnown);
  let run: Segment[] = [];
  const end = (next: number): void => {
    const [first, last] = [run[0], run.at(-1)];
    const name = run.map(({ word }) => word).join('');
    if (first && last && run.length >= 2 && !TRADE.test(name)) {
      const behind = segments
        .slice(next, next + 2)
        .map(({ word }) => word)
        .join('');
      const ahead = segments[next - run.length - 1]?.word ?? '，';
      const slot = COMPANY_WORD.test(behind) || (LEADS.test(ahead) && ACTS.test(behind));
      if (found.some((f) => f.start < last.end && f.end > first.start)) run = [];
      else if ((run.length >= 3 && inHan && !TERM_END.test(name)) || slot)
        found.push({ name, start: first.start, end: last.end });
    }
    run = [];
  };
  for (const [i, segment] of segments.entries()) {
    const single = /^\p{Script=Han}$/u.test(segment.word) && !FUNCTION.has(segment.word);
    const joins = single && !(run.length > 0 && isKnown(`${run.at(-1)?.word}${segment.word}`));
    if (!joins) end(i);
    if (single) run.push(segment);
  }
  end(segments.length);
  return found;
};
