/** Purchases, use or any count told as growing month by month. */
export const RISING =
  /逐(?:月|季|年|步)(?:增|上升|走高|加)|一(?:个)?(?:月|季|年)(?:比|多过)一(?:个)?(?:月|季|年)(?:还)?(?:多|高)|越(?:买|用|采|来)越(?:多|高)|(?:采购|用量|订货|下单|购买|消耗|买得)[^，。；]{0,8}(?:在|一直|持续|不断|明显|稳步)?(?:增加|增长|上升|走高|变多|加码|放量|涨|翻番|回升)|加码|放量|节节(?:高|攀)升?|\b(?:buys?|buying|bought|purchas\w+|orders?|use|volumes?|intake)\b[^.;,]{0,40}\b(?:more (?:each|every|and more|month)|growing|grew|grow|rising|rose|rise|increas\w+|climb\w*|went up|going up|pick\w* up|gather\w*)\b|\bmore (?:each|every|from) month\b|\bmonth by month\b[^.;,]{0,12}\bmore\b|\bmore and more\b|\bstepping up\b/iu;

/** The same told as shrinking. */
export const FALLING =
  /逐(?:月|季|年|步)(?:减|下降|走低|下滑|少)|一(?:个)?(?:月|季|年)比一(?:个)?(?:月|季|年)(?:还)?(?:少|低)|越(?:买|用|采|来)越(?:少|低)|(?:采购|用量|订货|下单|购买|买得)[^，。；]{0,8}(?:在|一直|持续|不断|明显)?(?:减少|下降|下滑|走低|变少|萎缩|缩水|回落|降到|减到)|\b(?:buys?|buying|bought|purchas\w+|orders?|use|volumes?|intake)\b[^.;,]{0,40}\b(?:less (?:each|every|and less|month)|fewer|falling|fell|fall|shrinking|shrank|declin\w+|decreas\w+|dropp?\w*|went down|going down|dwindl\w*|dried up|tail\w* off)\b|\bless and less\b|\bfewer and fewer\b/iu;

/** The same told as level. */
export const LEVEL =
  /(?:采购|用量|订货|购买)[^，。；]{0,8}(?:平稳|稳定|持平|没有变化|不变|没变)|\b(?:buys?|buying|purchas\w+|orders?|volumes?)\b[^.;,]{0,30}\b(?:steady|stable|level|flat|unchanged|constant)\b/iu;

/** Where a course is wished, feared or asked after, none is told. */
export const WISHED =
  /希望|目标|可能|如果|若|万一|是否|会不会|为什么|原因|预计|要(?!求)|想|\b(?:may|might|could|if|whether|want\w*|to (?:grow|rise|fall|come)|should|why|expect\w*|plan\w*)\b/iu;
