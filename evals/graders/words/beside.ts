/** Opposites a statement and its source must not stand on two sides of: how things move, which bound is meant, before or after. */
export const OPPOSITES: readonly (readonly [RegExp, RegExp, 'moves' | 'bound' | 'order'])[] = [
  [
    /升|涨|增(?:加|长|至|到)|提(?:高|升)|延长|拉长|扩大|多出|\b(?:rose|rises?|risen|rising|increas\w+|grew|grow\w*|rais\w+|lengthen\w*|climb\w*|went up|higher|(?:up|upwards) by)\b/iu,
    /降|跌|减|缩|压(?:到|缩|低)|下滑|少到|\b(?:fell|falls?|fallen|falling|decreas\w+|declin\w+|dropp?\w*|cut|cuts|shorten\w*|reduc\w+|lower\w*|down to|went down|(?:down|downwards) by)\b/iu,
    'moves',
  ],
  [
    /以内|之内|不超过|至多|最多|不多于|以下|低于|少于|不到|\b(?:within|at most|no more than|not more than|up to|or less|or fewer|below|under|less than|fewer than|at the latest|no later than)\b/iu,
    /以上|之外|不少于|至少|最少|不低于|高于|多于|起码|\b(?:at least|no less than|not less than|no fewer than|or more|above|more than|not before|at the earliest|no earlier than|not within|outside)\b/iu,
    'bound',
  ],
  [
    /(?:之|以)?前(?![述面者景])|先于|\b(?:before|until|prior to)\b/iu,
    /(?:之|以)?后(?![述面者台勤])|晚于|\b(?:after|since|following)\b/iu,
    'order',
  ],
];

/** How things stayed, where the source tells how they moved. */
export const STEADY =
  /(?:一直|始终|长期|历来|向来|从来)(?:都)?(?:保持|维持|稳定|停留|就?是|处于|是|为)?(?:在)?\s?\d|(?:保持|维持|稳定)在\s?\d|从未变(?:过|化)|没有(?:任何)?变化|\b(?:has|have|had) (?:always |constantly )?(?:stayed|remained|been|held) (?:at|steady)\b|\b(?:stays|stayed|remains|remained|constant|steady|unchanged|stable) at\b/iu;

/** Everything, and a part of it. */
export const ALL =
  /所有|全部|全体|一切|每一?(?:个|家|条|座|台|项|人)|各(?:个|家|条|座|地)|整个|全(?:厂|集团|公司|院|国|线)|\b(?:all|every|entire|whole|everyone|everybody|always|throughout)\b/iu;
export const SOME =
  /部分|一些|有(?:的|些)|某(?:些|个)?|其中|个别|少数|若干|几(?:个|家|条|座|台)|(?<![唯统])一(?:个|家|条|座|台|项|期|批)|试(?:点|运行|行)|首批|先(?:装|做|上)|\b(?:some|part(?:s|ly)? of|one|one of|several|a few|certain|pilot|trial|first|mostly|many|most)\b/iu;
/** Everything put where one thing stood. */
export const BROKEN_ALL =
  /(?:只有|仅有|有|这|那|另|某|查清|同一|唯一)所有|(?:在|进入|进)所有(?=出口)|\ban? (?:all|every) (?:of|the|plants?|stores?|sites?|lines?|bases?|stations?)\b/iu;

/** What opens a condition, and what shows that one is kept in other words. */
export const CONDITION =
  /如果|要是|若(?!干)|一旦|万一|只要|除非|假如|倘若|的话|前提是|为条件|\b(?:if|unless|as long as|provided|in case|(?<!\bat )once|until|only when|only if|on condition|depend\w* on)\b/iu;
export const CONDITIONAL =
  /如果|要是|若|一旦|万一|只要|除非|假如|倘若|的话|前提|条件|时候?|就|才|不[^，。]{1,6}不|没[^，。]{0,8}前|[前后]|否则|不然|取决|看(?!来)|\b(?:if|unless|as long as|provided|in case|once|until|when|whenever|only|depend\w*|while|before|after|otherwise|or else|without|should|would|may|might|could|whether|in the event|condition\w*)\b/iu;

/** A clause that gives a reason or draws a consequence. */
export const CAUSE =
  /^(?:[这那]?(?:都|也|正)?是?因为|由于|因此|因而|故而|归功于|多亏|原因(?:就)?(?:是|在于))|^(?:because|since our|which is why|that is why|owing to|due to|thanks to|this is because)\b/iu;

/** Something wanted is told as reached. */
export const DONE =
  /已(?:经)?(?:全部|都)?(?:做到|实现|拿到|得到|办到|落实|到位|首付|接入)|已经(?=[^，。]{0,8}(?:全部|接入|首付|降到|升到|缩到))|\b(?:has|have) (?:already |now )?(?:got|achieved|completed|obtained|attained|secured)\b/iu;
