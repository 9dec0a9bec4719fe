/** Competitors that are meant and not named. */
export const OTHERS =
  /对手|友商|竞品|别家(?!的)|另(?:外)?一家|那(?:一)?家|他们家|(?:有些|有的|某些|某家|别的|其他|便宜的|小)(?:厂家|厂商|供应商|服务商|牌子)|\b(?:(?:some|certain|cheaper|cheap|other) (?:vendors?|suppliers?|providers?|makers?|firms|bidders?)|competitors?|rivals?|(?:the )?other (?:vendor|supplier|bidder|side|offer|maker|firm)s?)\b/iu;
/** No rival is known: the whole sentence says so, and nothing of anybody. */
export const NOBODY_KNOWN =
  /^\s*(?:(?:目前|至今|现在)?(?:记录|资料|档案)?(?:里|中|上)?(?:目前|至今)?(?:还|尚|都)?(?:没有|未见|不见)(?:写|提到|记录|任何|哪家)*(?:竞争)?对手(?:的?记录)?|(?:so far |as yet )?(?:no|not one|none of the) (?:competitors?|rivals?|other (?:vendors?|suppliers?|bidders?)) (?:(?:is|are) )?(?:yet |so far )?(?:on record|recorded|known|known to us|named|mentioned)(?: (?:so far|yet|here))?)\s*[.。]?\s*$/iu;

/** Going on about whoever was named in the sentence before. */
export const THEM = /他们|它们|这家|\b(?:they|them|their)\b/iu;

/** Granting what they are good at, or speaking of them within our own bounds. */
export const GRANTS =
  /长处|优势|强项|做得好|好用|现成|省事|(?:报价|价格|总价)?(?:确实|的确)?(?:较|更|偏)?(?:低|便宜)(?!劣|级|质)|承认|认可|公平|合理|方便|\b(?:strengths?|strong|good|does (?:that|it|this)? ?well|lower|less|cheaper|ahead|better|fair\w*|free|granted|real advantage|deserve\w*)\b/iu;
/** Refraining, laying side by side, or asking for papers of our own. */
export const ASIDE =
  /(?:不(?:去|要|得|应|宜|可|能)?|别|勿)(?:评[价说]?|评论|议论|贬低|攻击|诋毁|说(?!不)|谈|传|提|碰)|照(?:同一|填|实)|逐[项条]|对比|比较|并排|同一(?:张|口径|范围)|各(?:列|写|家|自)|一栏|标准|销售运营|对策卡|资料|文档|内部|\b(?:(?:without|neither|nor|not|never|no|nothing|don['’]t|avoid) (?:\w+ ){0,5}?(?:judg\w+|comment\w*|run\w*|criticis\w+|belittl\w+|repeat\w*|speak\w*|talk\w*|attack\w*|said|say|against|dispute|writ\w+|answer\w*|argu\w+|match\w*|outbid\w*)|write (?:that|it) down|compar\w+|side by side|line by line|criteria|criterion|same (?:sheet|lines|page|basis|table|scope)|each (?:bidder|side|offer|maker|supplier)|both (?:bidders|offers|sides)|sales-?ops|card|document|in the house|internal)\b/iu;
/** Questions that take for granted what they hint at. */
export const HINTS_BY_ASKING =
  /为什么|为何|怎么会|凭什么(?=[^，,]{0,6}(?:便宜|低))|万一|要是[^，,]{0,12}(?:倒|没|黄|散|跑|停)|还(?:在不在|有没有人|能不能|会不会|撑)|撑(?:得|不)|\b(?:why|how come|what if|who will|what happens (?:if|when)|still be (?:there|around|in business)|wonder\w*)\b/iu;
export const HINTS_BY_OPENING =
  /听说|听到|想过|考虑过|打听|查过|留意|注意到|(?:您|你|可)知道|\b(?:(?:have|did) you (?:ever )?(?:ask(?:ed)? yourself|hear\w*|wonder\w*|notic\w+|look\w* into|consider\w*|thought)|do you know|are you aware|did anyone)\b/iu;
