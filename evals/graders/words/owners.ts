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
  /(?:大家|全体|全员|(?:整个)?团队|项目组|相关(?:人员|部门|同事)|各(?:部门|方)|有关人员|谁有空|有空的人|待定的?人|某(?:人|位同事))[^，。,;]{0,6}(?:负责|跟进|推进|去做|来做|牵头|处理|落实)|(?:由|请)(?:大家|全体|全员|团队|项目组|相关(?:人员|部门|同事)|各(?:部门|方)|有关人员)|负责人(?:待定|未定|不限|另定)|(?:无人|没人|不设)负责|(?:负责人|谁(?:来|去)?(?:负责|做|牵头|办|跟)|由谁(?:来)?(?:负责|做|牵头|办)|责任人)[^，。；?？]{0,6}(?:以后|之后|回头|日后|再(?:说|定|议|看)|到时|改天|没定|待定|未定|不急|还没)|(?:先|暂)不(?:定|指定|安排)(?:负责人|责任人|由谁|谁)|\b(?:everyone|everybody|all of us|the (?:whole |entire )?team|whoever is (?:free|available)|somebody|someone|anyone|people involved|relevant (?:colleagues|staff|people|departments))\b[^.;]{0,12}\b(?:owns?|(?:is|are) responsible|takes? (?:care|charge)|follows? up|drives?|handles?|answers?|does|do|will)\b|\b(?:owner|responsible)\s?:? (?:tbd|to be (?:decided|named|agreed)|open|nobody|no one|none)\b|\bwho (?:does it|owns (?:it|this)|takes (?:it|this)(?: on)?|will do (?:it|this)|is responsible|answers for it)\b[^.?;]{0,30}\b(?:later|open|tbd|eventually|afterwards|undecided|not decided|no matter|another time|in due course)\b|\bno (?:one|owner|name) (?:is )?(?:named|assigned|in charge|needed|yet|for now)\b|\bowner\b[^.?;]{0,20}\b(?:later|open|undecided|not decided|to follow)\b|\bowned by (?:the team|everyone|all|nobody)\b/iu;

/** A person of the customer is made to answer for what is ours to do. */
export const THEIR_TASK = (name: string): RegExp => {
  const who = literal(name);
  return new RegExp(
    `(?:由|让)${who}(?:来|全权)?(?:负责|牵头|主责|承担|推进)|${who}(?:全权|主要)?(?:负责本|负责该|对(?:本|该)行动负责|主责)|\\b(?:owned|led|driven) by ${who}|${who} (?:owns|is (?:accountable|responsible) for) (?:this|the) action`,
    'iu',
  );
};
