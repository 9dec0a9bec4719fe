import type { Bilingual, Language } from '#src/kernel/language.ts';
import type { Feature } from '../likeness/domain-model.ts';

/** How features are called to a reader. */
export const FEATURE_LABELS: Readonly<Record<Feature, Bilingual>> = {
  text: { zh: '业务描述', en: 'business text' },
  industry: { zh: '行业', en: 'industry' },
  size: { zh: '规模', en: 'size' },
  region: { zh: '地区', en: 'region' },
  tags: { zh: '标签', en: 'tags' },
  buying: { zh: '采购情形', en: 'buying conditions' },
  contrast: { zh: '与输单客户的区别', en: 'distance from lost accounts' },
};

const WORDS = {
  prospect: { zh: '潜在客户', en: 'Prospect' },
  customer: { zh: '已成交客户', en: 'Won customer' },
  computed: { zh: '由服务算出', en: 'Computed by the service' },
  name: { zh: '名称', en: 'name' },
  industry: { zh: '行业', en: 'industry' },
  region: { zh: '地区', en: 'region' },
  employees: { zh: '人数', en: 'employees' },
  tags: { zh: '标签', en: 'tags' },
  description: { zh: '简介', en: 'description' },
  need: { zh: '需求', en: 'need' },
  likeness: { zh: '相似度', en: 'likeness' },
  size: { zh: '规模对比', en: 'sizes compared' },
} as const satisfies Record<string, Bilingual>;

export type ReasonWord = keyof typeof WORDS;

export const reasonWord = (key: ReasonWord, language: Language): string => WORDS[key][language];

/** A share of one as whole percent, as it is said everywhere on a card. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The field of a record that a reason or difference of this kind compares. */
export const FIELD_OF = { industry: 'industry', size: 'employees', region: 'region', tags: 'tags' } as const;
