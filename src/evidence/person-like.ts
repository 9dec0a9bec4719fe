/** Words that look like a person's name: the name as written, its surname, and whether more of the name is given than the surname. */
export type PersonLike = { name: string; surname: string; start: number; end: number; titleOnly: boolean };

const CLEAR =
  '欧阳|司马|上官|诸葛|皇甫|王|李|张|刘|陈|杨|赵|周|吴|徐|孙|胡|朱|何|郭|罗|梁|宋|郑|韩|唐|冯|董|萧|肖|曹|袁|邓|许|傅|沈|彭|吕|卢|蒋|蔡|贾|申屠|尉迟|公孙|慕容|令狐|钟离|宇文|长孙|司徒|东方(?!红)|独孤|南宫|夏侯|淳于|太史|濮阳|澹台|公冶|卞|邝|隗|糜|栾|郦|褚|戚|臧|饶|穆|亓|娄|聂|晁|訾|阚|鞠|蒯|荆|竺|荀|甄|芮|羿|靳|邴|宓|郗|仇|詹|郜|蔺|胥|翟|冉|扈|郏|晏|瞿|茹|庾|暨|耿|阙|裴|祁|缪|骆|樊|霍|虞|邢|滕|殷|岑|倪|邬|符|凌|柯|柏|陶|葛|窦|冼|闵|蓝|沙|简|阮|邵|梅|项|祝|颜|季|左|焦|丁|魏|薛|阎|潘|杜|戴|钟|汪|姜|范|姚|谭|廖|邹|熊|陆|郝|崔|毛|邱|秦|顾|侯|邵|孟|雷|汤|尹|黎|乔|贺|赖|龚';
// Surnames that are as often the end of another word: they need a break before them.
const COMMON_WORD =
  '舒|宁|柴|安|乐|尤|奚|温|庄|易|古|关|查|纪|成|华|明|党|路|游|商|米|云|房|解|黄|林|谢|程|苏|叶|夏|田|石|孔|康|史|龙|段|钱|曾|高|马|任|方|余|于|金|江|白|常|万|武|文|鲁';
/** Whether a Han character (or two) is a Chinese surname. */
export const isSurname = (word: string): boolean => SURNAMES.test(word);
const SURNAMES = new RegExp(
  `^(?:${CLEAR}|${COMMON_WORD}|牛|应|单|燕|包|洪|左|申|车|邸|仲|涂|苗|蒙|管|池|邓|巩|盛|水|屈|鲁|韦|昌|凤|花|窦|章|施|喻|柳|酆|鲍|费|廉|贝|狄|计|伏|谈|茅|庞|支|咎|经|裘|诸|邢|麻|强|路|危|童|颜|匡|寇|广|印|宿|弘|国|隆|库|勾|敖|融|冷|辛|饶|鱼|古|慎|戈|庾|终|衡|耿|车|侯|班|仰|秋|仲|伊|宫|桑|桂|牧|山|储|靳|段|富|巫|乌|焦|巴|弓|牧|隗|谷|蓬|郗|仉|督|岳|帅|缑|亢|况|琴|商|牟|佘|伯|赏|墨|哈|爱|阳|佟|言|福)$`,
  'u',
);
const SURNAME = `(?:${CLEAR})|(?<=^|[，,。；;：:、“”"\\s()（）由请与和找向给约对])(?:${COMMON_WORD})`;
// Words that begin like a surname.
const WORDS =
  '陶瓷|陶冶|蓝色|蓝图|沙发|简单|简介|简要|简化|项目|梅花|祝贺|季度|季节|季末|左右|左侧|焦点|焦虑|舒适|舒服|宁波|宁可|宁愿|宁夏|安全|安装|安排|安徽|安静|乐观|尤其|温度|温州|庄重|易于|易用|古代|关于|关键|关注|关系|关心|关切|关闭|查看|查询|纪要|纪律|成本|成功|成立|成为|成果|成都|华东|华南|华北|华中|明确|明年|明显|明天|党委|路线|路径|游戏|商务|商机|商业|米兰|云端|云南|房屋|房产|解决|解释|高级|高层|高管|高度|高效|高新|高端|高于|高质|金融|金额|金属|江苏|江西|江浙|江南|方案|方面|方向|方法|方式|方便|任何|任务|任命|任职|万元|万台|常务|常用|常见|常规|常州|白色|白皮|文件|文档|文化|文本|于三|于明|于本|于今|于下|于上|于是|于地|于第|余款|余额|马上|曾经|曾表|曾提|曾说|程序|程度|周期|周末|周边|周一|周二|周三|周四|周五|周报|黄金|石化|石油|夏季|许可|许多|康复|范围|龙头|毛利|顾客|顾问|张贴|陈述|陈列|谢谢|罗列|沈阳|苏州|陆续|何时|何种|何人|何处|董事|林业|田间|钱款|段落|雷达|郑州|徐州|杭州|杜绝|唐山|魏县|史上|武汉|武器|钟点|石材|孔径|侯选|龙江|姚明|成本';
