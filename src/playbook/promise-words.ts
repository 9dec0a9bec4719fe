/** GUARD-2: what must not be promised unless somebody authorised it. */
export const PROMISE_KINDS = [
  'discount',
  'delivery_date',
  'sla',
  'terms',
  'custom_feature',
  'legal_term',
  'exclusivity',
] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

const NUMBER = '(?:\\d+(?:\\.\\d+)?|[一二三四五六七八九十两半几]+)';
const DATE_ZH = `(?:${NUMBER}\\s*(?:个)?(?:天|日|周|星期|个?月|小时|工作日)(?:之?内|以内|后)?|(?:\\d{4}年)?${NUMBER}月(?:${NUMBER}[日号]|底|初|中旬)?(?:之?前)?|年底(?:之?前)?|本(?:周|月|季度|年)(?:之?内|底)?(?:之?前)?|下(?:个月|周|季度)|月底(?:之?前)?)`;

const AMOUNT = '(?:百分之[一二三四五六七八九十]+|\\d+(?:\\.\\d+)?\\s*(?:%|万|元|个点))';
/** Words that say the time of an event is ours to give; 能耗 and 董事会 are no such words. */
const MODAL =
  '(?:保证|承诺|确保|一定(?:能|会)?|肯定(?:能|会)?|可以|能够|能(?![耗力源效])|(?<![事公员协例开司])会(?![议员签])|将)';

