import { claimOperator, either, type Spec, textOperator } from '../build.ts';
import type { Operator } from '../operator.ts';
import { behind } from '../say.ts';
import { exchanged } from './figures.ts';

const spec = (id: string, about: string): Spec => ({
  id,
  family: 'language',
  about,
  killers: ['GUARD-6', 'contract/'],
});

const FOREIGN = {
  zh: [
    'This has to be aligned with all stakeholders before the next step.',
    'We should follow up quickly and keep the momentum.',
    'The customer is still waiting for an answer from our side.',
  ],
  en: ['下一步要先和各方对齐，再往前走。', '我们需要尽快跟进，保持节奏。', '客户还在等我们的答复，不要拖。'],
} as const;

const WORDS_ZH: readonly (readonly [RegExp, string])[] = [
  [/客户/u, 'customer '],
  [/需求/u, ' requirement '],
  [/担心|顾虑/u, ' concern '],
  [/确认/u, ' confirm '],
  [/方案/u, ' proposal '],
  [/决策/u, ' decision '],
  [/预算/u, ' budget '],
  [/采购/u, ' purchase '],
  [/目标/u, ' target '],
  [/风险/u, ' risk '],
  [/支持/u, ' support '],
  [/提高|提升/u, ' improve '],
  [/降到|降低/u, ' reduce '],
  [/会谈|会议/u, ' meeting '],
  [/整理/u, ' prepare '],
  [/问清/u, ' clarify '],
];
const WORDS_EN: readonly (readonly [RegExp, string])[] = [
  [/\bcustomers?\b/iu, '客户'],
  [/\bneeds?\b/iu, '需求'],
  [/\bconfirms?\b/iu, '确认'],
  [/\bdecides?\b/iu, '拍板'],
  [/\bbudget\b/iu, '预算'],
  [/\bmeeting\b/iu, '会谈'],
  [/\brisk\b/iu, '风险'],
  [/\bprice\b/iu, '价格'],
  [/\bsummary\b/iu, '纪要'],
  [/\bwants?\b/iu, '想要'],
  [/\bmonths?\b/iu, '个月'],
  [/\bask\b/iu, '请问'],
  [/\bowner\b/iu, '老板'],
  [/\bsigned\b/iu, '签约'],
];

/** Several words of the text in the other language; null when fewer than two are found. */
const mixed = (text: string, language: 'zh' | 'en'): string | null => {
  let out = text;
  let changes = 0;
  for (const entry of language === 'zh' ? WORDS_ZH : WORDS_EN) {
    const next = exchanged(out, [entry]);
    if (next !== null) {
      out = next;
      changes += 1;
    }
  }
  return changes >= 2 ? out.replace(/ {2,}/gu, ' ') : null;
};

export const LANGUAGE: readonly Operator[] = [
  claimOperator(
    spec('language-sentence-mixed-in', 'a sentence in the other language stands behind a claim'),
    (claim, { language, pick }) => ({
      text: behind(claim.text, pick.one(FOREIGN[language]) ?? '', language),
    }),
  ),
  claimOperator(
    spec('language-words-mixed', 'several words of a claim are in the other language'),
    (claim, { language }) => {
      const text = mixed(claim.text, language);
      return text === null ? null : { text };
    },
  ),
  either(
    textOperator(
      spec('language-text-whole', 'a whole text is in the other language'),
      (_text, { language, pick }) => pick.one(FOREIGN[language]) ?? null,
    ),
    claimOperator(spec('language-text-whole', ''), (claim, { language, pick }) =>
      claim.kind === 'proposal' || claim.kind === 'question' ? { text: pick.one(FOREIGN[language]) ?? '' } : null,
    ),
  ),
];
