import fc from 'fast-check';
import { addDays, addMonths, isoDay } from '#src/playbook/time.ts';
import type { rowsOf } from './add-rows.ts';

/** A stream of small choices, drawn by fast-check so that a failing world is reported by its numbers. */
const CHOICES = 600;
export const worldSeeds = fc.array(fc.nat(999), { minLength: CHOICES, maxLength: CHOICES });

type Add = ReturnType<typeof rowsOf>;

/** Puts a random small workspace together: values lie close to the thresholds, on either side. */
export const makeWorld = (add: Add, choices: readonly number[], now: Date): void => {
  let next = 0;
  const pick = <T>(list: readonly T[]): T => list[(choices[next++ % CHOICES] ?? 0) % list.length] as T;
  const some = (most: number) => Array.from({ length: pick(Array.from({ length: most + 1 }, (_, n) => n)) });
  const ago = (days: readonly number[]) => isoDay(addDays(now, -pick(days)));
  const users = ['林', '王', '周'].map((name) => add.user(name));
  const rivals = ['蓝海', '远景'];
  for (const name of ['甲厂', '乙厂', '丙厂', '丁厂', '戊厂']) {
    const tier = pick(['strategic', 'strategic', 'assault', 'tier_opportunity', null] as const);
    const account = add.account({
      name,
      tier,
      isKey: pick([true, false]),
      status: pick(['active', 'active', 'active', 'closed'] as const),
      tierWindowCloses: pick([null, ...[-40, -1, 0, 29, 30, 31].map((days) => isoDay(addDays(now, days)))]),
      createdAt: addDays(now, -pick([1, 13, 14, 30, 59, 60, 200])),
    });
    const owners = new Set(some(2).map(() => pick(users)));
    for (const user of owners) add.member(account, user, pick(['accountable', 'accountable', 'supporter'] as const));
    for (const field of ['inventory_days', 'receivable_days'])
      for (const month of some(3).map((_, n) => n))
        add.fact(account, field, pick([0, 40, 52, 59, 60, 78, 120]), isoDay(addDays(now, -30 * month)));
    if (pick([true, false, false])) add.fact(account, 'cash', pick(['紧张', '宽裕']), ago([10, 40]));
    const people = some(3).map((_, n) =>
      add.contact(account, `联系人${n}`, {
        roles: pick([[], ['EB'], ['TB'], ['UB', 'coach'], ['coach']]),
        roleCertainty: pick(['known', 'inferred', 'unknown'] as const),
        influence: pick([null, 1, 3, 4, 5]),
        stance: pick([null, -2, -1, 0, 2]),
        leftAt: pick([null, null, null, addDays(now, -90), addDays(now, -91), addDays(now, -5)]),
        updatedAt: addDays(now, -pick([1, 59, 60, 61])),
      }),
    );
    for (const person of people)
      if (pick([true, false]))
        add.contactChange(
          person,
          account,
          pick(['title', 'stance']),
          pick([null, '主任']),
          '部长',
          ago([5, 89, 90, 91]),
        );
    for (const _ of some(8))
      add.visit(
        account,
        `${ago([-3, 0, 1, 3, 4, 5, 6, 13, 14, 29, 30, 31, 59, 60, 61, 89, 90, 91])}T07:00:00Z`,
        {
          kind: pick(['visit', 'call'] as const),
          summaryStatus: pick(['none', 'sent', 'confirmed', 'confirmed'] as const),
          direction: pick(['ask', 'ask', 'ask', 'give', null] as const),
          notes: pick([null, null, '提到蓝海', '远景和蓝海都来过']),
        },
        people.filter(() => pick([true, true, false])),
      );
    for (const product of ['主轴', '刀具'])
      for (const month of [0, 1, 2, 3, 4, 5])
        if (pick([true, true, true, true, false]))
          add.bought(
            account,
            product,
            addMonths(isoDay(now).slice(0, 7), -month),
            pick([0, 10, 20, 30, 30 + 10 * month, 60]),
          );
    for (const n of some(3).map((_, index) => index)) {
      const deal = add.deal(account, {
        name: `商机${n}`,
        stage: pick(['lead', 'needs', 'tender', 'on_hold', 'signed'] as const),
        stageSince: pick([null, ago([5, 15, 16, 30, 31, 45, 46, 90])]),
        openedAt: ago([100, 120]),
        closeDateMoves: pick([0, 1, 2, 3]),
        createdAt: addDays(now, -40),
      });
      if (pick([true, false])) {
        add.stageChange(deal, 'lead', 'needs', ago([70, 80, 95]));
        add.stageChange(deal, 'needs', 'tender', ago([40, 50, 60]));
      }
      if (pick([true, false])) add.competitor(deal, pick(rivals), ago([1, 29, 30, 31, 59, 60, 90]));
      const need = add.need(deal, '离线可用', pick(['P0', 'P1', 'P2'] as const));
      for (const k of some(5).map((_, index) => index))
        add.needChange(
          need,
          deal,
          pick(['statement', 'priority', 'step']),
          `${ago([1, 10, 28, 29, 30, 31])}T0${k}:00:00Z`,
          pick(['customer', 'customer', 'us'] as const),
        );
    }
    for (const n of some(3).map((_, index) => index))
      add.feedback(account, { score: pick([80, 89, 90, 100]), happenedOn: isoDay(addDays(now, -20 * n)) });
    if (pick([true, false, false]))
      add.feedback(account, {
        kind: 'complaint',
        text: '慢',
        happenedOn: ago([3, 9]),
        closedOn: pick([null, ago([1])]),
      });
  }
};
