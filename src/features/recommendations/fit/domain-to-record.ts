import type { Bilingual } from '#src/kernel/language.ts';
import type { Brief } from '../brief.ts';

/** What is not on record and would tell more about which documents fit, the most telling first. */
export type ToRecord = { field: 'need' | 'industry' | 'role' | 'product' | 'competitor'; text: Bilingual };

/** What to record first on an opportunity, so that documents can be told apart; empty when nothing is missing. */
export const toRecordOf = ({ needs, industry, roles, audiences, product, competitors }: Brief): ToRecord[] => [
  ...(needs.length === 0
    ? [
        entry(
          'need',
          '先记录至少一条需求，用客户的原话（NEED-1）：资料主要按需求来找。',
          'Record at least one need in the customer’s words (NEED-1): documents are found by needs above all.',
        ),
      ]
    : []),
  ...(industry
    ? []
    : [
        entry(
          'industry',
          '写明客户或商机的行业，才能找同行业的案例。',
          'Name the industry of the account or the opportunity, to find cases of its trade.',
        ),
      ]),
  ...(roles.length === 0 && audiences.length === 0
    ? [
        entry(
          'role',
          '记录联系人及其角色（CHAIN-1），才知道资料给谁看。',
          'Record contacts and their roles (CHAIN-1), to tell whom a document is for.',
        ),
      ]
    : []),
  ...(product ? [] : [entry('product', '写明涉及的产品。', 'Name the product it is about.')]),
  ...(competitors.length > 0
    ? []
    : [entry('competitor', '问清还有哪些竞争对手（STAGE-4）。', 'Find out who else competes (STAGE-4).')]),
];

const entry = (field: ToRecord['field'], zh: string, en: string): ToRecord => ({ field, text: { zh, en } });
