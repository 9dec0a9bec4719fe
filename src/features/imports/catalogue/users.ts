import type { KindSpec } from './field.ts';
import { externalId, text } from './shared-fields.ts';
import { closedSet, USER_ROLE } from './word-table.ts';

/** 用户: people of the selling company. An import gives nobody a key. */
export const USER_FIELDS: KindSpec = {
  kind: 'users',
  label: { zh: '用户', en: 'Users' },
  knownBy: { zh: '姓名', en: 'name' },
  fields: [
    externalId(['工号', '员工编号', '用户编号'], ['user id', 'employee id', 'agent id']),
    text(
      'name',
      { zh: '姓名', en: 'The person’s name' },
      ['姓名', '销售', '员工姓名', '用户', '销售员', '用户名'],
      ['sales_agent', 'full name', 'user', 'user name', 'employee', 'sales rep', 'seller', 'agent'],
      { required: true },
    ),
    {
      name: 'role',
      type: 'enum',
      ...closedSet(USER_ROLE),
      meaning: { zh: '角色；省略时为销售', en: 'Role; seller when absent' },
      zh: ['角色', '岗位', '职位'],
      en: ['user role', 'position', 'job'],
    },
    {
      name: 'manager',
      type: 'reference',
      to: 'users',
      idColumn: 'managerId',
      unknown: 'drop',
      meaning: { zh: '上级经理（姓名或外部编号）', en: 'Their manager (name or external id)' },
      zh: ['经理', '上级', '销售经理', '主管', '直属上级'],
      en: ['reports to', 'sales manager', 'team lead', 'supervisor'],
    },
    text(
      'region',
      { zh: '负责区域', en: 'Region' },
      ['区域', '大区', '地区', '负责区域', '办事处'],
      ['regional_office', 'territory', 'office', 'location'],
    ),
    {
      name: 'active',
      type: 'boolean',
      meaning: { zh: '是否在职', en: 'Whether the person still works here' },
      zh: ['在职', '是否在职', '启用'],
      en: ['is active', 'enabled'],
    },
  ],
};
