import { list, type TableSpec, text } from '#src/features/imports/index.ts';
import { SPELLING_MAX } from './glossary-contract.ts';

/** A glossary as a table: a line a row, its spellings in three columns of which each may be absent. */
export const GLOSSARY_SHEET: TableSpec = {
  label: { zh: '术语表', en: 'The glossary' },
  headersAt: 'POST /v1/glossary/import (/docs)',
  fields: [
    text(
      'zh',
      { zh: '中文写法', en: 'How it is called in Chinese' },
      ['中文', '中文术语', '中文名', '中文名称', '术语', '汉语'],
      ['chinese', 'chinese term', 'zh-cn', 'zh cn', 'source'],
      { maxLength: SPELLING_MAX },
    ),
    text(
      'en',
      { zh: '英文写法', en: 'How it is called in English' },
      ['英文', '英文术语', '英文名', '英文名称', '英语', '译文', '翻译'],
      ['english', 'english term', 'en-us', 'term', 'translation', 'target'],
      { maxLength: SPELLING_MAX },
    ),
    list(
      'aliases',
      { zh: '其他写法，可多个', en: 'Other spellings, one or more' },
      ['别名', '其他写法', '同义词', '缩写', '简称', '型号'],
      ['alias', 'synonyms', 'synonym', 'abbreviation', 'abbreviations', 'also known as', 'sku'],
    ),
  ],
};
