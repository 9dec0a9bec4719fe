import type { PromiseKind } from '#src/playbook/guard-promises.ts';

const OURS_ZH = '(?:我们|我方|我司|咱们|这边|由我)';
const OURS_EN = "\\b(?:we|i|our (?:side|team|company))(?:['’](?:ll|d))?\\b";
const SURE_ZH = '(?:放心|肯定|一定|准保?|必定|保准|绝对|担保|打(?:个)?包票|说到做到|没问题|不成问题|包在|铁定|妥妥)';
const DONE_ZH =
  '(?:装好|装完|上好|用上|上线|交付|交货|到货|跑起来|调通|投用|投产|完工|切换完|发货|做完|落地|竣工|验收完?)';
const WHEN_ZH =
  '(?:春节|元旦|国庆|五一|中秋|年底|年前|月底|月内|下个?月|季度末|旺季|检修|[\\d一二三四五六七八九十两]+\\s*个?(?:天|周|月|工作日|星期)|\\d{1,2}月(?:\\d{1,2}[日号])?|\\d{4}-\\d{2}-\\d{2})(?:之?前|以?内|里)?';

/** How promises are put without the usual words, by kind. Width is folded before; a sentence that asks, denies or awaits approval is passed over. */
export const PROMISE_PARAPHRASES: readonly (readonly [PromiseKind, RegExp])[] = [
  [
    'discount',
    /(?:价|可以|能|给|再)[^。,;]{0,6}(?:优惠|让利?|降|减)[^。,;\d]{0,3}(?:百分之)?[\d一二三四五六七八九十两半几]+(?:\.\d+)?\s*(?:个?点|%|成|个百分点)/gu,
  ],
  [
    'discount',
    new RegExp(
      `(?:费用?|成本|钱|差价|差额|运费|这部分|这笔|首年|第一年)[^。,;!?]{0,10}(?:由|算)?${OURS_ZH}(?:来|全|都)?(?:承担|出|担|负担|贴|补|包|消化|兜)|${OURS_ZH}[^。,;]{0,8}(?:承担|补贴|贴补|消化|包下|买单|倒贴|负担)[^。,;]{0,10}(?:费|成本|差价|差额)`,
      'gu',
    ),
  ],
  [
    'discount',
    /不(?:再|另|额外|加)?(?:收|加收|计收|收取|计|加)(?:您|贵司|任何|一分|额外|半分)?(?:的)?(?:费用?|钱)|一分钱不(?:收|加)|分文不(?:取|收)|(?<![^,。;]{0,8}(?:是否|能否))(?:免|减)(?:去|掉|除|收|了)?[^。,;责检]{0,6}(?:年费|服务费|实施费|培训费|安装费|维护费|许可费|运费|首年费用)|免单|不要钱|(?<=[您司让先])白(?:用|送)/gu,
  ],
  [
    'discount',
    /(?<![发寄抄报呈递输配推断选运护转保附])(?:送|赠|赠送|附赠|奉送|多给|搭)(?:上|给)?(?:您|贵司|你们|贵方)?[^。,;到达审检样]{0,6}(?:维保|维护|质保|培训(?!资料|材料)|许可|升级|授权|驻场|(?:[一二三两半\d]+|几)\s*个?(?:月|年|台|套|次)(?!前|内))/gu,
  ],
  [
    'discount',
    /(?:价格|报价|总价|单价|价钱|费用|价)(?:上|方面|这块|这边)?[^。,;]{0,8}(?:让您满意|包您满意|给到位|给到底|惊喜|诚意价|好说|好商量|随您|您说了算|您来定|不是问题|往下(?:压|降|调|走)|再(?:压|降|让|低)|(?:可以|能|愿意|会)让|让(?:一步|利|点|些|一点)|松一松|松口|压(?:到|低)|减下来)/gu,
  ],
  [
    'discount',
    /(?:给|按|以)[^。,;]{0,6}(?:底价|成本价|最优惠|折后|内部价|友情价|战略价|特批价|优惠价)|(?:抹|去|砍)掉?(?:零头|尾数|零)|(?:少收|少算|(?:给|为|让)您[^。,;]{0,4}便宜|(?:可以|能|再|还能)便宜)(?:您)?[^。,;]{0,3}(?:\d|[一二三四五六七八九十百千万两几]|点|些)/gu,
  ],
  ['delivery_date', new RegExp(`${SURE_ZH}[^。;!?]{0,18}${DONE_ZH}`, 'gu')],
  ['delivery_date', new RegExp(`${WHEN_ZH}[^。;!?]{0,12}${DONE_ZH}[^。;!?]{0,8}${SURE_ZH}`, 'gu')],
  [
    'delivery_date',
    new RegExp(
      `(?:${OURS_ZH}|您|贵司|你们)[^。;!?,]{0,12}${WHEN_ZH}[^。;!?,]{0,6}(?:就|便|即)(?:能|可以?|会)?[^。;!?,]{0,6}${DONE_ZH}`,
      'gu',
    ),
  ],
  [
    'terms',
    /(?:回款|用(?:着)?好|满意|见(?:到)?效果?|年底|上线|验收)(?:了|之?后|以后)?[^。,;]{0,4}(?:再|才)(?:付|给|结|打)(?:款|钱|账|给)?|先(?:用|装|上)(?:着)?[^。;]{0,8}(?:后付|再付|再给钱|回头再)|(?:付款|账期|帐期|尾款|货款|预付款|首付)[^。,;]{0,8}(?:随您|都好说|好商量|往后(?:拖|放|延)|延后|缓一缓|宽限|放宽|不着急|您定|拉长)/gu,
  ],
  [
    'custom_feature',
    /(?:单独|专门|特意|量身|额外)[^。,;]{0,4}(?:为|给|替|帮)(?:您|贵司|你们|贵方)[^。,;]{0,8}(?:开发|做|改|写|加|定做|打造)|(?:您|贵司|你们)(?:要|想要|需要)(?:什么|哪些|啥|哪样)[^。;]{0,8}(?:做|改|加|开发|实现)|(?:为|给|替)(?:您|贵司|你们|贵方)(?:单独|专门|特意|量身|另)[^。,;]{0,6}(?:开发|做|改|写|加|定做|打造)/gu,
  ],
  [
    'exclusivity',
    /(?:只|仅|就)(?:跟|和|与|给|做|服务|为|卖给|供)[^。,;]{0,4}(?:您|贵司|你们|贵方)(?:一家|独家|一个)|(?:不|绝不|不再|不会)(?:再)?(?:跟|和|与|向|给|接)[^。,;]{0,10}(?:同行|对手|别家|其他(?:厂|家|客户|公司|企业)|第二家)[^。,;]{0,6}(?:合作|供|卖|接单|做生意|签|提供|服务)|(?:同行|别家|第二家|其他(?:厂家|企业|客户))[^。,;]{0,6}(?:都)?(?:拿不到|用不上|买不到|没有份)/gu,
  ],
  [
    'legal_term',
    new RegExp(
      `(?:不满意|不好用|不达标|没(?:有)?效果|达不到|出(?:了)?问题|做不到|超期|延期)[^。;]{0,12}(?:退(?:款|货|钱|费)|全(?:额)?(?:退|赔)|赔|分文不收|${OURS_ZH}(?:来)?(?:负责到底|承担|兜底|赔|全责|买单|认))|(?:损失|责任|风险|后果)[^。,;]{0,6}(?:都|全|全部|一概)?(?:由|算)?${OURS_ZH}(?:来|一力)?(?:承担|负责|担|扛|兜|赔|背)|随时(?:都)?(?:可以?|能)?(?:退(?!回|出会)|解约|终止合同|撤)|无条件(?:退|换|解)`,
      'gu',
    ),
  ],
  [
    'sla',
    new RegExp(
      `随叫随到|(?:${OURS_ZH}|工程师|有人)[^。,;]{0,8}(?:24小时|二十四小时|全天|半夜|周末)[^。,;]{0,6}(?:待命|在线|值守|到场)|(?:半|[一二三四两\\d]+个?)\\s*个?小时(?:之?内)?(?:就|必|准|一定)?(?:到(?:场|位|现场)|赶到|有人到|修好|给您解决)(?!的)|当天(?:就)?(?:修好|解决|到场)|(?:决不|绝不|保证不|不会再)[^。,;]{0,4}(?:停机|宕机|出故障|掉线|断线)|零故障|零停机|永不(?:停|宕)`,
      'gu',
    ),
  ],
  [
    'legal_term',
    new RegExp(
      `${OURS_ZH}[^。,;!?不未]{0,6}(?:保证|担保|打(?:个)?包票|兜底|立(?:下)?军令状|拍胸脯|承诺(?!书|先|都|一律|事项|的))`,
      'gu',
    ),
  ],
  [
    'discount',
    new RegExp(
      `(?:${OURS_EN}|\\blet (?:us|me)\\b)[^.;!?]{0,40}\\b(?:absorb|waive|swallow|foot|cover|pick up|forgo|write off|take care of)\\b[^.;!?]{0,30}\\b(?:costs?|fees?|bill|charges?|difference|expenses?|price|tab)\\b`,
      'giu',
    ),
  ],
  [
    'discount',
    /\b(?:on us|on the house|at our (?:own )?expense|won['’]?t (?:cost|be charged)[^.;]{0,20}(?:cent|penny|anything|extra)|without (?:any )?(?:extra |additional )?charge|complimentary|(?:throw|thrown|throwing) in|gratis|for free|free of charge|free (?:training|maintenance|support|upgrade|service|installation|licen[cs]e|months?|year))\b|\b(?:knock|shave|take)\b[^.;]{0,20}\boff\b(?: the (?:price|total|quote))?/giu,
  ],
  [
    'discount',
    /\b(?:price|pricing|quote|cost)s?\b[^.;]{0,25}\b(?:won['’]?t be (?:a |an |the )?(?:problem|issue|obstacle)|can (?:come|go) (?:down|lower)|(?:is|are) negotiable|you(?:['’]ll| will) (?:like|be happy with)|to suit you)|\b(?:we|i)(?:['’]ll| will| can| could|['’]d)\b[^.;]{0,25}\b(?:meet|match|beat|undercut)\b[^.;]{0,25}\b(?:budget|price|offer|quote)\b|\b(?:we|i)\b[^.;]{0,20}\b(?:bring|come|take|get|go)\b[^.;]{0,20}\b(?:down|lower|below)\b[^.;]{0,15}\b(?:price|quote|offer|on (?:price|cost)|by \d)/giu,
  ],
  [
    'delivery_date',
    /\b(?:you(?:['’]ll| will)|it(?:['’]ll| will)|everything (?:will|is going to)|(?:the|your) (?:system|platform|lines?|gateways?|roll-?out|project|first (?:line|phase|site))s? (?:will|is going to|are going to)|we(?:['’]ll| will)(?: have (?:it|you|everything|the \w+))?)\b[^.;!?]{0,40}\b(?:up and running|live|installed|in place|delivered|in production|operational|commissioned|handed over)\b[^.;!?]{0,25}\b(?:by|before|within|in time for|no later than|ahead of|inside)\b/giu,
  ],
  [
    'legal_term',
    /\b(?:count on (?:it|us to)|you have (?:my|our) word|(?:my|our) word on it|rest assured|i(?:['’]ll)? (?:personally )?(?:promise|guarantee|assure)|we (?:\w+ )?(?:promise|guarantee|assure|commit)|(?:is|are) guaranteed|without fail|hand on heart)\b/giu,
  ],
  [
    'terms',
    /\byou (?:can |could |may |will |only |need |need only )*pay\b[^.;]{0,25}\b(?:once|when|after|later|whenever|as it|as you)\b|\b(?:payment|terms|invoices?)\b[^.;]{0,25}\b(?:whenever suits|stretch(?:ed)?|defer(?:red)?|pushed back|up to you|as you like|can wait)\b/giu,
  ],
  [
    'custom_feature',
    /\b(?:we|our (?:team|developers|engineers))(?:['’]ll| will| can)\b[^.;]{0,30}\b(?:build|write|develop|make|create|add|code)\b[^.;]{0,30}\b(?:(?:just|especially|specially|only|specifically) for you|for you alone|to your (?:exact )?(?:specification|wishes|taste))|\btailor-?made for you\b|\bwhatever (?:you|your (?:team|people)) (?:need|want|ask)[^.;]{0,20}\b(?:we|is)\b|\bmade to measure\b/giu,
  ],
  [
    'exclusivity',
    /\b(?:work|deal|partner|supply|sell|serve)\b[^.;]{0,20}\b(?:only|solely) (?:with |to |for )?you\b|\b(?:no one|nobody|none|no other)\b[^.;]{0,30}\b(?:in your (?:sector|industry|field|region|market|trade)|of your competitors)\b|\b(?:won['’]?t|will not|never) (?:work|deal|partner)\w* with (?:any|your|another)[^.;]{0,15}\b(?:competitors?|rivals?)\b|\bkeep (?:it|this) (?:away )?from your competitors\b/giu,
  ],
  [
    'legal_term',
    /\b(?:money back|(?:full )?refund|take (?:it|them|everything) back|at our (?:own )?risk|(?:we|our side) (?:will )?(?:take|carry|bear|shoulder|accept|assume) (?:on )?(?:all|the|full|any|every)[^.;]{0,12}(?:risk|liability|responsibilit\w+|loss\w*|damage\w*)|compensat\w+ you|(?:walk away|cancel|leave|terminate) (?:at )?any ?time|no strings attached)\b/giu,
  ],
  [
    'sla',
    /\b(?:we|our (?:team|engineers?|people|service)|someone|an engineer)\b[^.;]{0,35}\b(?:round the clock|around the clock|24\/7|day (?:and|or) night|within (?:an|one|two|three|four|\d+) hours?|the same day|same-day)\b|\b(?:zero|no) downtime\b[^.;]{0,20}\b(?:guarantee|promise|ever)|\bnever (?:go down|fail|stop)\b/giu,
  ],
];
