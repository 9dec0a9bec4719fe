import type { Fault } from '#src/evidence/index.ts';
import type { Reading, SaidClaim } from '../../reading/reading.ts';
import { shareIn } from './overlap.ts';
import { readNumbers } from './read.ts';
import { calledBy } from './rival-talk.ts';
import { faultyWords, itemAt } from './verify.ts';

/*
 * What the verifier of the product marks and a careful reader would let pass: the same thing stands in what is cited, under a short
 * name, on a card, or with its unit said once.
 */

const citedItems = ({ ground }: Reading, { evidence }: SaidClaim) =>
  evidence.flatMap(({ ref }) => itemAt(ground, ref) ?? []);

/** A rival's full name where the quotes call it by its short one: `Gratton Software` for `Gratton 1.42 million`. */
export const isCalledShort = (fault: Fault, claim: SaidClaim, { ground }: Reading): boolean => {
  const name = faultyWords(claim.text, fault);
  return (
    ground.rivals.includes(name) && claim.evidence.some(({ quote }) => calledBy(name).some((c) => quote.includes(c)))
  );
};

const PART = /[，。；;、：:？?！!]|,\s|\.\s|\s(?:and|but)\s/u;

/** The part of a text a fault stands in. */
const partOf = (text: string, { span }: Fault): string => {
  if (!span) return text;
  const before = text.slice(0, span.start).split(PART).at(-1) ?? '';
  return before + text.slice(span.start, span.end) + (text.slice(span.end).split(PART)[0] ?? '');
};

/** What is said of a person stands, in its words, in a quote from that person's own card, which need not say the name again. */
export const isOnOwnCard = (fault: Fault, claim: SaidClaim, { ground }: Reading): boolean => {
  const name = faultyWords(claim.text, fault);
  const told = partOf(claim.text, fault).replace(name, ' ');
  return claim.evidence.some(({ ref, quote }) => {
    const item = itemAt(ground, ref);
    return item?.source.type === 'contact' && item.label.endsWith(` ${name}`) && shareIn(told, [quote]) >= 0.8;
  });
};

/** `Contact has been silent`: the rubric of a card opens a sentence, and is nobody's name. */
export const isRubric = (fault: Fault, { text }: SaidClaim, { ground }: Reading): boolean => {
  const words = faultyWords(text, fault);
  const opens = fault.span !== undefined && /(?:^|[.!?]\s+)$/u.test(text.slice(0, fault.span.start));
  return opens && ground.pack.items.some(({ label }) => label.startsWith(`${words} · `));
};

const LEFT_OPEN =
  /意向|计划|考虑|可能|或许|也许|希望|打算|有望|倾向|推断|推测|猜测|似乎|拟|准备|预计|力争|有待|待定|不确定|\b(?:plan\w*|possibl[ey]|perhaps|probably|likely|prospective|propos\w+|may|might|could|intent\w*|intend\w*|expect\w*|consider\w*|inferred|unclear|wants?|hop\w+)\b/iu;
const TITLE = /“[^”]{2,40}”/gu;

/** The word that leaves it open stands in the title of a deal alone: `“…明年合作意向”在“立项”阶段停留 30 天`. */
export const isOpenInTitle = (fault: Fault, claim: SaidClaim, reading: Reading): boolean => {
  if (!fault.message.en.includes('more certain')) return false;
  const texts = citedItems(reading, claim).map(({ text }) => text);
  return (
    texts.some((text) => (text.match(TITLE) ?? []).some((title) => LEFT_OPEN.test(title))) &&
    !texts.some((text) => LEFT_OPEN.test(text.replaceAll(TITLE, ' ')))
  );
};

/** `The customer confirmed …` of the summary of a meeting, whose label says that the customer confirmed it. */
export const isConfirmedThere = (fault: Fault, claim: SaidClaim, { ground }: Reading): boolean => {
  const words = faultyWords(claim.text, fault);
  const said = /^(?:the )?customer (?:has |have )?confirmed\b|^客户(?:已经?)?(?:书面)?确认(?:了|的)?/iu.exec(
    words.trim(),
  );
  if (!said || !fault.message.en.includes('is settled')) return false;
  const told = words.trim().slice(said[0].length);
  return claim.evidence.some(({ ref, quote }) => {
    const item = itemAt(ground, ref);
    const confirmed = /[（(](?:confirmed by the customer|客户已确认)[）)]/u.test(item?.label ?? '');
    return (
      confirmed && summaryOf(item?.text ?? '').includes(quote.replace(/[.。]$/u, '')) && shareIn(told, [quote]) >= 0.8
    );
  });
};

/** What was confirmed of a meeting is its summary; the notes stay ours. */
const summaryOf = (text: string): string => text.split(/(?:Notes|记录)[:：]/u)[0] ?? '';

/** `from 55 to 74 days` of `74 days, 55 before`: one sentence of a quote has both, and says their unit once. */
export const isUnitSaidOnce = (fault: Fault, claim: SaidClaim): boolean => {
  const numbers = readNumbers(claim.text);
  const said = numbers.find(({ start }) => start === fault.span?.start);
  if (!said || said.kind === 'plain') return false;
  return claim.evidence.some(({ quote }) =>
    quote.split(/[。；;！？!?\n]|\.\s/u).some((sentence) => {
      const held = readNumbers(sentence);
      const bare = held.some(({ kind, value }) => kind === 'plain' && value === said.value);
      const others = held.filter(({ kind, unit }) => kind === said.kind && unit === said.unit);
      return bare && others.some(({ value }) => numbers.some((one) => one !== said && one.value === value));
    }),
  );
};