/** How each kind of promise is put, in Chinese and English, openly and softly. Text is width-folded before. */
export const PROMISE_PATTERNS: Readonly<Record<PromiseKind, readonly RegExp[]>> = {
  discount: [
    /(?:(?<![各都均再])打|给|享受?|可以?|最低)[^。,]{0,6}?[\d一二三四五六七八九]+(?:\.\d)?\s*折(?![叠旧算合线腾])/g,
    new RegExp(`(?:优惠|让利|减免|返点|返还)\\s*(?:价格|报价|费用|单价)?\\s*${AMOUNT}`, 'g'),
    new RegExp(`(?:价格|报价|单价|总价|价)[^。,]{0,6}(?:下调|下浮|降低?|减)\\s*${AMOUNT}`, 'g'),
    new RegExp(`(?:我们|我方|给您|为您|给贵司|为贵司|可以|愿意|再)[^。,]{0,6}(?:降价?|下调|下浮)\\s*${AMOUNT}`, 'g'),
    /(?:可以|能够?|愿意|同意|保证|承诺|为您|给您|给贵司|再)(?:[^。,!?]{0,8})(?:降价|打折|折扣|优惠价|特价|让利|最低价|免费(?:赠送|提供|升级|试用期外)|赠送|免收|返利)/g,
    /(?:全网|全国|市场|行业)最低价|(?:免费|额外)赠送/g,
    /给予?[^。,!?]{0,8}(?:折扣|优惠价|特价|让利|返利|最低价)|\d+(?:\.\d+)?\s*%\s*的?(?:折扣|优惠|让利|返利)/g,
    /\b\d+(?:\.\d+)?\s?(?:%|percent) (?:off|discount|rebate|reduction)\b|\bdiscount of \d+(?:\.\d+)?\s?(?:%|percent)/gi,
    /\b(?:we|i)(?:['’]ll| will| can| could| are able to| am able to| shall)?\s+(?:\w+\s+){0,3}?(?:offer|give|grant|do|get|arrange|promise)\s+(?:you |them )?(?:an? |the )?(?:\w+\s+){0,3}?(?:discount|rebate|price cut|price reduction|lower price|special price|best price)\b/gi,
    /\b(?:we|i)(?:['’]ll| will| can)\s+(?:\w+\s+)?(?:lower|cut|reduce|drop|match)\s+(?:the|our|your|their)?\s*prices?\b|(?<!\b(?:they|their|he|she|has offered|have offered|competitors?)\b[^.]{0,60})\b(?:free of charge|at no (?:extra |additional )?(?:cost|charge)|lowest price)\b/gi,
    // Put softly: that there is room in the price is a promise too.
    /(?:价格|价钱|价位|报价|费用)(?:方面|上|这块|这边)?(?:还|都|也)?(?:可以|能|好|有)(?:再|大大)?(?:商量|谈|让一让|让|松动|下来一些|往下走)|(?:让价|降价|优惠|下调)(?:的)?(?:空间|余地)|价格(?:上)?(?:还)?有(?:较大|很大|一定)?的?(?:空间|余地)|(?:惊喜价|内部价|成本价|底价)给?|价格(?:我|我们)(?:来)?想(?:想)?办法/g,
    /\b(?:work|do|arrange|sort) something (?:out )?(?:for you )?(?:on|about|with) (?:the |our |your )?(?:price|pricing|cost|fee)s?\b|\b(?:room|flexibility|leeway|slack) (?:to move |to negotiate |for (?:negotiation|movement) )?(?:on|in) (?:the |our )?(?:price|pricing|quote)\b|\b(?:come|bring it|bring the price|go) down (?:on|in) (?:the )?(?:price|quote)|\bsharpen our pencils?\b|\bmake the price work\b|\bknock (?:\S+ ){1,3}off\b/gi,
  ],
  delivery_date: [
    new RegExp(
      `${MODAL}(?:[^。!?,]{0,10})${DATE_ZH}(?:[^。!?,]{0,8})(?:交付|交货|发货|到货|上线|完工|完成(?:交付|部署|实施|上线|安装|项目)|安装|投产|验收)`,
      'g',
    ),
    new RegExp(
      `(?:保证|(?<!对外)承诺(?!先)|确保)(?:[^。!?,]{0,6})(?:按时|准时|如期)?(?:交付|交货|发货|上线)(?:[^。!?,]{0,10})(?:${DATE_ZH})?`,
      'g',
    ),
    new RegExp(
      `${DATE_ZH}(?:[^。!?,]{0,6})(?:保证|一定|肯定|必定|准能)(?:[^。!?,]{0,6})(?:交付|交货|发货|到货|上线|完成)`,
      'g',
    ),
    /\b(?:we|i)(?:['’]ll| will| shall| can| guarantee(?: to)?| promise(?: to)?| commit to)\s+(?:\w+\s+){0,5}?(?:deliver|ship|go live|install|complete|finish|launch|hand over|be live)\w*\s+(?:[\w'’-]+\s+){0,5}?(?:by|within|before|in|on|no later than)\s+(?:the end of\s+)?(?:\d|one|two|three|four|five|six|eight|ten|january|february|march|april|may|june|july|august|september|october|november|december|next|this|year-?end|q[1-4]|monday|friday)/gi,
    /\bguarantee[sd]?\s+(?:\w+\s+){0,3}?(?:delivery|go-?live|on-?time|completion)\b|\bdelivery (?:is |will be )?guaranteed\b/gi,
  ],
  custom_feature: [
    /(?:可以|能够?|愿意|保证|承诺|一定|会|将|为您|为贵司|给您|给贵司|专门|免费|单独)(?:[^。!?,]{0,10})(?:定制(?:开发|功能|化)?|二次开发|量身(?:定制|开发|打造)|开发(?:一个|出|该|这个|新的?|相应)?(?:功能|模块|接口|版本))/g,
    /(?:下(?:个|一)版本|很快|近期)(?:[^。!?,]{0,6})(?:就)?(?:会|将|一定)?(?:支持|加上|实现|上线)(?:[^。!?,]{0,6})(?:功能|模块|需求)?/g,
    /\b(?:we|i)(?:['’]ll| will| can| shall| promise to| guarantee to)\s+(?:\w+\s+){0,3}?(?:build|develop|customi[sz]e|add|implement|tailor)\s+(?:[\w'’-]+\s+){0,6}?(?:feature|module|function|functionality|integration|interface|version|connector)s?\b/gi,
    /\b(?:we|i)(?:['’]ll| will| can)\s+(?:\w+\s+){0,2}?(?:customi[sz]e|tailor)\s+(?:it|the|our|this)\b|\b(?:custom|bespoke) (?:development|build|features?) (?:is|are) included\b/gi,
  ],
  legal_term: [
    /(?:承担|接受|同意|愿意|保证|承诺|负责)(?:[^。!?,]{0,8})(?:无限(?:连带)?责任|连带责任|全部(?:损失|责任)|一切(?:损失|责任|后果)|违约金|赔偿|双倍)/g,
    /(?:无条件|全额|随时|终身)(?:[^。!?,]{0,4})(?:退款|退货|退换|解约|解除合同|质保|保修)|终身(?:免费)?(?:维护|维修|保修)|零风险|包赔/g,
    /\b(?:unlimited liability|full refund|money-?back guarantee|no-?questions-?asked|unconditional(?:ly)? (?:refund|terminat\w+)|liquidated damages|we (?:will |shall |agree to |can )?(?:indemnify|accept (?:all|full|any) liability|pay (?:a |any |all )?(?:penalt\w+|damages))|lifetime warranty|terminate at any time)\b/gi,
  ],
  exclusivity: [
    /独家(?:代理|供应|供货|合作|授权|经销|使用权|条款|权)|(?:只|仅)(?:供应|供货|卖|提供)给(?:您|贵司|你们)|不(?:会|再)?(?:供应|供货|卖|提供|销售)给(?:您的|贵司的|你们的)?(?:竞争对手|同行|别家|其他(?:客户|厂家))|排他/g,
    /\b(?:exclusiv(?:e|ity|ely)(?:\s+(?:rights?|supplier|supply|agreement|partner(?:ship)?|deal|access|terms?|to you|for you))?|only (?:supply|sell to|serve) you|will not (?:sell|supply) (?:it )?to (?:your )?competitors?)\b/gi,
  ],
  sla: [
    new RegExp(
      `${MODAL}(?:[^。!?,]{0,10})${NUMBER}\\s*(?:个)?(?:分钟|小时|工作日|天)(?:之?内|以内)?(?:[^。!?,]{0,6})(?:响应|到场|到达|上门|恢复|修复|解决|回复故障|排除)`,
      'g',
    ),
    new RegExp(
      `(?:响应|到场|上门|恢复|修复)(?:时间)?(?:[^。!?,]{0,4})(?:保证|承诺|不超过|控制在)(?:[^。!?,]{0,4})${NUMBER}\\s*(?:个)?(?:分钟|小时|天)`,
      'g',
    ),
    /(?:保证|承诺|确保)(?:[^。!?,]{0,10})(?:可用率|可用性|在线率|正常运行时间|满足率)(?:[^。!?,]{0,6})\d+(?:\.\d+)?\s*%|(?:7\s*[x×*]\s*24|全天候)(?:[^。!?,]{0,6})(?:驻场|专人|到场)/g,
    /\b(?:we|our (?:team|engineers?|service))(?:['’]ll| will| shall| can| guarantee(?: to)?| promise(?: to)?| commit to)\s+(?:always )?(?:respond|be on[- ]?site|arrive|answer|restore|fix|repair|resolve|recover)\w*\s+(?:[\w'’-]+\s+){0,5}?(?:within|in|under)\s+(?:\d+|one|two|three|four|six|eight|twelve)\s*(?:minutes?|hours?|days?)/gi,
    /\bguarantee[sd]?\s+(?:\w+\s+){0,3}?(?:uptime|availability|response|service level)s?\b|\bguarantee[sd]?\s+(?:you\s+)?(?:an? )?\d+(?:\.\d+)?\s?(?:%|percent) (?:uptime|availability)/gi,
  ],
  terms: [
    new RegExp(
      `(?:可以|能够?|愿意|同意|保证|承诺|给您|给贵司|为您)(?:[^。!?,]{0,10})(?:账期|帐期|付款期|信用期)(?:[^。!?,]{0,8})(?:${NUMBER}\\s*(?:天|个?月)|延长|放宽)|(?:可以|能够?|愿意|同意|保证|承诺|给您|为您)(?:[^。!?,]{0,8})${NUMBER}\\s*(?:天|个?月)(?:的)?(?:账期|帐期)`,
      'g',
    ),
    /(?:可以|能够?|愿意|同意|保证|承诺|给您|为您)(?:[^。!?,]{0,8})(?:分期付款|分期支付|免(?:预付|首付|定金|押金)|零首付|先用后付|货到付款|验收后(?:再)?(?:付|全款)|延期付款|垫资)/g,
    /\b(?:we|i)(?:['’]ll| will| can| could| are able to| am able to)\s+(?:\w+\s+){0,3}?(?:offer|give|grant|accept|agree to|extend|do|arrange)\s+(?:you |them )?(?:\w+\s+){0,3}?(?:net[- ]?\d+|\d+[- ]days?(?: payment)?(?: terms| credit)?|instal?ments|deferred payment|payment in (?:instal?ments|stages)|no (?:deposit|down ?payment|prepayment)|longer payment terms)/gi,
    /\bpay (?:only )?(?:after|upon) (?:acceptance|delivery|go-?live)\b|\b(?:no|zero) (?:down ?payment|deposit) (?:needed|required|asked)\b/gi,
  ],
};
