import type { Change, Tongue } from '../reading.ts';
import type { Spoiled } from './spoiled/spoil.ts';
import { groundOf } from './worlds/record.ts';

/** A grader, a place of sound answers, the words to put there, and what else is on record. */
export type Row = readonly [
  grader: string,
  draft: Spoiled[0],
  language: Tongue,
  at: string,
  value: unknown,
  change?: Omit<Change, 'put'>,
];

/** The account whose visit (E11) says more. */
export const held = (language: Tongue, more: string): Omit<Change, 'put'> => {
  const { pack } = groundOf(language);
  const items = pack.items.map((item) => (item.ref === 'E11' ? { ...item, text: `${item.text}${more}` } : item));
  return { ground: { pack: { ...pack, items } } };
};

/** Places of sound answers. */
export const AT = {
  wording: 'objection/reply wordings[0].text',
  question: 'plan/why questions[0].text',
  claim: 'plan/why claims[1]',
  left: 'plan/why notDoing[0].text',
  action: 'plan/actions actions[0].claim.text',
} as const;

/** What else is on record. */
export const MORE = {
  asked: {
    zh: held('zh', '。样机能撑几年？我们算过是五，没有更长的记录。另一处响应要五分钟'),
    en: held(
      'en',
      '. How many years does the battery last? We have a calculation of five. An alarm answered in five minutes',
    ),
  },
  store: { en: held('en', '; Store four: power per cubic metre fell; it used 3.1 kWh a tonne') },
  level: {
    zh: held('zh', '；网关采购量：0 → 0 → 0 → 0；平台采购量：2 → 5 → 3 → 9'),
    en: held('en', '; Gateways bought: 0 → 0 → 0 → 0; Platform: 2 → 5 → 3 → 9'),
  },
  limit: {
    zh: held('zh', '；400万元以上须由投资委员会定'),
    en: held('en', '. Above 4 million the investment committee decides on the sum'),
  },
  thread: { en: held('en', '; Single thread: 100 % of 3 interactions rest on Yvonne Reed') },
  days: { en: held('en', '; receivables turn in 74 days, 55 before') },
  measured: { en: held('en', '; Know the hours from casting to report; Present state: Not measured') },
  cards: { en: held('en', '. The 3,200 cards he confirmed by phone; the old ones are to be talked over') },
} as const;
