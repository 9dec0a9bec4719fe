import type { KindSpec } from './field.ts';
import { productReference } from './opportunities.ts';
import { accountReference, currency, externalId } from './shared-fields.ts';

/** 采购记录: what an account bought, by product and month. */
export const PURCHASE_FIELDS: KindSpec = {
  kind: 'purchases',
  label: { zh: '采购记录', en: 'Purchases' },
  knownBy: { zh: '客户 + 产品 + 月份', en: 'account + product + month' },
  fields: [
    externalId(['采购编号', '订单编号', '订单号'], ['purchase id', 'order id', 'order number']),
    accountReference({ zh: '客户的名称或外部编号', en: 'Name or external id of the account' }, true),
    productReference(true),
    {
      name: 'month',
      type: 'date',
      grain: 'month',
      required: true,
      meaning: { zh: '月份（日期取其所在月）', en: 'Calendar month (of a date, its month)' },
      zh: ['月份', '采购月份', '日期', '采购日期', '订单日期', '月'],
      en: ['date', 'purchase month', 'period', 'order date', 'purchase date'],
    },
    {
      name: 'quantity',
      type: 'number',
      meaning: { zh: '数量', en: 'Quantity' },
      zh: ['数量', '采购数量', '件数'],
      en: ['qty', 'units', 'volume'],
    },
    {
      name: 'amount',
      type: 'money',
      meaning: { zh: '金额，以元（币种单位）计', en: 'Amount in whole units of its currency' },
      zh: ['金额', '采购金额', '销售额', '订单金额'],
      en: ['value', 'total', 'sales', 'order value', 'revenue'],
    },
    currency(),
  ],
};
