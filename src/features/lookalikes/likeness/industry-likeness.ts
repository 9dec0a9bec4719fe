import { foldText } from '#src/kernel/fold-text.ts';

/** Trades that different sources call by different words, in both languages. Two words of one row are related, not equal. */
const KIN: readonly (readonly string[])[] = [
  [
    'health',
    'healthcare',
    'medical',
    'medicine',
    'biotech',
    'therapeutics',
    'diagnostics',
    '医疗',
    '医药',
    '健康',
    '制药',
    '生物',
    '器械',
    '医院',
    '诊疗',
    '体检',
    'hospital',
    'hospitals',
    'clinic',
    'clinics',
    'check-up',
    'pharmaceutical',
    'pharma',
  ],
  [
    'finance',
    'financial',
    'fintech',
    'bank',
    'banking',
    'insurance',
    'payments',
    '金融',
    '银行',
    '保险',
    '支付',
    '证券',
  ],
  ['software', 'saas', 'internet', 'it', 'technology', 'technolgy', '软件', '信息', '互联网', '科技'],
  ['industrials', 'industrial', 'manufacturing', 'machinery', 'equipment', '制造', '装备', '机械', '工业'],
  ['retail', 'consumer', 'ecommerce', 'e-commerce', '零售', '消费', '电商', '商贸'],
  [
    'logistics',
    'transportation',
    'transport',
    'warehousing',
    'parcel',
    'delivery',
    '物流',
    '仓储',
    '运输',
    '快递',
    '配送',
    '供应链',
  ],
  ['energy', 'utilities', 'power', 'climate', 'solar', '能源', '新能源', '电力', '光伏', '储能'],
  ['food', 'beverage', 'beverages', 'agriculture', '食品', '饮料', '农业'],
  ['construction', 'real', 'estate', 'property', 'proptech', '建筑', '建设', '地产', '房地产'],
  ['telecommunications', 'telecom', 'communications', '通信', '电信'],
  ['education', 'training', '教育', '培训'],
  ['media', 'entertainment', 'gaming', 'games', 'content', '传媒', '娱乐', '游戏', '文化'],
  ['automotive', 'vehicles', 'cars', '汽车', '整车', '零部件'],
  ['chemicals', 'chemical', 'materials', 'plastic', 'plastics', 'polymers', '化工', '材料', '新材料', '塑料', '塑胶'],
  ['recruiting', 'employment', 'hr', 'staffing', '人力', '招聘'],
  ['marketing', 'advertising', 'sales', '营销', '广告'],
  ['gear', 'gears', 'reducers', 'bearings', 'drives', '减速机', '齿轮', '轴承', '传动'],
  ['aviation', 'aerospace', 'space', 'drones', '航空', '航天', '无人机'],
];

/** Words of a trade that say nothing about which trade it is. */
const EMPTY_WORDS = new Set([
  'and',
  'of',
  'the',
  'other',
  'others',
  'services',
  'service',
  'industry',
  '行业',
  '其他',
  '及',
  '与',
  '和',
]);

const RELATED = 0.6;
const OVERLAP = 0.8;

/** A trade as parts to compare: words, pairs of Han characters, and the rows of kin words it belongs to. */
export type Trade = { key: string; parts: ReadonlySet<string>; kin: ReadonlySet<number> };

const HAN_RUN = /\p{Script=Han}+/gu;
const WORD = /[a-z][a-z0-9'-]*/gu;

/** Reads a trade as it is written into what is compared of it. */
export const readTrade = (industry: string): Trade => {
  const key = foldText(industry);
  const words = (key.match(WORD) ?? []).filter((word) => !EMPTY_WORDS.has(word));
  const runs = key.match(HAN_RUN) ?? [];
  const pairs = runs.flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, i) => run.slice(i, i + 2)),
  );
  const kin = KIN.flatMap((row, index) =>
    row.some(
      (word) => words.includes(word) || (/^\p{Script=Han}/u.test(word) && runs.some((run) => run.includes(word))),
    )
      ? [index]
      : [],
  );
  return { key, parts: new Set([...words, ...pairs.filter((pair) => !EMPTY_WORDS.has(pair))]), kin: new Set(kin) };
};

/**
 * How alike two trades are, 0–1: 1 for the same words, less for shared ones (`高端装备制造` and `装备制造`), 0.6 for two words
 * of one field (`medical` and `Healthcare`, in either language). Null when one is not on record.
 */
export const industryLikeness = (a: string | null, b: string | null): number | null => {
  if (!a?.trim() || !b?.trim()) return null;
  const [left, right] = [readTrade(a), readTrade(b)];
  if (left.key === right.key) return 1;
  const shared = [...left.parts].filter((part) => right.parts.has(part)).length;
  const smaller = Math.min(left.parts.size, right.parts.size);
  const overlap = smaller === 0 ? 0 : (OVERLAP * shared) / smaller;
  const related = [...left.kin].some((row) => right.kin.has(row)) ? RELATED : 0;
  return Math.max(overlap, related);
};
