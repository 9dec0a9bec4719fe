import { partOperator } from '../build.ts';
import type { Operator, Subject } from '../operator.ts';
import { get, placeAt } from '../places.ts';
import { cite, claimsUnder, fresh, type Item, oneOf, pieceOf, reword } from './fresh-method-places.ts';

const LOOK = 'lookalike/reason';

/** Needs that companies of any trade may have, each with the word that would show it on record. */
const NEEDED = {
  zh: [
    ['备件', '备件库存压下一半'],
    ['碳', '每月自动出一份碳排放报表'],
    ['培训', '新员工培训记录全部上线'],
    ['外协', '外协厂商的交期看得见'],
  ],
  en: [
    ['spare', 'a stock of spare parts cut by half'],
    ['carbon', 'a carbon report drawn up by itself each month'],
    ['training', 'training records of new staff in one place'],
    ['subcontract', 'a view of when subcontractors deliver'],
  ],
} as const;

type Pair = { field: string; theirs: Item; ours: Item; prospect: string; won: string };

/** A field on record for the prospect and for the first customer it is compared with. */
const pair = (subject: Subject, field: string): Pair | null => {
  const theirs = pieceOf(subject, 'prospect', field);
  const ours = pieceOf(subject, 'account', field);
  const won = subject.ground.mayName[0];
  return theirs && ours && won ? { field, theirs, ours, prospect: subject.ground.account.name, won } : null;
};

const tags = ({ text }: Item): string[] => text.split(/[、,，] ?/u).filter((tag) => tag.length > 1);

/** Marks of ownership, which overlap: state-held and municipal may both be true. */
const OWNED = /国|集团|混合|上市|state|public|municipal|group|mixed|listed/iu;

/** A size or a mark of the won customer told of the prospect, which has another or none. */
const borrowed = (subject: Subject): { text: string; evidence: Item[] } | null => {
  const about = pieceOf(subject, 'prospect', 'description')?.text.toLowerCase() ?? '';
  const marks = pair(subject, 'tags');
  const sizes = pair(subject, 'employees');
  const had = marks ? tags(marks.theirs) : [];
  const tag =
    marks &&
    subject.pick.one(
      tags(marks.ours).filter((each) => !had.includes(each) && !about.includes(each) && !OWNED.test(each)),
    );
  const size = sizes && sizes.theirs.text !== sizes.ours.text ? sizes : null;
  if (marks && tag && (!size || subject.pick.below(2) === 0))
    return {
      text: oneOf(
        subject,
        [
          `${marks.prospect}同${marks.won}一样，也带“${tag}”这个标签。`,
          `两家都带“${tag}”这个标签，${marks.prospect}尤其明显。`,
        ],
        [
          `Like ${marks.won}, ${marks.prospect} is marked “${tag}”.`,
          `Both share the mark “${tag}”, ${marks.prospect} above all.`,
        ],
      ),
      evidence: [marks.theirs, marks.ours],
    };
  if (!size) return null;
  return {
    text: oneOf(
      subject,
      [
        `${size.prospect}也有${size.ours.text}，与${size.won}是同一个量级。`,
        `论人数，${size.prospect}与${size.won}一样是${size.ours.text}。`,
      ],
      [
        `${size.prospect} too has ${size.ours.text}, just as ${size.won} does.`,
        `In headcount ${size.prospect} equals ${size.won}: ${size.ours.text}.`,
      ],
    ),
    evidence: [size.theirs, size.ours],
  };
};

/** What is the same on record told as different; null where the record shows no such thing. */
const falseContrast = (subject: Subject): { text: string; evidence: Item[] } | null => {
  const same = pair(subject, 'industry');
  if (!same || same.theirs.text !== same.ours.text) return null;
  const text = oneOf(
    subject,
    [
      `${same.prospect}与${same.won}不在一个行业，打法要另起一套。`,
      `行业跨度大，${same.won}那套经验在${same.prospect}用不上。`,
    ],
    [
      `${same.prospect} and ${same.won} belong to different industries, so the approach has to be a new one.`,
      `The industries lie far apart; what we learned at ${same.won} is of no use at ${same.prospect}.`,
    ],
  );
  return { text, evidence: [same.theirs, same.ours] };
};

