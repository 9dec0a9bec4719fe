import { PROSE_MAX } from '#src/kernel/wire.ts';
import type { KindSpec } from './field.ts';
import { currency, externalId, list, text } from './shared-fields.ts';
import { ACCOUNT_STATUS, closedSet } from './word-table.ts';

/** 客户: companies that buy. */
export const ACCOUNT_FIELDS: KindSpec = {
  kind: 'accounts',
  label: { zh: '客户', en: 'Accounts' },
  knownBy: { zh: '名称', en: 'name' },
  fields: [
    externalId(['客户编号', '客户ID', '客户代码'], ['account id', 'customer id', 'account number']),
    text(
      'name',
      { zh: '客户公司名称', en: 'The company’s name' },
      ['客户名称', '客户', '公司名称', '公司', '企业名称', '名称', '单位名称', '客户公司'],
      [
        'account',
        'account name',
        'company',
        'company name',
        'customer',
        'customer name',
        'client',
        'organisation',
        'organization',
      ],
      { required: true },
    ),
    list(
      'aliases',
      { zh: '别名、简称、英文名；检索与引用时同样有效', en: 'Other names; they work for search and references' },
      ['别名', '简称', '客户简称', '英文名'],
      ['alias', 'also known as', 'short name'],
    ),
    text(
      'industry',
      { zh: '所属行业', en: 'Industry' },
      ['行业', '所属行业', '行业类别'],
      ['sector', 'vertical', 'segment'],
    ),
    text(
      'region',
      { zh: '所在地区', en: 'Where the company sits' },
      ['地区', '区域', '所在地', '所在地区', '省份', '城市', '国家'],
      ['office_location', 'location', 'country', 'city', 'territory', 'headquarters'],
    ),
    {
      name: 'employees',
      type: 'integer',
      min: 0,
      max: 10_000_000,
      meaning: { zh: '员工人数', en: 'Number of employees' },
      zh: ['员工数', '员工人数', '人数', '公司规模', '规模'],
      en: ['employee count', 'number of employees', 'headcount', 'staff', 'team size'],
    },
    {
      name: 'revenue',
      type: 'money',
      min: 0,
      meaning: {
        zh: '年营业额，以元（币种单位）计；表头写明单位时自动换算，如“年营业额（万元）”',
        en: 'Yearly revenue in whole units of its currency; a unit in the header is applied, as in "revenue (million)"',
      },
      zh: ['年营业额', '营业额', '年收入', '营收', '年销售额', '营业收入'],
      en: ['annual revenue', 'turnover', 'yearly revenue', 'sales volume'],
    },
    currency(),
    {
      name: 'founded',
      type: 'integer',
      year: true,
      min: 1000,
      max: 2100,
      meaning: { zh: '成立年份', en: 'Year the company was founded' },
      zh: ['成立年份', '成立时间', '成立日期', '创立年份'],
      en: ['year_established', 'founded year', 'year founded', 'established'],
    },
    text(
      'parent',
      { zh: '母公司或集团名称', en: 'Name of the parent company' },
      ['母公司', '上级公司', '所属集团', '集团'],
      ['subsidiary_of', 'parent account', 'parent company', 'group'],
    ),
    text(
      'description',
      { zh: '公司简介', en: 'What the company does' },
      ['简介', '公司简介', '描述', '备注', '说明'],
      ['about', 'notes', 'summary'],
      {
        maxLength: PROSE_MAX,
      },
    ),
    list('tags', { zh: '标签', en: 'Tags' }, ['标签', '客户标签'], ['tag', 'labels', 'keywords']),
    {
      name: 'status',
      type: 'enum',
      ...closedSet(ACCOUNT_STATUS),
      meaning: { zh: '客户状态', en: 'State of the account' },
      zh: ['状态', '客户状态'],
      en: ['account status'],
    },
    {
      name: 'isKey',
      type: 'boolean',
      meaning: { zh: '是否已被认定为大客户（KEY-1）', en: 'Whether a person marked it as a key account (KEY-1)' },
      zh: ['是否大客户', '大客户', '重点客户'],
      en: ['key account', 'is key account'],
    },
    text(
      'keyReason',
      { zh: '认定为大客户的理由（KEY-1）', en: 'Why it is a key account (KEY-1)' },
      ['大客户理由', '认定理由'],
      ['key reason'],
      {
        maxLength: 2_000,
      },
    ),
  ],
};
