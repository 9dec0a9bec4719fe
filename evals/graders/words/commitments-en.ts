import type { PromiseKind } from '#src/playbook/guard-promises.ts';

const WE =
  '\\b(?:we|i|our (?:\\w+ )?(?:team|side|company|engineers?|people|developers|service|firm|house)|someone from (?:us|our side)|(?:he|she) from our side)';
const WILL =
  "(?:['’]ll| will| shall| can| are going to| am going to| are (?:happy|glad|ready|prepared|willing) to| am (?:happy|glad|ready|prepared|willing) to| would be (?:happy|glad) to| undertake to| promise to|['’]d be (?:happy|glad) to)";
const DO = `${WE}${WILL}(?! (?:not|check|ask|never))(?: \\w+){0,3}? `;

/** Binding words in English, by what they bind to: first person and modal, a benefit that is handed to the addressee, or a word given. */
export const COMMITMENTS_EN: readonly (readonly [PromiseKind, RegExp])[] = [
  [
    'legal_term',
    /\b(?:you(?:['’]ve| have)(?: got)? (?:my|our) (?:word|promise|guarantee|assurance)|(?:give|gave|giving) you (?:my|our) (?:word|promise|assurance|guarantee)|(?:my|our) word (?:on it|is|for it|of honou?r)|(?:take|consider|regard|treat) (?:it|this|that) (?:as )?(?:done|settled|agreed|a promise|given|sorted)|it(?:['’]s| is) (?:as good as done|a deal|in the bag|a done deal|a promise)|(?:depend|rely|count|bank|bet) on (?:it|us (?:to|for)|me (?:to|for)|completion|delivery|that)|you (?:can|may) (?:safely )?(?:rely|count|bank|depend|take it)|leave (?:it|that|this|everything|the rest) (?:all )?(?:to|with) (?:us|me)|we(?:['’]ve| have) got your back|(?:we|i) (?:won['’]t|will not|shall not|will never|never) (?:let you down|leave you (?:alone|stranded)|disappoint)|(?:rest|be|feel) (?:fully |quite )?assured|no (?:question|doubt) (?:about (?:it|that)|at all)|without (?:a |any )?doubt|(?:we|i)(?: \w+)? (?:warrant|vouch|swear|pledge|guarantee|vow|bet)\b|(?:we|i)(?: personally| hereby| gladly)? (?:commit|undertake|bind ourselves)|stand(?:s|ing)? (?:fully )?behind (?:it|this|the (?:result|savings?|figures?))|shake on (?:it|that)|mark my words|(?:whatever|anything that) (?:comes|happens|goes wrong|follows)[^.;]{0,16}\b(?:we|us|i|our)\b|(?:i|we)(?:['’]ll| will) (?:see to it that|make (?:it|that) happen|take care of (?:it|everything|that|the rest)|sort (?:it|that|everything) out)|(?:is|are|will be) (?:fully )?(?:guaranteed|assured|warranted))/giu,
  ],
  [
    'terms',
    /\b(?:(?:i|we)(?:['’]ll| will| can)(?: \w+)? (?:get|push|have|talk|square|clear|see) (?:it|this|that|them|head office|the (?:board|office|management|discount|terms))[^.;]{0,20}\b(?:approved|through|signed(?: off)?|agreed|round|waved)|(?:head office|my (?:boss|manager|director)|our (?:board|management|director|finance|headquarters)|the company|they)(?:['’]ll| will| is (?:sure|bound) to| are (?:sure|bound) to) (?:\w+ )?(?:approve|agree|sign|say yes|go along|wave|accept|nod)|approval (?:is|will be) (?:only |just |merely )?(?:a formality|no problem|certain|guaranteed)|(?:square|clear|settle|fix) (?:it|this|that) with (?:head office|my boss|the office|management|our side))\b/giu,
  ],
  [
    'discount',
    new RegExp(
      `${DO}\\b(?:(?:lower|reduce|drop|cut|beat|undercut|match|trim|halve|shave|slash|round down|discount|waive|forgo|strike|write off|absorb|swallow|foot)\\b|(?:come|go) (?:down|lower|below)|meet (?:it|that|you|your|the)\\b|take (?:[^.;]{0,20})\\boff\\b|do (?:it|that) for (?:less|under|\\d)|(?:give|let|offer|get|make) you[^.;]{0,20}\\b(?:price|rate|less|cheaper|off|deal|discount|cut|figure|saving)s?|throw in|include (?:it|that|this|the)[^.;]{0,24}\\b(?:free|nothing|no (?:extra|cost|charge)))`,
      'giu',
    ),
  ],
  [
    'discount',
    /\b(?:ours (?:will|shall|is going to) (?:always )?be (?:lower|cheaper|less|below)|(?:you|and you)(?:['’]ll| will)? (?:get|have|receive|enjoy|pay)[^.;]{0,20}\b(?:lowest|best|cheapest|lower|special|reduced|rock-bottom|nothing|no more than|less)\b[^.;]{0,16}|(?:name|tell us|give us|state) your (?:number|figure|price|budget)[^.?]{0,40}\b(?:we|it|yours|ours)\b|whatever (?:they|anyone|the others?|your budget|price)[^.;]{0,30}\b(?:ours|we)\b|(?:fees?|costs?|charges?|price|training|care|installation|licen[cs]es?|implementation|maintenance|support|year|gateways?|upgrade|freight|set-?up)\b[^.;]{0,30}\b(?:(?:is|are|will be|gets?|being)(?: \w+)? (?:waived|dropped|free|included|on us|thrown in|halved|gratis|cancelled|forgiven|covered)|(?:is|are|come|comes|will be) (?:on the house|on us|for nothing|at no|without|free|our treat|a gift)|costs? you nothing)|cost(?:s|ing)? (?:you )?nothing|(?:you|included|yours|thrown in|done|built|delivered|installed)[^.;]{0,16}\bfor nothing|at no (?:extra |additional |further )?(?:cost|charge)|or (?:you )?pay nothing|(?:discount|rebate|reduction|saving|lower price|price cut)\b[^.;]{0,20}\b(?:is|are) (?:yours|in it for you|guaranteed|waiting)|not a (?:cent|penny|euro) more|(?:at|for) (?:last year['’]s|the old|yesterday['’]s|the same old) (?:rates?|prices?|terms)|(?:drop|forget|strike|waive|knock off) the (?:odd|last|rest|remainder|small)|make it (?:\w+ )?cheaper|no charge|our treat|as a gift|we(?:['’]ll| will) not (?:charge|bill|invoice))/giu,
  ],
  [
    'delivery_date',
    new RegExp(
      `(?:${DO}\\b(?:finish|complete|deliver|ship|hand over|install|go live|commission|start up|be (?:done|ready|live|finished)|have (?:it|you|everything|all|the))\\b[^.;]{0,40}\\b(?:by|before|within|in time|on time|no later|ahead|inside|this|next|until)\\b|\\b(?:completion|delivery|go-live|installation|hand-?over|commissioning|everything|it|(?:the|your|all) (?:equipment|kit|hardware|gateways?|goods|project|software|first \\w+)|the system|the platform|the lines?|all (?:of it|sites|lines))\\b[^.;]{0,20}\\b(?:is|will be|are)(?: \\w+)? (?:certain|sure|safe|secured|done|ready|live|running|finished|complete|in place|installed|at your \\w+|on (?:your )?site|with you|there)\\b[^.;]{0,24}\\b(?:by|before|within|in time|on time|no later|inside|until)\\b|\\b(?:not a|without a) (?:single )?day(?:['’]s)? (?:late|later|delay)|\\b(?:on time|on schedule),? (?:guaranteed|no matter|whatever|come what))`,
      'giu',
    ),
  ],
  [
    'terms',
    /\b(?:(?:use|install|take|have|try|run|start)[^.;]{0,16}\b(?:first|now)\b[^.;]{0,8}\b(?:and |then )?pay\b|you(?:['’]ll| will| shall| can| may)? (?:have|get|take)[^.;]{0,40}\b(?:to pay|of credit|credit terms)|pay(?:ment)?[^.;]{0,16}\b(?:in (?:\w+|\d+) (?:months?|years?)|next year|later|when (?:it|you)|once (?:it|you)|whenever|at your (?:leisure|convenience)|can wait|after (?:\w+ ){0,3}(?:months?|year|season))|(?:no|without(?: any| a)?) (?:down-?payment|deposit|advance|prepayment|money down|payment up ?front)|(?:spread|stretch|defer|postpone|push back) (?:the |your )?(?:payments?|instal\w+|terms|invoices?))\b/giu,
  ],
  [
    'custom_feature',
    new RegExp(
      `(?:${DO}\\b(?:write(?! (?:down|up|it|to|and|what|you|a |our|the (?:note|minutes|summary)))|build|code|develop|program|add|adapt|rewrite|tailor|design|create)\\b[^.;]{0,30}\\b(?:interface|function|feature|module|report|screen|connector|what you|it in|for you|driver|version)\\b|\\b(?:next|coming|new|following) (?:release|version|update)\\b[^.;]{0,20}\\b(?:will|is going to|has|have|brings?|contains?|includes?)\\b|\\b(?:function|feature|interface|module|report|connector|screen|everything you)\\b[^.;]{0,30}\\b(?:will be|is being|gets?|is going to be) (?:built|written|developed|added|made|programmed|included)\\b|\\b(?:anything|whatever|everything) you (?:miss|lack|need|ask(?:ed)?|want|wish)\\b[^.;]{0,20}\\b(?:we|will|built|done|add))`,
      'giu',
    ),
  ],
  [
    'exclusivity',
    /\b(?:(?:we|i)(?:['’]ll| will| shall)? ?(?:not|never|refuse to|decline to|won['’]t)? ?(?:take|accept|sell|supply|serve|work|deal|offer|give|do|talk|quote|deliver|license)\b[^.;]{0,30}\b(?:your (?:competitors?|rivals?)|anyone else|anybody else|nobody else|no one else|other (?:firms|companies|plants|customers) in your|another (?:customer|company|plant) in your)|(?:we|i) (?:won['’]t|will not|shall not|refuse to)[^.;]{0,30}\b(?:your (?:competitors?|rivals?)|anyone else|anybody else)|(?:exclusively|only|solely) (?:yours|for you|to you|with you(?!r\b)|with your (?:\w+ )?(?:group|plants?|company|firm|house|hospital|works|site|business))|yours (?:alone|only|exclusively)|(?:nobody|no one|none|no other \w+) (?:but|except|other than|besides) you|you alone (?:will|can|get|have)|you(?:['’]ll| will| would)? (?:be|have|get) (?:the |our )?(?:only|sole|exclusive)|(?:no|none) (?:other|of your)[^.;]{0,25}\b(?:will|shall|can|gets?|may)\b[^.;]{0,12}\b(?:have|get|buy|use|it)|exclusiv\w+ (?:in your|for (?:your|you|two|three|\d)|rights?))/giu,
  ],
  [
    'legal_term',
    new RegExp(
      `(?:\\bwe (?:pay|cover|bear|carry|refund|reimburse|compensate|make good|absorb|indemnify|shoulder)\\b[^.;]{0,24}\\b(?:loss\\w*|damage\\w*|all|everything|every|costs?|bill|difference|you|fines?|penalt\\w+)\\b|${DO}\\b(?:sign|accept|take|agree to|live with|swallow|adopt)\\b[^.;]{0,12}\\b(?:penalt\\w+|your (?:clause|contract|terms|liabilit\\w+)|(?:the |your |any )?(?:clause|liabilit\\w+|risks?|loss\\w*|blame|responsibility|damage\\w*))|${DO}\\b(?:pay|bear|carry|cover|make good|reimburse|compensate|refund|shoulder|return|repay|indemnify)\\b[^.;]{0,30}\\b(?:loss\\w*|damage\\w*|you|fine|penalt\\w+|risks?|every|all|full|difference|downtime|money|stoppage)|\\byou(?:['’]ll| will)? (?:get|have|receive)[^.;]{0,16}\\b(?:money|refund|it all|every (?:cent|penny|euro))\\b[^.;]{0,8}\\b(?:back|refund\\w*)?|\\b(?:loss\\w*|risks?|damage\\w*|liabilit\\w+|fines?|penalt\\w+)\\b[^.;]{0,20}\\b(?:is|are|will be) (?:all |entirely |fully )?(?:on us|ours|our (?:problem|responsibility|account|loss)|borne by us|for our account)|\\b(?:should|if) (?:it|this|anything|something|the)[^.;]{0,30}\\b(?:we (?:pay|refund|take|bear)|(?:on|with) us|our (?:problem|cost|loss|account)|ours))`,
      'giu',
    ),
  ],
  [
    'legal_term',
    /\b(?:(?:there will|there['’]ll|you will|you['’]ll|they will|it will|it['’]ll|that will)(?: \w+)? (?:be no (?:more|further)|never|have no more|see no more|not (?:happen|occur) again|no longer (?:have|see))[^.;]{0,30}|(?:stoppages?|failures?|downtime|outages?|complaints?|faults?|losses)\b[^.;]{0,20}\b(?:will be (?:gone|a thing of the past|history|zero)|(?:will|shall) (?:never|not) (?:happen|occur|return|come)|disappear|are over)|(?:savings?|results?|returns?|benefits?|payback|improvement)\b[^.;]{0,20}\b(?:will (?:surely |certainly |definitely |always )?(?:come|be there|materiali[sz]e|follow|show)|(?:is|are) (?:certain|sure|secured|a given|beyond doubt))|(?:you(?:['’]ll| will)|with us,? you) (?:surely |certainly |definitely |easily )?(?:(?:see|have|get)\b[^.;]{0,12}\b(?:results?|savings?|pay-?back|returns?|effects?|improvements?|money|value|success|it (?:live|running|working)|everything)|save|earn|recover|recoup|reach|pass|hit)\b[^.;]{0,30}\b(?:within|by|in (?:\w+|\d+) (?:months?|weeks?|years?)|before|from day one|the money back|guaranteed)|(?:will|is going to) (?:certainly |surely |definitely )?(?:pay for itself|pay back|pay off)|(?:zero|no) risk(?: at all)?(?: for you| to you)|risk-free|come what may|will (?:definitely|certainly|surely|absolutely|undoubtedly) )/giu,
  ],
  [
    'sla',
    new RegExp(
      `(?:${DO}\\b(?:be|stay|stand|sit|remain|answer|respond|fix|repair|replace|arrive|come|station|keep|come out|restore)\\b[^.;]{0,30}\\b(?:within|all year|at (?:your|all|any)|on (?:your )?site|round|around|day|night|always|hours?|minutes?|whenever|every|permanent\\w*|in (?:under|less))\\b|\\b(?:someone|somebody|an engineer|our engineer|a technician|a man|people)\\b[^.;]{0,24}\\b(?:will|['’]ll|shall)\\b[^.;]{0,20}\\b(?:stay|be (?:there|on|with|at|standing)|remain|sit|answer|come|arrive)\\b|\\b(?:stretch|extend|lengthen|double|prolong|raise)\\b[^.;]{0,12}\\b(?:warrant\\w+|guarantee|cover|service|support|maintenance)\\b|\\b(?:lifetime|lifelong|unlimited) (?:warranty|support|service|guarantee)|\\b(?:warranty|guarantee|cover)\\b[^.;]{0,14}\\b(?:will be|is|becomes|goes up to|extended|stretched)\\b[^.;]{0,12}\\b(?:years?|months?|doubled|life)\\b)`,
      'giu',
    ),
  ],
];
