export type PageLanguage = 'zh' | 'en';

/** Every word of the page, in both languages. */
const WORDS = {
  tagline: { zh: '大客户销售助手', en: 'Copilot for key-account selling' },
  keyLabel: { zh: '访问密钥', en: 'Access key' },
  keyHint: { zh: '启动服务时在终端显示，以 lp_ 开头', en: 'Shown in the terminal at the first start; begins with lp_' },
  useKey: { zh: '进入', en: 'Enter' },
  wrongKey: { zh: '这把密钥无效，请核对后再试。', en: 'This key is not valid. Check it and try again.' },
  forget: { zh: '退出', en: 'Sign out' },
  docs: { zh: '接口文档', en: 'API' },
  planStory: { zh: '写一份大客户计划', en: 'Draft an account plan' },
  planAbout: {
    zh: '选一个客户，一键起草。每句话都标明事实、推断、建议或问题，并附依据。',
    en: 'Pick an account and draft in one click. Every sentence says whether it is fact, inference, proposal or question, with its evidence.',
  },
  draft: { zh: '起草', en: 'Draft' },
  stop: { zh: '停止', en: 'Stop' },
  ask: { zh: '追问', en: 'Ask' },
  askHint: {
    zh: '继续问这个客户，例如：谁拍板？上次拜访说了什么？',
    en: 'Ask about this account, e.g. who decides? What was said last time?',
  },
  documentsStory: { zh: '商机上的推荐资料', en: 'Documents recommended on an opportunity' },
  documentsAbout: {
    zh: '无需提问：商机建立或变化后，系统自己找好资料，并说明理由。',
    en: 'Nobody asks: when an opportunity is made or changes, the fitting documents are found, with reasons.',
  },
  none: { zh: '资料库里没有适合这个商机的内容。', en: 'The library has nothing that fits this opportunity.' },
  notYet: { zh: '正在准备推荐，稍候片刻。', en: 'Recommendations are being prepared; a moment.' },
  gaps: { zh: '资料库还缺', en: 'Missing in the library' },
  shareable: { zh: '可外发', en: 'May be shared' },
  internal: { zh: '仅限内部', en: 'Internal only' },
  page: { zh: '第 {n} 页', en: 'page {n}' },
  lookStory: { zh: '批量生成相似客户', en: 'Look-alike prospects in a batch' },
  lookAbout: {
    zh: '从已成交客户出发，在潜在客户里排出最像的，说明像谁、像在哪里、差在哪里。',
    en: 'From the customers you won, rank the prospects most like them: like whom, in what, and what differs.',
  },
  run: { zh: '开始生成', en: 'Start the run' },
  cancel: { zh: '取消', en: 'Cancel' },
  csv: { zh: '导出 CSV', en: 'Export CSV' },
  rank: { zh: '名次', en: 'Rank' },
  company: { zh: '公司', en: 'Company' },
  score: { zh: '相似度', en: 'Score' },
  nearest: { zh: '最像的已成交客户', en: 'Nearest won customers' },
  reasons: { zh: '理由', en: 'Why' },
  why: { zh: '为什么是这个客户', en: 'Why this account' },
  owner: { zh: '负责人', en: 'Owner' },
  decision: { zh: '客户怎么决策', en: 'How they decide' },
  bottlenecks: { zh: '卡点', en: 'Bottlenecks' },
  goals: { zh: '目标', en: 'Goals' },
  actions: { zh: '行动', en: 'Actions' },
  milestones: { zh: '里程碑', en: 'Milestones' },
  risks: { zh: '风险', en: 'Risks' },
  questions: { zh: '待问清的问题', en: 'Questions to ask' },
  findings: { zh: '发现的问题', en: 'Findings' },
  fact: { zh: '事实', en: 'Fact' },
  inference: { zh: '推断', en: 'Inference' },
  proposal: { zh: '建议', en: 'Proposal' },
  question: { zh: '问题', en: 'Question' },
  evidence: { zh: '依据', en: 'Evidence' },
  account: { zh: '客户', en: 'Account' },
  opportunity: { zh: '商机', en: 'Opportunity' },
  byRules: { zh: '由规则起草', en: 'Drafted by rules' },
  byModel: { zh: '由模型起草', en: 'Drafted by the model' },
  failed: { zh: '没有完成', en: 'Not finished' },
  offline: {
    zh: '连不上服务，请确认它在运行后重试。',
    en: 'The service cannot be reached. Check that it runs and try again.',
  },
  done: { zh: '完成', en: 'Done' },
  cancelled: { zh: '已取消，已得到的结果保留', en: 'Cancelled; what was found is kept' },
  checks: { zh: '方法检查', en: 'Checks against the method' },
} as const;

export type Word = keyof typeof WORDS;

/** The page's words in one language; `{n}` takes a value. */
export const wordsOf = (language: PageLanguage) => (word: Word, n?: string | number) =>
  WORDS[word][language].replace('{n}', String(n ?? ''));

export type Say = ReturnType<typeof wordsOf>;
