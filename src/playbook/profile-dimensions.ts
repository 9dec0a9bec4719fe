import type { Bilingual } from '#src/kernel/language.ts';
import { FIELD_WORDS, type FieldCode } from './profile-field-words.ts';
import { foldWord } from './text.ts';

/** PROFILE-2, in order; number = index + 1. */
export const PROFILE_DIMENSIONS = [
  'outline',
  'business',
  'finance',
  'strategy',
  'power_map',
  'key_people',
  'suppliers',
  'process_it',
] as const;
export type ProfileDimension = (typeof PROFILE_DIMENSIONS)[number];
export type DimensionNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** One typical field: its code, label, other words for it, and the question to ask when it is missing. */
export type ProfileField = { field: string; label: Bilingual; words: readonly string[]; question: Bilingual };
export type DimensionRow = { number: DimensionNumber; label: Bilingual; fields: readonly ProfileField[] };

const f = (field: FieldCode, zh: string, en: string, askZh: string, askEn: string): ProfileField => ({
  field,
  label: { zh, en },
  words: FIELD_WORDS[field].split('|'),
  question: { zh: askZh, en: askEn },
});

export const PROFILE_TABLE: Readonly<Record<ProfileDimension, DimensionRow>> = {
  outline: {
    number: 1,
    label: { zh: '公司概况', en: 'Company outline' },
    fields: [
      f(
        'ownership',
        '股权结构',
        'Ownership',
        '公司的股东是谁，谁实际控制？',
        'Who owns the company, and who controls it?',
      ),
      f('history', '发展历程', 'History', '公司经历过哪些关键阶段？', 'Which turns has the company taken?'),
      f('size', '规模', 'Size', '有多少员工、几个厂区或分支？', 'How many people and sites are there?'),
    ],
  },
  business: {
    number: 2,
    label: { zh: '主营业务', en: 'Main business' },
    fields: [
      f('main_lines', '主要业务线', 'Main lines', '收入主要来自哪几条业务线？', 'Which lines bring the revenue?'),
      f('rising_lines', '上升业务', 'Rising lines', '哪些业务在增长，靠什么？', 'Which lines are growing, and why?'),
      f(
        'declining_lines',
        '下滑业务',
        'Declining lines',
        '哪些业务在下滑，打算怎么办？',
        'Which lines are declining, and what is planned?',
      ),
    ],
  },
  finance: {
    number: 3,
    label: { zh: '财务状况', en: 'Finance' },
    fields: [
      f(
        'revenue',
        '营业收入',
        'Revenue',
        '去年收入多少，今年目标多少？',
        'What was last year’s revenue, and this year’s target?',
      ),
      f(
        'gross_margin',
        '毛利率',
        'Gross margin',
        '毛利率是多少，比去年高还是低？',
        'What is the gross margin, against last year?',
      ),
      f(
        'inventory_days',
        '库存天数',
        'Inventory days',
        '库存周转要多少天，比上期长还是短？',
        'How many days of stock, against the last period?',
      ),
      f(
        'receivable_days',
        '应收账款天数',
        'Receivable days',
        '回款一般要多少天？',
        'How long do their customers take to pay?',
      ),
      f('cash', '现金状况', 'Cash', '现金流宽裕还是紧张？', 'Is cash ample or tight?'),
    ],
  },
  strategy: {
    number: 4,
    label: { zh: '战略与计划', en: 'Strategy' },
    fields: [
      f(
        'strategic_plan',
        '战略规划（SP）',
        'Strategic plan (SP)',
        '未来三到五年的战略目标是什么？',
        'What is the three-to-five-year plan?',
      ),
      f(
        'business_plan',
        '年度经营计划（BP）',
        'Business plan (BP)',
        '今年经营计划里最重要的几项是什么？',
        'What are the main items of this year’s business plan?',
      ),
      f(
        'planning_calendar',
        '预算与计划周期',
        'Planning calendar',
        '每年什么时候报预算、什么时候定？',
        'When is the budget submitted and settled each year?',
      ),
    ],
  },
  power_map: {
    number: 5,
    label: { zh: '权力地图', en: 'Power map' },
    fields: [
      f('decider', '谁拍板', 'Who decides', '这类采购最后由谁拍板？', 'Who decides on a purchase like this?'),
      f(
        'approval_path',
        '审批路径',
        'Approval path',
        '从提出到批准要经过哪些人？',
        'Whom does a request pass until it is approved?',
      ),
      f('blockers', '谁会拦', 'Who blocks', '谁可能不同意，顾虑是什么？', 'Who may object, and out of what concern?'),
    ],
  },
  key_people: {
    number: 6,
    label: { zh: '关键人', en: 'Key people' },
    fields: [
      f('key_people', '关键人名单', 'Key people', '这件事上说得上话的有哪几位？', 'Who has a say in this?'),
      f('people_changes', '人事变动', 'Changes', '最近有没有人事调整？', 'Have people moved recently?'),
      f('measures', '考核指标', 'Measures', '他们今年各自考核什么？', 'What is each of them measured by this year?'),
    ],
  },
  suppliers: {
    number: 7,
    label: { zh: '供应商格局', en: 'Suppliers' },
    fields: [
      f('shares', '现有份额', 'Present shares', '现在各家供应商各占多少？', 'What share has each supplier today?'),
      f(
        'split_rule',
        '分单规则',
        'Split rule',
        '订单按什么分：价格、质量还是关系？',
        'By what are orders split: price, quality or relation?',
      ),
      f('contract_end', '合同到期', 'Contract end', '现有合同什么时候到期？', 'When does the present contract end?'),
    ],
  },
  process_it: {
    number: 8,
    label: { zh: '流程与信息化', en: 'Process and IT' },
    fields: [
      f(
        'systems',
        '在用系统',
        'Systems in use',
        '现在用哪些系统，哪些不能动？',
        'Which systems are in use, and which must stay?',
      ),
      f(
        'digital_maturity',
        '数字化成熟度',
        'Digital maturity',
        '数字化做到哪一步了？',
        'How far has digitalisation come?',
      ),
      f(
        'procurement_process',
        '采购流程',
        'Procurement process',
        '采购走招标、比价还是单一来源？',
        'Do they buy by tender, by comparison or from one source?',
      ),
    ],
  },
};

export const PROFILE_LABELS = Object.fromEntries(
  PROFILE_DIMENSIONS.map((d) => [d, PROFILE_TABLE[d].label]),
) as Readonly<Record<ProfileDimension, Bilingual>>;

/** The dimension with this number, 1–8. */
export const dimensionByNumber = (number: number): ProfileDimension | undefined => PROFILE_DIMENSIONS[number - 1];

/** The field a word names inside a dimension ("库存天数", "DIO", "inventory_days"); undefined when it is none of the typical ones. */
export const readProfileField = (dimension: ProfileDimension, word: string): ProfileField | undefined => {
  const folded = foldWord(word);
  return PROFILE_TABLE[dimension].fields.find((row) =>
    [row.field, row.label.zh, row.label.en, ...row.words].some((known) => foldWord(known) === folded),
  );
};
