import type { ContactRole } from '#src/playbook/contact-roles.ts';

/** Words that name a decision role and nothing else. */
export const ROLE_WORDS: Readonly<Record<ContactRole, RegExp>> = {
  EB: /(?<![A-Za-z])EB(?![A-Za-z])|最终决策(?:者|人)|拍板(?:的)?人|经济决策者|economic buyer|final decision[- ]maker/iu,
  UB: /(?<![A-Za-z])UB(?![A-Za-z])|应用选型者|user buyer/iu,
  TB: /(?<![A-Za-z])TB(?![A-Za-z])|技术选型者|technical buyer/iu,
  coach: /(?:内部)?教练|\bcoach\b/iu,
  influencer: /影响者|\binfluencer\b/iu,
  gatekeeper: /把关者|把关人|把门人|守门人|\bgatekeeper\b/iu,
  finance: /财务(?:角色|审批者|买家)|finance role|financial buyer/iu,
  executor: /执行者|经办人|\bexecutor\b/iu,
};

/** Words for where somebody stands, and the recorded stances (−2 … 2) they fit. Who opposes a single thing opposes not us. */
export const STANCE_WORDS: readonly { words: RegExp; fits: (stance: number) => boolean; onRecord?: true }[] = [
  {
    words:
      /(?<!不|没有|未|并非)(?:反对|抵触|敌视|不支持)(?:我们|我方|(?=[，。；,;]|$))|(?:坚决|强烈|坚定|一直)(?:地)?(?:反对|抵制)|(?:立场|态度)[：:是为]?(?:倾向)?反对|\b(?:opposes us|is against us|leans against us|(?:firmly |strongly )?(?:against|hostile to) us|is hostile|(?:strong|firm) (?:opponent|critic)|wholly against us)\b|\bstance:? (?:opposed|opponent|against|hostile)/iu,
    fits: (stance) => stance < 0,
  },
  {
    words:
      /(?<!不|没有|未|并非|谁)(?:倾向支持|力挺|支持(?:我们|我方)|站在我们|(?:坚定|坚决|明确|全力|大力|铁杆|一直|始终)(?:地)?(?:支持(?!者?的)|拥护|站)|是我们(?:的)?(?:支持者|自己人|铁杆))|(?:立场|态度)[：:是为]?(?:倾向)?支持|\b(?:champions us|leans towards us|supports us|backs us|(?:is |are |was )?(?:firmly |fully |clearly |strongly |squarely )?on our side|(?:strong|firm|loyal|keen) (?:supporter|ally)|wholly behind us)\b|\bstance:? (?:supportive|supporter|champions?|leans towards)/iu,
    fits: (stance) => stance > 0,
  },
  {
    words:
      /(?:立场|态度)[：:是为]?\s?(?:保持)?(?:中立|中性)|[，,]\s?中立(?=[，,。；])|\bstance:? neutral\b|\b(?:is|stays|remains) neutral\b/iu,
    fits: (stance) => stance === 0,
  },
  {
    // Who takes sides for a competitor is on record doing so, or it is not said.
    words:
      /(?:替|帮|为|向着|偏向|站在)[^，。；]{0,8}(?:竞争对手|对手|竞品|友商)[^，。；]{0,4}(?:说话|讲话|撑腰|出力|一边|那边|拉票|做工作)|(?:倒向|偏向|属意|暗中支持|力推)(?:了)?(?:竞争对手|对手|竞品|友商)|是(?:竞争对手|对手)的人|\b(?:speak\w*|spoke|talk\w*|lobb\w+|argu\w+|work\w*|push\w*|campaign\w*) (?:\w+ )?for (?:the|a|our) (?:competitor|rival|other side)|\b(?:sides? with|favou?rs?|backs?|leans? to(?:wards)?) (?:the|a|our) (?:competitor|rival)\b/iu,
    fits: (stance) => stance < 0,
    onRecord: true,
  },
];

/** A contact's card that does not know the role for sure. */
export const UNSURE =
  /[（(](?:推断|未知|Inferred|Unknown)|(?:推断|推测|疑似|可能|尚未证实|待证实|待核实|未经证实)|\b(?:inferred|unconfirmed|may be|might be|not confirmed|to be (?:confirmed|verified|checked))\b/iu;

/** Words that speak of a role being open, in whatever words: who decides, who explains to us how it is decided. */
export const SPEAKS_OF_ROLE: Readonly<Record<'EB' | 'coach' | 'open', RegExp>> = {
  EB: /最终决策|拍板|决策(?:者|人|权|链)|(?<![A-Za-z])EB(?![A-Za-z])|谁(?:来|能|可以|最终)?(?:决定|定(?!位)|批|签|点头)|由谁(?:定|批|签|决)|审批|economic buyer|decision[- ]?maker|who (?:\w+ )?(?:decides|signs|approves|has the (?:final|last))|final (?:say|decision|word)|last word|sign(?:s|ed)? off/iu,
  coach:
    /教练|向导|内部(?:的)?(?:谁|有没有|没有|还没|无人|支持|人)|谁(?:愿意|能|可以|会)[^。？?]{0,16}(?:讲|说|告诉|介绍|带|帮|指点|解释)|引路|帮我们(?:讲|说|推|摸)|决策方式|怎么(?:做)?决定|内线|coach|guide|champion|(?:explain|tell|show|walk)s?\b[^.?]{0,30}\bhow\b[^.?]{0,30}(?:decid|decision)|(?:nobody|no one|someone|somebody|anyone|who) (?:inside|within|there)|on the inside|sponsor|ally/iu,
  open: /推断|推测|未证实|尚未|可能|待(?:证实|核实|确认)|还不(?:清楚|知道)|是否|\b(?:may|might|inferred|not (?:yet )?(?:confirmed|known|clear)|unconfirmed|whether|to be (?:confirmed|checked|verified)|if)\b/iu,
};
