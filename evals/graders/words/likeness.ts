const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Saying that two companies are alike. */
export const ALIKE =
  /^(?!.*(?:不同|差|但|而|不(?:一|相)|没有|未|只有|更|多|少|大|小|高|低|早|晚|远))[^。]*(?:同样|一样|相同|一致|都是|相同|同属|相似)|^(?!.*\b(?:but|while|whereas|differ\w*|not|no|only|more|less|fewer|larger|smaller|higher|lower|unlike|than)\b)[^.]*\b(?:the same|both|likewise|identical|alike|similar)\b/iu;

/** Words that call the prospect a customer of ours already, or propose to win a customer anew. */
export const CALLS_CUSTOMER = (prospect: readonly string[], customers: readonly string[]): RegExp => {
  const theirs = ['该公司', '这家公司', '对方', '其', 'it', 'they', 'the prospect', 'this prospect', ...prospect]
    .map(literal)
    .join('|');
  const ours = customers.map(literal).join('|') || '\u0000';
  return new RegExp(
    `(?:${theirs})[^。.;；，,]{0,12}(?:已(?:经)?(?:是|为|成为)(?:我们|我方|我司)?的?(?:老)?客户|已(?:经)?(?:向|在)(?:我们|我方|我司)(?:采购|购买|下单)|(?:正在|一直)?(?:使用|用着)(?:我们|我方|我司)的|\\b(?:is|are|has been|already is) (?:already )?(?:a|an|our|one of our) (?:existing |present |current |loyal |long-standing )?customers?\\b|\\b(?:already )?(?:buys?|bought|purchased|uses?|runs?) (?:from us|our)\\b)|(?:我们|我方)的?(?:现有|老|在册)客户(?:${theirs})|our (?:existing|present|current) customer,? (?:${theirs})|(?:建议|可以|值得|应(?:该)?)(?:优先|重点)?(?:开发|拓展|拜访|接触|列为(?:潜在|目标)客户)[^。，,;]{0,6}(?:${ours})|\\b(?:approach|prospect|target|pursue|win)\\b[^.;,]{0,12}(?:${ours})[^.;,]{0,20}\\b(?:as (?:a )?(?:new )?(?:prospect|customer)|next)\\b|(?:${ours})[^。.;，,]{0,10}(?:是(?:一个)?(?:很好的|理想的|潜在的?)(?:潜在)?(?:客户|目标)|值得开发|值得拓展|\\bis (?:a|the) (?:good |ideal |likely |promising )*prospect\\b|\\bshould be (?:approached|pursued|contacted)\\b)`,
    'iu',
  );
};
