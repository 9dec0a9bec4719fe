import type { Claim } from '#src/evidence/index.ts';
import type { Plan } from '#src/features/plans/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { KIND_NAMES } from './find-item.ts';
import { ITEM_KINDS, type OutlineItem, ofKind, outlineOf } from './outline.ts';

/** One part that differs between two versions; `before` or `after` null where it came or went. */
export type PartChange = {
  label: string;
  claim: Claim | null;
  before: string | null;
  after: string | null;
};

const FIELD_NAMES: Readonly<Record<string, readonly [string, string]>> = {
  target: ['目标值', 'target'],
  baseline: ['基线', 'baseline'],
  unit: ['单位', 'unit'],
  due: ['日期', 'date'],
  verifyBy: ['验证日', 'verify by'],
  start: ['开始', 'start'],
  owner: ['负责人', 'owner'],
  hours: ['工时', 'hours'],
  people: ['人数', 'people'],
  authority: ['权限', 'authority'],
  observable: ['看得见的结果', 'observable result'],
  doneWhen: ['完成标准', 'done when'],
};

/** Exactly what differs between two versions of a plan, part by part: its sentence, and the properties beside it. Pure. */
export const changesOf = (before: Plan, after: Plan): PartChange[] => {
  const { language } = after;
  const [old, now] = [outlineOf(before), outlineOf(after)];
  const claims = new Map(after.claims.map((claim) => [claim.id, claim as Claim]));
  const oldClaims = new Map(before.claims.map((claim) => [claim.id, claim as Claim]));
  const parts = ITEM_KINDS.flatMap((kind) => {
    const keyOf = (item: OutlineItem): string => (kind === 'question' ? item.text : item.id);
    const [was, is] = [ofKind(old, kind), ofKind(now, kind)];
    const label = (items: readonly OutlineItem[], item: OutlineItem): string =>
      `${KIND_NAMES[kind][language]} ${items.indexOf(item) + 1}`;
    const kept = was.flatMap((item): PartChange[] => {
      const same = is.find((each) => keyOf(each) === keyOf(item));
      if (!same)
        return [
          { label: label(was, item), claim: oldClaims.get(item.claimId ?? '') ?? null, before: item.text, after: null },
        ];
      const told = differences(fieldsOf(before, item), fieldsOf(after, same), language);
      const worded = item.text !== same.text && kind !== 'milestone';
      if (!worded && told === null) return [];
      return [
        {
          label: label(is, same),
          claim: claims.get(same.claimId ?? '') ?? null,
          before: [worded ? quoted(item.text) : '', told?.before ?? '']
            .filter((part) => part !== '')
            .join(gap(language)),
          after: [worded ? quoted(same.text) : '', told?.after ?? ''].filter((part) => part !== '').join(gap(language)),
        },
      ];
    });
    const fresh = is
      .filter((item) => !was.some((each) => keyOf(each) === keyOf(item)))
      .map((item) => ({
        label: label(is, item),
        claim: claims.get(item.claimId ?? '') ?? null,
        before: null,
        after: item.text,
      }));
    return [...kept, ...fresh];
  });
  return [...ownerChange(before, after), ...parts];
};

const ownerChange = (before: Plan, after: Plan): PartChange[] => {
  const name = ({ sections: { owner } }: Plan): string => owner.accountable?.name ?? owner.proposed?.name ?? '—';
  if (name(before) === name(after)) return [];
  const id = after.sections.owner.claims[0];
  const claim = (after.claims.find((each) => each.id === id) as Claim | undefined) ?? null;
  return [{ label: after.language === 'zh' ? '负责人' : 'owner', claim, before: name(before), after: name(after) }];
};

type Fields = Record<string, unknown>;

const fieldsOf = ({ sections }: Plan, { kind, id }: OutlineItem): Fields => {
  if (kind === 'goal') {
    const goal = sections.goals.find((each) => each.id === id);
    return goal ? { target: goal.target, baseline: goal.baseline, unit: goal.unit, due: goal.due } : {};
  }
  if (kind === 'action') {
    const action = sections.actions.find((each) => each.id === id);
    if (!action) return {};
    const { start, verifyBy, hours, people, authority, observable, owner } = action;
    return { start, verifyBy, hours, people, authority, observable, owner: owner?.name ?? null };
  }
  if (kind !== 'milestone') return {};
  const milestone = sections.milestones.find((each) => each.id === id);
  return milestone ? { due: milestone.due, doneWhen: milestone.doneWhen } : {};
};

const differences = (was: Fields, is: Fields, language: Language): { before: string; after: string } | null => {
  const changed = Object.keys(is).filter((field) => was[field] !== is[field]);
  if (changed.length === 0) return null;
  const tell = (of: Fields): string =>
    changed
      .map((field) => {
        const name = FIELD_NAMES[field]?.[language === 'zh' ? 0 : 1] ?? field;
        const unit = field === 'target' || field === 'baseline' ? ` ${String(is.unit ?? '')}`.trimEnd() : '';
        const value = of[field];
        return `${name} ${value === null || value === undefined ? '—' : `${String(value)}${unit}`}`;
      })
      .join(gap(language));
  return { before: tell(was), after: tell(is) };
};

const gap = (language: Language): string => (language === 'zh' ? '；' : '; ');
const quoted = (text: string): string => `“${text}”`;
