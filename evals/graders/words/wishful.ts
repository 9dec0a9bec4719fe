/** Will, orders and confidence: reasons that lie in us and show nothing about the customer. */
const WILL =
  /再?(?:拼|冲|加|使|鼓|咬)(?:一)?(?:把|下|点|紧)(?:劲|牙|油|力)?|加(?:把|点)劲|加油|全力以赴|咬(?:紧)?牙|拼(?:命|尽|搏|一拼|一把)|冲刺|齐心|同心协力|众志成城|上下一心|(?:大家|全员|团队|我们|人人)[^，。；]{0,10}(?:努力|拼|加油|使劲|上心|用心|尽力|全力|想办法|有信心|士气|有决心|顶上)|(?:只要|凭)[^，。；]{0,10}(?:努力|肯干|坚持|用心|够拼|下功夫|勤快|跑得勤|盯紧|功夫深)|没有(?:拿不下|做不成|搞不定|办不到|过不去|不成|啃不下)|(?:一定|肯定|必然|必定|绝对|铁定|包)(?:能|会|可以)?(?:拿下|成|签|完成|达到|够得着|做到|实现|行|没问题)|(?:志在必得|势在必得|十拿九稳|胜券在握|稳操胜券|板上钉钉|没(?:有)?问题|不成问题|不在话下|小菜一碟)|(?:有|充满|满怀)(?:\S{0,3})?(?:信心|决心|干劲)|事在人为|有志者|运气|天时|感觉(?:能|会|可以|不错)|士气/iu;
const ORDERED =
  /(?:指标|任务|目标|数字|定额|配额|KPI|业绩)[^，。；]{0,8}(?:压|分(?:解|摊|到)?|下(?:达|来|到)|落(?:到|实)|定(?:死|了|下)|派|摊|扛|背|必须|考核|签了?(?:军令|责任)状)|(?:到期|年底|月底|季末)(?:前|之前)?(?:必须|一定要|非|得|务必)(?:完成|达到|交|拿下)|(?:上级|领导|老板|公司|总部|总监|管理层)[^，。；]{0,8}(?:要求(?!.{0,10}客户)|下(?:了)?(?:死)?命令|拍(?:了)?板定|定了调|点名要|盯着|等着要|发话|压)|(?:必须|务必|不得不|只能)(?:完成|达成|拿下|做到|达到)|(?:不然|否则)[^，。；]{0,8}(?:交(?:不了)?差|没法交代|没奖金|扣)|军令状|奖金|提成|排名/iu;
const WILL_EN =
  /\b(?:if|as long as|provided|once|when) (?:\w+ ){0,2}(?:everybody|everyone|we all|all of us|the (?:whole )?team|we|each of us)\b[^.;]{0,30}\b(?:push\w*|tr(?:y|ies)|work\w*|give|gives|pull\w*|put\w*|fight\w*|hustle\w*|believ\w+|want\w*|stay\w*|keep\w*|dig\w*|go\w*)\b|\b(?:push(?:es|ing)? (?:a little |a bit |even )?harder|try(?:ing)? (?:a little )?harder|work(?:s|ing)? (?:a little )?harder|extra (?:mile|effort|push)|hard work|all[- ]out|all hands|team spirit|fighting spirit|will ?power|determination|persistence|enthusiasm|morale|motivat\w+|ambitio\w+|where there is a will|no reason why (?:it|we|this)[^.;]{0,12}not|nothing (?:can|will) stop|(?:bound|sure|certain|guaranteed) to|cannot fail|can['’]t (?:fail|lose|miss)|(?:will|shall|must) (?:surely|certainly|definitely|undoubtedly|succeed|work out)|(?:in the bag|a done deal|piece of cake|no[- ]brainer|slam dunk|safe bet|no problem)\b|(?:we|i) (?:are|['’]re|am|feel|remain|have) (?:\w+ )?(?:confiden\w+|sure|certain|convinced|optimistic|determined|hungry|positive)|confident that|gut feeling|feels? (?:right|good|close)|with (?:a bit of |some )?luck|fingers crossed|fortune)\b/iu;
const ORDERED_EN =
  /\b(?:number|target|figure|quota|goal|sum|plan|budget|forecast|commitment|kpi)s?\b[^.;]{0,24}\b(?:handed down|passed down|come down|came down|set from above|from above|assigned|allotted|allocated|divided|broken down|imposed|given to (?:us|each)|has to be (?:met|made|reached|hit)|have to be (?:met|made|reached)|must be (?:met|made|reached|hit)|is (?:fixed|set|mandatory|non-negotiable|not negotiable))|\b(?:has|have|needs?|must|got) to be (?:met|made|hit|achieved|delivered|closed|won)\b|\b(?:we|i|the team|each of us) (?:must|have to|need to|has to|are expected to|are told to|will have to) (?:make|meet|hit|reach|close|deliver|win|achieve)\b|\b(?:management|our (?:boss|director|manager|board|head office|leadership)|head office|headquarters wants? us|the boss|superiors?)\b[^.;]{0,24}\b(?:demands?|demanded|wants?|ordered|orders|expects?|insists?|has (?:decided|set|promised)|promised|told us|is watching|counts? on)\b|\b(?:bonus\w*|commission|ranking|league table|quota|year-end (?:push|sprint|rush))\b/iu;

/** PLAN-5: the words by which a goal is called reachable for no reason of the customer's; null for none. */
export const wishIn = (text: string): string | null => {
  for (const pattern of [WILL, ORDERED, WILL_EN, ORDERED_EN]) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return null;
};

const OUR_GAIN =
  /(?:我方|我们|我司|本公司|本部门|咱们?|团队|销售)(?:的|自己的?|部门|团队|公司|今年|明年|全年|年底|本季度?|内部|这边)*[^，。；]{0,4}(?:排名|业绩|指标|任务|考核|回款|收入|毛利|利润|奖金|提成|份额|样板|占有率|口碑|续约|增长|年报|汇报|规划|战略|目标|计划)|(?:对|为|给|替|帮)(?:我方|我们|我司|本公司|本部门|咱们?|团队)[^，。；]{0,10}(?:有用|有利|有好处|加分|重要|争光|交差|完成|凑|补|攒)|\b(?:our|my|the team['’]s|the department['’]s|the region['’]s) (?:\w+ ){0,3}(?:ranking|rank|quota|numbers?|revenue|margin|profit|bonus|commission|share|pipeline|forecast|growth|targets?|results?|reference|standing|strategy|plan|goals?|year)\b|\b(?:good|useful|helpful|important|valuable|needed|counts?|matters?) (?:for|to) (?:us|our|the team|our side|the department)\b|\b(?:serves|helps|benefits|fills|lifts|suits) (?:us\b|our\b|our own|the team|ourselves)/iu;

/** PLAN-15: the words by which a goal serves us instead of an item of the customer's plan; null for none. */
export const ourGainIn = (text: string): string | null => OUR_GAIN.exec(text)?.[0] ?? null;
