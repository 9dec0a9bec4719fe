import { foldText } from '#src/kernel/fold-text.ts';
import type { NamedText } from './check-attribution.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import type { Support } from './support.ts';

const NAME_LIKE = /^(?:[\p{Script=Han}]{2,8}|[\p{Script=Han}\p{Script=Latin}\d&. -]{2,20})$/u;
// Words one may put for a name: whoever it is, by office or by part in the deal.
const GENERIC =
  /看到|一份|不少|贵[方司]|您|客户|公司|企业|集团|对方|双方|我们|我方|他们?|她|其|该|此|这|那|某|谁|者|人$|员$|长$|总$|监$|理$|任$|师$|管$|部门?$|处$|科$|室$|组$|厂$|家$|方$|会$|团队|管理层|领导|对手|竞|供应|厂商|产品|系统|设备|方案|项目|机型|型号|平台|软件|硬件|商机|两|各|均|都|也|还|又|再|已|将|曾|目前|现在|当时|随后|其中|另|前|后|年|月|日|天|据|按|由|在|从|对|向|与|和|及|说|称|表示|提到|认为|指出|强调|透露|反馈|介绍/u;

/**
 * GUARD-1: finds other words of the look of a name put where the quote has a known one (`迈科智能报价…` told as `鼎信科技报价…`):
 * between the same words before and behind, and nowhere in the sources.
 */
export const checkReplaced = (
  claim: Claim,
  folded: string,
  supports: readonly Support[],
  quotes: readonly NamedText[],
): Fault[] => {
  const found: Fault[] = [];
  for (const [i, support] of supports.entries()) {
    for (const { known } of quotes[i]?.names ?? []) {
      if (!/\p{Script=Han}/u.test(known.folded) || folded.includes(known.folded)) continue;
      const at = support.folded.indexOf(known.folded);
      if (at < 0) continue;
      const behind = /^[\p{Script=Han}]{2,4}/u.exec(support.folded.slice(at + known.folded.length))?.[0] ?? '';
      if (behind.length < 2) continue;
      const before = support.folded.slice(Math.max(0, at - 2), at);
      for (const tail of new Set([behind, behind.slice(0, 2)])) {
        const to = folded.indexOf(tail);
        if (to < 0) continue;
        const head = folded.slice(0, to);
        const led = before === '' ? -1 : head.lastIndexOf(before);
        const from =
          led >= 0 ? led + before.length : Math.max(...[...'，,。；;：:、“"'].map((c) => head.lastIndexOf(c))) + 1;
        const put = head.slice(from);
        const known2 = supports.some((s) => s.folded.includes(put) || s.label.includes(put) || s.whole().includes(put));
        if (put.length < 2 || !NAME_LIKE.test(put) || GENERIC.test(put) || known2) continue;
        const start = claim.text.indexOf(put);
        if (start < 0 || foldText(put, { tight: true }) !== put) continue;
        found.push(faults.nameNotKnown(put, { start, end: start + put.length }));
        return found;
      }
    }
  }
  return found;
};
