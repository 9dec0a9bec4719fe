import { type Fault, toEvidence, verifyClaim } from '#src/evidence/index.ts';
import { newClaim, pitchFaults, type RuleFault, unfitToSay } from '#src/features/drafts/index.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { checkLanguage } from '#src/playbook/guard-language.ts';
import { namedCustomer } from './named-customer.ts';
import type { ReasonMaterial } from './reason-material.ts';
import { LONGEST_OPENING } from './reason-schema.ts';

/** A date that names a day, month or quarter, not only `this year` or `now`. */
const DATED =
  /[\d０-９零一二三四五六七八九十]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:first|second|third|fourth)\b/iu;
const FIGURES: readonly Fault['code'][] = ['number_not_in_evidence', 'date_not_in_evidence'];

/**
 * Why an opening line may not be said: it names a customer (REF-1, GUARD-4), promises, presses or runs down (GUARD-2, 3, 9), does
 * not ask, or pitches (NEED-7), is in another language (GUARD-6), or holds a figure or name that is not the prospect's own (GUARD-1).
 */
export const openingFaults = (text: string, material: ReasonMaterial): RuleFault[] => {
  const { language, pack, prospect, customers } = material;
  const named = namedCustomer(text, customers, prospect.name);
  const tongue = checkLanguage(text, language);
  // What is said before the comma of a question is no question.
  const stated = text.replaceAll(/(?<!\d)[，,；;](?!\d)\s*/gu, '。');
  return [
    ...(named === null ? [] : [{ rule: 'REF-1' as const, message: namesWords(named) }]),
    ...unfitToSay(stated, [], { competitors: [] }),
    ...(/[?？]/u.test(text) ? [] : [{ rule: 'NEED-7' as const, message: ASKS_NOTHING }]),
    ...pitchFaults(stated, 'guessed'),
    ...(tongue.ok ? [] : [{ rule: tongue.rule, message: tongue.message }]),
    ...looseWords(text, { pack, prospectId: prospect.id }).map(({ message }) => ({
      rule: 'GUARD-1' as const,
      message,
    })),
    ...(text.length > LONGEST_OPENING ? [{ rule: 'LOOK-1' as const, message: TOO_LONG }] : []),
  ];
};

/** Figures that are not the prospect's own, and names nobody has on record. */
const looseWords = (
  text: string,
  { pack, prospectId }: { pack: ReasonMaterial['pack']; prospectId: string },
): Fault[] => {
  const own = pack.items.filter(({ source }) => source.id === prospectId);
  const evidence = own.map((item) => toEvidence(item));
  const held = { ...pack, items: own };
  // `今年` in a question says when it is asked; a day or month is a figure.
  const isFigure = ({ code, span }: Fault): boolean =>
    FIGURES.includes(code) && (code === 'number_not_in_evidence' || DATED.test(text.slice(span?.start, span?.end)));
  return [
    ...verifyClaim(newClaim('inference', text, evidence, 'GUARD-1'), held).filter(isFigure),
    ...verifyClaim(newClaim('question', text, evidence, 'GUARD-1'), held).filter(({ code }) => code === 'unknown_name'),
  ];
};

const namesWords = (name: string): Bilingual => ({
  zh: `开场白点了客户“${name}”的名字，没有人同意对外提及（REF-1、GUARD-4）。`,
  en: `The opening line names the customer "${name}", and nobody agreed to that (REF-1, GUARD-4).`,
});
const ASKS_NOTHING: Bilingual = { zh: '开场白没有提问（NEED-7）。', en: 'The opening line asks nothing (NEED-7).' };
const TOO_LONG: Bilingual = { zh: '开场白太长。', en: 'The opening line is too long.' };
