/** Words with a `not` in them that deny nothing. */
const BOUNDS =
  /不超过|不低于|不少于|不多于|不高于|不小于|不大于|(?<![看说查见找做达答收拿])不到|不足|未满|不少(?=[的人家个于])|不同|不轻|没有给|不久|不仅|不但|不只|不光|不妨|不断(?=改|提|增|完|优)|不一定|不一(?:样|致)?|未来|未必|未免|无论|无线|无人机|非计划|非常|是不是|是否|能否|可否|要不要|有没有|会不会|差不多|只不过|不过(?=[，,])|放不下|不得不|不如|不再|(?:no|not) (?:more|less|fewer|later|longer) than|not only|no doubt|whether or not/giu;
const DENIES =
  /不|没|未|无(?!锡)|非(?=[是为])|并非|否认|否决|零(?=次|起|条|项|个)|(?<![\d.])0(?= ?[条次项个])|别(?![的家人处])|缺(?!口|陷)|\b(?:not|never|no|none|nobody|nothing|nowhere|without|cannot|neither|nor|lacks?|lacking|fails? to|refus\w+|den(?:y|ies|ied)|un(?:seen|confirmed|known|clear|read|watched|verified|met|answered|settled|decided|able|approved|signed|paid|changed|recorded|measured|checked|connected|filled|used|finished|solved|trained|covered|counted|reported|written))\b|n['’]t\b/giu;

/** Whether a clause denies: an odd number of denials in it. */
export const denies = (clause: string): boolean =>
  (clause.replaceAll(BOUNDS, ' ').match(DENIES) ?? []).length % 2 === 1;
