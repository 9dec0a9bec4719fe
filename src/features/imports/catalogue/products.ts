import { PROSE_MAX } from '#src/kernel/wire.ts';
import type { KindSpec } from './field.ts';
import { currency, externalId, list, text } from './shared-fields.ts';

/** 产品: what we sell. */
export const PRODUCT_FIELDS: KindSpec = {
  kind: 'products',
  label: { zh: '产品', en: 'Products' },
  knownBy: { zh: '名称', en: 'name' },
  fields: [
    externalId(['产品编号', '产品ID', '物料编码', '型号编码'], ['product id', 'sku', 'product code']),
    text(
      'name',
      { zh: '产品名称', en: 'The product’s name' },
      ['产品名称', '产品', '名称', '商品名称'],
      ['product', 'product name', 'item'],
      {
        required: true,
      },
    ),
    list(
      'aliases',
      { zh: '其他写法，引用时同样有效', en: 'Other spellings; they work for references' },
      ['别名', '简称', '其他写法'],
      ['alias', 'also known as'],
    ),
    text(
      'series',
      { zh: '系列', en: 'Series' },
      ['系列', '产品系列', '产品线'],
      ['product line', 'family', 'category'],
    ),
    {
      name: 'listPrice',
      type: 'money',
      min: 0,
      meaning: { zh: '标价，以元（币种单位）计', en: 'List price in whole units of its currency' },
      zh: ['标价', '单价', '价格', '销售价'],
      en: ['sales_price', 'price', 'unit price'],
    },
    currency(),
    text(
      'description',
      { zh: '产品说明', en: 'What it is' },
      ['说明', '描述', '产品说明', '简介'],
      ['about', 'notes', 'details'],
      { maxLength: PROSE_MAX },
    ),
  ],
};
