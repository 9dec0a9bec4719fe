import type { NeedStep } from '#src/playbook/need-words.ts';

/** Words of agreement that lie ahead, are asked for, or are denied. */
const AHEAD =
  /尚未|还(?:没|未)|未(?:经|曾)?|待|没有|(?:需要|须|要|请|争取|推动|以便|便于|等(?!级))|是否|能否|不(?:曾|再|算)|之前|以前|后再|\b(?:not|never|no|yet to|to be|until|before|whether|if|unless|once|when|unconfirmed|needs? to|must|should|may|might|would|could|ask\w*|have (?:him|her|them)|wants?|nobody|none|zero|0)\b|n['’]t/iu;

/** How far words of agreement go, the furthest first. */
const CLAIMS: readonly (readonly [NeedStep, RegExp])[] = [
  [
    'consensus',
    /(?:已(?:经)?|均已?|都已?|全部|正式|业已)?(?:书面|白纸黑字|签字|盖章|正式)(?:地)?(?:确认|认可|同意|敲定|定(?:下|案)|达成)|(?:书面|一致|全面|充分|广泛)(?:的)?共识|(?:形成|达成|取得|有了)(?:了)?(?:书面|一致|全面)?(?:共识|一致)|(?:各方|双方|大家|上下|全员|所有人|三方|领导层)[^，。；（）]{0,6}(?:签(?:字|认|了)|确认|认可|认同|点头|同意|拍板|敲定|没有异议|无异议)|白纸黑字|板上钉钉|铁板钉钉|(?:已(?:经)?)(?:签字|盖章|敲定|拍板|定案|写入合同|签(?:了|下))|\b(?:signed off|signed and sealed|signed by|sealed|put (?:down )?in writing|written (?:consensus|agreement|confirmation|approval)|(?:agreed|confirmed|accepted|approved|settled|stated|laid down)(?: \w+){0,4} in writing|consensus (?:has been |is |was )?(?:reached|exists|stands)|(?:reached|found) (?:a |full |written )?consensus|(?:all|both) (?:sides|parties|departments|of them)[^.;,]{0,16}(?:signed|agreed|confirmed|accepted|approved|settled|in agreement|behind it)|(?:everybody|everyone|the whole board|the board|all (?:the )?stakeholders) (?:has |have )?(?:\w+ )?(?:signed|agreed|confirmed|accepted|approved|is behind|is agreed)|unanimous\w*|(?:is|are) (?:a )?(?:done deal|settled matter|beyond (?:doubt|dispute)|contractual\w*))\b/iu,
  ],
  [
    'benefits_agreed',
    /(?:收益|好处|价值|回报|效益|改善幅度|节约)[^，。；]{0,6}(?:双方|客户|都|均|已(?:经)?)*(?:认可|认同|算清|谈妥|确认|认了|同意|承认|算过|算定)|(?:认可|认同|承认)(?:了)?[^，。；]{0,6}(?:收益|好处|价值|回报|效益)|\b(?:benefits?|gains?|value|returns?|savings?|worth)\b(?: \w+){0,4} (?:agreed|accepted|confirmed|acknowledged|settled|recogni[sz]ed|worked out together)\b|\b(?:agreed|accepted|confirmed|acknowledged) (?:on )?(?:the |its |their )?(?:benefits?|gains?|value|returns?|savings?)\b/iu,
  ],
  [
    'pain_confirmed',
    /(?:客户|对方|甲方|[\p{Script=Han}]{2,4}[总工])(?:已经?|均已|都)?(?:正式|明确|口头|当面|亲口)?(?:确认|认可|同意|承认|认了)|(?:已经?|均已)(?:正式|明确|口头|当面)?(?:确认|认可|同意|承认)|痛点已(?:经)?(?:确认|认可)|客户已确认|\b(?:the customer|they|he|she) (?:has |have |had )?(?:\w+ )?(?:confirmed|agreed|accepted|acknowledged)\b|\b(?:has|have|had|is|was|were|already|been) (?:\w+ )?(?:confirmed|agreed|accepted)\b|\bconfirmed by\b|\bpain confirmed\b/iu,
  ],
];

/** The step words claim for a need, the furthest they name; null where they claim none, or only that it lies ahead. */
export const claimedStep = (text: string): NeedStep | null => {
  const clauses = text.split(/[，。；;（）()？?]|,\s|\.\s/u);
  for (const [step, words] of CLAIMS)
    for (const clause of clauses) {
      const found = words.exec(clause);
      if (found && !AHEAD.test(clause.slice(0, found.index + found[0].length))) return step;
    }
  return null;
};
