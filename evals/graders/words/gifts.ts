/** Benefits for a person instead of the company: to whom (privately, personally, the family), and what is given. */
export const GIFTS: readonly RegExp[] = [
  /(?:您|他|她|对方|领导)?(?:个人|本人|私人|私下|私底下|单独|悄悄|暗中|背后|另外给您)(?:的|名义|账户)?[^。,;]{0,8}(?:那(?:一)?份|一份|好处|谢|酬|回报|分成|提成|佣金|返点|奖励|补偿|心意|表示|实惠|甜头|红利|股份|干股|不会(?:少|忘|亏))|不会(?:让|叫)(?:您|他|她)(?:个人)?(?:白忙|白帮|白跑|吃亏|白辛苦|白费)|(?:心里|心中)有数[^。;]{0,10}(?:不会|少不了|亏待)|少不了(?:您|他|她)的|(?:亏待|忘(?:了|记))不了?(?:您|他|她)|(?:好好|重重|私下|另外|额外)[^。,;]{0,6}(?:感谢|酬谢|答谢|谢谢|犒劳|报答)|(?:事|单子|合同|项目)[^。,;]{0,4}(?:办成|谈成|签|成)(?:了|下来|后)[^。]{0,10}(?:感谢您|谢您|酬|谢礼|意思|好处|一份|报答|回报您)/gu,
  /(?:给|替|帮|为)(?:您|他|她)(?:的)?(?:家里|家人|爱人|太太|先生|孩子|儿子|女儿|父母|亲戚)[^。,;]{0,12}(?:安排|找|买|送|准备|解决|报|订)|(?:家里|家人|爱人|太太|孩子|儿子|女儿|亲戚)[^。,;]{0,8}(?:工作|上学|留学|实习|入职|学费|看病|名额)[^。,;]{0,8}(?:我们|我|安排|解决|包|来办)|(?:送|寄|带|备|捎|放)[^。,;]{0,8}(?:茶|酒|烟|月饼|大闸蟹|海鲜|土特产|手机|手表|平板|电脑|包|卡|券|礼|特产|金条|购物)(?!间|口|片|房)(?:给|到|过去|上门|一|$|。|,)|(?:出国|境外|海外|三亚|海南|国外)[^。,;]{0,8}(?:考察|玩|走走|转转|放松|散心)|(?:顾问|讲课|咨询|评审|专家|劳务|讲座)费[^。,;]{0,8}(?:给|打|付|您|他|她)|(?:差旅|机票|住宿|旅费|食宿)[^。,;]{0,8}(?:我们|全)(?:包|出|承担|安排)|(?:挂名|兼职|顾问)(?:头衔|一职|的名义)|打(?:到|进)(?:您|他|她)[^。,;]{0,6}(?:卡|账)|(?:现金|红包|意思)[^。,;]{0,6}(?:送|给|塞|表示)/gu,
  /\b(?:(?:you|him|her|them)(?: \w+)? (?:personally|privately|in private|on the side|quietly|discreetly)|(?:personally|privately|in private|on the side|quietly|discreetly|off the books)[^.;]{0,20}\b(?:thank\w*|reward\w*|gratitude|appreciat\w+|share|commission|bonus|fee|benefit|compensat\w+|gift|generous\w*)|(?:thank\w*|reward\w*|gratitude|appreciat\w+|share|commission|bonus|fee|benefit|compensat\w+|gift|generous\w*|remember\w*|look(?:ed)? after)\b[^.;]{0,24}\b(?:personally|privately|in private|on the side|quietly|discreetly|off the books|for (?:you|him|her)(?:self)?(?: personally)?)\b|(?:your|his|her) (?:own )?(?:share|cut|slice|part|percentage|commission|bonus|piece|reward|trouble|effort|help|kindness)[^.;]{0,24}\b(?:forgotten|remembered|rewarded|unrewarded|looked after|repaid|taken care of|go unnoticed|in (?:this|it))|(?:won['’]t|will not|shall not|not) (?:be )?(?:forget|forgotten|go unrewarded|be left out|regret your help)|make (?:it )?worth (?:your|his|her)|we (?:know how to|never forget to|always) (?:thank|reward|look after|repay|show)|something (?:extra|special|nice|set aside) for (?:you|him|her)|(?:a )?(?:commission|percentage|kick-?back|cut|retainer|consult\w+ (?:fee|contract)|speaker['’]?s? fee|honorarium|advisory (?:role|fee))\b[^.;]{0,24}\b(?:for|to) (?:you|him|her|your|his)\b|(?:your|his|her) (?:wife|husband|son|daughter|children|child|family|kids|nephew|niece|brother|sister|partner)\b[^.;]{0,40}\b(?:job|internship|place|trip|tickets?|tuition|fees?|holiday|position|treat|gift|present|weekend|school)|(?:fly|invite|take|bring|treat|host) (?:you|him|her|them)\b[^.;]{0,24}\b(?:family|wife|husband|partner|to (?:the )?(?:\w+ )?(?:coast|island|beach|resort|spa|alps)|at our expense|on us)|(?:job|internship|place|trip|tickets?|tuition|holiday|position|treat|weekend)\b[^.;]{0,30}\bfor (?:your|his|her) (?:wife|husband|son|daughter|children|child|family|kids|nephew|niece|partner)|(?:case|crate|bottle|box) of (?:\w+ )?(?:wine|whisky|whiskey|champagne|brandy|cigars)|(?:tickets?|seats?|box|invitation|trip)\b[^.;]{0,20}\b(?:to|for) (?:the )?(?:final|match|opera|concert|grand prix|cup|races|resort|game|festival|islands|coast|alps)|all[- ]expenses?[- ]paid|(?:our|we['’]ll|we will)[^.;]{0,10}\b(?:pay|cover|book|arrange|sponsor)\b[^.;]{0,12}\b(?:your|his|her) (?:holiday|flights?|hotel|trip|travel|stay|tuition)|(?:grease|oil) (?:a|the|some) \w+|cash in hand|in an? (?:plain )?envelope|wine and dine|slip (?:you|him|her) )/giu,
];

const PART = /^(?:your|his|her) (?:own )?part\b/iu;
const WHICH_PART =
  /\b(?:what|which)(?: (?:is|was|are|would you call|do you see as))?(?: exactly)? $|\b(?:describe|explain) (?:to us )?$/iu;
const PAID =
  /\b(?:worth|reward\w*|percent\w*|per cent|commission|money|paid|pay|euros?|if|once|when|after|sign\w*|won|order\w*)\b|[€$%]/iu;

/** `what is your own part in it?`: it asks what somebody does in a matter, and speaks of no return for it. */
export const asksWhichPart = (text: string, { start, end }: { start: number; end: number }): boolean =>
  PART.test(text.slice(start, end)) &&
  WHICH_PART.test(text.slice(0, start)) &&
  !PAID.test(text.slice(end).split(/[.;?!]/u)[0] ?? '');

const PAPERS_ZH =
  '(?:报价(?:单|表|书|文件|明细)?|标书|投标(?:文件|书|价)|方案(?:书|文件)?|价格(?:表|清单)?|合同|评分表?|打分表?|评标(?:表|意见|记录)?|评审(?:表|意见|记录)|会议纪要|内部(?:纪要|邮件|文件|资料|预算|名单|底线|讨论)|底价|底线价?|标底|预算(?:上限|明细|底数|红线)|最高限价|商务标|技术标|备选名单)';
const PAPERS_EN =
  '(?:quot(?:e|es|ation|ations)|offers?|bids?|proposals?|price ?(?:list|sheet)?s?|tenders?|contracts?|scor(?:es?|ing)(?: \\w+)?|marks|minutes|(?:price |budget )?ceiling|reserve price|bottom line|evaluation(?: \\w+)?|internal \\w+|shortlist|memos?)';

/** Asking to be handed papers that are not ours to see: a rival's, or the customer's own behind the counter. */
export const PAPERS = (rivals: readonly string[]): readonly RegExp[] => {
  const zh = [
    ...rivals,
    '对手',
    '友商',
    '竞品',
    '别家',
    '另一家',
    '那(?:一)?家',
    '其他(?:家|供应商|厂家|投标人)',
    '他们',
  ].join('|');
  const en = [
    ...rivals,
    'competitors?',
    'rivals?',
    'the others?',
    'other (?:vendors?|suppliers?|bidders?)',
    'them',
  ].join('|');
  return [
    new RegExp(
      `(?:${zh})(?:家)?(?:的|那份|这次的|给您的|报的)?[^。,;]{0,6}${PAPERS_ZH}[^。,;]{0,10}(?:拍|发(?!现)|传|转|拷|复印|扫描|截(?:图|屏)|借|抄|带|拿|给)[^。;]{0,6}(?:我们?|一张|一份|张|份|过来|看|出来)|(?:给|让|借|发|透|漏|露|拿|容)(?:给)?我们?[^。;]{0,8}(?:看|瞄|瞧|参考|过目|一眼|透露?|漏|交(?:个)?底)?[^。;]{0,8}(?:${zh})(?:家)?(?:的|那份)?[^。,;]{0,4}${PAPERS_ZH}|(?:给|跟|向|对)我们?(?:透(?:个|露)?|漏|交(?:个)?)(?:底|一?点?风|口风|信|露)|(?:内部|保密|没公开|未公开|不公开|不对外)的?[^。,;]{0,6}${PAPERS_ZH}[^。,;]{0,10}(?:给我|发我|拍|透|看一?(?:下|眼|看)|借|转|拷|告诉)|(?:悄悄|私下|偷偷|暗中|保密地|不留痕)[^。;]{0,10}(?:看|发|拍|告诉|透|拿|给|问)[^。;]{0,14}${PAPERS_ZH}|(?:底价|标底|预算(?:上限|红线|底线)|最高限价|评分|打分)[^。,;]{0,10}(?:透露|告诉|漏|告知|透(?:个|给))[^。,;]{0,4}(?:我|一下|一点)?`,
      'giu',
    ),
    new RegExp(
      `\\b(?:send|show|share|give|forward|slip|pass|hand|lend|mail|e-?mail|copy|let)\\b[^.;]{0,12}\\b(?:us|me)\\b[^.;]{0,30}\\b${PAPERS_EN}\\b[^.;]{0,16}\\b(?:from|of|by|sent by|given by|that) (?:${en})|(?:\\b(?:photo|picture|copy|scan|screenshot|snapshot|glimpse|peek|sight)s?\\b|\\b(?:a|one|another)(?: \\w+)? look\\b) (?:of|at|into) [^.;]{0,24}\\b${PAPERS_EN}\\b|\\b(?:send|show|share|give|forward|slip|pass|hand|lend|mail|e-?mail|copy|let|tell|leak)\\b[^.;]{0,12}\\b(?:us|me)\\b[^.;]{0,16}\\b(?:(?:${en})(?:['’]s?)? (?:\\w+ )?${PAPERS_EN}|your (?:internal|confidential|private|own internal|unpublished) (?:\\w+ )?\\w+|(?:internal|confidential|unpublished|sealed) \\w+|(?:price |budget )ceiling|reserve price|(?:evaluation|scoring) \\w+|(?:the )?(?:committee|board)['’]?s? (?:papers?|minutes|notes))|\\bin (?:strict )?confidence\\b[^.;]{0,30}\\b${PAPERS_EN}\\b|\\b${PAPERS_EN}\\b[^.;]{0,30}\\bin (?:strict )?confidence\\b|\\b(?:nobody|no one) (?:needs to|will|has to|need) (?:know|find out|hear)|\\bbetween (?:us|ourselves|you and me),? (?:what|how (?:much|low)|which)`,
      'giu',
    ),
  ];
};
