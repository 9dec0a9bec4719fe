/** Ties between them and us, which a layer may be about: `信任我们的人`, `contact with us`. */
const TIE =
  /(?:与|和|跟|对|向|认识|信任|支持|了解|引见|联系)(?:我方|我们|我司)|(?:我方|我们|我司)(?:与|和|跟|的?(?:教练|支持者|关系))|关系|\b(?:relations?(?:hip)?s?|trust|contact|access|coach|guide|ties?|coverage)\b/iu;
const WE =
  /我方|我们|我司|本公司|本司|本部门|咱们?|自家|自己家|(?:卖|乙)方|销售(?:团队|部门?|内部|分工|指标)|售前|报价(?:审批|审核|批准|流程)|折扣审批|(?:研发|交付|实施)(?:团队|排期|资源|产能)|产品(?:缺口|路线|短板)|\b(?:our|ours|us|we|in-house|ourselves|own house|seller['’]?s?|vendor['’]?s? side|pre-?sales|sales (?:team|force|department|side)|bid team|delivery (?:team|capacity)|product (?:gap|roadmap)|(?:quote|quotation|offer|discount) (?:approval|sign-off)|(?:approval|sign-off|release) of (?:the |a )?(?:quotes?|quotations?|offers?|discounts?))\b/iu;

/** PLAN-6: whether the layer where it is stuck is a place in our own house instead of the customer's chain. */
export const isOurLayer = (layer: string): boolean => WE.test(layer) && !TIE.test(layer);

