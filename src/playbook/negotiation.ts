import { type Check, check } from './check.ts';
import { isBlank } from './text.ts';

/** STAGE-5: one side's position. For them it is an estimate. Numbers in the deal's currency. */
export type Position = {
  batna?: string | null;
  target?: number | null;
  range?: readonly [low: number, high: number] | null;
};

/** A planned concession. `weight` is what it costs us (any unit, the same for all). */
export type Concession = { id: string; what: string; inExchangeFor?: string | null; weight: number };

/** STAGE-5: BATNA, target and range on both sides; concessions only in exchange, the weightiest last. */
export const checkNegotiation = (plan: {
  ours: Position;
  theirs: Position;
  concessions: readonly Concession[];
}): Check[] => {
  const unpaid = plan.concessions.filter((concession) => isBlank(concession.inExchangeFor));
  const ordered = plan.concessions.every(
    (concession, i) => i === 0 || concession.weight >= (plan.concessions[i - 1]?.weight ?? 0),
  );
  return [
    ...(['ours', 'theirs'] as const).map((side) =>
      check(
        'STAGE-5',
        !isBlank(plan[side].batna) && plan[side].target != null && plan[side].range != null,
        side === 'ours'
          ? { zh: '我方的替代方案、目标与可接受范围已准备。', en: 'Our alternative, target and range are prepared.' }
          : { zh: '对方的替代方案、目标与范围已估计。', en: 'Theirs are estimated.' },
        side === 'ours'
          ? { zh: '我方的替代方案、目标或可接受范围还没有准备。', en: 'Our alternative, target or range is missing.' }
          : {
              zh: '对方的替代方案、目标或范围还没有估计。',
              en: 'Their alternative, target or range was not estimated.',
            },
        side,
      ),
    ),
    check(
      'STAGE-5',
      unpaid.length === 0,
      { zh: '每次让步都有交换条件。', en: 'Every concession is in exchange for something.' },
      {
        zh: `有 ${unpaid.length} 项让步没有交换条件：${unpaid.map((c) => c.what).join('、')}。`,
        en: `${unpaid.length} concessions ask for nothing: ${unpaid.map((c) => c.what).join(', ')}.`,
      },
    ),
    check(
      'STAGE-5',
      ordered,
      { zh: '让步由轻到重，最重的留在最后。', en: 'Concessions go from light to heavy, the weightiest last.' },
      { zh: '让步的顺序应由轻到重，最重的留到最后。', en: 'Put the concessions in order, the weightiest last.' },
    ),
  ];
};

/** STAGE-5: whether the two ranges meet, and where; null when one is unknown. */
export const zoneOfAgreement = (ours: Position, theirs: Position): { low: number; high: number } | 'none' | null => {
  if (!ours.range || !theirs.range) return null;
  const low = Math.max(ours.range[0], theirs.range[0]);
  const high = Math.min(ours.range[1], theirs.range[1]);
  return low <= high ? { low, high } : 'none';
};
