/** How sure a clause is: 0 considered or possible, 1 planned or expected, 2 decided or announced, 3 said as it is. */
export type Certainty = 0 | 1 | 2 | 3;

/** Whether a clause denies: `soft` words (待, 缺, pending) go with a denial but need none. */
export type Denial = 'yes' | 'soft' | 'no';

const POSSIBLE =
  /考虑|可能|或许|也许|有望|希望|想(?=[\p{Script=Han}])(?![法象到起])|有意|意向|倾向|(?:讨论|探讨)(?![了过会])|(?:正在|在|仍在)(?:研究|评估|了解|比较|选型)|研究是否|初步(?=考虑|想|打算|意|接触|沟通)|据说|疑似|似乎|推断|推测|猜测|未必|不一定|不确定|待定|\b(?:may(?! \d)|might|could|possibl[ey]|perhaps|maybe|consider(?:s|ing|ed)?|explor(?:e|es|ing)|evaluat(?:e|es|ing)|discussing|think(?:s|ing)? (?:about|of)|toying with|looking (?:at|into)|hop(?:e|es|ing)|would like|wants?|interested in|likely|probably|appears?|seems?|rumou?red|tentative(?:ly)?|inferred|unclear|undecided|tbd)\b/iu;
const PLANNED =
  /计划(?![的已是中为书内里表外由被,.;:)"]|$)|拟(?![定合态真])|打算|准备(?![金好了材])|预计|预期(?!值)|力争|争取|有待|\b(?:plan(?:s|ning)? (?:to|on|for)|planned|intend(?:s|ed|ing)?|aim(?:s|ing)? to|expect(?:s|ed|ing)?|propos(?:es|ed|ing)|suggest(?:s|ed|ing)|recommend(?:s|ed|ing)|scheduled|preparing to|target(?:s|ing)? to)\b/iu;
const SETTLED =
  /必将|势必|铁定|保证|将(?![军领来近])|决定(?![权性于因])|确定(?!性)|必须|一定(?![程的规])|敲定|\b(?:will|shall|going to|decided|must|definitely)\b/iu;
const DONE = /已(?![知婚])|完成|了(?=[,。;]|$)|\b(?:has|have|had|already|completed|finished)\b/iu;

const DECIDED = /(?:已经?|has|have|had|already)\s?(?:already\s)?(?:决定|确定|敲定|decided)了?|(?:决定|确定|敲定)了/giu;

/** The certainty of a folded clause, and whether a word says so (`marked`). A hedge outweighs what it stands beside. */
export const certaintyOf = (clause: string): { level: Certainty; marked: boolean } => {
  if (POSSIBLE.test(clause)) return { level: 0, marked: true };
  if (PLANNED.test(clause)) return { level: 1, marked: true };
  if (/(?:不|未|没|尚未|没有|not |n't )(?:[\p{Script=Han}]{0,2})(?:决定|确定|敲定|decided)/u.test(clause))
    return { level: 0, marked: true };
  // Having decided is no more than a decision: `已决定采购` is not `已采购`.
  if (SETTLED.test(clause) && !DONE.test(clause.replace(DECIDED, ' '))) return { level: 2, marked: true };
  return { level: 3, marked: DONE.test(clause) || SETTLED.test(clause) };
};

/** What a hedge governs: the first word behind it, which a claim must not say without the hedge. */
export const governedWord = (clause: string): string | undefined => {
  const match = POSSIBLE.exec(clause) ?? PLANNED.exec(clause);
  if (!match) return undefined;
  const rest = clause
    .slice(match.index + match[0].length)
    .replace(
      /^(?:在|于|对|从|向|把|将|要|再|明年|今年|年内|\d+年|\d+月|[上下]半年|第?[一二三四]季度|的|是否|to|in|on|be|be able to|\s)+/u,
      '',
    );
  return /^\p{Script=Han}{2}/u.exec(rest)?.[0] ?? /^[a-z]{3,}/u.exec(rest)?.[0]?.replace(/(?:ing|ed|es|s)$/u, '');
};

const BOUNDS =
  /不超过|不低于|不少于|不多于|不高于|不小于|不大于|不到|不足|未满|(?:no|not) (?:more|less|fewer|later) than/giu;
const DENIES =
  /(?<![是能可要会时])不(?![但仅只断过少论管锈良动错]|同(?!意))|没有?|未(?![来必])|无(?![论线人锡尘缝菌疑界形])|并非|绝非|从不|毫不|不再|谈不上|子虚乌有|尚未|从未|拒绝|否认|否决|\b(?:not(?! only)|never|no(?=[ :])|none|cannot|without|neither|nor|hardly|untrue|false that|lacks?|refus\w+|reject\w+|denied)\b|n't\b/iu;
const SOFT =
  /待|缺(?![陷口])|暂缓|搁置|暂停|反对|取消|空白|还差|(?<!\d)0(?![.\d])|零次|\b(?:pending|missing|outstanding|oppos\w+|cancel\w*|postpon\w*|yet to|unknown|zero|null|false|open question)\b/iu;

/** Whether a folded clause denies what it speaks of. Bounds (`不超过`) and `是否` are no denials. */
export const denialOf = (clause: string): Denial => {
  const bare = clause.replace(BOUNDS, ' ').replace(/(.)不\1|放不下|是否|能否|可否|有没有|whether or not/gu, ' ');
  if (DENIES.test(bare)) return 'yes';
  return SOFT.test(bare) ? 'soft' : 'no';
};

const UP =
  /上升|增长|增加|提高|提升|升[到至为]|扩大|扩张|上涨|攀升|走高|增至|升至|涨|翻番|翻倍|\b(?:ris(?:e|es|ing|en)|rose|gr[eo]w(?:s|n|ing|th)?|increas\w+|higher|expand\w*|surg\w+|doubled)\b|\bup\b(?! to)|→\+|(?<![\w])\+\d/iu;
const DOWN =
  /下降|下滑|减少|降为|降低|缩短|收缩|下跌|回落|走低|降至|减至|降到|跌|萎缩|\b(?:fall(?:s|ing|en)?|fell|drop\w*|declin\w+|decreas\w+|lower(?:ed|s)?|reduc\w+|shr[iua]nk\w*)\b|\bdown\b|(?<=^|[\s(:])-\d/iu;

/** The way things go in a text: up, down, or not said in one way. `30→60` goes up. */
export const directionOf = (text: string): 'up' | 'down' | undefined => {
  const arrow = /(\d+(?:\.\d+)?)[^\d→>-]{0,4}(?:→|->)\s*(\d+(?:\.\d+)?)/u.exec(text);
  const rises = arrow ? Number(arrow[2]) > Number(arrow[1]) : undefined;
  const up = UP.test(text) || rises === true;
  const down = DOWN.test(text) || rises === false;
  if (up === down) return undefined;
  return up ? 'up' : 'down';
};

const EVENTS: readonly (readonly [string, RegExp])[] = [
  ['decide', /决定(?![权性于因书])|敲定|选定|拍板(?!人)|\b(?:decided|chose|chosen|selected)\b/iu],
  ['approve', /批准(?![人权流后前文])|获批|审批通过|已批|批复|\b(?:approved|signed off)\b/iu],
  [
    'sign',
    /签约(?![阶日时前方目])|(?<=阶段[:：])签约|签署|签订|\b(?:signed(?! off)|contracted|closed won|(?<=stage: ?)won)\b/iu,
  ],
  [
    'confirm',
    /(?:已|客户|书面|正式|均|得到)[\p{Script=Han}]{0,2}(?:确认|证实)|确认了|同意|认可|\b(?:confirmed|agreed|consented)\b/iu,
  ],
  ['commit', /承诺|答应|\b(?:commits|committed|promis(?:es|ed)|guarantee[sd])\b/iu],
];
const IMPLIES: Readonly<Record<string, readonly string[]>> = {
  confirm: ['approve', 'sign', 'commit', 'decide'],
  decide: ['sign', 'approve'],
  commit: ['sign'],
};
const NOT_YET =
  /待|需要|需(?!求)|请|须|应(?![用收付急对])|要(?![求点素闻])|等待|(?:批准|获批|签约|签署|确认|决定|同意)(?:前|之前|后|之后)|如果|若|是否|谁|\b(?:before|until|after|to be|if|once|should|needs?|who)\b/iu;

/** The deciding events a folded clause reports as having happened; none when it denies, hedges or awaits them. */
export const eventsOf = (clause: string): string[] => {
  if (denialOf(clause) === 'yes' || NOT_YET.test(clause) || certaintyOf(clause).level < 2) return [];
  return EVENTS.filter(([, pattern]) => pattern.test(clause)).map(([name]) => name);
};

/** Whether the evidence's events carry one the claim reports: itself, or one that implies it. */
export const eventCarried = (event: string, evidence: ReadonlySet<string>): boolean =>
  evidence.has(event) || (IMPLIES[event] ?? []).some((other) => evidence.has(other));
