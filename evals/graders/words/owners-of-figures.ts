/** Whose a figure is, by the words right before it. */
export const OURS = /我方|我们|我司|咱们|\b(?:we|our|ours|us)\b/iu;
/** A competitor without a name. */
export const THEIRS =
  /对手|竞品|友商|另一家|别家|竞争方|\b(?:the (?:other|rival|competitor)(?: bidder| house| side)?|their offer|the cheaper)\b/iu;
/** In a customer's mouth we are `you`. */
export const YOU_ARE_WE = /你们|贵司|\byou(?:rs?)?\b/iu;
/** A competitor, or the distance to one, is spoken of. */
export const COMPARED =
  /对方|对手|他们|竞品|友商|另一家|别家|两家|两份|差|低价|便宜|更低|压价|\b(?:they|their|them|rival|competitor|cheaper|lower|gap|other (?:offer|quote|bidder)|both|two (?:offers|quotes|bidders))\b/iu;

/** Who asks less, said outright. */
const LESS =
  '便宜|更低|低于|较低|低一些|低些|占优|有优势|划算|实惠|省钱|cheaper|less expensive|lower|below|under|undercut\\w*|less than|the edge|the advantage|ahead';
const MORE =
  '更贵|贵一?些|贵了?|更高|较高|高于|高一?些|偏高|比我[们方]高|dearer|more expensive|costlier|higher|above|more than|pricier';
export const ASKS_LESS = new RegExp(`${LESS}`, 'iu');
export const ASKS_MORE = new RegExp(`${MORE}`, 'iu');
/** The sentence is about what is asked. */
export const ABOUT_PRICE =
  /价|报|总额|总数|费用|金额|两家|两边|便宜|贵|\b(?:price[sd]?|quotes?|quoted|offers?|total|sum|cost[s]?|cheaper|dearer|expensive|costlier|pricier)\b/iu;
/** Said on a condition, asked or denied. */
export const NOT_TOLD =
  /如果|若|是否|会不会|吗|[?？]|不比|并不|没有|未必|可能|或许|\b(?:if|whether|may|might|not|no|never|could)\b/iu;
