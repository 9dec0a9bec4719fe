import { isFirm } from './check-put-in.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import type { Layout } from './lay-beside.ts';

/** How sure words are, the least first: possible, wished or put forward, planned or expected, bound to come, so. */
const SCALE: readonly RegExp[] = [
  /可能|或许|也许|大概|恐怕|似乎|看似|疑似|据说|推断|推测|猜测|考虑|有望|倾向|探讨|研究是否|评估中|未必|\b(?:may|might|could|possibl[ey]|perhaps|maybe|probabl[ey]|likely|apparently|seem(?:s|ed|ing)?|appear(?:s|ed)?|consider(?:s|ed|ing)?|explor(?:es?|ed|ing)|weigh(?:s|ed|ing)?|rumou?red|inferred|presumably|can)\b/iu,
  /建议|提议|倡议|推荐|提出|主张|呼吁|希望|盼|期望|期待|想要?|愿意?|乐意|有意|肯(?!定)|争取|力争|应该|应当|宜|最好|尝试|试图|\b(?:suggest(?:s|ed|ing|ion)?|propos(?:es?|ed|ing|al)|recommend(?:s|ed|ing|ation)?|advis(?:es?|ed|ing)|urg(?:es?|ed)|invit(?:es?|ed)|hop(?:es?|ed|ing)|wish(?:es|ed)?|wants?|wanted|would|willing|ready|prepared to|should|ought|try|tries|tried|seeks?|sought|ask(?:s|ed|ing)?)\b/iu,
  /计划|打算|拟|准备|预计|预期|预估|预测|估计|估算|目标|列入|\b(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|aim(?:s|ed)?|expect(?:s|ed|ing)?|estimat(?:es?|ed)|forecast(?:s|ed)?|project(?:s|ed)|anticipat(?:es?|ed)|schedul(?:ed|es)|target(?:s|ed)?|set to|due to|pencilled|assum(?:es?|ed))\b/iu,
  /将|会(?!议|上|后|谈|员)|即将|\b(?:will|shall|going to)\b/iu,
];
const SO = 4;

/** Whether a stretch runs over the end of a clause, so that it is no one word put for another. */
const crosses = (tokens: readonly { opens: boolean }[], from: number, to: number): boolean =>
  tokens.slice(from + 1, to).some(({ opens }) => opens);

const levelOf = (words: string): number => {
  const at = SCALE.findIndex((cue) => cue.test(words));
  return at < 0 ? SO : at;
};

/**
 * GUARD-1: where a claim tells its evidence's words again, a word that leaves a thing open (`may`, `建议`, `is expected to`) keeps its
 * place: what stands there instead is no surer. Only what the words around hold firm is compared.
 */
export const checkSoftened = (claim: Claim, layouts: readonly Layout[]): Fault[] => {
  if (claim.kind !== 'fact') return [];
  const wrong = layouts.map(({ alignment, quote }): Fault[] => {
    const { said, held, gaps } = alignment;
    return gaps.flatMap((gap): Fault[] => {
      const [a, b] = [held[gap.heldFrom], held[gap.heldTo - 1]];
      const [first, last] = [said[gap.from], said[gap.to - 1]];
      if (!a || !b || !first || !last) return [];
      if (gap.to - gap.from > 8 || gap.heldTo - gap.heldFrom > 8 || !isFirm(gap, said, held)) return [];
      const theirs = quote.text.slice(a.start, b.end);
      const mine = claim.text.slice(first.start, last.end);
      const told = levelOf(theirs);
      if (told === SO || crosses(held, gap.heldFrom, gap.heldTo) || crosses(said, gap.from, gap.to)) return [];
      if (/\p{Script=Han}/u.test(theirs) !== /\p{Script=Han}/u.test(mine)) return [];
      const own = levelOf(mine);
      if (own <= told || (own < SO && told > 0 && own - told < 2)) return [];
      return [faults.certainty(mine, { start: first.start, end: last.end })];
    });
  });
  return wrong.length > 0 && wrong.every((list) => list.length > 0) ? (wrong[0] ?? []).slice(0, 1) : [];
};
