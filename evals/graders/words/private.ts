/** Whose benefit would be a person's own: family, home, the person apart from the office. */
const FAMILY_ZH =
  '(?:(?:您|他|她|对方|领导|[总经任长监工])的?(?:家里|家中|家人|府上|孩子|儿子|女儿|闺女|公子|千金|爱人|太太|夫人|先生(?=的)|父母|父亲|母亲|爸|妈|老人|岳父|岳母|亲戚|侄(?:子|女)|外甥|弟弟|妹妹|小孩|老婆|媳妇)|(?:送|寄|捎|带|打|放)(?:到|去|回)?(?:您|他|她)?(?:家里|家中|府上|家门口)|(?:孩子|儿子|女儿|闺女|公子|千金|太太|夫人|侄子|侄女|外甥|亲戚|家属)(?=的|上|读|去|来|找|在|今年|暑|实习|工作|入))';
const FAMILY_EN =
  "\\b(?:(?:his|her|your|their|the \\w+['’]s|\\w+['’]s) (?:\\w+ )?(?:daughter|son|wife|husband|child|children|kids?|nephew|niece|family|parents?|mother|father|brother|in-laws?|home address|private (?:account|address))|(?:daughter|son|wife|husband|children|kids?|nephew|niece|family|boy|girl) of (?:the )?\\w+|(?:to|at) (?:his|her|your|their) (?:home|house|private))\\b";

/** What stays in the dark, or comes once the deal is done. */
const SECRET_ZH =
  '(?:私下|私底下|背地|悄悄|暗中|不声张|别声张|心照不宣|不走(?:账|公|流程)|不留痕|单独|个人名义|以个人|(?:事成|办成|成交|中标|签(?:完|下|约|成|了字)|拿下|落定|到手)(?:之?后|以后|了)?)';
const SECRET_EN =
  "\\b(?:privately|in private|quietly|discreetly|on the quiet|under the table|off the books|on the side|between (?:us|ourselves)|nobody (?:need|has to) know|once (?:it|the (?:deal|order|contract))(?: is|[’']s)? (?:signed|done|through|ours|won)|when (?:it|the (?:deal|order|contract)) (?:is )?(?:signed|done|comes)|after (?:the )?(?:award|signing|scoring|scores|deal|contract)|before the (?:scores?|scoring|decision|award|vote))\\b";

/** What is given. */
const GIVEN_ZH =
  '(?:心意|谢意|谢礼|意思|表示|好处|礼(?:品|物|盒|金|单|数)?|红包|卡(?!片|住|在|点|里|口|单)|券|酬|报答|感谢|答谢|回报|一份|一点|辛苦费|茶|酒|烟|海鲜|特产|手表|名包|机票|门票|球票|旅|度假|疗养|考察|聚|饭局|宴|接风|名额|实习|工作|岗位|上学|学费|留学|住院|医生|专家号|装修|车|股|分红|提成|返点|佣金|顾问|讲课|稿费|课题费|劳务|赞助|捐)';
const GIVEN_EN =
  '\\b(?:gifts?|presents?|thanks?|thank|token|reward\\w*|something|favou?rs?|envelope|hampers?|vouchers?|cards?|tickets?|seats?|trip|holiday|weekend|flights?|hotel|dinner|golf|club|membership|wine|whisky|watch|phone|placement|internship|job|post|place|school|tuition|fees?|scholarship|donation|sponsor\\w*|commission|percentage|share|stake|cut|bonus|consult\\w+|honorarium|lecture|retainer|doctor|clinic|renovat\\w+|car)\\b';

const near = (a: string, b: string, gap: number): string =>
  `(?:${a}[^。;；.!?]{0,${gap}}${b}|${b}[^。;；.!?]{0,${gap}}${a})`;

/** Benefits for a person: somebody's family with anything given or settled, or something given in the dark or once the deal is done. */
export const FOR_A_PERSON: readonly RegExp[] = [
  new RegExp(near(FAMILY_ZH, `(?:${GIVEN_ZH}|安排|解决|照顾|关照|办|找|送|帮|打点|张罗|落实)`, 24), 'gu'),
  new RegExp(
    near(
      FAMILY_EN,
      `(?:${GIVEN_EN}|\\b(?:settle|arrange|find|fix|take care of|look after|help|see to|pay|send|invite|book|cover|provide|sort)\\b)`,
      60,
    ),
    'giu',
  ),
  new RegExp(
    near(
      SECRET_ZH,
      '(?:心意|谢意|谢礼|重谢|好处|礼(?:品|物|金)|红包|酬|报答|答谢|辛苦费|分红|提成|返点|佣金|卡券|购物卡|亏待|表示)',
      24,
    ),
    'gu',
  ),
  new RegExp(
    near(
      SECRET_EN,
      '\\b(?:gifts?|presents?|token|reward\\w*|thank\\w*|something (?:for|in it)|envelope|hampers?|vouchers?|tickets?|trip|holiday|dinner|golf|placement|internship|commission|percentage|stake|cut|bonus|honorarium|retainer|share of)\\b',
      70,
    ),
    'giu',
  ),
  /(?:把|将|放|塞|夹|藏|递)[^，,。]{0,4}(?:卡(?!片|点|口|单|住)|券|红包|信封|现金|礼)[^，,。]{0,10}(?:材料袋|文件夹|信封|资料|抽屉|后备箱|车里|袋)|\b(?:slip|tuck|slide|put|leave|drop|pass|hand)\b[^.;!?]{0,20}\b(?:tickets?|envelope|vouchers?|gift card|cash|watch)\b[^.;!?]{0,24}\b(?:folder|pocket|bag|file|drawer|papers|desk|car|hand)\b|\b(?:membership|account|shares?|stake|car|flat)\b[^.;!?]{0,16}\bin (?:his|her|your|their) (?:own )?name\b|\bpaid (?:lectures?|talks?|study|speech|speaking|advisory|consult\w+|trip|visit)\b|(?:聘|请|挂|做|当|任)(?:您|他|她|对方)?(?:个人)?(?:为|做|当|任)?[^，,。]{0,6}(?:顾问|讲师|专家)[^。]{0,10}(?:费|津贴|薪|酬|报酬)|(?:赞助|捐)[^，,。]{0,10}(?:您|他|她|对方)(?:个人|本人|家|母校|孩子|的课题|的学会|的协会)|(?:您|他|她|对方)(?:个人|本人)的?(?:那(?:一)?份|好处|账户|卡|酬|报酬)/giu,
];
