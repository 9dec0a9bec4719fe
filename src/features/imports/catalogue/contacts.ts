import {
  CERTAINTIES,
  CERTAINTY_LABELS,
  CONTACT_ROLE_TABLE,
  CONTACT_ROLES,
  readContactRole,
} from '#src/playbook/words.ts';
import type { KindSpec } from './field.ts';
import { accountReference, externalId, list, text } from './shared-fields.ts';
import { closedSet } from './word-table.ts';

const certainty = closedSet(
  Object.fromEntries(CERTAINTIES.map((code) => [code, { label: CERTAINTY_LABELS[code], words: [] }])),
);

/** 联系人: people at an account. Private details (PROFILE-3) are not taken from files. */
export const CONTACT_FIELDS: KindSpec = {
  kind: 'contacts',
  label: { zh: '联系人', en: 'Contacts' },
  knownBy: { zh: '客户 + 姓名', en: 'account + name' },
  fields: [
    externalId(['联系人编号', '联系人ID'], ['contact id']),
    accountReference({ zh: '所属客户的名称或外部编号', en: 'Name or external id of the account' }, true),
    text(
      'name',
      { zh: '姓名', en: 'The person’s name' },
      ['姓名', '联系人', '联系人姓名', '名字'],
      ['contact', 'contact name', 'full name', 'person'],
      {
        required: true,
      },
    ),
    text('title', { zh: '职务', en: 'Job title' }, ['职务', '职位', '头衔', '岗位'], ['job title', 'position']),
    text('department', { zh: '部门', en: 'Department' }, ['部门', '所在部门'], ['dept', 'division']),
    text(
      'email',
      { zh: '工作邮箱', en: 'Work e-mail' },
      ['邮箱', '电子邮箱', '邮件'],
      ['e-mail', 'email address', 'mail'],
    ),
    text(
      'phone',
      { zh: '工作电话', en: 'Work telephone' },
      ['电话', '手机', '手机号', '联系电话'],
      ['telephone', 'mobile', 'phone number'],
    ),
    {
      name: 'reportsTo',
      type: 'reference',
      to: 'contacts',
      within: 'account',
      idColumn: 'reportsToId',
      unknown: 'drop',
      meaning: {
        zh: '同一客户中的上级（姓名或外部编号）',
        en: 'Who this person reports to, at the same account (name or external id)',
      },
      zh: ['上级', '汇报对象', '直属上级', '汇报给'],
      en: ['reports to', 'line manager', 'supervisor'],
    },
    list(
      'roles',
      { zh: '决策角色（CHAIN-1），可多个', en: 'Roles in the decision (CHAIN-1), one or more' },
      ['决策角色', '角色'],
      ['role', 'decision role', 'buying role'],
      {
        words: CONTACT_ROLES.map((code) => ({ code, label: CONTACT_ROLE_TABLE[code].label })),
        read: readContactRole,
      },
    ),
    {
      name: 'roleCertainty',
      type: 'enum',
      ...certainty,
      meaning: {
        zh: '角色是已证实、推断还是未知（CHAIN-8）；省略而填了角色时记为推断',
        en: 'Whether the role is known, inferred or unknown (CHAIN-8); inferred when a role is given without it',
      },
      zh: ['角色把握', '角色确认'],
      en: ['role certainty'],
    },
    text('roleSource', { zh: '角色判断的依据', en: 'What the role is judged by' }, ['角色依据'], ['role source']),
    {
      name: 'influence',
      type: 'integer',
      min: 1,
      max: 5,
      meaning: { zh: '影响力 1–5（CHAIN-1）', en: 'Influence 1–5 (CHAIN-1)' },
      zh: ['影响力'],
      en: ['influence score'],
    },
    {
      name: 'stance',
      type: 'integer',
      min: -2,
      max: 2,
      meaning: { zh: '态度 −2 反对 … +2 力挺（CHAIN-1）', en: 'Stance −2 opposes … +2 champions (CHAIN-1)' },
      zh: ['态度', '立场', '支持度'],
      en: ['attitude', 'support'],
    },
    text('kpi', { zh: '考核指标', en: 'What they are measured by' }, ['考核指标', 'KPI指标'], ['kpis', 'measured by'], {
      maxLength: 2_000,
    }),
    text(
      'concerns',
      { zh: '关注点与顾虑', en: 'What they care and worry about' },
      ['关注点', '顾虑', '关切'],
      ['concern', 'worries'],
      { maxLength: 2_000 },
    ),
    text('style', { zh: '沟通风格', en: 'Communication style' }, ['沟通风格', '风格'], ['communication style'], {
      maxLength: 2_000,
    }),
    text(
      'needsFromUs',
      { zh: '需要我方提供的价值', en: 'What they need from us' },
      ['需要我方', '对我方需求'],
      ['needs from us'],
      {
        maxLength: 2_000,
      },
    ),
  ],
};
