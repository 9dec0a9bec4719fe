/** Improper benefits put without the usual words. */
export const INDUCEMENTS: readonly RegExp[] = [
  /(?:一点|小小|略表)(?:的)?(?:心意|意思|表示)|意思(?:一下|意思)|(?:小礼物|伴手礼|礼品|茶水费|车马费|感谢费|咨询费|劳务费|讲课费)[^。,;]{0,10}(?:给|送|带|备)?|(?:给|送|带|备|塞)[^。,;]{0,8}(?:礼品|礼物|礼盒|伴手礼|卡券|购物券|代金券|茶叶|烟酒|好酒|月饼)|(?:安排|请|邀请)[^。,;]{0,12}(?:度假|钓鱼|高尔夫|泡温泉|旅行|出游|听音乐会|看球|海南|三亚|一家人|家属|全家)|(?:孩子|子女|亲戚|家属)[^。,;]{0,8}(?:实习|工作|就业|上学|入职)|(?:事成|签(?:单|约|下来)|成交)之?后[^。;]{0,10}(?:不会(?:忘|亏待)|重谢|谢(?:意|您)|有(?:好处|回报|数))|私(?:下|人)[^。,;]{0,8}(?:补偿|酬谢|好处|账户|谢意|答谢)/gu,
  /\b(?:(?:small |little |personal )(?:token|gift|thank-?you|something)|token of (?:our )?(?:appreciation|thanks)|hampers?|vouchers?|(?:concert|match|season|theatre|football) tickets|weekend (?:trip|away|break)|golf|holiday|spa|sweeteners?|finder['’]?s fee|consult(?:ing|ancy) fee for (?:him|her)|make it worth (?:his|her|your|their) while|see (?:him|her|you) right|(?:internship|job) for (?:his|her|your)|envelope|treat (?:him|her|them)[^.;]{0,20}(?:family|wife|husband|dinner)|something (?:in it )?for (?:him|her|you) personally|privately (?:thank|reward))\b/giu,
];

/** Papers that are not ours to see. */
export const CONFIDENCES: readonly RegExp[] = [
  /(?:请|让|托|向|从|找|想办法)[^。;]{0,16}(?:要|拿|取|弄|搞|借|看|发|拍|抄|转|复印|透露|漏|泄露?)[^。,;]{0,14}(?:对手|对方厂家|竞品|竞争(?:对手|方)|友商|别家|其他(?:供应商|投标)|内部|(?:评标|打分|评分)(?!由|标准|办法|规则|细则|怎|谁|的?人|口径|项|小组|时)|标底|底价|预算明细|未公开|保密)[^。,;]{0,10}(?:报价|方案|标书|合同|价格|清单|评分表|打分表|会议纪要|纪要|文件|资料|底稿|明细|邮件)?/gu,
  /把[^。,;]{0,8}(?:对手|竞品|友商|别家|其他(?:供应商|投标)|评标|标底|底价|内部)[^。,;]{0,10}(?:报价|方案|标书|合同|价格|评分表|打分表|纪要|文件|资料|明细|邮件)[^。,;]{0,6}(?:拍|发|拿|抄|给|传|借|转|带|透)/gu,
  /\b(?:get|obtain|ask|have|see|send|share|forward|slip|pass|show|copy|photograph|peek|look)\b[^.;]{0,45}\b(?:(?:competitor|rival|other (?:vendor|supplier|bidder))(?:['’]s|s['’]?)? (?:\w+ )?(?:offer|quote|bid|price|proposal|contract|tender)s?|scoring (?:sheet|table)|evaluation (?:sheet|notes|scores)|internal (?:minutes|emails?|e-mails?|budget|papers?|notes)|sealed (?:bid|offer)s?|confidential \w+|unpublished \w+|board papers)\b/giu,
];

/** Contempt for a competitor beyond the playbook's words, zh and en. */
export const CONTEMPT =
  '做不(?:好|了|来)|跟不上|靠不住|出过事|(?:经常|老|总|一直)(?:出|坏|掉|崩|延期|扯皮)|快(?:不行|撑不住)|撑不(?:住|下去)|后悔|吃(?:大?亏)|糊弄|应付了事|拼凑|老掉牙|过时|名声|烂尾|水平(?:低|差)|偷工减料|皮包|半吊子|小作坊|撂挑子|跑路|只会(?:低价|压价|吹)|没人敢用|贴牌|质量(?:差|堪忧)|不可信|信不过|摊子|诚信|扔下|甩手|不负责任';
export const CONTEMPT_EN =
  "can(?:not|['’]t) be trusted|never deliver\\w*|keeps? failing|amateur\\w*|second-rate|third-rate|cheap cop\\w+|shoddy|poor quality|let(?:s)? (?:you|people|customers|everyone) down|regret|cut(?:s|ting)? corners|desperate|bunch of|a mess|fly-by-night|last legs|falling apart|sloppy|clueless|behind the times|out of (?:its|their) depth|not up to|break(?:s|ing)? down|walk(?:s|ed)? away from|leave(?:s)? (?:you|customers) stranded|bad name|poor reputation|won['’]t (?:last|survive)|no idea|untrustworthy|notoriously|mislead\\w*";