const TITLE =
  '董事长|总经理|总监|总裁|副总裁?|经理|主任|部长|厂长|院长|处长|科长|局长|校长|行长|主席|书记(?![载员])|总工程师|总工|工程师|主管|女士|先生|老师|博士';
const TITLE_BEFORE = `(?:${TITLE}|负责人|联系人|秘书|教练|决策者|采购员|CEO|CFO|CIO|CTO|COO|VP)`;
const SAYS = '表示|认为|提出|指出|反对|支持|透露|担心|说|提到|强调|反馈|告诉';
const MEETS = '拜访|约见|会见|联系|邀请|约谈|走访|面见';

// Characters of grammar and office end no given name.
const LETTER = '(?![的为副以有人员是在和与及或了并走被总代分系学课部其这那该各每任工局长务])\\p{Script=Han}';
const GIVEN = `(?:${LETTER}){1,2}`;
const NOT_WORD = `(?!${WORDS})`;
const SHORT_TITLE =
  '总(?![体结部额量计数共成价和包线分能装务局之统店值理监经裁工师办投承参协长])|工(?![程厂业人作艺具资期序况商装学])|董(?!事)|局(?![部面限势])';
const BEFORE_TITLE = new RegExp(`${NOT_WORD}(?<n>(?<s>${SURNAME})(?:${LETTER}){1,2}?)(?:${TITLE})`, 'gu');
const SURNAME_TITLE = new RegExp(`${NOT_WORD}(?<n>(?<s>${SURNAME}))(?:${TITLE}|${SHORT_TITLE})`, 'gu');
const AFTER_TITLE = new RegExp(
  `${TITLE_BEFORE}[:： ]?${NOT_WORD}(?<n>(?<s>${CLEAR}|${COMMON_WORD})${GIVEN})(?=[,，。；;、:：()（）“”"'\\s]|$|${SAYS}|负责|牵头|[是为将已在对要把的与和任于也仍曾不没未同反介])`,
  'gu',
);
const SPEAKS = new RegExp(
  `(?:^|[，,。；;：:“"\\s])${NOT_WORD}(?<n>(?<s>${CLEAR}|${COMMON_WORD})${GIVEN})(?=(?:${SAYS}))`,
  'gu',
);
const IS_MET = new RegExp(
  `(?:${MEETS})${NOT_WORD}(?<n>(?<s>${CLEAR}|${COMMON_WORD})${GIVEN})(?=[,，。；;、\\s]|$|[并以了和与])`,
  'gu',
);

const END = '(?=[,，。；;、:：()（）“”"\'\\s]|$|[是为将已在对要把的与和])';
const DUTY =
  '负责|牵头|主导|跟进|审批|签字|拍板|推动|对接|担任|接手|接任|主持|主管|分管|兼任|批准|签署|决定|同意|反对|要求|希望|建议|确认|答应|承诺|拒绝|负责人';
// 由陈建国负责, 向陈建国汇报
const BY_OR_TO = new RegExp(
  `(?:[由请让派找约给向据跟]|汇报给|告诉|通知|邀请)${NOT_WORD}(?<n>(?<s>${CLEAR}|${COMMON_WORD})${GIVEN})(?=(?:已|将|来|去|亲自|全面|具体|统一)?(?:${DUTY}|${SAYS}|汇报|沟通|介绍|说明|引荐|出面|协调|参加|出席|组织|安排|审核|签批|定))`,
  'gu',
);
// 陈建国负责, 陈建国的团队
const OWNS = new RegExp(
  `(?:^|[，,。；;：:“"\\s、])${NOT_WORD}(?<n>(?<s>${CLEAR}|${COMMON_WORD})${GIVEN})(?=(?:已经?|将|仍|也|还|均|不|未|没有?|尚未|正在?)?(?:${DUTY})|的(?:团队|部门|意见|看法|态度|办公室|秘书|下属|助理|支持|反对|要求|说法|担心|顾虑|手下|上级|领导))`,
  'gu',
);
// 决策者是陈建国
const IS_ROLE = new RegExp(
  `(?:负责人|决策者|决策人|拍板人|联系人|教练|影响者|把关人|守门人|选型者|执行者|发起人|对接人|接口人|总监|经理|部长|厂长|主任|总裁)(?:仍|就|也|正)?(?:是|为|系|即|叫)${NOT_WORD}(?<n>(?<s>${CLEAR}|${COMMON_WORD})${GIVEN})${END}`,
  'gu',
);

