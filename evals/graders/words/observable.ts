/** What can be seen, counted or read by somebody else. */
export const OBSERVABLE =
  /[\d０-９%％]|确认|书面|签|回复|回信|邮件|纪要|见(?:面|过|到)|当面|会(?:议|谈|面|签|上)|到场|出席|提供|交(?:出|来|给)|发(?:来|出|给|送|布)|给(?:出|我|来|到)|列(?:出|入|明|进)|写(?:明|进|出|入|清)|批|立项|提交|公布|答(?:复|应)|指(?:定|派)|说(?:出|明|清|了|过)|数字|日期|名单|安排|邀请|拿到|收到|通过|完成|同意|数据|报告|测(?:试|算|量)|达到|清单|表格?|文件|合同|订单|招标|评分|预算|付款|报价|推迟|延期|改(?:期|为|口)|取消|离(?:职|开)|调(?:岗|任|走|整)|换人|换了|没有(?:回音|回复|答复|列入)|不再|停(?:下|止|产|线)|提出|要求|点名|介绍|引见|试点|上线|下(?:调|降|滑)|上(?:调|升|涨)|涨|降|增|减|超过|低于|少于|不足|出现|公告|启动|开标|发标|让价|接触|拜访|询问|问起|演示|验收|记录/u;
export const OBSERVABLE_EN =
  /\b(?:confirm\w*|writ\w+|wrote|sign\w*|send\w*|sent|repl\w+|answer\w*|meet\w*|met|gives?|gave|given|list\w*|names?|named|dat(?:e|es|ed)|approv\w+|publish\w*|schedul\w+|invit\w+|numbers?|figures?|reports?|tests?|tested|record\w*|agree\w*|deliver\w*|present\w*|attend\w*|shows?|shown|says?|said|states?|receiv\w+|hand\w*|puts?|speaks?|spoke|asks?|asked|offers?|offered|issued?|issues|calls?|called|budget\w*|order\w*|contract\w*|tender\w*|postpon\w+|delay\w*|cancel\w*|leaves?|left|moves?|moved|replac\w+|drops?|dropped|falls?|fell|fallen|rises?|rose|cuts?|stop\w*|slips?|slipped|starts?|started|visits?|visited|mention\w*|introduc\w+|e-?mails?|minutes|sheets?|notes?|document\w*|refus\w+|reject\w+|accept\w*|passes|passed|bids?|launch\w*|appear\w*|exceed\w*|takes? over|weeks?|days?|months?|quarter|pilot|results?|summary|complain\w*|lowered|raised|changes?|changed|reschedul\w+|awards?|awarded|joins?|joined|completed?|share[sd]?|lists|brings?|brought|pays?|paid|opens?|opened|shortlist\w*|announc\w+|request\w*|requir\w+|quot\w+|measur\w+|compar\w+|decid\w+|chos\w+|choos\w+|hears?|heard|tells?|told|responds?|responded|silen\w+)\b/iu;

/** What nobody can see: a mood, a relation, an impression. */
export const VAGUE =
  /好转|改善(?!了?\s*\d)|加强|增强|提升(?:了)?(?:关系|信任|认知|好感|满意度|重视)|更(?:好|重视|信任|顺|积极)|感(?:觉|到|受)|意识到|氛围|态度(?:变|转|好|更)|关系(?:更|变|升|改|融洽|紧密)|顺利|理想|情况(?:不|变|有|出现)|有(?:所)?(?:进展|起色|变化|成效)|差不多|水到渠成|适时|形势|气氛|融洽|印象|做好(?:关系|客情|铺垫|工作)|搞好|处好|拉近|热络|熟络|默契|好感|口碑|心里有(?:数|底)|有底|放心一些|认同感|存在感|刷脸|客情/u;
