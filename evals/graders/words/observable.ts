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
