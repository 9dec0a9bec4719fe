import { PROSE_MAX } from '#src/kernel/wire.ts';
import type { KindSpec } from './field.ts';
import { externalId, list, text } from './shared-fields.ts';

/** 潜在客户: companies not sold to yet. */
export const PROSPECT_FIELDS: KindSpec = {
  kind: 'prospects',
  label: { zh: '潜在客户', en: 'Prospects' },
  knownBy: { zh: '名称', en: 'name' },
  fields: [
    externalId(['潜在客户编号', '企业编号'], ['prospect id', 'company id']),
    text(
      'name',
      { zh: '公司名称', en: 'The company’s name' },
      ['公司名称', '公司', '企业名称', '名称', '潜在客户', '客户名称'],
      ['company', 'company name', 'prospect', 'organisation', 'organization', 'account'],
      { required: true },
    ),
    text(
      'description',
      { zh: '公司做什么', en: 'What the company does' },
      ['简介', '公司简介', '描述', '经营范围', '主营业务'],
      ['about', 'summary', 'notes'],
      {
        maxLength: PROSE_MAX,
      },
    ),
    text('industry', { zh: '所属行业', en: 'Industry' }, ['行业', '所属行业', '行业类别'], ['sector', 'vertical']),
    {
      name: 'employees',
      type: 'integer',
      min: 0,
      max: 10_000_000,
      meaning: { zh: '员工人数', en: 'Number of employees' },
      zh: ['员工数', '员工人数', '人数', '规模', '公司规模'],
      en: ['employee count', 'number of employees', 'headcount', 'team size'],
    },
    list(
      'regions',
      { zh: '所在地区，可多个', en: 'Regions, one or more' },
      ['地区', '区域', '所在地', '所在地区', '城市', '省份'],
      ['region', 'location', 'country', 'city', 'locations'],
      {
        keepsComma: true,
      },
    ),
    list('tags', { zh: '标签', en: 'Tags' }, ['标签', '关键词'], ['tag', 'labels', 'keywords']),
    text(
      'website',
      { zh: '网站', en: 'Web site' },
      ['网站', '官网', '网址'],
      ['url', 'web site', 'homepage', 'domain'],
    ),
  ],
};