export const VAGUE_EN =
  /\b(?:improv\w+|better|good (?:feeling|progress|impression)|progress|feel\w*|mood|atmosphere|relation(?:ship)?s?|trust|happy|happier|warm\w*|goes well|well|smooth\w*|awareness|aware|comfortable|positive\w*|somehow|things|situation|momentum|engaged|understands?|rapport|goodwill|impression|visibility|presence|closer|bonds?|bonding|friendly|friendlier|pleasant\w*|harmon\w+|nice|liked?|likes|confident|confidence|top of mind|stronger)\b/iu;

/** Whether somebody else could see that it has come about. */
export const isObservable = (text: string): boolean => {
  const seen = OBSERVABLE.test(text) || OBSERVABLE_EN.test(text);
  const vague = VAGUE.test(text) || VAGUE_EN.test(text);
  const long = /\p{Script=Han}/u.test(text) ? text.length > 6 : text.trim().split(/\s+/u).length > 3;
  return /[\p{L}\p{N}]{2}/u.test(text) && (seen || (long && !vague));
};

/** An answer to a risk that does nothing. */
export const IDLE =
  /^(?:我们)?(?:(?:要|应|需|将|会)?(?:密切|持续|继续|加强|多加|保持|随时|及时|注意)?(?:关注|跟进|观察|留意|重视|沟通|努力|等待|观望|注意)(?:情况|动态|进展|变化|形势|此事|一下|客户|即可|为主)*|到时(?:候)?再(?:说|看|议)|视情况(?:而定|处理)|顺其自然|尽力而为|具体情况具体分析|再(?:看|说|议)|无|没有|待定|不适用)[。.]?$/u;
export const IDLE_EN =
  /^(?:we )?(?:will |should |to )?(?:just )?(?:keep (?:an eye on|watching|following|monitoring)|monitor|watch|observe|wait|hope|stay (?:alert|close|tuned)|be careful|pay attention|see (?:what happens|then|how it goes)|deal with it (?:then|later)|do (?:our|the) best|follow up|none|n\/a|tbd|nothing|think about it)\b[^.;,]{0,40}[.]?$/iu;

/** Sayings for letting things go as they go. */
const LETS_GO =
  /见机行事|随机应变|听其自然|听天由命|静观其变|走一步看一步|船到桥头|车到山前|顺其自然|相机(?:而动|行事)|见招拆招|兵来将挡|水来土掩|到时候?再(?:说|看|议|想)|以不变应万变|看情况(?:再)?(?:说|定|办)|\b(?:cross (?:that|the|this) bridge|take its (?:own )?course|play it by ear|wait and see|see how (?:it|things) (?:goes?|plays? out|develops?)|as (?:it|things) comes?|come what may|when (?:we|it) (?:come|comes|gets?|happens?) (?:to|there)|hope for the best|let (?:it|things|them) (?:be|run|happen|settle|lie)|sit (?:it|tight)|time will tell|stay flexible)\b/iu;
const DOES = /[，。；,;]|\b(?:and|then)\b/iu;

/** Whether words do nothing: by their sense as a whole, or as a saying for letting go with nothing done beside it. */
export const isIdle = (text: string): boolean => {
  const whole = text.trim();
  if (IDLE.test(whole) || IDLE_EN.test(whole)) return true;
  if (!LETS_GO.test(whole)) return false;
  const rest = whole.split(DOES).filter((part) => part.trim() !== '' && !LETS_GO.test(part));
  return rest.every((part) => IDLE.test(part.trim()) || IDLE_EN.test(part.trim()) || part.trim().length < 5);
};

/** A trigger that names no event of its own: problems, changes, the time being ripe. */
const EMPTY =
  /^(?:如果?|若|一旦|当|万一)?(?:是)?(?:有|出现|发生|遇到|碰到|产生|存在)?(?:了)?(?:任何|什么|一些|各种|其他|意外|特殊|不利|突发)?(?:的)?(?:问题|情况|状况|困难|变化|异常|意外|风险|麻烦|变故|事情|不顺|阻力|需要|必要)(?:出现|发生|产生|变坏|恶化|不妙)?(?:了)?(?:的)?(?:时候?|时|之时|时再说)?[。.]?$|^(?:形势|情况|局面|事情)(?:不妙|不好|不对|变坏|恶化)(?:的?时候?)?[。.]?$/u;
