import { foldText } from '#src/kernel/fold-text.ts';
import type { Gap } from './align-texts.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import type { Layout } from './lay-beside.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Segment } from './segments.ts';

// Words one may put for a name: whoever or whatever it is, by office, part in the deal or kind.
const CALLS =
  /看到|一份|不少|贵[方司]|您|客户|公司|企业|集团$|对方|双方|我们|我方|他们?|她|其|该|此|这|那|某|谁|者|人$|员$|长$|总$|监$|任$|师$|管$|部门?$|科$|室$|组$|家$|方$|会$|团队|管理层|领导|对手|竞|供应|厂商|产品|设备|方案|项目|机型|型号|商机|两|各|均|都|目前|现在|当时|随后|其中|另|后$|年|月|日|天/u;
const KIND =
  /(?:软件|智能|科技|平台|系统|集团|联合|实业|精工|重工|信息|数据|技术|电子|机电|机械|自动化|装备|工具|网关|终端|模块|套件|服务|股份|有限|公司)+$/u;
const REFERS =
  /^(?:he|she|they|it|this|that|these|those|the|who|which|we|i|you|his|her|its|their|our|one|some|all|both|everybody|somebody|nobody)$/u;

/** Whether the words on both sides of a gap are the evidence's, so that what stands in it stands for what the evidence has there. */
export const isFirm = (
  { before, behind, from, to, heldFrom, heldTo }: Gap,
  said: readonly { opens: boolean }[],
  held: readonly { opens: boolean }[],
): boolean => {
  const opens = from === 0 || (said[from]?.opens === true && held[heldFrom]?.opens === true);
  const closes =
    to >= said.length || (said[to]?.opens === true && (heldTo >= held.length || held[heldTo]?.opens === true));
  return (behind >= 2 && (before >= 1 || opens)) || (before >= 2 && (behind >= 1 || closes));
};

/** Whether Han words put where a name stands are a name too and not what one calls whoever bears it. */
const isHanName = (words: string, segments: readonly Segment[], start: number, end: number): boolean => {
  const core = words.replace(KIND, '');
  if (core.length < 2 || core.length > 8 || CALLS.test(core)) return false;
  const inside = segments.filter((s) => s.start >= start && s.end <= end && /\p{Script=Han}/u.test(s.word));
  const single = inside.filter((s) => s.word.length === 1).length;
  // 维度协同: two words of the dictionary that stand in nothing cited.
  return single >= 2 || (core.length >= 4 && core !== words) || (core.length >= 2 && core !== words && single >= 1);
};

/**
 * GUARD-1: finds what is put where the evidence names somebody or something: the words around it are the evidence's, it stands in no
 * source, and it is no word by which one calls whoever is meant (`维度协同平台分厂部署` for `产线数据平台分厂部署`).
 * @param isWritten whether words stand in what is cited
 */
export const checkPutIn = (
  claim: Claim,
  layouts: readonly Layout[],
  segments: (text: string) => readonly Segment[],
  isWritten: (words: string) => boolean,
): Fault[] => {
  if (claim.kind !== 'fact' && claim.kind !== 'inference') return [];
  for (const { alignment } of layouts) {
    const { said, held, gaps } = alignment;
    for (const gap of gaps) {
      const mine = said.slice(gap.from, gap.to);
      const theirs = held.slice(gap.heldFrom, gap.heldTo);
      const [first, last] = [mine[0], mine.at(-1)];
      if (!first || !last || mine.length > 10 || theirs.length > 8) continue;
      if (!theirs.some(({ key }) => key === '@') || mine.some(({ key }) => key === '@' || key === '#')) continue;
      if (!isFirm(gap, said, held)) continue;
      const words = claim.text.slice(first.start, last.end);
      const span = { start: first.start, end: last.end };
      if (isWritten(foldText(words, { tight: true }))) continue;
      if (/^[\p{Script=Han}]+$/u.test(words)) {
        if (isHanName(words, segments(claim.text), span.start, span.end)) return [faults.nameNotKnown(words, span)];
        continue;
      }
      const all = words.split(/\s+/u);
      const latin = all.filter((word) => /^\p{Lu}/u.test(word));
      // `Stuck at the …` opens a sentence of its own words; a name has none but those that join its parts.
      if (all.some((word) => !/^(?:\p{Lu}|\d|&|(?:of|and|the|de|van|von|du|la|for)$)/u.test(word))) continue;
      const strange = latin.filter((word) => {
        const lower = word.toLowerCase().replace(/['’]s$/u, '');
        return !isOrdinaryWord(lower) && !REFERS.test(lower) && !isWritten(lower) && !/(?:ed|ing|ly)$/u.test(lower);
      });
      if (strange.length > 0) return [faults.nameNotKnown(words, span)];
    }
  }
  return [];
};