/** Look-alike cards that break the method, third round. */
export const FRESH_LIKENESSES: readonly Operator[] = [
  partOperator(
    fresh(
      'lookalike',
      'borrowed-feature',
      'what only the won customer has is told of the prospect',
      ['LOOK-1', 'GUARD-1'],
      true,
    ),
    (answers, subject) => {
      const told = borrowed(subject);
      const places = claimsUnder(answers, LOOK, 'reasons', subject);
      return told && reword(places, told.text, { kind: 'fact', evidence: cite(...told.evidence) });
    },
  ),
  partOperator(
    fresh(
      'lookalike',
      'won-called-new',
      'the customer we won is put forward as a company still to be won',
      ['LOOK-1', 'GUARD-1'],
      true,
    ),
    (answers, subject) => {
      const names = pair(subject, 'industry');
      if (!names) return null;
      const { won, prospect, ours } = names;
      const text = oneOf(
        subject,
        [
          `${won}至今没有买过我们的产品，可与${prospect}一起列入新客户名单。`,
          `${won}和${prospect}都还是潜在客户，可以一并开发。`,
        ],
        [
          `${won} has bought nothing from us so far and can go on the list of new names with ${prospect}.`,
          `${won} and ${prospect} are both still prospects and can be worked together.`,
        ],
      );
      const places = [
        ...claimsUnder(answers, LOOK, 'differs', subject),
        ...claimsUnder(answers, LOOK, 'reasons', subject),
      ];
      return reword(places, text, { kind: 'inference', evidence: cite(ours) });
    },
  ),
  partOperator(
    fresh('lookalike', 'hollow-contrast', 'what differs is empty words, or contradicts the record', [
      'LOOK-1',
      'GUARD-1',
    ]),
    (answers, subject) => {
      const now = get(answers, LOOK, ['differs']);
      if (!Array.isArray(now)) return null;
      const wrong = falseContrast(subject);
      const hollow = oneOf(
        subject,
        ['每家企业情况不同，要具体问题具体分析。', '差别总是有的，见面再看。'],
        [
          'Every company is different and has to be looked at on its own.',
          'There are always differences; we shall see when we meet.',
        ],
      );
      const first = wrong && (now.length === 0 || subject.pick.below(2) === 0) ? wrong : { text: hollow, evidence: [] };
      if (now.length === 0 && first !== wrong) return null;
      const value = [{ text: first.text, kind: 'inference', evidence: cite(...first.evidence) }];
      return { place: placeAt(LOOK, ['differs']), value, from: JSON.stringify(now), to: first.text };
    },
  ),
  partOperator(
    fresh(
      'lookalike',
      'name-dropped',
      'the opening line drops a customer’s name in its short form',
      ['GUARD-4', 'REF-1', 'LOOK-1'],
      true,
    ),
    (answers, subject) => {
      const now = get(answers, LOOK, ['opening']);
      const name = subject.ground.mayName[0];
      if (typeof now !== 'string' || !name) return null;
      const short = subject.language === 'zh' ? name.slice(0, 2) : (name.split(' ')[0] ?? name);
      const to = oneOf(
        subject,
        [
          `${short}最近把这一块理顺了，想请教您这边是怎么做的？`,
          `听${short}的同行提起贵司，您这边现在最头疼的是哪一段？`,
          `${short}遇到过的麻烦，贵司是不是也有，最近一次是什么时候？`,
        ],
        [
          `The people at ${short} have sorted this out lately; how do you go about it at your end?`,
          `We know ${short} well, and they had this very trouble; where does it hurt most with you?`,
          `${short} used to struggle with this; when did it last happen at your site?`,
        ],
      );
      return { place: placeAt(LOOK, ['opening']), value: to, from: now, to };
    },
  ),
  partOperator(
    fresh(
      'lookalike',
      'need-of-nobody',
      'the likely first need is drawn from a need the won customer never had',
      ['LOOK-1', 'NEED-6', 'GUARD-1', 'GUARD-7'],
      true,
    ),
    (answers, subject) => {
      const names = pair(subject, 'industry');
      const now = get(answers, LOOK, ['firstNeed']);
      if (!names || now === undefined) return null;
      const { won, prospect, theirs, ours } = names;
      const record = subject.ground.pack.items.map((item) => item.text).join(' ');
      const need = subject.pick.one(NEEDED[subject.language].filter(([mark]) => !record.includes(mark)))?.[1];
      if (!need) return null;
      const text = oneOf(
        subject,
        [
          `${won}当初最先要的是${need}，${prospect}可能也会从这里起步。`,
          `由${won}“${need}”这条需求推断，${prospect}可能也先要这个。`,
        ],
        [
          `${won} first asked for ${need}; ${prospect} may begin there too.`,
          `${won} had a confirmed need for ${need}, so ${prospect} may want the same first.`,
        ],
      );
      const value = { text, kind: 'inference', evidence: cite(ours, theirs) };
      return { place: placeAt(LOOK, ['firstNeed']), value, from: JSON.stringify(now), to: text };
    },
  ),
];
