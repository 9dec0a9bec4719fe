const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Two answer for one thing: joined names that do it together, or words for shared responsibility. */
export const JOINT = {
  words:
    /(?:共同|一起|联合|一同|双方|两人|二人|分别)(?:来)?(?:负责|牵头|担责|主责|承担|对结果负责)|双负责人|共担|\b(?:jointly (?:own\w*|responsible|lead\w*|answer\w*)|co-?own\w*|co-?lead\w*|both (?:own|lead|answer|are responsible)|share[sd]? (?:the )?(?:responsibility|ownership|lead)|together (?:own|lead|answer|are responsible))\b/iu,
  pair: (names: readonly string[]): RegExp => {
    const any = names.map(literal).join('|');
    return new RegExp(`(?:${any})\\s*(?:[、，,/&＆]|和|与|跟|及|以及|\\band\\b|\\bor\\b|或)\\s*(?:${any})`, 'iu');
  },
} as const;

/** Nobody in particular does it. */
export const NOBODY_DOES =
  /(?:大家|全体|全员|(?:整个)?团队|项目组|相关(?:人员|部门|同事)|各(?:部门|方)|有关人员|谁(?:有(?:空|时间)|方便|在(?:岗|家)?|闲|先到|碰上|手头空)|有空的人|(?:随便|任意)(?:谁|哪位|一位)|待定的?人|某(?:人|位同事))[^，。,;]{0,6}(?:负责|跟进|推进|去做|来做|牵头|处理|落实|(?:就)?谁(?:去|来|做|办|跟)|去一?趟|顺手|代劳)|(?:由|请)(?:大家|全体|全员|团队|项目组|相关(?:人员|部门|同事)|各(?:部门|方)|有关人员)|负责人(?:待定|未定|不限|另定)|(?:无人|没人|不设)负责|(?:负责人|谁(?:来|去)?(?:负责|做|牵头|办|跟)|由谁(?:来)?(?:负责|做|牵头|办)|责任人)[^，。；?？]{0,6}(?:以后|之后|回头|日后|再(?:说|定|议|看)|到时|改天|没定|待定|未定|不急|还没)|(?:先|暂)不(?:定|指定|安排)(?:负责人|责任人|由谁|谁)|\b(?:everyone|everybody|all of us|the (?:whole |entire )?team|who(?:ever|soever) (?:is (?:free|available|around|nearest|at hand|on duty)|has (?:the )?(?:time|capacity|a moment)|can|happens to|gets there|feels like it|wants)|one of (?:us|them|the team)|any of us|some of us|somebody|someone|anyone|people involved|relevant (?:colleagues|staff|people|departments))\b[^.;]{0,12}\b(?:owns?|(?:is|are) responsible|takes? (?:care|charge)|follows? up|drives?|handles?|answers?|does|do|will)\b|\b(?:owner|responsible)\s?:? (?:tbd|to be (?:decided|named|agreed)|open|nobody|no one|none)\b|\bwho (?:does it|owns (?:it|this)|takes (?:it|this)(?: on)?|will do (?:it|this)|is responsible|answers for it)\b[^.?;]{0,30}\b(?:later|open|tbd|eventually|afterwards|undecided|not decided|no matter|another time|in due course)\b|\bno (?:one|owner|name) (?:is )?(?:named|assigned|in charge|needed|yet|for now)\b|\bowner\b[^.?;]{0,20}\b(?:later|open|undecided|not decided|to follow)\b|\bowned by (?:the team|everyone|all|nobody)\b/iu;

/** A person of the customer is made to answer for what is ours to do. */
export const THEIR_TASK = (name: string): RegExp => {
  const who = literal(name);
  return new RegExp(
    `(?:由|让)${who}(?:来|全权)?(?:负责|牵头|主责|承担|推进)|${who}(?:全权|主要)?(?:负责本|负责该|对(?:本|该)行动负责|主责)|\\b(?:owned|led|driven) by ${who}|${who} (?:owns|is (?:accountable|responsible) for) (?:this|the) action`,
    'iu',
  );
};

