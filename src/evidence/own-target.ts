import type { NumberReading } from '#src/kernel/read-numbers.ts';

type Span = { start: number; end: number };

const GROUNDS =
  /鉴于|由于|因为|因其|基于|根据|目前|当前|现有|已经|已达|去年|上季度|because|given|since|due to|currently|based on|as (?:they|the customer)|last (?:year|quarter)/iu;
const TARGET =
  /目标|达到|达成|提升|提高|降到|降至|降低|缩短|压缩|增至|增加到|争取|力争|至少|不少于|不超过|以内|之内|内|之前|前|完成|安排|投入|拿下|签约|target|goal|reach|achieve|at least|at most|within|by|before|raise|cut|reduce|increase|grow|win|close|sign|spend|invest/iu;

/** The clause of a text a span stands in. */
const clauseAround = (text: string, span: Span): string => {
  const before =
    text
      .slice(0, span.start)
      .split(/[，；;。！？!?\n]|,(?!\d)|\.\s/u)
      .at(-1) ?? '';
  const after = text.slice(span.end).split(/[，；;。！？!?\n]|,(?!\d)|\.(?:\s|$)/u)[0] ?? '';
  return `${before}${text.slice(span.start, span.end)}${after}`;
};

/** Whether a clause of a proposal gives its grounds: what is so today, as against what is proposed. */
export const isGrounds = (text: string, span: Span): boolean => GROUNDS.test(clauseAround(text, span));

/**
 * Whether a number in a proposal is the proposal's own: a target or deadline marked as one, or the effort it asks for (people, days,
 * times). Money and percentages without such a mark, and everything in a clause of grounds, must stand in evidence.
 */
export const isOwnTarget = (text: string, number: NumberReading): boolean => {
  if (isGrounds(text, number)) return false;
  if (['duration', 'count', 'plain', 'ordinal'].includes(number.kind)) return true;
  return TARGET.test(clauseAround(text, number));
};
