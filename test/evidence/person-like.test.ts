import { describe, expect, it } from 'vitest';
import { findPersonLike } from '#src/evidence/person-like.ts';

const names = (text: string): string[] => findPersonLike(text).map((p) => p.name);

describe('findPersonLike', () => {
  it.each([
    ['财务总监陈建国表示预算充足', ['陈建国']],
    ['王总支持该项目', ['王']],
    ['建议拜访周明，约赵厂长一起', ['周明', '赵']],
    ['孔令辙认为工期太短', ['孔令辙']],
    ['Ms. Wang and John Smith agreed', ['Wang', 'John Smith']],
    ['CFO Moira Haldane-Finch asked', ['Moira Haldane-Finch']],
  ])('%s → %j', (text, found) => {
    expect(names(text)).toEqual(found);
  });

  it.each([
    '总经理高度重视，项目经理关注成本',
    '公司有数万名员工',
    '首任校长与时任总经理',
    '工程总投资',
    '由于地方主管施工',
    '客户方总部在苏州',
    '感谢老师',
    '史书记载',
    '程序员工作',
    'The Economic Buyer and the Key Account Manager',
    'Charles River Plant',
    '提高加工效率',
  ])('nobody in %s', (text) => {
    expect(names(text)).toEqual([]);
  });
});
