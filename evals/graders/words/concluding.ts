/** Words that leave open what is said, or tell how it was concluded. */
export const LEAVES_OPEN =
  /可能|也许|或许|大概|估计|看来|似乎|想必|未必|恐怕|多半|应该|推断|推测|猜|怀疑|推出|未知|不清楚|(?:不能|无法|没法)判断|核实|未证实|疑|像是|也会|容易|会不会|是否|要问|倘|若|如果|万一|一旦|风险|输因|\b(?:may|might|maybe|perhaps|possibl[ey]|probabl[ey]|likely|seems?|appears?|presumably|suggests?|implies|infer\w*|guess\w*|conclud\w*|could|would|whether|rests on|concern\w*|suspect\w*|if|unclear|unknown|cannot be (?:judged|told)|not (?:known|confirmed|clear)|to be (?:asked|checked|confirmed|verified)|can|risks?|cause of loss)\b/iu;

/** What goes on in somebody's mind. */
export const MINDS =
  /担心|害怕|(?<![可恐哪])怕(?=[^，。]{2})|想要|(?<!着)想(?=[^，。法象]{2})|希望|在意|看重|不放心|放不下|顾虑|认定|怀疑|\b(?:fears?|worr(?:y|ies)|wants?|wish(?:es)?|hopes?|cares? (?:about|that)|afraid|doubts?|suspects?)\b/iu;

/** A conclusion drawn, a reason weighed, a judgement passed. */
export const CONCLUDES =
  /由此|可见|说明了?(?=[^书文材])|意味着|合情合理|(?:是|也)(?:很)?(?:应该|合理)的?|难怪|(?:比|更)[^，。]{1,12}更?(?:要紧|重要|关键|划算)|相反|相悖|矛盾|有望|迟早|势必|正好(?:符合|适合)|适合|更宜|不宜|\b(?:therefore|hence|thus|consequently|which means|this means|it follows|shows that|proves|reasonable|understandable|no wonder|suits?|had better|fits well|bound to|at odds with|contradict\w*|matters? more|more important)\b/iu;

/** How a need nobody spoke of is recorded. */
export const GUESSED = /(?:确认进度|Validation step)[：:]\s?(?:猜测|Guessed)/iu;
