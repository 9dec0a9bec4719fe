const NO =
  /不|没|别|勿|无|免|避免|而非|而不是|\b(?:not|no|never|without|nor|neither|avoid\w*|instead of|rather than|cannot|refus\w+)\b|n['’]t/iu;

/** Answering a rival or a cut with the price: matching, undercutting, giving away, buying the order. */
const CUTS: readonly RegExp[] = [
  /(?:跟|比|照|按|随|追|压|低于|对标)(?:着|到|过)?(?:对手|对方|友商|竞品|别家|他们|他|它|其)?[^，。；]{0,8}(?:降(?:价)?|再低|更低|低(?:一|两|三|半|\d)|便宜|跟价|压价|砍价|报低|还低|少报)|(?:对手|对方|友商|竞品|别家|他们)[^，。；]{0,6}(?:报|降|让)(?:多少|几|到哪)[^，。；]{0,8}(?:就|我们)?(?:跟|报|降|让)|(?:直接|马上|立即|当场|主动|先|再|就|可以|适当|酌情|必要时)?(?:降价|让价|压价|让利|打折|折让|降(?:\S{0,4})(?:成|折|%|个点|点)|让(?:\S{0,3})(?:成|个点|点|步价)|下调(?:报价|价格|总价)|调低(?:报价|价格)|报(?:个)?(?:低价|最低价|底价|成本价|跳水价)|低价(?:抢|拿|切入|中标|入围)|打价格战|价格战|贴钱|亏(?:本|钱|着)|不赚钱也|零利润|成本价|白送|免费(?:送|给|赠|提供|用|做)|赠送|送(?:一年|半年|两年|三年)|买一送一|返(?:点|利|现)|延长账期|放宽账期|垫资)|(?:抢|抢先|先)(?:把)?(?:单子?|订单|合同|项目)[^，。；]{0,4}(?:抢|拿|签|吃)(?:下|到|走)|(?:先)?(?:签|拿)(?:下来|下)再(?:说|谈)|(?:不惜|无论)(?:一切)?(?:代价|价格|多少)/iu,
  /\b(?:match(?:es)?|beats?|undercuts?|undersells?|underbids?|outbids?|equals?|follows?|goes? below|goes? under|drops? below|comes? in (?:under|below))\b[^.;,]{0,24}\b(?:rivals?|competitors?|them|their|its|price|quote|quotation|offer|bid|whatever|number)\b|\b(?:a tenth|ten per ?cent|\d+ ?%|one (?:step|notch)|a (?:bit|little)|some|slightly|well) (?:below|under|cheaper|lower|less than)\b|\b(?:cuts?|lowers?|drops?|slash(?:es)?|reduces?|trims?|sharpens?|shaves?|knocks? down|brings? down|comes? down (?:on|in|with)|gives? way on|moves? on|softens?|adjusts?)\b(?: \w+){0,3} (?:the |our )?(?:price|prices|quote|quotation|fee|rate|margin|pencil|offer by|total)\b|\b(?:gives?|grants?|offers?|allows?|adds?|concedes?|puts? in|throws? in|proposes?|promises?)\b(?: \w+){0,4} (?:discount|rebate|price cut|lower price|better price|price reduction|cashback|free (?:\w+ )?(?:year|months?|licen[cs]es?|service|training|units?|meters?)|for free|free of charge|longer payment terms|extended terms)\b|\b(?:price war|at (?:any|whatever) (?:price|cost)|at cost\b|below cost|at a loss|sell at|zero margin|lowest price|rock[- ]bottom|buy the (?:order|deal|business)|(?:take|grab|snatch|win|get|secure) the (?:order|deal|contract) (?:first|now|at|and)|sign first|free of charge|for free|on the house|make it cheaper)\b/iu,
];

/** PLAN-9: the words by which an answer only gives way on price, where competition calls for what differs; null for none. */
export const undercutIn = (text: string): string | null => {
  for (const clause of text.split(/[，。；;]|,\s|\.\s|(?<=\D)\bbut\b/u)) {
    for (const pattern of CUTS) {
      const found = pattern.exec(clause);
      if (found && !NO.test(clause.slice(0, found.index + 1))) return found[0];
    }
  }
  return null;
};
