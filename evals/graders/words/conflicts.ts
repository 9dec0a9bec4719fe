/** Saying that one side has no ground, or is to blame. */
export const SIDES_WITH =
  /没有?(?:什么)?(?:道理|理由|依据|根据|必要|资格|立场|可取|话语权)(?:坚持|反对|可讲|可言|这样|$|[，。；])|(?:不占理|站不住脚|无理取闹|不讲道理|小题大做|胡搅|找茬|纯属|只是(?:怕麻烦|固执|推托|借口|面子|私心)|不值(?:得)?(?:考虑|一提|理会)|可以(?:忽略|不管|不理|不考虑)|不必(?:理会|考虑|在意)|应(?:当|该)?(?:听|服从|让(?:步|着)|迁就|顺着)|理应(?:听|服从|让)|错在|是错的|不对的是|(?:才|更)(?:是)?对(?:的)?(?=$|[，。；])|更有道理)|\b(?:has|have|had) no (?:case|reason|ground|grounds|point|say|standing|business|right|leg|argument|basis|real (?:need|reason|concern))\b(?! on record)|\b(?:should|must|ought to|has to|had better|needs to|will have to) (?:simply |just )?(?:give (?:way|in|up)|yield|defer|back down|step aside|obey|follow|fall in|concede|climb down|drop (?:it|the|his|her|their))\b|\b(?:is|are) (?:simply |just |plainly |clearly )?(?:wrong|mistaken|unreasonable|stubborn|obstinate|petty|in the wrong|being difficult|to blame|overruled|irrelevant)\b|\b(?:can|may|should|need) (?:be )?(?:safely )?(?:ignored?|disregard(?:ed)?|set aside|overrul(?:e|ed)|overlook(?:ed)?|not count)\b|\b(?:is|are) (?:in the )?right(?=$|[.,;])/iu;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** One of two gives in: accepts what the other wants, drops their own, is passed over or outvoted. */
export const YIELDS = (names: readonly string[]): RegExp => {
  const who = names
    .flatMap((name) => [name, ...name.split(/\s+/u)])
    .filter((name) => name.length > 1)
    .map(literal)
    .join('|');
  return new RegExp(
    `(?:请|让|叫|劝|说服|要求|建议|由)?(?:${who})(?:先|就|应当|应该|直接|只好|必须|得|需要)*(?:让步|放弃|放下(?:自己|要求|顾虑)|服从|听从|听(?:${who})的|接受(?:${who})的?|按(?:${who})的(?:办|做|来|要求|意见)|照(?:${who})的|迁就|退让|退一步|妥协|收回|不再坚持|别再坚持|认(?:了|输))|(?:以|按|照|依)(?:${who})的?(?:意见|要求|说法|办法|标准|需求|主张)?(?:为准|优先|来办|办|做)(?=$|[，。；])|(?:绕(?:开|过)|撇开|跳过|不理|不管|压(?:住|下|服)|孤立|架空)(?:${who})|(?:少数服从多数|投票(?:表决|决定)|领导(?:拍板|裁决)说了算|谁(?:官|职位)大听谁)|\\b(?:${who})\\b (?:should |must |will |has to |is to |simply |just |to |ought to |could )*(?:give(?:s)? (?:way|in|up)|yield|back(?:s)? down|defer|drop(?:s)?|concede|accept(?:s)? (?:what |that |the |all )?(?:${who})|follow(?:s)? (?:${who})|do(?:es)? as (?:${who})|withdraw|waive|stop insisting|fall(?:s)? in)\\b|\\b(?:let|make|have|get|persuade|press|ask|convince|tell) (?:${who})(?: \\w+)? (?:to )?(?:give (?:way|in|up)|yield|back down|drop|accept (?:it|that|this|the other|${who})|waive|concede|withdraw|stop)\\b|\\b(?:go|work|get|decide|agree it) (?:around|past|behind|over|without) (?:${who})|\\b(?:overrul\\w+|outvot\\w+|bypass\\w*|ignor\\w+|sidelin\\w+|isolat\\w+) (?:${who})|\\b(?:${who})['’]s? (?:way|view|wish|need|demand)s? (?:prevails?|wins?|comes? first|goes? first|counts? more|is to be followed)`,
    'iu',
  );
};
