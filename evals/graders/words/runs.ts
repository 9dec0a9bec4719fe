/** What opens a run of two figures, and what leads from the first to the second. */
export const OPENS = /(?:由|从|自|原来的?|原先的?|\bfrom|\bwas|\bwere)[^，。；;]{0,8}$/iu;
export const ARROW = /^\s?(?:→|->|⇒)\s?$/u;
export const TO =
  /^[^，。；;,]{0,14}(?:→|->|降(?:到|至|为|了)|升(?:到|至|为)|增(?:到|至|为|加到)|减(?:到|至|少到)|缩(?:到|短到)|压(?:到|缩到)|变(?:为|成)|(?:拉|延)长到|提(?:高|升)?到|涨到|跌到|到|至|\bto|\bdown to|\bup to|\bnow|\bbecame)\s?[^，。；;,]{0,6}$/iu;

/** Words of growing and of falling between the two. */
export const UP =
  /升|涨|增|提(?:高|升)|延长|拉长|扩大|\b(?:rose|rising|risen|rises?|increas\w+|grew|grow\w*|up to|climb\w*|lengthen\w*|rais\w+)\b/iu;
export const DOWN =
  /降|跌|减|缩|压(?:到|缩|低)|\b(?:fell|fall(?:s|en|ing)?|down|dropp?\w*|declin\w+|decreas\w+|reduc\w+|shorten\w*|lower\w*|cut)\b/iu;

/** Right before the end of a movement. */
export const RAISED =
  /(?:延长|拉长|提高|升|涨|增加|扩大)(?:到|至)\s?$|\b(?:rais\w+|increas\w+|lengthen\w*|extend\w*) (?:it |them )?to\s?(?:at most|no more than|within)?\s?$/iu;
export const LOWERED =
  /(?:缩短|压缩|降低|降|减少|减|压)(?:到|至)\s?$|\b(?:cut|reduc\w+|lower\w*|shorten\w*) (?:it |them )?to\s?(?:at least|no less than)?\s?$/iu;

/** `不得超过` is a ceiling, though `超过` alone is a floor. */
export const NOT_OVER =
  /(?:不得|不能|不应|不可|不宜|不许|别)(?:超过|高于|多于|大于|超)\s?$|\b(?:not|never) (?:be )?(?:exceed|over|above|go over|go beyond)\s?$/iu;

/** Beyond a figure, and not from it on. */
export const OVER = /超过?\s?$|突破\s?$|逾\s?$|\b(?:over|above|more than|beyond|exceed\w*)\s?$/iu;
