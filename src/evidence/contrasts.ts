/** Words of which one thing cannot be said together; `some` tells quickly whether a text has any of them. Folded text. */
export type Contrast = { sides: readonly RegExp[]; some: RegExp };

const contrast = (...sides: string[]): Contrast => ({
  sides: sides.map((side) => new RegExp(side, 'gu')),
  some: new RegExp(sides.join('|'), 'u'),
});
const en = (...sides: string[]): Contrast => contrast(...sides.map((side) => `(?<![a-z])(?:${side})(?![a-z])`));

const TIME = '(?<=[日月年天周季度号\\d])';

/** GUARD-1: opposites and alternatives, zh and en, that a retelling must not exchange. Buying and selling are not here: both tell one deal. */
export const CONTRASTS: readonly Contrast[] = [
  contrast(`${TIME}(?:之|以)?前(?!后)|之前|以前`, `${TIME}(?:之|以)?后(?!续)|之后|以后`),
  contrast('(?<!不)(?:同意|赞成|支持(?!下)|赞同|认可)', '反对|拒绝|否决|不同意|不赞成|不支持|不认可'),
  contrast('增加|上升|提高|提升|增长|上涨|升到|升至|增至|涨到', '减少|下降|降低|下跌|降到|降至|减至|跌到|下滑'),
  contrast('延长', '缩短'),
  contrast('扩大|扩张', '缩小|收缩'),
  contrast('加快|加速', '放慢|放缓|减慢'),
  contrast('高于|大于|多于|超过|(?<![没未])达到', '低于|小于|少于|不到|不足|未达'),
  contrast('最高|最大|最多|最快|最好', '最低|最小|最少|最慢|最差'),
  contrast('春[季天]', '夏[季天]', '秋[季天]', '冬[季天]'),
  contrast('月初|上旬', '月中|中旬', '月底|月末|下旬'),
  contrast('年初', '年中(?!国)', '年底|年末'),
  contrast('今年|本年', '明年', '去年|上年', '后年', '前年'),
  contrast('本月|这个?月', '上个?月', '下个?月'),
  contrast('本季', '上一?个?季', '下一?个?季'),
  contrast('本周|这周', '上周', '下周'),
  ...[contrast(...[...'一二三四五六日'].map((day) => `(?:周|星期|礼拜)${day}(?![次个套年月])`))],
  contrast('应该|应当|宜于|最好', '必须|务必|一定要|不得不'),
  contrast('(?<!不)建议', '(?<!不)要求|责令'),
  contrast('不建议', '不要求'),
  contrast('可能|也许|或许|大概|恐怕', '肯定|一定|必然|必定|绝对|毫无疑问'),
  contrast('每天|每日', '每周|每星期', '每个?月', '每个?季度?', '每年|每年度', '每小时', '每班'),
  contrast('成功(?!案例)', '失败'),
  contrast('盈利|赢利', '亏损'),
  contrast('赢得|中标|赢单|拿下', '输掉|落标|丢标|输单|失去|丢掉'),
  contrast('提前', '推迟|延期|延后|滞后'),
  contrast('优势|优点|强项', '劣势|缺点|弱项|弱点'),
  contrast('进口', '出口'),
  contrast('上游', '下游'),
  contrast('领先', '落后'),
  contrast('满意', '不满意?|失望'),
  contrast('允许|准许', '禁止|不准|严禁|不允许'),
  contrast('加入', '退出'),
  contrast('开始|启动', '结束|停止|终止|中止'),
  contrast('(?<!没)有用|有效', '没有?用|无用|无效'),
  contrast('能够|可以', '无法|不能'),
  contrast('(?<!不)可用', '不可用'),
  contrast('接受', '不接受|拒绝|回绝'),
  contrast('是(?=[先为在由])', '不是(?=[先为在由])'),
  en('before|prior to|ahead of', 'after|following'),
  en('earlier', 'later'),
  en('won|wins?|winning', 'lost|loses?|losing'),
  en(
    'agree[sd]?|accept(?:s|ed)?|support(?:s|ed)?|favou?r(?:s|ed)?|back(?:s|ed)?',
    'disagree[sd]?|oppos(?:es?|ed)|reject(?:s|ed)?|refus(?:es?|ed)|object(?:s|ed)',
  ),
  en(
    'increas(?:es?|ed|ing)|r[io]se[sn]?|rising|gr[oe]w[sn]?|up',
    'decreas(?:es?|ed|ing)|f[ae]lls?|fallen|dropp?(?:s|ed)?|declin(?:es?|ed)|down',
  ),
  en('higher|above|more than|faster|better|longer|larger', 'lower|below|less than|slower|worse|shorter|smaller'),
  en(
    'highest|most|maximum|fastest|best|largest|biggest|greatest|longest|strongest|earliest',
    'lowest|least|minimum|slowest|worst|smallest|tiniest|shortest|weakest|latest',
  ),
  en('spring', 'summer', 'autumn', 'winter'),
  en('mondays?', 'tuesdays?', 'wednesdays?', 'thursdays?', 'fridays?', 'saturdays?', 'sundays?'),
  en(
    "this (?:year|quarter|month|week)(?:'s)?",
    "last (?:year|quarter|month|week)(?:'s)?",
    "next (?:year|quarter|month|week)(?:'s)?",
  ),
  en(
    'an? day|daily|per day',
    'an? week|weekly|per week',
    'an? month|monthly|per month',
    'an? quarter|quarterly|per quarter',
    'an? year|yearly|annual(?:ly)?|per year',
    'an? hour|hourly|per hour',
  ),
  en('should|ought to|had better', 'must|ha(?:s|ve|d) to'),
  en(
    'suggest(?:s|ed)?|recommend(?:s|ed)?|advis(?:es?|ed)|propos(?:es?|ed)',
    'requir(?:es?|ed)|demand(?:s|ed)?|insist(?:s|ed)?|order(?:s|ed)',
  ),
  en('hop(?:es?|ed)|would like|wish(?:es|ed)?', 'requir(?:es?|ed)|demand(?:s|ed)?|insist(?:s|ed)?|must'),
  en('probably|possibly|perhaps|maybe|likely|may|might|could', 'certainly|definitely|surely|undoubtedly|must|will'),
  en('will (?:not )?be', '(?:has|have|had) (?:not )?been'),
  en('succe(?:ss|ssful|ssfully|eds?|eded)', 'fail(?:s|ed|ure)?|unsuccessful(?:ly)?'),
  en('profit(?:s|able)?', 'loss(?:es)?|unprofitable'),
  en('advantages?|strengths?', 'disadvantages?|weakness(?:es)?'),
  en('imports?|imported', 'exports?|exported'),
  en('internal', 'external'),
  en('upstream', 'downstream'),
  en('domestic', 'foreign|overseas'),
  en('early', 'late'),
  en('open(?:s|ed)?', 'clos(?:es?|ed)'),
  en('begins?|began|starts?|started', 'ends?|ended|stops?|stopped'),
  en('allow(?:s|ed)?|permit(?:s|ted)?', 'forbids?|forbade|forbidden|prohibit(?:s|ed)?|bans?|banned'),
  en('joins?|joined', 'leaves?|left'),
  en('satisfied|happy|pleased', 'dissatisfied|unhappy|displeased'),
  en('includ(?:es?|ed|ing)', 'exclud(?:es?|ed|ing)'),
  en('possible|able', 'impossible|unable'),
  en('approv(?:es?|ed)', 'reject(?:s|ed)?|refus(?:es?|ed)'),
];

/** Rates a claim may give a figure, and the words one of which its evidence then has. A year is not asked for: fields are yearly unsaid. */
export const RATES: readonly { said: RegExp; held: RegExp }[] = [
  { said: /每天|每日|日均|\b(?:daily|per day|an? day|every day|each day)\b/iu, held: /[天日]|day|daily|24/iu },
  { said: /每周|每星期|周均|\b(?:weekly|per week|a week|every week|each week)\b/iu, held: /周|星期|week/iu },
  { said: /每个?月|月均|\b(?:monthly|per month|a month|every month|each month)\b/iu, held: /月|month/iu },
  {
    said: /每个?季度?|季均|\b(?:quarterly|per quarter|a quarter|every quarter|each quarter)\b/iu,
    held: /季|quarter/iu,
  },
];
