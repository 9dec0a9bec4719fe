import type { Answers } from '../../reading/reading.ts';
import { partOperator, type Spec } from '../build.ts';
import type { Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { isBag, members, type Place } from '../places.ts';

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

/** Texts of the pieces a need cites. */
export const needSources = (need: Bag, { ground }: Subject): string =>
  isBag(need.need) && Array.isArray(need.need.evidence)
    ? need.need.evidence
        .map((citation) => ground.pack.items.find(({ ref }) => isBag(citation) && ref === citation.ref)?.text ?? '')
        .join('\n')
    : '';

const LEVELS = ['vision', 'strategic', 'business', 'functional'];

export const NEED_SHAPE: readonly Operator[] = [
  onNeed(needSpec('need-orphan', 'a need below others serves none of them', ['NEED-1']), (need, _subject, _at, all) =>
    typeof need.under === 'number' && LEVELS.indexOf(String(all[need.under]?.level)) >= 0
      ? { ...need, under: null }
      : null,
  ),
  onNeed(needSpec('need-without-person', 'a need has neither person nor problem', ['NEED-4', 'NEED-3']), (need) =>
    need.holder === null && need.problem === null ? null : { ...need, holder: null, problem: null },
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
  onNeed(needSpec('problem-lost', 'the problem behind a need is gone', ['NEED-4']), (need) =>
    need.problem === null ? null : { ...need, problem: null },
  ),
];
