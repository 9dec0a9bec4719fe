/** Words that leave a thing open, so that they stand in no fact unless its source says them too. */
export const HEDGES: readonly RegExp[] = [
  /可能|也许|或许|大概率|估计|看来|似乎|想必|未必|恐怕|多半|应该是|推断|推测|猜测|可见|由此|说明了?(?=[^书文材]{0,6}(?:他|她|客户|对方|我们))|意味着/u,
  /\b(?:may|might|maybe|perhaps|possibly|probably|likely|seems?|appears?|presumably|suggests?|implies|inferred|we (?:think|believe|assume|infer|guess)|concluded from)\b/iu,
];

/** Whether a text hedges, and by which word. */
export const hedgeIn = (text: string): string | null =>
  HEDGES.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined) ?? null;

/** Judgements of ours that no record states of itself. */
export const JUDGES =
  /(?:^|[，。；：,;:])[^，。；]{0,6}(?:卡在|最(?:可能|容易)(?:掉|断|丢)|真正(?:担心|在意|看重)|最看重|关键在于|根子|说到底|归根)|\b(?:stuck (?:at|in|with)|most likely to|the real (?:worry|reason|issue)|what (?:they|he|she) (?:really )?(?:value|want|fear)s?|at bottom|comes down to)\b/iu;
