import type { Claim } from '#src/evidence/index.ts';
import { pitchFaults, type RuleFault } from '#src/features/drafts/index.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { stepIndex } from '#src/playbook/need-validation.ts';
import type { NeedStep } from '#src/playbook/need-words.ts';
import type { CardMaterial, OfferedDocument } from './card-material.ts';
import type { CardParts, CardPick } from './card-parts.ts';

/** What is wrong with a pick beyond evidence; `at` names the part of it that must give way. */
export type CardFault = RuleFault & {
  at: 'document' | 'passage' | 'reason' | 'howToUse' | 'forWhom';
  claim?: Claim;
};

const STAYS =
  /仅供内部|(?:只|仅)?(?:在|供)?(?:公司)?内部(?:使用|学习|参考|阅读|讨论|培训|准备)|不(?:要|得|能|可|可以|应|宜)?(?:直接)?(?:对外|外发|外传|发给|转给|交给|给客户)|勿(?:外发|外传)|\binternal(?:ly)?\b|\bin-house\b|\b(?:stays?|keep(?: it)?|remains?) (?:in|inside|within) (?:the |our )?(?:house|company|team)\b|\b(?:do not|don['’]t|never|not to be) (?:hand(?:ed)?|share[d]?|send|sent|forward(?:ed)?|pass(?:ed)?)\b|\bnot (?:handed|shared|sent|forwarded|passed)\b|\b(?:for|among) (?:us|ourselves)(?: only)?\b/iu;

/** GUARD-4: whether words on how to use a document say that it stays in the house. */
export const saysItStays = (text: string): boolean => STAYS.test(text.normalize('NFKC'));

/** The furthest step that a need of the deal has reached: what may be proposed at all (NEED-7). */
const furthestStep = ({ deal }: CardMaterial): NeedStep =>
  deal.needs.reduce<NeedStep>((best, { step }) => (stepIndex(step) > stepIndex(best) ? step : best), 'guessed');

/** Somebody of the customer who is still there, by name. */
export const personNamed = (name: string, { dossier }: CardMaterial) =>
  dossier.contacts.find((each) => nameKey(each.name) === nameKey(name)) ?? null;

/** The document of a pick, where it was offered. */
export const offeredOf = (pick: CardPick, { offered }: CardMaterial): OfferedDocument | null =>
  offered.find(({ number }) => number === pick.document) ?? null;

/** What REC-1, GUARD-4, NEED-7 and CHAIN-8 ask of one pick. */
export const pickFaults = (pick: CardPick, material: CardMaterial): CardFault[] => {
  const document = offeredOf(pick, material);
  const { document: number, passage, howToUse, forWhom } = pick;
  if (!document)
    return [faultAt('document', 'REC-1', { zh: `${number} 不在可选资料里。`, en: `${number} was not offered.` })];
  return [
    ...(document.refs.includes(passage)
      ? []
      : [
          faultAt('passage', 'REC-1', {
            zh: `${passage} 不是 ${number} 的段落。`,
            en: `${passage} is no passage of ${number}.`,
          }),
        ]),
    ...pick.reasons
      .filter(({ fits, claim }) => (fits === 'unknown') !== (claim.kind === 'question'))
      .map(({ claim }) => ({ ...WRONG_KIND, claim })),
    ...usageFaults(pick, document, material).map((fault) => ({ ...fault, at: 'howToUse' as const, claim: howToUse })),
    ...(forWhom === null ? [] : readerFaults(forWhom, document, material)),
  ];
};

const faultAt = (at: CardFault['at'], rule: RuleFault['rule'], message: Bilingual): CardFault => ({
  rule,
  at,
  message,
});

const WRONG_KIND = faultAt('reason', 'REC-1', {
  zh: '记录里看不出的写 unknown 和问题；看得出的写 yes 或 no，并引用依据。',
  en: 'What the record does not tell is unknown with a question; what it tells is yes or no with evidence.',
});

/** What is wrong with how to use a document. */
const usageFaults = ({ howToUse }: CardPick, { shareable }: OfferedDocument, material: CardMaterial): RuleFault[] => [
  ...(shareable || saysItStays(howToUse.text) ? [] : [LEAVES_HOUSE]),
  ...(howToUse.kind === 'proposal' ? [] : [NO_PROPOSAL]),
  ...pitchFaults(howToUse.text, furthestStep(material)),
];

const LEAVES_HOUSE: RuleFault = {
  rule: 'GUARD-4',
  message: {
    zh: '这份资料仅供内部：用法里要写明只在内部使用、不外发。',
    en: 'This document is internal only: how to use it must say that it stays in the house.',
  },
};
const NO_PROPOSAL: RuleFault = {
  rule: 'REC-1',
  message: { zh: '用法写成建议（proposal）。', en: 'How to use it is a proposal.' },
};

/** What is wrong with whom a document is for. */
const readerFaults = (name: string, { shareable }: OfferedDocument, material: CardMaterial): CardFault[] => [
  ...(shareable
    ? []
    : [
        faultAt('forWhom', 'GUARD-4', {
          zh: '仅供内部的资料不给客户看：forWhom 写 null。',
          en: 'An internal document is for nobody outside: forWhom is null.',
        }),
      ]),
  ...(personNamed(name, material)
    ? []
    : [
        faultAt('forWhom', 'CHAIN-8', {
          zh: `客户那里没有叫“${name}”的在职联系人。`,
          en: `Nobody called "${name}" is at the customer.`,
        }),
      ]),
];

/** REC-1: the same document is chosen again. */
export const twiceFault = ({ document }: CardPick): RuleFault => ({
  rule: 'REC-1',
  message: { zh: `${document} 选了两次。`, en: `${document} is chosen twice.` },
});

/** What is wrong with the cards as a whole: the same document twice, and one that answers a need behind one that does less. */
export const orderFaults = ({ picks }: CardParts): RuleFault[] => [
  ...picks.filter(({ document }, at) => picks.findIndex((each) => each.document === document) < at).map(twiceFault),
  ...picks.flatMap((later, at) =>
    picks
      .slice(0, at)
      .filter((earlier) => servesMore(later, earlier))
      .slice(0, 1)
      .map(
        (earlier): RuleFault => ({
          rule: 'REC-1',
          message: {
            zh: `${later.document} 回应需求，其他方面也不差，应排在 ${earlier.document} 之前。`,
            en: `${later.document} answers a need and is no worse in the rest: it goes before ${earlier.document}.`,
          },
        }),
      ),
  ),
];

const yesOf = (pick: CardPick): Set<string> =>
  new Set(pick.reasons.flatMap(({ dimension, fits }) => (fits === 'yes' ? [dimension] : [])));

/** Whether one pick answers a need, another does not, and the first fits in every respect in which the second does. */
export const servesMore = (one: CardPick, other: CardPick): boolean => {
  const [mine, theirs] = [yesOf(one), yesOf(other)];
  return mine.has('need') && !theirs.has('need') && [...theirs].every((dimension) => mine.has(dimension));
};
