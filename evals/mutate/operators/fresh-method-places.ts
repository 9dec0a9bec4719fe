import type { ModelClaim } from '#src/features/drafts/index.ts';
import type { GatedDraft } from '../../cases/case.ts';
import { type Change, claimChange, fits, type Spec } from '../build.ts';
import type { Language, Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { type ClaimPlace, claimPlaces } from '../places.ts';

export type Answers = Parameters<Operator['mutate']>[0];
export type Bag = Record<string, unknown>;
export type Item = Subject['ground']['pack']['items'][number];

/** What is said of an operator of the third round that breaks the method. */
export const fresh = (
  draft: GatedDraft | readonly GatedDraft[],
  id: string,
  about: string,
  killers: readonly string[],
  critical = false,
): Spec => ({
  id: `fresh-${id}`,
  family: 'held_out',
  about,
  drafts: typeof draft === 'string' ? [draft] : draft,
  killers,
  critical,
});

/** One of the sentences in the language of the case. */
export const oneOf = ({ language, pick }: Subject, zh: readonly string[], en: readonly string[]): string =>
  pick.one(language === 'zh' ? zh : en) ?? '';

/** Claims of a prompt whose path holds the member, in a picked order. */
export const claimsUnder = (answers: Answers, prompt: string, member: string, { pick }: Subject): ClaimPlace[] =>
  inAnyOrder(
    claimPlaces(answers).filter((place) => place.prompt === prompt && place.path.includes(member)),
    pick,
  );

/** The first of the places whose claim can take the words. */
export const reword = (
  places: readonly ClaimPlace[],
  text: string,
  altered: Partial<Omit<ModelClaim, 'text'>> = {},
): Change | null => {
  const place = places[0];
  return place && fits(text, { path: ['text'] }) ? claimChange(place, { ...place.claim, ...altered, text }) : null;
};

/** The piece of the record that holds a field of an account, a prospect or a document. */
export const pieceOf = ({ ground }: Subject, type: string, field: string): Item | undefined =>
  ground.pack.items.find(({ source }) => source.type === type && 'field' in source && source.field === field);

/** A short piece cited in full. */
export const cite = (...items: readonly Item[]): ModelClaim['evidence'] =>
  items.map(({ ref, text }) => ({ ref, quote: text.slice(0, 200) }));

/** What would be said of an account of each tier, were it in another one. */
export const MISGRADED: Readonly<
  Record<'strategic' | 'assault' | 'opportunity', Readonly<Record<Language, readonly string[]>>>
> = {
  strategic: {
    zh: ['这个客户条件还没成熟，归在机会型，跟着看就行，不投重兵。', '按攻坚型打：窗口半年，过了这个窗口就放手。'],
    en: [
      'Conditions here are not ripe: it counts as an opportunity-tier account, to be followed without heavy effort.',
      'We treat it as an assault account: there is one window, and if it closes we let go.',
    ],
  },
  assault: {
    zh: ['这个客户没有时间窗口，什么时候谈都来得及，归在机会型慢慢养。', '它列在战略型，长期经营，不赶这一时。'],
    en: [
      'There is no window to watch: it counts as an opportunity-tier account, and any time will do.',
      'It stands among our strategic accounts, to be tended over years with no closing date.',
    ],
  },
  opportunity: {
    zh: ['这是我们输不起的一家，列在战略型，人手优先给它。', '它属于攻坚型，半年内拿不下就没有机会了。'],
    en: [
      'We cannot afford to lose this one: it stands among our strategic accounts and gets our people first.',
      'It is an assault account, and if it is not won within half a year it is gone.',
    ],
  },
};

/** The tier that a piece of the record names. */
export const tierOf = (text: string): keyof typeof MISGRADED | null => {
  if (/战略|strategic/iu.test(text)) return 'strategic';
  if (/攻坚|assault/iu.test(text)) return 'assault';
  return /机会|opportunity/iu.test(text) ? 'opportunity' : null;
};
