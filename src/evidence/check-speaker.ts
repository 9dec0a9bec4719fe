import { foldText } from '#src/kernel/fold-text.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import type { Layout } from './lay-beside.ts';

const SAYS =
  /表示|认为|指出|提出|提到|强调|透露|反馈|介绍|解释|看来|意思|口径|原话|看法|坦承|承认|补充|回应|回复|答复|回答|评价|总结|判断|相信|觉得|主张|坚持|重申|确认|声明|宣布|披露|转达|转告|通报|汇报|反映|抱怨|建议|提醒|警告|感叹|估计|来电|来信|来函|邮件|[说称道讲谈言述曰告答写笑]/u;
const AHEAD =
  /^(?:据|按照?|照|听|用|依照?|根据|援引|引述|由|而|但|并|另|随后|当天|此前|之后|会上|会后|当时|最近|近期|后来)+/u;
const BEHIND =
  /(?:[也还曾又已再都才就]|再次|明确|进一步|当场|私下|口头|书面|曾经?|多次|随后|当时|后来|[对向跟和与给](?:我们?|大家|记者|客户|团队)|在?(?:会上|会后|现场|电话[里中]|邮件[里中]|拜访[时中]|沟通[时中]|交流[时中])|的|那边|这边|本人|亲口|所|直|坦|转|如是|如此)+$/u;
// Whoever may be meant without a name, and papers that speak.
const ANYBODY =
  /今天|今日|看到|贵[方司]|您|客户|公司|企业|对方|双方|甲方|乙方|我[们方司]?|本[人司方]|他|她|它|其|该|此|这|那|某|谁|者|有人|人们|大家|众人|专家|学者|媒体|官方|外界|业内|业界|分析|研究|资料|记录|纪要|文件|报告|报道|案例|材料|数据|系统|官网|公告|文章|原文|史料|书中|文中|传说|新闻|团队|部门?|处$|科室|车间|班组|工人|员工|同事|管理层|领导|高层|老板|会议|总体|一般|通常|据$|上述|以上|以下|如下|换句话|也就是|例如|比如|另外|其中|目前|现在/u;

/**
 * GUARD-1: a sentence of the evidence put into somebody's mouth: in front of words that are the evidence's the claim sets who says so,
 * and no source cited names that speaker (`阿强说，…`).
 * @param isWritten whether words stand in what is cited
 * @param isTaken whether a span is a known name or has been looked at as one
 */
export const checkSpeaker = (
  claim: Claim,
  layouts: readonly Layout[],
  isWritten: (words: string) => boolean,
  isTaken: (span: { start: number; end: number }) => boolean,
): Fault[] => {
  if (claim.kind !== 'fact' && claim.kind !== 'inference') return [];
  for (const { alignment } of layouts) {
    const { said, gaps } = alignment;
    for (const gap of gaps) {
      const [first, last] = [said[gap.from], said[gap.to - 1]];
      if (!first || !last || !first.opens || gap.behind < 4 || gap.to - gap.from > 14) continue;
      const frame = claim.text.slice(first.start, last.end);
      if (!/^\p{Script=Han}/u.test(frame)) continue;
      const lead = AHEAD.exec(frame)?.[0] ?? '';
      const rest = frame.slice(lead.length);
      const cue = SAYS.exec(rest);
      if (!cue || cue.index === 0) continue;
      const who = rest.slice(0, cue.index).replace(BEHIND, '');
      if (!/^\p{Script=Han}{2,6}$/u.test(who) || ANYBODY.test(who)) continue;
      const start = first.start + lead.length;
      const span = { start, end: start + who.length };
      if (isTaken(span) || isWritten(foldText(who, { tight: true }))) continue;
      return [faults.nameNotKnown(who, span)];
    }
  }
  return [];
};
