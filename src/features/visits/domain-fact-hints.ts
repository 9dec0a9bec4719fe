import { PROFILE_TABLE, type ProfileDimension } from '#src/playbook/profile-dimensions.ts';
import { personalInCompanyFact } from '#src/playbook/sensitive-details.ts';

type Cue = { dimension: ProfileDimension; field: string; pattern: RegExp; figure: boolean };

const cue = (dimension: ProfileDimension, field: string, pattern: RegExp, figure = false): Cue => ({
  dimension,
  field,
  pattern,
  figure,
});

/** Cues of the profile's fields (PROFILE-2) in a visit's notes; those of finance want a figure beside them. */
const CUES: readonly Cue[] = [
  cue(
    'finance',
    'revenue',
    /(?:去年|今年|全年|年)?(?:营收|营业收入|销售收入|销售额|产值)|\b(?:revenue|turnover)\b/iu,
    true,
  ),
  cue('finance', 'gross_margin', /毛利率?|\bgross margin\b/iu, true),
  cue('finance', 'inventory_days', /(?:存货|库存)(?:周转|天数|要)|\b(?:inventory days|days of stock)\b/iu, true),
  cue(
    'finance',
    'receivable_days',
    /应收(?:账款)?(?:周转)?天数|回款(?:要|周期|天数)|\b(?:receivable days|days sales outstanding)\b/iu,
    true,
  ),
  cue(
    'suppliers',
    'shares',
    /占(?:了|到)?\s*\d+(?:\.\d+)?\s*[%％成]|份额|\b(?:share of (?:supply|wallet)|supplies \d+ ?%)\b/iu,
    true,
  ),
  cue('suppliers', 'contract_end', /合同(?:[^，,。]{0,6})到期|\bcontract (?:ends|expires|runs (?:out|until))\b/iu),
  cue(
    'process_it',
    'systems',
    /(?:用的是|在用|上了|现有系统是?|系统用)[^，,。;；]{0,16}(?:SAP|ERP|MES|WMS|PLM|用友|金蝶|Oracle|鼎捷|系统)|\b(?:runs?|uses?|are on|is on)\b[^.,;]{0,24}\b(?:SAP|Oracle|ERP|MES|WMS|PLM|Dynamics|system)\b/iu,
  ),
  cue(
    'strategy',
    'business_plan',
    /(?:今年|明年|年度)(?:的)?(?:计划|目标|重点)|明年(?:要|准备|打算)(?:上|扩|建|投)|\b(?:plan(?:s|ned)? for (?:this|next) year|next year(?:['’]s)? (?:plan|goal|target|priority))\b/iu,
  ),
  cue(
    'strategy',
    'strategic_plan',
    /(?:三|五|3|5)(?:到五|-5)?年(?:规划|战略|计划)|战略规划|新建(?:厂|基地|产线|工厂)|扩产|\b(?:(?:three|five|3|5)-year plan|strategic plan|new (?:plant|site|factory|hub)s?)\b/iu,
  ),
  cue(
    'strategy',
    'planning_calendar',
    /(?:预算|计划)(?:[^，,。]{0,6})(?:月|季度)(?:[^，,。]{0,4})(?:报|定|编|启动)|\bbudget(?:s|ing)? (?:is|are|starts?|round)\b[^.;]{0,20}\b(?:in|by) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/iu,
  ),
  cue(
    'power_map',
    'approval_path',
    /(?:走|报|上|过)(?:[^，,。]{0,10})(?:办公会|董事会|投委会|会签|审批)|审批(?:线|流程|权限)|\b(?:board approval|approval (?:path|line|limit)|has to go to the board|steering committee decides)\b/iu,
  ),
];

/** The facts of the account's profile that a sentence tells, with the clauses that tell them. Personal details are none (PROFILE-1). */
export const findFactHints = (sentence: string): { dimension: number; field: string; value: string }[] => {
  if (personalInCompanyFact(sentence)) return [];
  return CUES.flatMap(({ dimension, field, pattern, figure }) => {
    const match = pattern.exec(sentence);
    if (!match) return [];
    const value = sentence.replace(/[。.；;！!]+$/u, '').trim();
    const near = sentence.slice(Math.max(0, match.index - 20), match.index + match[0].length + 30);
    if (figure && !/\d|[一二三四五六七八九十百千万亿]{2,}/u.test(near)) return [];
    return [{ dimension: PROFILE_TABLE[dimension].number, field, value }];
  });
};
