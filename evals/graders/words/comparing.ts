/** What stands between two figures where the first is told to be the greater: `118万元超过今年剩下的90万元`. */
export const GREATER =
  /^\s?(?:已经?|就|还|都|又|明显|大大|远远?)?(?:超过|超出|高于|大于|多于|高过|多过)(?:了)?[^，。；、:：不没未]{0,12}$|^(?: \p{L}+){0,3}? (?:exceeds?|exceeded|(?:is|are|was|were|lies|stands) (?:more|greater|higher|larger|bigger) than|(?:is|are|was|were|lies) (?:above|beyond))(?! (?:its|their|his|her|our) own) [^,.;:\d]{0,32}$/iu;

/** And where it is told to be the less: `90 万元低于…`. */
export const LESS =
  /^\s?(?:已经?|就|还|都|又|明显|大大|远远?)?(?:低于|少于|小于|不及|不到)[^，。；、:：]{0,12}$|^(?: \p{L}+){0,3}? (?:(?:is|are|was|were|lies|stands) (?:less|lower|fewer|smaller) than|(?:is|are|was|were|lies) below|falls short of|fell short of) [^,.;:\d]{0,32}$/iu;

/** Asked, supposed or denied: then nothing is told of which is greater. */
export const NOT_TOLD =
  /是否|会不会|有没有|如果|若(?!干)|假如|一旦|不|没|未|\b(?:if|whether|unless|not|never|does|do|did)\b|n['’]t\b/iu;

/** `从94%提高到高于97%` tells two states, and compares nothing. */
export const TWO_STATES = /从|由|\bfrom\b/iu;
