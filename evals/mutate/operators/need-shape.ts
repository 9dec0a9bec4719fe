import type { Answers } from '../../reading/reading.ts';
import { either, partOperator, type Spec } from '../build.ts';
import type { Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { isBag, members, type Place, placeAt } from '../places.ts';
import { sharedMatters } from '../sentences.ts';

export type Bag = Record<string, unknown>;
export type NeedPlace = Place & { value: Bag };

export const needSpec = (id: string, about: string, killers: readonly string[]): Spec => ({
  id,
  family: 'needs',
  about,
  drafts: ['needs'],
  killers,
});

export const needs = (answers: Answers): NeedPlace[] => members(answers, 'needs/hierarchy', 'needs');

/** An operator over one need of the tree. `change` sees all needs, so that links stay sensible. */
export const onNeed = (
  of: Spec,
  change: (need: Bag, subject: Subject, at: number, all: readonly Bag[]) => Bag | null,
): Operator =>
  partOperator(of, (answers, subject) => {
    const all = needs(answers);
    for (const place of inAnyOrder(all, subject.pick)) {
      const value = change(
        place.value,
        subject,
        Number(place.path[1]),
        all.map((need) => need.value),
      );
      if (value) return { place, value, from: JSON.stringify(place.value), to: JSON.stringify(value) };
    }
    return null;
  });

/** Words of a need as drafted. */
export const needText = (need: Bag): string =>
  isBag(need.need) && typeof need.need.text === 'string' ? need.need.text : '';

export const withNeedText = (need: Bag, text: string, kind?: string): Bag => ({
  ...need,
  need: { ...(need.need as Bag), text, ...(kind ? { kind } : {}) },
});

/** The pieces a need cites, in the order it cites them. */
const citedBy = (need: Bag, { ground }: Subject): Subject['ground']['pack']['items'] =>
  isBag(need.need) && Array.isArray(need.need.evidence)
    ? need.need.evidence.flatMap(
        (citation) => ground.pack.items.find(({ ref }) => isBag(citation) && ref === citation.ref) ?? [],
      )
    : [];

/** Texts of the pieces a need cites. */
export const needSources = (need: Bag, subject: Subject): string =>
  citedBy(need, subject)
    .map(({ text }) => text)
    .join('\n');

const LEVELS = ['vision', 'strategic', 'business', 'functional'];

/** A person or a problem as the record of a need tells them. */
const HOLDER = /(?:联系人：|Contact: )([^；;\n]+)/u;
const PROBLEM = /(?:背后的问题：|Problem behind it: )[^；;\n]+/u;

/** The cited pieces that are the record of a need of this very person. */
const ownRecords = (need: Bag, subject: Subject) =>
  citedBy(need, subject).filter(
    ({ source, text }) =>
      source.type === 'need' && typeof need.holder === 'string' && HOLDER.exec(text)?.[1]?.trim() === need.holder,
  );

/** Whether a piece about nobody else, or the need's own words, tell whose it is. */
const isKnownHolder = (need: Bag, subject: Subject): boolean => {
  const { holder } = need;
  if (typeof holder !== 'string') return false;
  const own = citedBy(need, subject).some(({ source, text }) => source.type === 'contact' && text.startsWith(holder));
  return own || needText(need).includes(holder) || ownRecords(need, subject).length > 0;
};

/** Whether two needs plainly speak of the same matter: telling words in common, more than the need shares with any other. */
const belongTogether = (need: Bag, parent: Bag, all: readonly Bag[], { ground }: Subject): boolean => {
  const names = [...ground.people.map(({ name }) => name), ground.account.name, ...ground.account.aliases];
  const shared = (other: Bag): number => sharedMatters(needText(need), needText(other), names).length;
  const common = shared(parent);
  return common >= 2 && all.every((other) => other === need || other === parent || shared(other) < common);
};

const ORPHAN = needSpec('need-orphan', 'needs below others serve none of them', ['NEED-1']);

export const NEED_SHAPE: readonly Operator[] = [
  either(
    onNeed(ORPHAN, (need, subject, _at, all) => {
      const parent = typeof need.under === 'number' ? all[need.under] : undefined;
      const levels = [need.level, parent?.level].map((level) => LEVELS.indexOf(String(level)));
      // An implicit need hangs on its person and may stand alone.
      return parent && levels.every((level) => level >= 0) && belongTogether(need, parent, all, subject)
        ? { ...need, under: null }
        : null;
    }),
    // A tree of several levels told as a flat list.
    partOperator(ORPHAN, (answers) => {
      const all = needs(answers).map(({ value }) => value);
      const linked = all.filter(({ under }) => typeof under === 'number').length;
      return linked < 3
        ? null
        : {
            place: placeAt('needs/hierarchy', ['needs']),
            value: all.map((need) => ({ ...need, under: null })),
            from: all.map(({ under }, i) => `${i} under ${String(under)}`).join(', '),
            to: 'none under another',
          };
    }),
  ),
  onNeed(
    needSpec('need-without-person', 'a need has neither person nor problem', ['NEED-4', 'NEED-3']),
    (need, subject) => (isKnownHolder(need, subject) ? { ...need, holder: null, problem: null } : null),
  ),
  partOperator(
    needSpec('need-levels-exchanged', 'a need stands above the one it serves', ['NEED-1']),
    (answers, subject) => {
      const all = needs(answers);
      for (const { value, path } of inAnyOrder(all, subject.pick)) {
        const parent = typeof value.under === 'number' ? all[value.under] : undefined;
        const [a, b] = [LEVELS.indexOf(String(value.level)), LEVELS.indexOf(String(parent?.value.level))];
        if (!parent || a < 0 || b < 0 || a <= b) continue;
        const exchangedLevels = all.map((need) => {
          if (need.path[1] === path[1]) return { ...need.value, level: parent.value.level };
          return need.path[1] === parent.path[1] ? { ...need.value, level: value.level } : need.value;
        });
        return {
          place: { prompt: 'needs/hierarchy', path: ['needs'], at: `needs/hierarchy needs[${path[1]}].level` },
          value: exchangedLevels,
          from: `${String(value.level)} under ${String(parent.value.level)}`,
          to: `${String(parent.value.level)} under ${String(value.level)}`,
        };
      }
      return null;
    },
  ),
  onNeed(needSpec('need-under-itself', 'a need serves itself', ['NEED-1', 'contract/']), (need, _subject, at) => ({
    ...need,
    under: at,
  })),
  onNeed(needSpec('need-circle', 'two needs serve each other', ['NEED-1', 'contract/']), (need, _subject, at, all) => {
    const child = all.findIndex(({ under }, i) => under === at && i !== at);
    return child < 0 ? null : { ...need, under: child };
  }),
  onNeed(
    needSpec('need-under-nothing', 'a need serves one that is not in the list', ['NEED-1', 'contract/']),
    (need, _subject, _at, all) => ({
      ...need,
      under: all.length + 3,
    }),
  ),
  onNeed(
    needSpec('implicit-need-of-nobody', 'an implicit need hangs on no person', ['NEED-1', 'NEED-3', 'NEED-4']),
    (need) => (need.level === 'implicit' && need.holder !== null ? { ...need, holder: null } : null),
  ),
  onNeed(needSpec('implicit-told-as-explicit', 'what nobody said is marked as said', ['NEED-3']), (need) =>
    need.explicit === false ? { ...need, explicit: true } : null,
  ),
  onNeed(
    needSpec('problem-lost', 'the problem that the record tells behind a need is gone', ['NEED-4']),
    (need, subject) =>
      need.problem !== null && ownRecords(need, subject).some(({ text }) => PROBLEM.test(text))
        ? { ...need, problem: null }
        : null,
  ),
];
