/** A dimension told as fitting, by the words that open its reason. */
export const FITS_WELL: Readonly<Record<string, RegExp>> = {
  need: /^(?:它|本文|文中|案例|方案|资料)?(?:正好|直接)?(?:回应|对应|针对|解决|答的(?:正|就)是)|^(?:it |the \w+ )?(?:answers|addresses|meets|responds to|speaks to) (?!none\b|no\b|nothing\b|neither\b|hardly\b)/iu,
  industry:
    /^(?:同(?:一)?(?:个)?(?:行业|业)|行业(?:相同|一致|同为)|(?:两者|双方|都)(?:同属|属于同)|都是|同属)|^(?:the )?same (?:industry|sector|trade|business)|^both (?:are|in|belong)/iu,
  role: /^(?:写给|适合)[^，。]{0,24}正是|^(?:written|made) for (?:the )?\w+(?: \w+)?, (?:which|who) (?:he|she|they)|^role fits/iu,
  stage:
    /^(?:适用(?:的)?阶段|阶段)(?:正好|正是|相符|符合|包含|含)|^(?:its stages? (?:include|fit|match)\w*|same stage|made for this stage)/iu,
  competitor:
    /^(?:正是|写的正是|直接对上|同一(?:个|家)(?:竞争)?对手)|^(?:same competitor|it is about (?:the|this) (?:very )?(?:same )?(?:competitor|rival))/iu,
};

/** Words that deny a fit. */
export const FITS_NOT =
  /^(?:另一(?:个)?行业|行业不同|不同行业|别的行业|不是同|不同(?:的)?(?:行业|阶段|角色|对手)|阶段不(?:符|同|合)|不适用|不符|没有(?:回应|写|讲|提)|不回应|没写|与[^，。]{0,20}(?:无关|不符|不同))|(?:行业|阶段|角色|对手)(?:不同|不符|不一致)|不在(?:其中|此列)|^(?:another|a different|other|not (?:the same|for|made|written)|different)\b|\bdoes not (?:fit|answer|match|speak|name|concern|cover)\b|\bno match\b/iu;

/** A fit without reservation, which nothing on record says of itself. */
export const FITS_ALL =
  /(?:完全|百分之百|100\s?%|十分|毫无保留|天衣无缝|再合适不过|丝毫不差)[^，。]{0,4}(?:吻合|符合|匹配|契合|适合|一致|对口)|没有任何(?:不符|差异|出入|问题|不同)|毫无(?:不符|差异|出入)|\b(?:fits?|match\w*|suits?|corresponds?)\b[^.;]{0,40}\b(?:completely|perfectly|fully|entirely|in every (?:respect|way)|without (?:any )?(?:reservation|exception|doubt)|100\s?%)|\b(?:perfect|complete|total|ideal) (?:fit|match)\b|\bin every (?:respect|way)\b/iu;

/** A use that says nothing of what to do. */
export const OPEN_USE =
  /^(?:可以?|可供|供|仅供|请)?(?:作(?:为)?|酌情|自行|随意|灵活|视情况|看情况|按需|适当)?(?:参考|使用|运用|取用|把握|发挥|处理|看着办|用)(?:一下|即可|就好|就行|资料|之用)?[。.]?$|^(?:怎么用|如何用)[^。]{0,6}(?:自定|随意|看着办|自己定|都行|都可以)[。.]?$|^(?:to be )?(?:(?:just )?for (?:your )?(?:reference|information)|use (?:it )?(?:as (?:you see fit|needed|appropriate|required)|freely|at will|somehow|when useful)|as (?:you see fit|needed|appropriate)|at your discretion|may be (?:used|useful)|could be (?:used|useful)|up to you)[.]?$/iu;

/** Something past its day is handed on all the same. */
export const GIVEN_THOUGH_OLD =
  /(?:已?(?:经)?(?:过(?:了)?(?:有效)?期|失效|作废|到期|不再有效|过时))[^。]{0,16}(?:照旧|照样|仍|仍然|还是|依然|照|继续)?(?:发|给|交|用|寄|送|转)|\b(?:past its (?:day|date)|out of date|expired|no longer valid|has run out|outdated|lapsed|invalid)\b[^.]{0,40}\b(?:send|give|hand|use|pass|forward|share|show)\b/iu;

/** Words by which what a document says is denied: what a `no` for a need or a rival must hold. */
export const DENIES =
  /没有|没(?:写|讲|提)|未(?:写|讲|提|涉|说)|不(?:是|回应|讲|写|谈|提|涉及|对应|适用|符|相符|匹配|在|含|包|覆盖|针对|答)|无(?!人|论)|并非|\b(?:none|no|not|nothing|neither|nor|hardly|never|without|other than|unlike|instead)\b|n['’]t\b/iu;
/** The same, or two things laid apart: what a `no` for an industry, a stage or a role must hold. */
export const TELLS_APART = new RegExp(
  `${DENIES.source}|而|却|只|另|别|不同|[，,、；;](?:案例|方案|资料|说明|它)(?!.*(?:同|也))|通常用于|\\b(?:while|whereas|but|usually|other|another|different|differs?|only|in general|elsewhere)\\b|[,;] the \\w+ (?:is|comes|speaks|in|from|was)`,
  'iu',
);
/** An answer denied outright. */
export const DENIES_FIRST =
  /(?:没有|未|不)(?:直接)?(?:回应|对应|涉及|谈到|讲到|提到|针对|符合|适用于|写到)|\b(?:answers|addresses|meets|covers|holds|names|speaks of) (?:none|no|nothing)\b|\bdoes not (?:answer|address|meet|cover|concern|speak|fit)\b|\bsays nothing\b/iu;
