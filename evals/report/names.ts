import type { Bilingual } from '#src/kernel/language.ts';
import type { Verdict } from '../gate/decision.ts';
import type { Severity } from '../graders/verdict.ts';

const NAMES: Readonly<Record<string, Bilingual>> = {
  plan: { zh: '大客户计划', en: 'Account plan' },
  needs: { zh: '需求层次', en: 'Needs' },
  objection: { zh: '异议应答', en: 'Objection reply' },
  lookalike: { zh: '相似客户理由', en: 'Look-alike reason' },
  recommendation: { zh: '资料推荐', en: 'Document recommendation' },
  answer: { zh: '对话回答', en: 'Answer in chat' },
  visit_brief: { zh: '拜访准备', en: 'Visit brief' },
  visit_summary: { zh: '拜访纪要', en: 'Visit summary' },
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
  gate: { zh: '常规', en: 'regular' },
  held_out: { zh: '留出', en: 'held out' },
  injection: { zh: '注入', en: 'injection' },
  thin: { zh: '资料单薄', en: 'thin record' },
  demo: { zh: '演示', en: 'demo' },
  process_manufacturing: { zh: '流程制造', en: 'process manufacturing' },
  discrete_manufacturing: { zh: '离散制造', en: 'discrete manufacturing' },
  energy_utilities: { zh: '能源与公用事业', en: 'energy and utilities' },
  logistics_retail: { zh: '物流与零售', en: 'logistics and retail' },
  public_health: { zh: '公共与医疗', en: 'public sector and health' },
  recorded: { zh: '录下', en: 'recorded' },
  authored: { zh: '写成', en: 'authored' },
  fact: { zh: '事实', en: 'fact' },
  inference: { zh: '推断', en: 'inference' },
  proposal: { zh: '建议', en: 'proposal' },
  question: { zh: '待问', en: 'question' },
  text: { zh: '文字', en: 'text' },
  all: { zh: '全部', en: 'all' },
};

/** A name of the suite in both languages; what has none stays as it is. */
export const nameOf = (id: string): Bilingual =>
  (Object.hasOwn(NAMES, id) ? NAMES[id] : undefined) ?? { zh: id, en: id };

const FIELDS: Readonly<Record<string, Bilingual>> = {
  slice: { zh: '行业', en: 'Sector' },
  draft: { zh: '草稿', en: 'Draft' },
  language: { zh: '语言', en: 'Language' },
  split: { zh: '用途', en: 'Split' },
};

/** A slice (`draft=plan`) in words. */
export const sliceName = (slice: string): Bilingual => {
  const [field = '', value = ''] = slice.split('=');
  const named = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  if (!named) return nameOf(slice);
  const { zh, en } = nameOf(value);
  return { zh: `${named.zh}：${zh}`, en: `${named.en}: ${en}` };
};

/** A verdict's word and the sign that says it without colour. */
export const VERDICT: Readonly<Record<Verdict, { sign: string; word: Bilingual }>> = {
  PASS: { sign: '✓', word: { zh: '通过', en: 'Pass' } },
  FAIL: { sign: '✗', word: { zh: '不通过', en: 'Fail' } },
  UNPROVEN: { sign: '?', word: { zh: '未证实', en: 'Unproven' } },
};

export const SEVERITY: Readonly<Record<Severity, Bilingual>> = {
  critical: { zh: '严重', en: 'critical' },
  major: { zh: '主要', en: 'major' },
  minor: { zh: '次要', en: 'minor' },
};