/** The clause says that the matter hangs on what is ours to do or to have. */
const STUCK_WITH_US =
  /(?:卡|堵|停|压|断|掉|拖|悬|难)(?:点)?(?:就|还|都|主要|其实|恰恰)?(?:是)?在(?:了)?(?:于)?(?:我方|我们|我司|本公司|咱们?|自家|自己(?:这边|内部))(?!(?:还|都|从|至今|一直)*(?:没|未|不)(?:有)?(?:见|认识|接触|联系|听|拜访|人认识))|(?:症结|根子|原因|瓶颈|卡点|问题)(?:还|就|都|主要|其实|恰恰|全)?(?:是|出)?(?:在|于)?(?:我方|我们|我司|本公司|咱们?|自家|自己)(?:这边|内部|的)|(?:我方|我们|我司|本公司|咱们?|自家)(?:的|自己|内部|这边)*(?:报价|折扣|合同|商务)?(?:审批|批准|流程|排期|分工|产能|人手|资源|预算|样本|资料|演示|方案)[^，。；]{0,6}(?:没(?:有)?(?:到位|批|下来|排|定|分|备)|不(?:够|足|清|顺|及时|到位|全)|太(?:慢|少|忙|紧)|未|紧张|短缺|滞后)|\b(?:stuck|blocked|halted|held up|delayed|lost|drops?|stops?|caught|waiting)\b(?: \w+){0,2} (?:at|in|with|on|inside|by|for|within) (?:our|us\b)(?! (?:having|never|not)\b)|\b(?:bottleneck|cause|fault|problem|delay|obstacle|hold-up|trouble|brake)\b[^.;,]{0,16}\b(?:is|lies|sits|rests)\b (?:\w+ )?(?:in |with |on |inside )?(?:our (?:own|side|house|team|depart\w+|pre-?sales|quot\w+)|us\b|ourselves)|\bour (?:own )?(?:\w+ )?(?:departments?|pre-?sales|engineers?|team|people|approval|quote|quotation|offer|delivery|staff|capacity|brochures?|demo(?:nstration)?) (?:\w+ )?(?:has|have|is|are|lacks?|does|do)(?: not|n['’]t)? (?:yet |still )?(?:no|too|short|busy|unclear|late|agreed?|approved|ready|enough|the time|divided|settled|missing)\b/iu;

/** PLAN-4, PLAN-6: whether a sentence says that it is held up by our own house. */
export const isStuckWithUs = (text: string): boolean => STUCK_WITH_US.test(text);

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** NEED-4, NEED-7: the words by which a text makes the want of our own thing the customer's problem; null for none. */
export const lackOfOurs = (text: string, products: readonly string[]): string | null => {
  const names = products.filter((name) => name.length > 2).map(literal);
  const zh = [...names, '我们', '我方', '我司', '咱们', '本公司'].join('|');
  const en = [...names, 'from us', '\\b(?:us|ours?)'].join('|');
  const bought =
    '(?:bought|purchased|installed|adopted|ordered|signed|chosen|deployed|introduced|in use|in place|there|on site)';
  const lacks = new RegExp(
    `(?:没有?|还没|尚未|从未|未曾?|不曾|不肯|不愿|缺(?:少|乏|的(?:就)?(?:是|只有))?|(?:只|就|独|偏)?(?:差|少)(?:了|的(?:就)?是)?)(?:再|来|能|去)?(?:买(?:下|进|过)?|采购|购买|购入|用(?:上|过|到)?|上(?:线|马)?|装(?:上|过)?|部署|引入|引进|订(?:购|下)?|签(?:下|约)?|选(?:用|择|中)?|采用|配(?:上|备)?|换(?:上|成)?|接入|拥有)?(?:了|过)?(?:一?[套个台款])?(?:${zh})|(?:${zh})(?:的)?[^，。；]{0,8}(?:还)?(?:没|未)(?:有)?(?:买|装|上|用|签|订|部署|采购|引入)|\\b(?:lack(?:s|ing|ed)?|want(?:s|ing)? of|short of|without|miss(?:es|ing)?|absence of|do(?:es)? not (?:yet )?(?:have|own|use|run)|do(?:es)?n['’]t (?:yet )?(?:have|own|use|run)|has no|have no|had no|(?:not|never|n['’]t|yet to|still to|fail(?:s|ed|ure)? to|refus\\w+ to|slow to)(?: yet| so far| ever)? (?:have )?(?:bought|buy(?:ing)?|purchas\\w+|install\\w*|adopt\\w*|order\\w*|sign\\w*|chos\\w+|choos\\w+|deploy\\w*|introduc\\w+|us(?:e|ed|ing)|got|get))\\b(?: up| for| with)?[^.;,]{0,24}?(?:${en})\\b|(?:${en})\\b[^.;,]{0,14}\\b(?:(?:has|have|is|are|was|were)(?:n['’]t| not| never| yet to be| still)+(?: yet| so far)?(?: been)? ${bought}|(?:is|are) (?:missing|lacking|absent|wanting))|(?:还|仍|至今|迟迟|一直)?(?:没有?|未|尚未)(?:买|采购|购买|购置|下单)(?!方|家|单|过的|回)|\\b(?:not|never|n['’]t|yet to)(?: yet| been| be| so far)* (?:bought|buy|purchased|purchase)\\b`,
    'iu',
  );
  return lacks.exec(text)?.[0] ?? null;
};

const OUR_PEOPLE =
  /(?:我方|我们|我司|本公司|咱们?|自家)(?:的|自己的?|内部|这边)*(?:财务|法务|技术|商务|领导|管理层|总经理|总监|部门|团队|经理|采购|质量|交付|研发|销售|专家|报价单?)*|\bour (?:own )?(?:\w+ )?(?:finance|legal|technical|directors?|managers?|team|board|management|departments?|leaders?|experts?|engineers?|house|side|colleagues?|people|quotation|quote|offer)\b|\b(?:we|us|our|ours|ourselves)\b/giu;
const CUSTOMER =
  /客户|对方|甲方|他们|他|她|双方|两位|三位|各位|各自|有人|另(?:有)?一(?:位|人|家)|知情人|拍板|董事|院|厂|库|店|集团|委员会|办公会|评审|评标|招标|财务|采购|质量|设备|信息|生产|运营|书面确认|确认|答复|回复|认可|签字|同意|\b(?:customers?|they|their|them|he|she|his|her|somebody|someone|anybody|second person|person who|both|each|committee|board|meeting|president|director|chairman|chief|head|finance|purchasing|quality|operations|station|group|plant|base|buyer|user|confirm\w*|agree\w*|accept\w*|repl\w+|answers?|answered|signs?|signed off|writes?|says?|names?|criteria|needs?)\b/iu;
const OUR_WORK =
  /(?:演示|汇报|拜访|宣讲|资料|样本|彩页|材料|邮件|样机|培训|交流会|路演|讲解|方案|报价单?|标书|礼品)[^，。；]{0,8}(?:做(?:完|好|过)|讲(?:完|过)|发(?:出|完|到|过)|送(?:到|出|完|过)|完(?:成|毕)|办(?:完|好)|交(?:出|上)|提交|递(?:交|上|到)|寄(?:出|到)|结束|批(?:下来|准|了)|开完|留下|摆(?:好|上))|\b(?:demo(?:nstration)?s?|brochures?|presentations?|slides?|decks?|pitch|proposal|quote|quotation|offer|mail(?:ing)?|samples?|training|roadshow|leaflets?|flyers?|reports?|visits?|calls?)\b[^.;,]{0,16}\b(?:(?:is|are|was|were|has been|have been|been|get|got|gets) (?:\w+ )?(?:done|given|held|made|sent|delivered|finished|complete[d]?|left(?: behind)?|out|over|approved|handed|submitted|shown|posted|printed|through|ready))\b|\bleft behind\b/iu;

/** PLAN-6: whether the sign of a broken bottleneck comes from our own house: done by us, with nothing of the customer in it. */
export const isOurSign = (text: string, people: readonly string[]): boolean => {
  const named = people.some((name) => text.includes(name));
  const rest = text.replaceAll(OUR_PEOPLE, ' ').replace(OUR_WORK, ' ');
  const ours = rest.length < text.length;
  return ours && !named && !CUSTOMER.test(rest);
};

const OWN_THINGS =
  /(?:我方|我们|我司|本公司|公司|自家|内部|销售)(?:的|自己的?|系统里?的?|内部的?)*[^，。；]{0,6}(?:宣传册|样本|彩页|官网|网页|页面|系统|台账|字段|档案|文件|目录|话术|模板|知识库|内训|培训|周报|月报|例会|流程|表单|客户关系|CRM|日程|考核|激励|组织架构)|(?:宣传册|彩页|官网|内训|周报|月报|CRM|话术|归档|存档|建档|台账)|\b(?:our (?:own )?(?:\w+ ){0,2}(?:brochures?|web ?(?:site|page)s?|page|crm|system|fields?|files?|folders?|archives?|templates?|scripts?|sales (?:team|staff|meeting|training)|training|report(?:ing|s)?|minutes|calendar|records|database|dashboard|process|slides|deck)|crm|call scripts?|brochures?|web ?(?:site|page)|sales training|internal (?:training|report|meeting|review|files?|records?)|archiv\w+|filing|in-house (?:training|meeting))\b/iu;

/** PLAN-7: whether an action only keeps our own house, with nothing of the customer in it. */
export const isHousework = (text: string): boolean => {
  const rest = text.replaceAll(OUR_PEOPLE, ' ').replace(OWN_THINGS, ' ');
  return (
    OWN_THINGS.test(text) &&
    !/客户|对方|甲方|他们|双方|拜访|请教|听取|\b(?:customers?|their|them|they|visit|meet|ask|hear|listen|call on|talk)\b/iu.test(
      rest,
    )
  );
};
