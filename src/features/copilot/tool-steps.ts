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
  list_plan_parts: { zh: '查阅大客户计划', en: 'Reading the account plan' },
  list_needs: { zh: '查看需求', en: 'Looking at the needs' },
  account_signals: { zh: '查看信号', en: 'Looking at the signals' },
  draft_account_plan: { zh: '起草大客户计划', en: 'Drafting the account plan' },
  draft_needs: { zh: '梳理需求', en: 'Structuring the needs' },
  draft_objection_reply: { zh: '起草异议回复', en: 'Drafting the reply' },
  draft_visit_brief: { zh: '准备拜访简报', en: 'Preparing the visit brief' },
  draft_visit_summary: { zh: '起草拜访纪要', en: 'Drafting the visit summary' },
  recommended_documents: { zh: '查看推荐资料', en: 'Looking at recommended documents' },
};

/** The step's name for a tool; tools without one of their own are “looking something up”. */
export const stepOfTool = (name: string, language: Language): string =>
  (STEPS[name] ?? { zh: '查找资料', en: 'Looking something up' })[language];
