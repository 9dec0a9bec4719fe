import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchNames, type NamedAccount } from '#src/features/accounts/match-names.ts';
import { nameKey } from '#src/kernel/name-key.ts';

const account = (name: string, ...aliases: string[]): NamedAccount => ({
  id: name,
  name,
  nameKey: nameKey(name),
  aliases,
});

const book = [
  account('华东（苏州）精密机械有限公司', '华精'),
  account('林奇科技'),
  account('林奇科技（上海）新能源有限公司'),
  account('江苏恒峦重工股份有限公司', 'Hengluan Heavy'),
  account('Castermoor Foods Ltd', 'CMF'),
  account('Port'),
  account('中国公司'),
  account('北京 3M 材料'),
];
const best = (text: string) => matchNames(text, book)[0]?.name;
const kindOf = (text: string) => matchNames(text, book)[0]?.kind;

describe('finding the account a text means', () => {
  it.each([
    ['华东(苏州)精密机械有限公司', '华东（苏州）精密机械有限公司', 'name'],
    ['华精', '华东（苏州）精密机械有限公司', 'alias'],
    ['给江苏恒峦重工股份有限公司写一份大客户计划', '江苏恒峦重工股份有限公司', 'name_within'],
    ['帮我看看hengluan heavy的商机', '江苏恒峦重工股份有限公司', 'alias_within'],
    ['给恒峦重工写一份大客户计划', '江苏恒峦重工股份有限公司', 'core_within'],
    ['恒峦最近怎么样？', '江苏恒峦重工股份有限公司', 'begins'],
    ['华东精密机械', '华东（苏州）精密机械有限公司', 'core_within'],
    ['给华东精密写计划', '华东（苏州）精密机械有限公司', 'begins'],
    ['新能源有限公司', '林奇科技（上海）新能源有限公司', 'part_of'],
    ['Draft a plan for Castermoor', 'Castermoor Foods Ltd', 'begins'],
    ["Draft a plan for Castermoor Foods' renewal", 'Castermoor Foods Ltd', 'core_within'],
    ['ＣＡＳＴＥＲＭＯＯＲ ＦＯＯＤＳ ＬＴＤ', 'Castermoor Foods Ltd', 'name'],
    ['castermoor', 'Castermoor Foods Ltd', 'part_of'],
  ])('reads %s as %s (%s)', (text, name, kind) => {
    expect([best(text), kindOf(text)]).toEqual([name, kind]);
  });

  it('puts the longer name first where one is inside the other', () => {
    expect(matchNames('林奇科技(上海)新能源有限公司的计划', book).map((match) => match.name)).toEqual([
      '林奇科技（上海）新能源有限公司',
      '林奇科技',
    ]);
  });

  it.each(['write a report', '给公司做计划', '', '，。', 'C', '华东地区的大客户有哪些', 'the plan'])(
    'finds nobody in %j',
    (text) => {
      expect(matchNames(text, book)).toEqual([]);
    },
  );

  it('finds every account by its own name inside any sentence, at the head of the list', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...book.slice(0, 6)),
        fc.constantFrom('请问', '给', '', '关于 '),
        fc.string({ maxLength: 8 }),
        (one, before, after) => {
          const [first] = matchNames(`${before} ${one.name} ${after}`, book);
          expect(first?.matched.length).toBeGreaterThanOrEqual(one.nameKey.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});
