/** What a question about an account asks after. */
export const TOPICS = [
  'person',
  'deciders',
  'visits',
  'competitors',
  'purchases',
  'gaps',
  'unknowns',
  'next',
  'deals',
  'needs',
  'finance',
  'strategy',
  'suppliers',
  'systems',
  'business',
  'outline',
  'tier',
  'team',
  'contacts',
  'overview',
] as const;
export type Topic = (typeof TOPICS)[number];

const PATTERNS: Readonly<Record<Exclude<Topic, 'person'>, RegExp>> = {
  deciders:
    /谁(?:来|能|才|最后|最终)?(?:拍板|决定|说了算|做主|批准|审批|签字|定)|拍板|决策|(?<![a-z])EB(?![a-z])|\bwho (?:decides|makes the (?:final )?decision|signs|approves|has the (?:final|last) (?:say|word)|is the (?:decision|economic))|\bdecision[- ]?mak|\beconomic buyer\b|\bdecision (?:chain|process)\b|\bhow (?:do|does|will) (?:they|it|the \w+) decide\b/iu,
  visits:
    /(?:上(?:一)?次|最近|近期|最后一次|上回)[^，。]{0,6}(?:拜访|见面|联系|沟通|会议|开会|电话|互动|跟进|交流|见|聊|谈)|(?:拜访|互动|跟进|沟通|会议)(?:记录|纪要|情况)|(?:什么时候|何时|哪天)[^，。]{0,6}(?:见|拜访|联系)|\b(?:last|latest|most recent|recent|previous)\b[^?]{0,20}\b(?:visits?|meetings?|calls?|contact|interactions?|conversations?|activit(?:y|ies)|talks?)\b|\bwhen did we\b|\bvisit (?:notes?|summar)/iu,
  competitors: /竞争|对手|竞品|友商|\bcompet(?:itors?|ition|ing|es?)\b|\brivals?\b|\bup against\b/iu,
  purchases:
    /采购(?!部|流程|环节|经理|总监|负责|规则|分单)(?:记录|趋势|情况|量|额|变化)?|买了|购买|复购|用量|\bpurchas(?:e|es|ed|ing)\b(?! (?:department|manager|process))|\bbought\b|\bbuying (?:trend|pattern|history)\b|\bspend(?:ing)?\b|\border (?:trend|volume|history)\b/iu,
  gaps: /风险|缺口|卡点|隐患|短板|薄弱|漏洞|危险|预警|信号|\brisks?\b|\bgaps?\b|\bbottlenecks?\b|\bweak(?:ness(?:es)?| points?)?\b|\bworr(?:y|ied|ying)\b|\bthreats?\b|\bwarnings?\b|\bsignals?\b/iu,
  unknowns:
    /(?:还)?(?:不知道|没弄清|不清楚|没问|没摸清|未知)|(?:该|要|应该|应当|需要|还要)(?:再)?(?:问|了解|打听|弄清)|问(?:些)?什么|缺(?:哪些|什么)?信息|\bopen questions?\b|\bwhat (?:should|do|must) (?:i|we) (?:ask|find out|not know)\b|\bwhat (?:is|are|do we) (?:still )?(?:unknown|missing|not know)|\bunknowns?\b/iu,
  next: /下一步|接下来|(?:该|应该|怎么)(?:怎么)?(?:做|推进|跟进|办)(?!了)|\bnext steps?\b|\bwhat (?:should|do|can) (?:i|we) do\b|\bhow (?:to|do we|should we) (?:proceed|move)/iu,
  deals:
    /商机|项目|阶段|金额|成交|单子|签约|推进到|进展|\bopportunit(?:y|ies)\b|\bdeals?\b|\bpipeline\b|\bstages?\b|\bamounts?\b|\bclose dates?\b|\bforecast\b|\bprojects?\b/iu,
  needs:
    /需求|痛点|诉求|想要什么|需要什么|\bneeds?\b|\bpain(?: points?)?\b|\brequirements?\b|\bwhat (?:do|does) (?:they|it|\w+) want\b/iu,
  finance:
    /营收|营业额|营业收入|毛利|库存|应收|现金流?|利润|财务(?!总监|负责|经理|部)|资金|\brevenues?\b|\bmargins?\b|\binventory\b|\breceivables?\b|\bcash\b|\bprofits?\b|\bfinanc(?:e|es|ial(?:s|ly)?)\b/iu,
  strategy: /战略|规划|经营计划|年度目标|发展目标|\bstrateg(?:y|ic|ies)\b|\bbusiness plan\b|\bambitions?\b/iu,
  suppliers: /供应商|供货商|份额|分单|\bsuppliers?\b|\bvendors?\b|\bshare of (?:wallet|supply)\b/iu,
  systems: /系统|ERP|MES|WMS|数字化|信息化|软件|平台|成熟度|\b(?:IT|systems?|digital|software|landscape)\b/u,
  business:
    /主营|业务(?:线|构成|情况)?|产品线|增长|萎缩|\bmain (?:business|lines?)\b|\bbusiness lines?\b|\bproduct lines?\b/iu,
  outline:
    /股权|股东|规模|员工|多少人|历史|成立|总部|基地|\bownership\b|\bowned by\b|\bemployees\b|\bheadcount\b|\bhow (?:big|large)\b|\bhistory\b|\bfounded\b/iu,
  tier: /分级|级别|什么级|哪一?级|战略型|攻坚型|机会型|为什么(?:是)?(?:重点|大客户)|\btiers?\b|\bwhy is (?:it|this|\w+) a key\b/iu,
  team: /谁(?:在)?负责|负责人是|我方|谁在跟|客户经理|\bwho (?:owns|is responsible|covers|looks after|handles)\b|\baccount (?:owner|manager)\b|\bour team\b/iu,
  contacts:
    /联系人|都有谁|有哪些人|关键人|认识谁|谁(?:会)?(?:支持|反对|挺)|支持者|反对者|教练|内线|\bcontacts?\b|\bstakeholders?\b|\bsupporters?\b|\bopponents?\b|\bcoach\b|\bchampion\b|\bwho (?:supports|opposes|is (?:for|against))\b|\bwhom? do we know\b|\bpeople\b/iu,
  overview:
    /介绍|概况|背景|简介|整体情况|怎么样[?？]?$|什么情况|说说|\boverview\b|\bsummar(?:y|ise|ize)\b|\btell me about\b|\bwhat do we know\b|\bbrief(?:ing)?\b|\bprofile\b/iu,
};

