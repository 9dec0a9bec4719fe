const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** One thing is told of two companies together. */
export const OF_BOTH = /都|均|两家|双方|同为|\b(?:both|each|alike|likewise)\b/iu;

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

/** The likeness the service computed. */
export const NEAREST = /最相近|最接近|相似度|nearest|closest|likeness/iu;

/** Going after a company as one to be won. */
export const PURSUES =
  /敲(?:开)?门|列为|列入|目标客户|新客户|潜在客户|优先(?:跟|拜访|接触|开发|联系)|先(?:去)?(?:拜访|跟进|开发|接触|联系|攻)|值得(?:先|优先|重点|一)|拿下|攻下|转而|不如(?:先)?(?:找|去|做|跟)|改(?:去|找|跟)|更(?:好|值得|合适|容易)[^，。；]{0,8}(?:客户|目标|对象|机会|开发|拜访)|\b(?:door to knock|knock on|put (?:it|them) down|new customer|customer to win|prospect|target|approach|pursue|go after|go for|win (?:it|them) (?:first|next)|turn to|call on (?:it|them)? ?(?:first|next|instead)|better (?:bet|choice|chance|candidate|lead|door)|instead|worth (?:a visit|going after|pursuing|calling)|next on the list|short ?list)\b/iu;

/** A difference that says nothing, or dismisses all that was learnt. */
export const EMPTY_CONTRAST =
  /(?:毫无|没有任何|全无|谈不上)(?:参考|可比|借鉴|相通|用处)|(?:完全|根本)(?:用不上|不可比|不相干|两码事|不是一回事)|(?:方方面面|各方面|很多方面|许多方面|诸多方面|情况)(?:都|也)?(?:有所|各有|存在|不尽|大)?(?:不同|差异|不一样)(?:[。，；]|$)|(?:相去甚远|天差地别|风马牛|差得远|隔行如隔山|八竿子)|各有(?:各的)?(?:特点|特色|不同|情况)|\b(?:(?:lie|are|stand) (?:far|worlds|miles|poles) apart|nothing in common|of no use|of no value|does not apply at all|(?:differ|different) in (?:many|several|various|some|all|every) (?:ways?|respects?|regards?)|(?:each|every) (?:company|one) is different|each has its own|not comparable|cannot be compared|incomparable|whole(?:ly)? different|entirely different)\b/iu;

/** Two companies told to be of different trades. */
export const TRADES_APART =
  /行业[^，。；]{0,8}(?:不同|不一样|跨度大|差(?:异|得|别)|相去|相隔|两样|各异|不相干|隔)|不同(?:的)?行业|(?:不(?:是|在|属)|并非)(?:同)?一?个?行业|跨行业|隔行|\b(?:different|separate|unrelated|distant) (?:industr\w+|sectors?|trades?|lines? of business)|industr\w+ (?:\w+ )?(?:differ\w*|lie|are|is) (?:\w+ )?(?:apart|different|unrelated|another)|not (?:of|in) the same (?:industry|sector|trade)\b/iu;
