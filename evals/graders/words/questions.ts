/** What a question of each technique does: restates, supposes, compares, or opens a view of the whole. */
const TECHNIQUES: Readonly<Record<string, RegExp>> = {
  reflect:
    /复述|理解|听(?:下来|您|到|说)|您(?:说|提|讲|要的|的意思|指|是说|在意|更|觉得|希望|最)|记(?:下|的|得)|对吗|对不对|是不是|是否(?:一致|准确|这样)|也就是说|换句话说|是说|是指|还是|那么|上次|您那|与您|\b(?:restat\w+|understand|understood|heard|you (?:said|told|ask\w*|want\w*|would like|mention\w*|named|held|put|call\w*|see|mean|wrote|were)|took (?:it|from|with)|not(?:ed|ing)|have (?:it |that |this )?right|is that|am i|do you mean|so (?:that|it)|let me|in your words|correct|as i|we noted|as you|your)\b/iu,
  what_if:
    /假如|如果|假设|要是|倘若|万一|设想|若是?|即使|哪怕|\b(?:what if|suppose|supposing|if|imagine|assum\w+|what would|were|in case|should|even if)\b/iu,
  benchmark:
    /比|标杆|同行|同类|对照|参照|参考|以往|见过|作准|其他|别的|哪(?:一|个|家|处|座|几|些|位|条)|最好|做得好|榜样|行业|\b(?:benchmark\w*|compar\w+|beside|against|best|other\w*|like|as good|measured?|which|yardstick|peers?|elsewhere|before|seen|known|than|former|earlier|similar)\b/iu,
  strategic: /[?？]|吗|呢/u,
};

/**
 * NEED-5: whether a question is of its technique; an unknown technique is for the schema to tell. Who names the matter of the need before
 * asking, `share` of the words they have in common, restates it.
 */
export const fitsTechnique = (technique: string, text: string, share: number): boolean =>
  (TECHNIQUES[technique]?.test(text) ?? true) || (technique === 'reflect' && share >= 0.05);

/** A question that gives its own answer and only asks for a nod. */
const LEADS =
  /(?:难道|岂不|不就是)[^？?]{0,30}[？?]|(?:当然|显然|毫无疑问|您(?:也|总)?(?:应该|该)(?:也)?(?:认同|同意|承认|知道))[^？?，]{0,24}(?:吧|吗|么)[？?]|(?:不是吗|不对吗|没错吧|不会不|谁不|您说是吧|(?:肯定|一定|当然|应该)[^，。？?]{0,16}吧)[？?]|\b(?:surely|of course|obviously|clearly|no doubt|undoubtedly)\b[^?]{0,60}\?|\b(?:don['’]t you (?:agree|think|want|see)|do you not (?:agree|want|think)|wouldn['’]t (?:you|it)|isn['’]t (?:it|that)|aren['’]t you|won['’]t you|you (?:do )?(?:agree|want (?:it|this|that)|see), (?:don['’]t|do) you|you would agree|who would(?:n['’]t| not)|why not (?:just|simply)|shouldn['’]t (?:you|we))\b[^?]{0,60}\?/iu;

/** NEED-5: whether a question puts its answer into the other's mouth. */
export const isLeading = (text: string): boolean => LEADS.test(text);
