import type { Bilingual } from '#src/kernel/language.ts';
import { LINE_MAX } from '#src/kernel/wire.ts';
import type { DateField, ListField, ReferenceField, TextField } from './field.ts';

/** A text field; `maxLength` defaults to one line. */
export const text = (
  name: string,
  meaning: Bilingual,
  zh: readonly string[],
  en: readonly string[],
  more: Partial<Pick<TextField, 'maxLength' | 'required'>> = {},
): TextField => ({ name, type: 'text', meaning, zh, en, maxLength: LINE_MAX, ...more });

export const day = (name: string, meaning: Bilingual, zh: readonly string[], en: readonly string[]): DateField => ({
  name,
  type: 'date',
  grain: 'day',
  meaning,
  zh,
  en,
});

export const list = (
  name: string,
  meaning: Bilingual,
  zh: readonly string[],
  en: readonly string[],
  more: Partial<Pick<ListField, 'keepsComma' | 'words' | 'read'>> = {},
): ListField => ({ name, type: 'list', meaning, zh, en, ...more });

/** The id a record has in the system the file comes from. `also`: headers of this kind alone. */
export const externalId = (zh: readonly string[] = [], en: readonly string[] = []): TextField =>
  text(
    'externalId',
    {
      zh: '来源系统中的编号。有它时按它识别记录，重复导入不会产生重复记录。',
      en: 'The id in the system the file comes from. When given, records are known by it and importing again doubles nothing.',
    },
    ['外部编号', '编号', '外部ID', '来源编号', '系统编号', ...zh],
    ['external id', 'id', 'record id', 'source id', ...en],
  );

export const currency = (): TextField =>
  text(
    'currency',
    {
      zh: '币种代码（CNY、USD…）；省略时取金额里写明的币种。',
      en: 'Currency code (CNY, USD …); when absent, the currency written in the amount is taken.',
    },
    ['币种', '货币'],
    ['currency code', 'ccy'],
    { maxLength: 10 },
  );

/** The account a record belongs to. */
export const accountReference = (meaning: Bilingual, required: boolean): ReferenceField => ({
  name: 'account',
  type: 'reference',
  to: 'accounts',
  idColumn: 'accountId',
  unknown: 'error',
  ...(required ? { required: true as const } : {}),
  meaning,
  zh: ['客户', '客户名称', '公司', '公司名称', '客户公司', '所属客户', '企业名称'],
  en: ['account name', 'customer', 'customer name', 'company', 'company name', 'client'],
});
