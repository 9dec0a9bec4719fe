/** A figure somebody gave, told back as theirs. */
export const THEIR_WORD =
  /[’']s\s?$|(?:您|你|他|她)(?:们)?(?:估|说|提|讲|算|报)(?:计|出|到|过)?的?\s?$|\b(?:you|he|she|they) (?:expect|said|named?|ask(?:ed)? for|gave|estimated?|counted|reckon(?:ed)?|mentioned)\s?$/iu;
export const THEIR_WORD_BEHIND =
  /^\s?(?:that )?(?:you|he|she|they) (?:expect|said|named?|ask(?:ed)? for|gave|estimated?|counted|reckon(?:ed)?|mentioned)\b/iu;

/** A figure is said to be almost reached. */
export const FROM_BELOW = /(?:将近|接近|逼近|快到|近)\s?$|\b(?:nearly|almost|close to|approaching|just under)\s?$/iu;

/** `近三个月` that opens a clause, or what is asked or read, is the stretch just past. */
export const LOOKS_BACK =
  /(?:^\s*|[：:“「、\s]|请问|问一?下|想问|请教|看看?|查一?查|核对|统计|列出|比较|汇总|过去|最|您|你们?|贵[司院厂]|该?公司)近\s?$/u;
export const LOOKS_BACK_BEHIND = /^\s?(?:以?来|之?[内里间])/u;

/** What is left of a greater number: `另外两座`, `the other two`, `two more`. */
export const THE_REST =
  /(?:另外?的?|其[余他它]的?|[剩余]下?的?|别的|还有|还剩)\s?$|\b(?:others?|remaining|rest|further|another)(?: of the)?\s?$/iu;
export const THE_REST_BEHIND = /^[\s-]?(?:others?|more|further|remaining|left)\b/iu;
