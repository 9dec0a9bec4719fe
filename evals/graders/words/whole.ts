/** All of something. */
export const EVERYTHING =
  /所有(?!制|者|权)|全部|全体|一切|(?<!不是)每一?(?:个|家|条|座|台|项|人|处|间|位|次|天|批|站)|各(?:个|家|条|座|地|基地|厂|院区|站|库|部门|车间|门店)|(?<!\p{Script=Han})(?:整个|全(?:厂|集团|公司|院|国|线|员))|无一|一律|\b(?:(?<!above |at |after )all(?! (?:the (?:more|same)|right|at once|point|say|ask|want|agree|along|over))|every(?:one|body|thing)?(?! (?:day|time|week|month|year|night|shift|morning|quarter|now))|entire(?:ly)?|whole|throughout|completely)\b/iu;

/** Where all is wished, asked or put together, nothing is told of all. */
export const KEEPS_OPEN =
  /要(?![\d求])|希望|期望|目标|须|应|请|才|是否|能否|谁|[?？]|\b(?:should|must|would|wants?|to be|whether|if|who|which)\b/iu;

/** A condition inside a clause. */
export const PROVISO =
  /(?:如果|若(?!干)|(?<![纪概摘主需重首])要是|一旦|万一|只要|除非|只有|必须先|须先|待)[^，。；]{2,16}?(?=就|才|再|则|，|$)|[^，。；]{0,8}[\d两三四五六七八九十百千万亿]+(?:元|万|亿|吨|台|个|人|天)?(?:以上|以下|以内)(?=的?[由要须才需])|[^，。；]{2,10}的话|(?<!check |ask |see |know |tell |wonder )\b(?:if|unless|as long as|provided(?: that)?|once|until(?: after)?|only (?:when|if|after)|subject to|depending on) [^,.;]{2,40}|\b(?:above|over) (?:€|EUR )?[\d.,]+(?: (?:million|thousand|people|hours|days))?/iu;

/** What opens the consequence of the clause before it. */
export const THEN = /^(?:[我您你他她]们?)?(?:就|才|便|则|否则|不然|那就)|^(?:otherwise|or else)\b/iu;

/** A condition that is a size: from so much on. */
export const NUMBERED = /以上|以下|以内|\b(?:above|over)\b/iu;

/** The sum lies beyond somebody's bound: the condition of a size told as met. */
export const BEYOND =
  /超(?:过|出)[^，。；]{0,12}(?:限额|权限|额度|上限)|(?:限额|权限|额度|上限)(?:以上|之上)|\b(?:above|over|beyond|exceeds?)\b[^,.;]{0,30}\b(?:limit|threshold|authority)\b/iu;

/** All of it in figures. */
export const HUNDRED = /(?<![\d.])100\s?[%％]|百分之百/u;

/** All of whom or what: the next word. */
export const ALL_OF =
  /(?:所有|全部|全体|每一?[位个名家座台条项处间])的?([\p{Script=Han}]{2})|\b(?:all|every)(?: of)?(?: the| our| their| your)? (\p{L}{4,})/giu;
