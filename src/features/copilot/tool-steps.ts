import type { Bilingual, Language } from '#src/kernel/language.ts';

/** What a reader sees while a tool runs. */
const STEPS: Readonly<Record<string, Bilingual>> = {
  find_account: { zh: '查找客户', en: 'Finding the account' },
  list_accounts: { zh: '列出客户', en: 'Listing accounts' },
  read_account_record: { zh: '查阅客户记录', en: 'Reading the record' },
  search_account_record: { zh: '在客户记录里查找', en: 'Searching the record' },
  list_opportunities: { zh: '查看商机', en: 'Looking at opportunities' },
  read_account_plan: { zh: '查阅大客户计划', en: 'Reading the account plan' },
  search_library: { zh: '搜索资料库', en: 'Searching the library' },
  recommended_documents: { zh: '查看推荐资料', en: 'Looking at recommended documents' },
};

/** The step's name for a tool; tools without one of their own are “looking something up”. */
export const stepOfTool = (name: string, language: Language): string =>
  (STEPS[name] ?? { zh: '查找资料', en: 'Looking something up' })[language];
