import { tokenise } from '#src/features/library/index.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { choose, refuse } from './edit-reading.ts';
import { type ItemKind, type OutlineItem, ofKind, type PlanOutline } from './outline.ts';
import type { EditClause } from './read-clause.ts';
import type { Place } from './read-place.ts';

export const KIND_NAMES: Readonly<Record<ItemKind, Bilingual>> = {
  goal: { zh: '目标', en: 'goal' },
  action: { zh: '行动', en: 'action' },
  milestone: { zh: '里程碑', en: 'milestone' },
  bottleneck: { zh: '卡点', en: 'bottleneck' },
  risk: { zh: '风险', en: 'risk' },
  question: { zh: '待确认问题', en: 'question' },
};

/** An item as one of the numbered choices. */
export const asOption = (outline: PlanOutline, item: OutlineItem): { id: string; name: string; item: OutlineItem } => {
  const number = ofKind(outline, item.kind).findIndex(({ id }) => id === item.id) + 1;
  const words = item.text.length > 80 ? `${item.text.slice(0, 80)}…` : item.text;
  const name = `${KIND_NAMES[item.kind].zh} ${number} · ${KIND_NAMES[item.kind].en} ${number}`;
  return {
    id: `${item.kind}:${item.id}`,
    name: `${/\p{Script=Han}/u.test(item.text) ? name.split(' · ')[0] : name.split(' · ')[1]}: ${words}`,
    item,
  };
};

const WHICH: Bilingual = { zh: '指的是哪一项？请回复序号：', en: 'Which one is meant? Reply with the number:' };

/**
 * The parts a clause names: by place, by the only one there is, or by words of theirs. Two that fit alike are asked about.
 * @param fits narrows those of a kind by the value given (money for a goal in money); used only where no place is named
 */
export const findItems = (
  outline: PlanOutline,
  clause: EditClause,
  take: () => string | undefined,
  fits: (item: OutlineItem) => boolean = () => true,
): OutlineItem[] => {
  const { kind, places } = clause;
  if (places.length > 0)
    return places.map((place) => (kind ? nthOf(outline, kind, place, take) : nthOfAny(outline, place, take)));
  const pool = kind ? ofKind(outline, kind) : outline.items;
  if (pool.length === 0)
    throw kind
      ? refuse(
          `计划里没有${KIND_NAMES[kind].zh}，没有改动。`,
          `The plan has no ${KIND_NAMES[kind].en}; nothing was changed.`,
        )
      : refuse('计划里没有可改的内容。', 'The plan holds nothing to change.');
  const [only] = pool;
  if (kind && pool.length === 1 && only) return [only];
  const byWords = closest(pool, clause.text);
  if (byWords) return [byWords];
  const fitting = pool.filter(fits);
  const [fit] = fitting;
  if (kind && fitting.length === 1 && fit) return [fit];
  const options = (fitting.length > 0 ? fitting : pool).slice(0, 12).map((item) => asOption(outline, item));
  return [choose(take, options, WHICH).item];
};

const at = (items: readonly OutlineItem[], place: Place): OutlineItem | undefined => {
  if ('id' in place) return items.find(({ id }) => id === place.id);
  return 'nth' in place ? items[place.nth - 1] : items.at(-place.fromEnd);
};

const nthOf = (outline: PlanOutline, kind: ItemKind, place: Place, take: () => string | undefined): OutlineItem => {
  const items = ofKind(outline, kind);
  const found = at(items, place);
  if (found) return found;
  const { zh, en } = KIND_NAMES[kind];
  if (items.length === 0) throw refuse(`计划里没有${zh}，没有改动。`, `The plan has no ${en}; nothing was changed.`);
  const question: Bilingual = {
    zh: `计划里只有 ${items.length} 条${zh}，没有您说的那一条。指的是哪一条？请回复序号：`,
    en: `The plan has ${items.length} ${en}${items.length === 1 ? '' : 's'}, not the one you named. Which is meant? Reply with the number:`,
  };
  return choose(
    take,
    items.slice(0, 12).map((item) => asOption(outline, item)),
    question,
  ).item;
};

/** `第三条` without a kind: of whatever has a third. */
const nthOfAny = (outline: PlanOutline, place: Place, take: () => string | undefined): OutlineItem => {
  const found = (['goal', 'action', 'milestone', 'bottleneck', 'risk'] as const).flatMap(
    (kind) => at(ofKind(outline, kind), place) ?? [],
  );
  const [only] = found;
  if (!only) throw refuse('计划里没有这一项，没有改动。', 'The plan has no such part; nothing was changed.');
  if (found.length === 1) return only;
  return choose(
    take,
    found.map((item) => asOption(outline, item)),
    WHICH,
  ).item;
};

/** The item whose words stand in a clause clearly more than any other's; undefined when none does. */
const closest = (items: readonly OutlineItem[], clause: string): OutlineItem | undefined => {
  const said = new Set(tokenise(clause).filter((term) => [...term].length > 1));
  const holders = (term: string): number => items.filter(({ text }) => tokenise(text).includes(term)).length;
  const scored = items
    .map((item) => {
      const own = new Set(tokenise(item.text));
      const score = [...said].filter((term) => own.has(term)).reduce((sum, term) => sum + 1 / holders(term), 0);
      return { item, score };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && first.score >= 1 && first.score >= 2 * (second?.score ?? 0) ? first.item : undefined;
};