const EMPTY_EN =
  /^(?:if|when|whenever|once|in case|should)?\s*(?:there (?:is|are|should be)|we (?:see|have|meet|run into|hit)|of)?\s*(?:any(?:thing)?|some(?:thing)?|a|an|the|things?|it|unforeseen|unexpected|serious|other)?\s*(?:any|some|unforeseen|unexpected)?\s*(?:problems?|issues?|difficult(?:y|ies)|troubles?|changes?|risks?|surprises?|goes? wrong|happens?|need(?:ed)?|necessary|turns? bad|gets? worse|comes? up|arises?|situation)(?: (?:arises?|occurs?|comes? up|appears?|happens?|worsens?))?[.]?$/iu;

/** Whether a trigger says only that something happens. */
export const isEmptyTrigger = (text: string): boolean => EMPTY.test(text.trim()) || EMPTY_EN.test(text.trim());

/** Chance, mood and intuition, which are no sign whoever has them. */
const BY_FEEL =
  /运气|缘分|天意|凭(?:着|个人)?(?:感觉|经验|直觉|印象)|(?:我们|自己|大家)?(?:感觉|觉得|隐约|似乎|总觉得)[^，。；]{0,6}(?:不对|不妙|不好|差不多|到位|有戏|没戏|可以|要黄)|直觉|第六感|说不(?:准|清|好|上来)(?:(?:是)?(?:什么时候|哪天|何时)|(?=$|[，。；]))|(?:很)?难说|不好说|(?:看|视)(?:情况|气氛|天|心情|时机|造化|形势|缘分)|时机(?:成熟|到了|不对|合适)|火候|不顺(?:利)?(?:的|$|，|。|、)|(?:自然|慢慢|到时候?|迟早|早晚)(?:就|也)?(?:会)?(?:知道|明白|清楚|看得出|发生|出事)|心里(?:有底|没底|踏实|不踏实|发毛)|风向|苗头不对|(?:随时|任何时候|每时每刻)(?:都)?(?:可能|会|有)|不可预料|无法预料|听天由命|大势|人心/u;
const BY_FEEL_EN =
  /\b(?:hard to (?:say|tell|know)|difficult to (?:say|tell)|(?:by|on|go(?:es|ing)? by|trust\w*|follow\w*) (?:the |our |a |one['’]s )?(?:feel(?:ing)?s?|gut|instinct|intuition|nose|ear|mood|impression|hunch)|gut|hunch|intuition|instincts?|bad luck|good luck|luck|unlucky|fate|destiny|in the air|out of the blue|who knows|nobody knows|you never know|one never knows|anything (?:can|could|may|might) happen|things? (?:go|goes|going|turn|turns|get|gets) (?:badly|wrong|sour|against us|worse|sideways|our way|the wrong way)|when(?:ever)? (?:it|the time) (?:comes|is right|feels right|suits)|the time is (?:right|ripe)|sooner or later|one (?:day|fine day)|some(?:how| day)|(?:we|one|you|they) (?:will |['’]ll |just |can |would )?(?:feel|sense|notice|know|see) (?:it|that|this|when|something)|(?:feels?|seems?|looks?|sounds?) (?:wrong|right|off|bad|good|shaky|promising|as (?:if|though))|at any (?:time|moment)|vibes?|bad (?:day|days|patch|spell)|unforeseeable|unpredictable|the tide|the wind)\b/iu;
/** Who or what makes a feeling an event after all: a figure, a day, a paper, somebody who says or writes something. */
const EVENT =
  /[\d０-９]|说|问|写|提出|答复|回复|书面|纪要|会议|名单|报告|邮件|\b(?:says?|said|asks?|asked|writes?|wrote|tells?|told|letter|mail|minutes|meeting|note|report|refuses?|cancels?)\b/iu;

/** Every word of feeling, with what the feeling is made to say. */
const ALL_FEELING = new RegExp(`(?:${BY_FEEL.source}|${BY_FEEL_EN.source})(?: (?:says?|tells?|told)(?: us)?)?`, 'giu');

