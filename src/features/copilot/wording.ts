import type { Bilingual } from '#src/kernel/language.ts';

const one = (zh: string, en: string): Bilingual => ({ zh, en });

/** What the copilot itself says, apart from answers out of the record. */
export const TEXTS = {
  noModel: one(
    '没有配置模型，由规则作答：依据客户记录、资料库与方法规则。',
    'No model is configured; answered by rules from the record, the library and the playbook.',
  ),
  noDraftScope: one(
    '这把密钥没有“draft”权限，不动用模型，由规则作答。',
    'This key lacks the scope "draft", so no model is used; answered by rules.',
  ),
  noDraftPlan: one(
    '这把密钥没有“draft”权限，不能起草，没有生成任何内容。请向管理员申请。',
    'This key lacks the scope "draft", so nothing was drafted. Ask an admin for it.',
  ),
  findAccount: one('查找客户', 'Finding the account'),
  readRecord: one('查阅客户记录', 'Reading the record'),
  searchLibrary: one('搜索资料库', 'Searching the library'),
  askModel: one('由模型作答并核对依据', 'Answering with the model and checking the evidence'),
  byRules: one('以下由规则依据记录作答。', 'The following is answered by rules from the record.'),
  nothingHeld: one(
    '模型的回答没有一句经得起核对（GUARD-7），以下由规则依据记录作答。',
    'Nothing the model wrote held against the record (GUARD-7); the following is answered by rules.',
  ),
  restarted: one(
    '（模型没有完成，以上作废，改由规则重新起草。）',
    '(The model did not finish; the above is void and the rules draft it anew.)',
  ),
  whichAccount: one('是哪一家客户？请写出客户名称。', 'Which account is meant? Please write its name.'),
  whichOf: one(
    '可能是下面几家客户，请回复序号或名称：',
    'It may be one of these accounts; reply with the number or the name:',
  ),
  whichDeal: one('是哪一个商机？请回复序号或名称：', 'Which opportunity is meant? Reply with the number or the name:'),
  noSuchNumber: one('没有这个序号，请从下面选一个：', 'There is no such number; choose one of these:'),
  dropped: one('好的，先不做了。需要时再告诉我。', 'All right, left aside. Tell me when you need it.'),
  noAccounts: one(
    '工作区里还没有您可以看到的客户。请先新增或导入客户，再来提问。',
    'There is no account you can see yet. Add or import accounts first, then ask again.',
  ),
  noDeals: one(
    '这个客户名下没有在谈的商机，所以没有可推荐的对象。请先新建商机。',
    'This account has no open opportunity to recommend for. Add one first.',
  ),
  noWrite: one(
    '这把密钥没有“write”权限，不能修改，没有做任何改动。请向管理员申请。',
    'This key lacks the scope "write", so nothing was changed. Ask an admin for it.',
  ),
  editing: one('修改计划', 'Changing the plan'),
  editingNeed: one('修改需求', 'Changing the need'),
  confirmed: one('已按确认执行。', 'Done as confirmed.'),
  notConfirmed: one('好的，没有改动。', 'All right, nothing was changed.'),
  nothingToUndo: one(
    '这份计划只有一版，没有可以撤销的修改。',
    'The plan has one version only; there is nothing to undo.',
  ),
  help: one(
    `我可以：
- 写大客户计划：“给<客户>写一份大客户计划，重点放在……”
- 逐项修改计划：“第二个目标改成 300 万”“删掉第三条行动”“第一个里程碑推迟到 3 月底”“撤销”
- 回答客户的问题并注明出处：“<客户>谁拍板？”“上次拜访说了什么？”“有哪些风险？”“采购趋势怎么样？”
- 拜访前准备：“准备<客户>的拜访简报”
- 处理异议：“<客户>的客户说‘太贵了’，怎么回复？”；之后可以说“换成书面语”“短一点”
- 查看信号：“我的客户有哪些信号”
- 为商机推荐资料：“给<客户>推荐资料”
- 搜索资料库：“搜一下能耗监测的案例”
- 列出客户：“我有哪些客户”
事实都附出处 [n]；记录里没有的，我会直说，并建议问谁、怎么问。`,
    `I can:
- draft a key-account plan: “draft an account plan for <account>, focusing on …”
- change a plan part by part: “change the second goal to 3 million”, “drop the third action”, “move the first milestone to the end of March”, “undo”
- answer questions about an account, with sources: “who decides at <account>?”, “what was said at the last visit?”, “what are the risks?”, “how do purchases develop?”
- prepare a visit: “visit brief for <account>”
- answer an objection: “<account> says ‘too expensive’, how do I reply?”; then “shorter”, “more formal”
- show signals: “list my signals”
- recommend documents for an opportunity: “recommend documents for <account>”
- search the library: “search case studies on cold chain”
- list accounts: “list my accounts”
Facts carry their source [n]; what is not on record I say so, and propose whom to ask and how.`,
  ),
} as const satisfies Record<string, Bilingual>;

export type TextKey = keyof typeof TEXTS;