const FIRST_NAMES =
  'James|John|Robert|Michael|William|David|Richard|Joseph|Thomas|Charles|Christopher|Daniel|Matthew|Anthony|Mark|Steven|Paul|Andrew|Joshua|Kenneth|Kevin|Brian|George|Edward|Ronald|Timothy|Jason|Jeffrey|Ryan|Jacob|Gary|Nicholas|Eric|Jonathan|Stephen|Larry|Justin|Scott|Brandon|Benjamin|Samuel|Gregory|Frank|Alexander|Patrick|Jack|Dennis|Peter|Henry|Adam|Nathan|Walter|Carl|Mary|Patricia|Jennifer|Linda|Elizabeth|Barbara|Susan|Jessica|Sarah|Karen|Lisa|Nancy|Betty|Margaret|Sandra|Ashley|Kimberly|Emily|Donna|Michelle|Carol|Amanda|Melissa|Deborah|Stephanie|Rebecca|Laura|Sharon|Cynthia|Kathleen|Amy|Angela|Anna|Ruth|Brenda|Pamela|Nicole|Katherine|Samantha|Christine|Emma|Catherine|Rachel|Carolyn|Janet|Maria|Heather|Diane|Julie|Joyce|Victoria|Kelly|Christina|Joan|Evelyn|Olivia|Sophia|Jane|Alice|Helen|Claire|Hans|Klaus|Stefan|Martin|Priya|Raj|Carlos|Miguel|Ana|Elena|Ivan|Omar|Fatima|Ahmed|Wei|Ming|Jing|Li|Wang|Zhang|Chen|Liu|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Lin';
const EN_TITLED = /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? (?<n>(?:[A-Z][\p{L}'’-]+ )?(?<s>[A-Z][\p{L}'’-]+))/gu;
const EN_FULL = new RegExp(
  `(?<![\\p{L}])(?<n>(?:${FIRST_NAMES}) (?:[A-Z]\\. )?(?<s>[A-Z][\\p{Ll}'’-]+(?:-[A-Z][\\p{Ll}]+)?))(?![\\p{L}])`,
  'gu',
);
const EN_ROLE =
  /\b(?:CEO|CFO|CIO|CTO|COO|VP|director|manager|coach|buyer|contact),? (?<n>[A-Z][\p{Ll}'’-]+ (?<s>[A-Z][\p{L}'’-]+))/gu;
const EN_SAYS =
  /(?:^|[.;:,] )(?<n>[A-Z][\p{Ll}'’-]+ (?<s>[A-Z][\p{Ll}'’-]+)) (?:said|says|told|thinks|believes|wants|asked|supports|opposes|confirmed|is (?:the|our) (?:economic|user|technical|coach|CFO|CEO|CIO|CTO|head|director))/gu;
const NOT_NAMES =
  /\b(?:The|This|That|Our|Their|Economic|User|Technical|Buyer|Key|Account|Chief|Officer|Head|Director|Manager|Team|Group|Company|Corp|Inc|Ltd|Sales|Finance|Procurement|Board|Street|Road|City|University|Bank|Systems?|Solutions?|Industries|Motors|Customer|River|Bridge|Lake|Bible|Constitution|Park|Hall|Avenue|Valley|Island|Bay|Hill|County|Plant|Line|Project)\b/u;

// Without an office, a verb of speaking or a duty no Han pattern finds anybody.
const MAY_HOLD_HAN = new RegExp(
  `${TITLE_BEFORE}|[总工董局的是为系即叫]|${SAYS}|${MEETS}|${DUTY}|汇报|沟通|介绍|说明|引荐|出面|协调|参加|出席|组织|安排|审核|签批|定`,
  'u',
);
const LATIN: ReadonlySet<RegExp> = new Set([EN_TITLED, EN_FULL, EN_ROLE, EN_SAYS]);

const trimmed = (name = ''): string => name.replace(/(?:['’]s|['’-]+)$/u, '');

/**
 * Finds words that are a person's name beyond much doubt: Chinese surname and given name beside a title or a verb of speaking, English
 * names with a title, a usual first name or a role. Names that stand bare are not looked for: they cannot be told from other words.
 */
export const findPersonLike = (text: string): PersonLike[] => {
  const found: PersonLike[] = [];
  const patterns: readonly (readonly [RegExp, boolean])[] = [
    [BEFORE_TITLE, false],
    [SURNAME_TITLE, true],
    [AFTER_TITLE, false],
    [SPEAKS, false],
    [IS_MET, false],
    [BY_OR_TO, false],
    [OWNS, false],
    [IS_ROLE, false],
    [EN_TITLED, false],
    [EN_FULL, false],
    [EN_ROLE, false],
    [EN_SAYS, false],
  ];
  const [han, latin] = [MAY_HOLD_HAN.test(text), /[A-Z][\p{Ll}]/u.test(text)];
  for (const [pattern, titled] of patterns) {
    if (!(LATIN.has(pattern) ? latin : han)) continue;
    if (text.search(pattern) < 0) continue;
    for (const match of text.matchAll(pattern)) {
      const name = trimmed(match.groups?.n);
      const surname = trimmed(match.groups?.s);
      const titleOnly = name === surname;
      // A surname alone names somebody only with a title behind it or before it in English.
      if (titleOnly && !titled && pattern !== EN_TITLED) continue;
      if (/[A-Za-z]/u.test(name) && NOT_NAMES.test(name)) continue;
      const start = match.index + match[0].indexOf(name);
      const end = start + name.length;
      if (!found.some((f) => start < f.end && end > f.start)) found.push({ name, surname, start, end, titleOnly });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};