/** Answering for a thing: owning it, taking the blame, being in charge. */
const ANSWERS =
  /(?<!谁|哪位|由谁|什么人|怎么|是否|要不要)(?:来|去)?(?:负(?:总|全)?责|责任(?:由|归|在|算)|各(?:担|负|背|扛)|分担|共担|担(?:全|主|总)?责|牵头|主责|兜底|背(?:锅|责|指标|黑锅)|扛(?:责|指标|下来|起来)|承担(?:责任|后果|结果)?|问责|挂帅|说了算|拍板落实)|\b(?:answers? for|answerable|responsib(?:le|ility)|accountab(?:le|ility)|(?<!\b(?:my|our|your|his|her|its|their|one['’]s) )(?:co-?)?own(?:s|ed|ership|ers?)?\b(?! (?:need|measure|figures?|hand|words?|people|team|criteria|terms|list|plan|board|lines?|readings|conditions|bill))|in charge|take(?:s)? the (?:blame|lead|credit)|carr(?:y|ies) the (?:can|blame|responsibility)|(?:the )?blame|liab(?:le|ility)|stands? for the result)\b/iu;
const TOGETHER =
  /一起|共同|联合|一同|合力|双(?:方|人|负责)|两(?:个)?(?:人|位|家)|二人|各(?:担|负|占|背|扛)?(?:一半|半)|对半|平分|分摊|共担|连带|和|与|跟|及|、|或|\/|\b(?:together|jointly|joint(?:ly)?|both|between (?:them|the two|us)|half (?:each|and half)|shared?|split|equally|alike|and|or|with|as well as|co-?\w+)\b|&/iu;
const OURS = /我们|我方|我司|咱们|双方|\b(?:we|us|our (?:side|team|seller))\b/iu;

/**
 * PLAN-3: the words by which more than one answers for the same thing, one of them ours; null for none. `ours` and `theirs` are names;
 * questions of who does so are none.
 */
export const sharedBlameIn = (text: string, ours: readonly string[], theirs: readonly string[]): string | null => {
  for (const clause of text.split(/[，。；;?？]|,\s|\.\s/u)) {
    if (!ANSWERS.test(clause) || /\bwho\b|谁|哪位/iu.test(clause)) continue;
    const mine = ours.filter((name) => clause.includes(name)).length;
    const others = theirs.filter((name) => clause.includes(name)).length;
    const we = OURS.test(clause) || mine > 0;
    const many =
      mine + others > 1 || (we && others > 0) || (OURS.test(clause) && /客户|对方|贵司|\bcustomers?\b/iu.test(clause));
    if (we && many && TOGETHER.test(clause)) return clause.trim();
  }
  return null;
};

/** PLAN-3: a person of the customer made to answer for the outcome of what is ours to do. */
export const theirBlameIn = (text: string, theirs: readonly string[]): string | null => {
  for (const name of theirs) {
    const who = literal(name);
    const found = new RegExp(
      `(?:由|让|归|算|交(?:给|由))${who}(?:一个人|本人|来|全权|独自)*(?:负责|担责|兜底|承担|背)(?!的|哪|什么)|(?:成败|结果|成不成|责任|后果)[^，。；]{0,6}(?:由|归|算|在|落在|都在)${who}|${who}(?:对|为)(?:结果|成败|本行动|此事|这件事|这项行动)[^，。；]{0,4}(?:负责|担责)|\\b${who}\\b (?:alone |herself |himself )?(?:answers for|is (?:to be )?(?:responsible|accountable|answerable|liable) for|owns|takes charge of|carries) (?:it|this|the (?:result|outcome|action|success))\\b|(?:owned|led|driven|answered for) by ${who}`,
      'iu',
    ).exec(text);
    if (found) return found[0];
  }
  return null;
};
