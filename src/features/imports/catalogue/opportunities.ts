import { readStageWord, STAGE_TABLE, STAGES } from '#src/playbook/words.ts';
import type { KindSpec, ReferenceField } from './field.ts';
import { accountReference, currency, day, externalId, text } from './shared-fields.ts';
import { BUDGET, closedSet } from './word-table.ts';

/** Who of ours stands behind a record; an unknown name is kept as text. */
export const ownerReference = (
  more: Pick<ReferenceField, 'idColumn' | 'unknown'> & { textColumn?: string },
): ReferenceField => ({
  name: 'owner',
  type: 'reference',
  to: 'users',
  ...more,
  meaning: { zh: '负责人（姓名或外部编号）', en: 'The person of ours in charge (name or external id)' },
  zh: ['负责人', '销售', '销售员', '销售代表', '客户经理', '跟进人', '拜访人', '业务员'],
  en: ['sales_agent', 'sales rep', 'sales representative', 'seller', 'account manager', 'assigned to', 'user', 'agent'],
});

/** What is bought; an unknown name is kept as text. */
export const productReference = (required: boolean): ReferenceField => ({
  name: 'product',
  type: 'reference',
  to: 'products',
  idColumn: 'productId',
  textColumn: 'productText',
  keepsText: true,
  unknown: 'text',
  ...(required ? { required: true as const } : {}),
  meaning: { zh: '产品（名称或外部编号）', en: 'Product (name or external id)' },
  zh: ['产品', '产品名称', '商品', '物料'],
  en: ['product name', 'item', 'sku', 'solution'],
});

/** 商机: possible deals. */
export const OPPORTUNITY_FIELDS: KindSpec = {
  kind: 'opportunities',
  label: { zh: '商机', en: 'Opportunities' },
  knownBy: { zh: '客户 + 名称 + 开始日期', en: 'account + name + opened' },
  fields: [
    externalId(['商机编号', '商机ID', '项目编号'], ['opportunity_id', 'deal id', 'deal number']),
    text(
      'name',
      {
        zh: '商机名称；省略时由产品与外部编号（没有编号时与客户）组成',
        en: 'Name of the deal; when absent it is made of the product and the external id, or without one the account',
      },
      ['商机名称', '商机', '项目名称', '名称', '项目'],
      ['opportunity', 'opportunity name', 'deal', 'deal name', 'title'],
    ),
    accountReference(
      {
        zh: '客户的名称或外部编号；为空则作为“未分配”导入，由销售运营归位',
        en: 'Name or external id of the account; an empty one goes in as unassigned, for sales-ops to place',
      },
      false,
    ),
    productReference(false),
    {
      name: 'stage',
      type: 'enum',
      words: STAGES.map((code) => ({ code, label: STAGE_TABLE[code].label })),
      read: readStageWord,
      meaning: {
        zh: '销售阶段（STAGE-1），其他叫法用 values 说明；新商机省略时为线索并提示',
        en: 'Stage of the deal (STAGE-1), other words are explained by `values`; a new deal without one is a lead, with a warning',
      },
      zh: ['阶段', '销售阶段', '商机阶段', '当前阶段'],
      en: ['deal_stage', 'sales stage', 'pipeline stage', 'status'],
    },
    day(
      'stageSince',
      {
        zh: '进入当前阶段的日期；省略时：已签或已输取成交日，线索取开始日期，其他不猜',
        en: 'When the present stage began; when absent: the close date of a won or lost deal, the opening of a lead, else not guessed',
      },
      ['阶段开始日期', '进入阶段日期'],
      ['stage since', 'stage date', 'stage changed at'],
    ),
    {
      name: 'amount',
      type: 'money',
      meaning: { zh: '金额，以元（币种单位）计', en: 'Amount in whole units of its currency' },
      zh: ['金额', '商机金额', '预计金额', '合同金额', '成交金额'],
      en: ['close_value', 'value', 'deal value', 'deal size', 'expected revenue', 'price'],
    },
    currency(),
    day(
      'openedAt',
      { zh: '商机开始日期', en: 'When the deal was opened' },
      ['开始日期', '创建日期', '发现日期', '立项日期', '接触日期'],
      ['engage_date', 'opened', 'open date', 'created', 'created date', 'start date'],
    ),
    day(
      'closeDate',
      { zh: '成交日期，或预计成交日期', en: 'When it closed, or is expected to' },
      ['成交日期', '预计成交日期', '预计成交日', '签约日期', '结束日期'],
      ['close_date', 'closed', 'expected close', 'expected close date', 'end date'],
    ),
    ownerReference({ idColumn: 'ownerId', textColumn: 'ownerText', unknown: 'text' }),
    text(
      'source',
      { zh: '商机来源', en: 'Where the deal came from' },
      ['来源', '商机来源', '线索来源'],
      ['lead source'],
    ),
    text(
      'industry',
      { zh: '商机所属行业（与客户不同时）', en: 'Industry of the deal, where it differs from the account’s' },
      ['行业'],
      ['sector'],
    ),
    {
      name: 'budget',
      type: 'enum',
      ...closedSet(BUDGET),
      meaning: { zh: '预算情况（BANT-1）', en: 'State of the budget (BANT-1)' },
      zh: ['预算', '预算情况'],
      en: ['budget status'],
    },
    text(
      'timingDriver',
      { zh: '时间紧迫的原因（BANT-1）', en: 'What drives the timing (BANT-1)' },
      ['时间驱动', '紧迫原因'],
      ['timing driver'],
      { maxLength: 2_000 },
    ),
    text(
      'procurementStep',
      { zh: '客户采购走到哪一步（BANT-1）', en: 'Step of the customer’s procurement (BANT-1)' },
      ['采购步骤', '采购阶段'],
      ['procurement step'],
      { maxLength: 2_000 },
    ),
    text(
      'lostReason',
      { zh: '输单原因', en: 'Why it was lost' },
      ['输单原因', '丢单原因'],
      ['loss reason', 'lost reason'],
      { maxLength: 2_000 },
    ),
  ],
};