/** Whether nobody could see that it has come about: vague words, or a feeling with no event and nobody of theirs in it. */
export const isUnseen = (text: string, people: readonly string[]): boolean => {
  if (!isObservable(text)) return true;
  const felt = BY_FEEL.exec(text)?.[0] ?? BY_FEEL_EN.exec(text)?.[0];
  if (felt === undefined) return false;
  const rest = text.replaceAll(ALL_FEELING, ' ');
  return !(people.some((name) => text.includes(name)) || EVENT.test(rest));
};

/** Doing nothing on our side: preparing nothing, waiting for the outcome, leaving it all to somebody else. */
const OURS_REST =
  /(?:我方|我们|我司|这边|自己)(?:就|只(?:要|管|需)?|都|也|则|可以|可)?(?:不(?:另|再|必|用|需|作|做|动|管|参与|介入|出面|准备|操心|插手)|无(?:须|需)|等(?:着|候|待)?(?:结果|消息|通知|答复|就|即可|便)|坐等|旁观|观望|静候|按兵不动|袖手)|不(?:另|再)?(?:作|做)(?:任何)?(?:准备|动作|安排|处理|应对)|(?:等|坐等|静候)(?:结果|消息|通知)(?:即可|就行|就好|便可)?|(?:替|帮|为)(?:我方|我们|我司)(?:去|来|出面)*(?:摆平|搞定|解决|说情|说话|张罗|做工作|打点|挡|扛|收拾|压)|(?:交|全)(?:给|由|靠|凭|指望|仰仗)[^，。；]{0,8}(?:处理|解决|摆平|搞定|出面|去办|张罗|即可|就行)(?:即可|就行)?|(?:指望|全靠|就看|全看|拜托|央求|托)[^，。；]{1,8}(?:出面|帮忙|去(?:说|做|跑|谈|摆|劝|办|协调)|说服|做工作|代为|了|的)|(?:我方|我们|我司)(?:到时|届时|回头|再)?(?:再)?(?:看情况|看(?:结果|着办)|见机|另说)|(?:归|由)[^，。；]{2,8}(?:负责|去管|兜底)(?=$|[，。；])|\b(?:nothing (?:for us |left |more )?(?:to (?:do|prepare)|is (?:done|needed|required|prepared))(?: on our side| for us| by us)?|(?:we|our side|on our side,? we) (?:do|prepare|plan|change|add|need|undertake|have to do) nothing|no (?:action|step|move|work|preparation) (?:on our side|from us|of ours|by us|is needed|needed)|(?:leave|left|leaving) (?:it|this|that|the matter|everything|all)(?: \w+)? (?:to|with|for|up to)\b|it is (?:for|up to) [^.;,]{2,40} to (?:talk|put|sort|settle|fix|handle|solve|persuade|convince|deal|see|bring|make|win)|(?:will|can|should|is to|are to|has to) (?:sort|put|fix|settle|square|smooth|clear|talk|handle|solve) (?:it|this|that|things|the others?|them|everything|matters)[^.;,]{0,16} (?:for us|on our behalf|round|out|right|over)|for us (?:to wait|we wait)|we (?:just |simply |only |can |need only )?(?:wait|sit back|stand by|look on|rely on|count on|trust)\b|(?:someone|somebody) else(?:['’]s)? (?:problem|job|will))/iu;
/** Something of ours done beside it. */
const OURS_DO =
  /(?:先|再|同时|并|也|另)(?:当面)?(?:问|请教|听|准备|带|写|给|把|拿|补|发|做|见|约|拜访|核实|列|按)|\b(?:and|then|meanwhile|but) (?:we )?(?:ask|bring|show|prepare|write|send|offer|set|go|keep|put|list|check|propose|meet|listen)\b/iu;

/** PLAN-9: whether an answer leaves it all to others and has us do nothing. */
export const isLeftToOthers = (text: string): boolean =>
  OURS_REST.test(text) && !OURS_DO.test(text.replace(OURS_REST, ' '));
