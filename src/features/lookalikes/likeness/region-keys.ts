import { foldText } from '#src/kernel/fold-text.ts';

/** Words that stand where a region does and name none. */
const NO_REGION = new Set([
  'remote',
  'partly remote',
  'fully remote',
  'unspecified',
  'global',
  'worldwide',
  '全球',
  '全国',
  '远程',
  '不限',
]);

/** Other writings of one region. */
const SAME: Readonly<Record<string, string>> = {
  'united states of america': 'united states',
  usa: 'united states',
  us: 'united states',
  'u.s.': 'united states',
  'u.s.a.': 'united states',
  america: 'united states',
  美国: 'united states',
  uk: 'united kingdom',
  'great britain': 'united kingdom',
  英国: 'united kingdom',
  prc: 'china',
  中国: 'china',
  德国: 'germany',
  日本: 'japan',
};

/** The provinces of the regions that Chinese sales forces are cut by. */
export const WITHIN: Readonly<Record<string, readonly string[]>> = {
  华东: ['上海', '江苏', '浙江', '安徽', '福建', '江西', '山东'],
  华南: ['广东', '广西', '海南'],
  华北: ['北京', '天津', '河北', '山西', '内蒙古'],
  华中: ['河南', '湖北', '湖南'],
  西南: ['重庆', '四川', '贵州', '云南', '西藏'],
  西北: ['陕西', '甘肃', '青海', '宁夏', '新疆'],
  东北: ['辽宁', '吉林', '黑龙江'],
};

const SUFFIX_ZH = /(?<=^.{2,})(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|地区|省|市)$/u;
const PARTS = /[,;/、|>·]|->|\s-\s|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u;

/**
 * The regions a company is in, as keys to compare: `浙江省/宁波市` gives 浙江 and 宁波, and 华东 beside them, since a region
 * may be written at either level. Words like `Remote` name none.
 */
export const regionKeys = (regions: readonly (string | null)[]): Set<string> => {
  const keys = new Set<string>();
  for (const region of regions)
    for (const part of (region ?? '').split(PARTS)) {
      const folded = foldText(part).replace(SUFFIX_ZH, '');
      if (folded === '' || NO_REGION.has(folded)) continue;
      const key = SAME[folded] ?? folded;
      keys.add(key);
      for (const [wide, provinces] of Object.entries(WITHIN)) if (provinces.includes(key)) keys.add(wide);
    }
  return keys;
};