/** Words that ask what somebody said of something: then the record is searched by its words. */
export const SAID =
  /(?:说|提|讲|谈|聊|抱怨|反馈|强调)(?:到|过|了|的|什么|哪些|啥)|问(?:到|过|了)|怎么(?:看|说|评价)|态度|看法|意见|\b(?:say|said|says|mention(?:ed|s)?|think|thinks|thought|complain(?:ed|s)?|talk(?:ed)? about|told|opinion|view|react(?:ed|ion)?)\b/iu;

/**
 * The topics a question asks after, the most particular first, at most two. A general word (项目, 情况) gives way to a
 * particular one.
 */
export const topicsOf = (question: string, namesPerson: boolean): Topic[] => {
  const text = question.normalize('NFKC');
  const found = TOPICS.filter((topic) => (topic === 'person' ? namesPerson : PATTERNS[topic].test(text)));
  const particular = found.filter((topic) => !GENERAL.has(topic));
  // With somebody named, their last visit is meant, and not who they are.
  const meant = particular.includes('visits') ? particular.filter((topic) => topic !== 'person') : particular;
  return (meant.length > 0 ? meant : found).slice(0, 2);
};

const GENERAL: ReadonlySet<Topic> = new Set(['overview', 'contacts', 'deals', 'business', 'systems']);
