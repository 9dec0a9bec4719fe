/** Opposites of which a statement and what it tells again must hold the same one, whatever the field. */
export const TURNS: readonly (readonly [RegExp, RegExp])[] = [
  [/[^最]?早|提前|\bearl(?:y|ier|iest)\b|\bsoon(?:er)?\b/iu, /[^最]晚|迟|延后|推后|\blat(?:e|er|est)\b/iu],
  [/高(?!兴|层|管|级|温|峰|压|新)|\bhigh(?:er|est)?\b/iu, /低(?!温|压|值)|\blow(?:er|est)?\b/iu],
  [
    /密(?!码|封)|频繁|勤|\b(?:more often|frequent\w*|dens\w+)\b/iu,
    /疏|稀|\b(?:less often|rare\w*|sparse\w*|seldom)\b/iu,
  ],
  [
    /贵(?!公司|司|方|院|厂|阳|州|单位)|\b(?:dear(?:er)?|expensive|costlier)\b(?! \p{Lu})/u,
    /便宜|低价|\bcheap(?:er|est)?\b/iu,
  ],
  [/快|\b(?:fast(?:er|est)?|quick\w*)\b/iu, /慢|\bslow(?:er|est|ly)?\b/iu],
  [
    /升|涨|增(?:加|长|至|到)|提高|提升|攀升|\b(?:rose|rises?|risen|rising|increas\w+|gr[eo]w\w*|climb\w*|went up|higher)\b/iu,
    /降|跌|减|下滑|缩|\b(?:fell|falls?|fallen|falling|decreas\w+|declin\w+|dropp?\w*|shorten\w*|reduc\w+|lower\w*|went down|came down)\b/iu,
  ],
  [
    /延长|拉长|放宽|扩大|\b(?:lengthen\w*|extend\w*|widen\w*|longer)\b/iu,
    /缩短|压缩|收紧|缩小|\b(?:shorten\w*|shorter|narrow\w*|tighten\w*)\b/iu,
  ],
  [/支持|赞成|力挺|\b(?:supports?|in favou?r|backs)\b/iu, /反对|抵制|\b(?:oppos\w+|against us|leans against)\b/iu],
  [/愿意|乐意|肯(?!定)|\bwilling\b/iu, /不愿|拒绝|不肯|\b(?:unwilling|refus\w+|reluctant)\b/iu],
  [
    /(?<!不|未|没|没有)(?:同意|认可|接受|批准|通过)|\b(?<!not |n['’]t )(?:accept\w*|agree[sd]?|approv\w+)\b/iu,
    /拒绝|否决|驳回|退回|\b(?:reject\w*|refus\w+|declin\w+|turned down)\b/iu,
  ],
  [
    /(?<!不)满意|\b(?<!not |dis)satisf\w+|\bhappy\b|\bpleased\b/iu,
    /不满|抱怨|投诉|\b(?:dissatisf\w+|unhappy|complain\w*)\b/iu,
  ],
  [/(?<!不)合理|合情合理|\breasonable\b|\bfair\b/iu, /不合理|无理|\bunreasonable\b|\bunfair\b/iu],
  [
    /(?<!不)(?:相同|一致|一样|同样)|\b(?:the same|alike|agree|match(?:es|ing)?)\b/iu,
    /不同|不一(?:样|致)|差异|有别|对不上|\b(?:differ\w*|unlike|disagree\w*|does not match|do not match)\b/iu,
  ],
  [
    /以内|之内|不超过|至多|最多|不多于|以下|低于|少于|不到|不足|未满|\b(?:within|at most|no more than|not more than|up to|or less|or fewer|below|under(?= [€\\d])|less than|fewer than|short of|at the latest|no later than)\b/iu,
    /以上|之外|不少于|至少|最少|不低于|高于|多于|超过|起码|\b(?:at least|no less than|not less than|no fewer than|or more|above|more than|over(?= [€\\d])|not before|at the earliest|no earlier than|not within|outside|exceed\w*)\b/iu,
  ],
  [
    /(?:之|以)?前(?![述面者景期])|先于|\b(?:before|prior to|ahead of)\b/iu,
    /(?:之|以)?后(?![述面者台勤续果])|过了|晚于|\b(?:after|following|once)\b/iu,
  ],
  [
    /手工|人工|手写|手抄|手记|\b(?:by hand|manual\w*|handwritten|hand-written)\b/iu,
    /自动|\bautomatic\w*|\bautomat\w+/iu,
  ],
  [/新(?!闻)|\bnew(?:er|est)?\b/iu, /老(?!板|师|总)|旧|\bold(?:er|est)?\b/iu],
  [
    /外购|外包|外采|送外|租(?:用|赁|来)|\b(?:bought[- ]in|outsourc\w+|rented|leased|external)\b/iu,
    /自(?:制|产|烧|建|有|营|购)|自己的|\b(?:in[- ]house|home[- ]made|self-\w+|owned|their own)\b/iu,
  ],
  [
    /推迟|暂缓|延期|搁置|押后|等[^，。]{0,10}再|\b(?:put (?:it )?off|postpon\w+|defer\w*|wait|delay\w*|on hold)\b/iu,
    /抓紧|立刻|马上|尽快|加快|照常|推进|启动|开始|\b(?:go ahead|start (?:now|at once)|at once|immediately|press on|proceed|bring (?:it )?forward)\b/iu,
  ],
  [
    /优势|长处|强项|\b(?:strengths?|strong(?:er)?|advantage)\b/iu,
    /弱点|短处|弱项|短板|劣势|\b(?:weakness\w*|weak(?:er)?|drawback|disadvantage)\b/iu,
  ],
  [
    /集中|统一|合并|\b(?:central\w*|together|single|combined|merged)\b/iu,
    /分散|分开|拆分|各自|散在|\b(?:scatter\w*|separate\w*|apart|split)\b/iu,
  ],
  [
    /公开|明说|当众|\b(?:openly|in public|publicly)\b/iu,
    /私下|暗地|背地|保密|\b(?:in private|privately|secretly|confidential\w*)\b/iu,
  ],
  [/书面|\bin writing\b|\bwritten\b/iu, /口头|\b(?:orally|verbal\w*|by word of mouth)\b/iu],
  [
    /整体|一次(?:性)?全|全面|全部|\b(?:all at once|in one go|full roll-?out)\b/iu,
    /分(?:阶段|步|批|期)|逐步|小范围|试点|\b(?:in phases|phased|step by step|pilot|in stages|small first)\b/iu,
  ],
  [
    /轻(?!工|松)|小(?:事|问题)|不(?:严重|要紧)|\b(?:slight|minor|harmless)\b/iu,
    /严重|重大|致命|\b(?:severe|serious|critical|major|grave)\b/iu,
  ],
  [
    /夜(?:班|间|里)|晚上|半夜|\bat night\b|\bnight[- ]?(?:shift|time)?s?\b/iu,
    /白(?:班|天)|日间|\b(?:by day|daytime|day shift)\b/iu,
  ],
  [
    /年初|月初|上半年|期初|\b(?:start|beginning) of\b|\bfirst half\b/iu,
    /年底|年末|月底|月末|下半年|期末|\bend of\b|\bsecond half\b/iu,
  ],
  [/盈利|赚|增收|\bprofit\w*|\bgains?\b/iu, /亏|损失|赔|\bloss(?:es)?\b|\blost\b/iu],
  [
    /领先|第一|走在前|\b(?:ahead|leading|leads|first)\b/iu,
    /落后|垫底|最末|\b(?:behind|lags?|lagging|last)\b(?! (?:year|month|week|winter|summer|autumn|spring|time|quarter))/iu,
  ],
];
