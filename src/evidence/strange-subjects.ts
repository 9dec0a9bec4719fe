/** Words that stand where a person or company would, though no record holds them. Offsets are UTF-16 units. */
export type StrangeSubject = { name: string; start: number; end: number };

// What only a person, or a company, does or has; the subject stands right before it.
const PERSON_DOES =
  '(?:也|还|又|曾|曾经|已|已经|再次|随后|当场|会上|明确)?(?:表示|认为|提出|指出|说(?![明法服])|称(?![为号重])|透露|提到|强调|反馈|告诉|告知|转告|补充|坦言|直言|回复|答复|解释|介绍|承认|宣布|声称|主张|反映|抱怨|提醒|质疑|确认|评价|透露|看来|口头|的说法|的意思|担心|反对|同意|答应|承诺|要求|建议|希望)';
const PERSON_IS =
  '(?:的(?:决策)?角色|的职务|的立场|的态度)|(?:仍|现|也|就|正|才)?(?:任(?![何务命期教意职由])|担任|出任|兼任|(?:是|为|系)(?:本项目的?|该项目的?|客户的?|公司的?|我们的?)?(?:最终|经济|应用|技术|使用|决策|影响|把关|守门|执行|教练|内部|关键|[\\p{Script=Han}]{0,6}(?:总监|总经理|经理|主任|部长|厂长|总裁|主管|董事长|科长|工程师|负责人)))';
const COMPANY_DOES =
  '(?:共|现|已|目前)?(?:成立于|创立于|创办于|总部位于|注册于|现有员工|拥有员工|有员工|员工[约共]?\\d|年营业额|年营收|年收入|年销售额|营业额[为是约达]|报价|出价|投标价|中标(?!价)|入围)';
const PRODUCT_SLOTS: readonly RegExp[] = [
  /(?:采购|购买|订购|续购|购入)了?(?<n>[\p{Script=Han}]{3,12})(?=[，,]?(?:金额|共?[\d０-９]|数量))/gu,
  /负责的(?<n>[\p{Script=Han}]{3,12})(?=商机|项目|订单)/gu,
  /(?:^|[，,。；;：:])(?<n>[\p{Script=Han}]{3,12})\s?(?=[于自]\s?[\d０-９]{4}年.{0,16}(?:成交|签约|采购|售出|接洽))/gu,
];
const RIVAL_IS = /竞争(?:对手|者)(?:主要|目前|包括|还)?(?:有|是|为|包括|：|:)(?<n>[\p{Script=Han}]{2,10})/gu;
const PERSONS: readonly RegExp[] = [
  new RegExp(
    `(?:^|[，,。；;：:“"\\s]|据|由|而|但|按|听|照|如|在)(?<n>[\\p{Script=Han}]{2,4}?)(?=${PERSON_DOES})`,
    'gu',
  ),
  new RegExp(`(?:^|[，,。；;：:“"\\s]|据|由|而|但|按|听|照|如|在)(?<n>[\\p{Script=Han}]{2,4}?)(?=${PERSON_IS})`, 'gu'),
];
const COMPANIES: readonly RegExp[] = [
  new RegExp(
    `(?:^|[，,。；;：:“"\\s]|据|由|而|但|按|听|照|如|在)(?<n>[\\p{Script=Han}]{3,16}?)(?=${COMPANY_DOES})`,
    'gu',
  ),
  RIVAL_IS,
];
const NICKNAME =
  /(?:^|[^\p{Script=Han}]|[据由向请让给与和对跟找约，])(?<n>[老小][\p{Script=Han}])(?=表示|认为|说|提出|指出|反对|同意|负责|告诉|担心|建议|要求|的(?:意见|看法|团队))/gu;

// Words by which everybody is called, and words of time and manner that open a clause.
const GENERIC =
  /请|今天|今日|昨天|明天|看到|一份|不少|该|本|此|这|那|其|某|哪|谁|各|每|所有|全部|部分|多数|少数|双方|对方|我们|我方|我司|我|你|您|他们?|她们?|它们?|大家|自己|贵|甲方|乙方|客户|公司|企业|集团|厂商?|供应商|代理商|竞争|对手|竞品|伙伴|团队|部门|部|处|科室|车间|工厂|基地|现场|项目|方案|产品|系统|平台|设备|数据|平均|合计|总计|管理层|管理|领导|高层|老板|负责|主管|经理|总监|总裁|主任|部长|厂长|总工|工程师|专家|顾问|代表|人员|员工|人士|用户|买家|使用|技术|应用|最终|经济|决策|财务|采购|生产|质量|设计|研发|信息|运营|销售|市场|物流|安全|设备|工艺|仓储|行政|法务|人事|审计|董事会?|股东|政府|协会|银行|媒体|机构|学校|医院|方面|方$|者$|目前|现在|当前|当时|今年|去年|明年|本年|上半|下半|年|月|日|周|季度|期间|阶段|首次|再次|最近|近期|随后|之后|之前|此前|后来|会后|会上|会议|拜访|电话|邮件|纪要|记录|来函|报告|文件|合同|标书|预算|金额|成本|价格|费用|需求|问题|原因|目标|计划|工期|交付|库存|良品|已|将|曾|仍|还|也|都|均|只|就|才|又|再|未|没|不|很|更|最|可能|或许|预计|计划|打算|考虑|决定|希望|需要|必须|应该|可以|能够|正在|以及|并且|而且|但是|不过|如果|因为|由于|所以|因此|根据|按照|关于|对于|通过|其中|另外|同时|首先|其次|第[一二三四五]|一致|口头|书面|正式|初步|原则|明确|的|了|在|和|与|及|或|把|被|给|向|从|对|为|以|于|上|下|中|内|外|前|后/u;

const GENERIC_COMPANY =
  /^(?:请|看到|听到|收到|拿到)|一份|不少|表示|认为|考虑|计划|决定|说|提到|指出|透露|希望|^(?:该|本|此|这|那|其|某|各|每|我|你|您|贵|他|她|它|双方|对方|甲方|乙方|目前|现|当前|去年|今年|明年|上|下|预计|已|将|并|且|而|但|从|由|在|据|按|对|为|以|与|和|及|另|因|若|如|首|单|两|三|四|五|六|七|八|九|十|平均|总|全|一)|客户|供应商|竞争|对手|竞品|厂商|团队|部门?$|处$|科$|室$|组$|家$|年$|月$|日$|期$|度$|线$|者$|方$|后$|前$|时$|中$|预算|合同|采购|项目|方案|^(?:软件|硬件|设备|系统|平台|服务|实施|产品|机床)$|董事会|管理层|招标|投标|公司$|企业$|集团$|基地$|工厂$|车间$|正式|书面|口头|最终|人$|员$|长$|总$|监$|理$/u;
const GENERIC_PRODUCT =
  /^(?:该|本|此|这|那|其|某|同|新|旧|老|更|各|两|三|四|五|全|整|首|二|一|软|硬|客|相|上|下|所)|客户|供应|商机|部门|阶段|预算|合同|服务费|备件|耗材|配件|材料/u;
const KIND_OF_PRODUCT = /(?:平台|系统|设备|软件|硬件|方案|服务|模块|网关|终端|机床|机器人|产线|套件|工具)+$/u;

/** A name without the words of rank and form of a company that every company's has. */
const core = (name: string): string =>
  name.replace(/(?:股份有限公司|有限责任公司|有限公司|股份公司|集团公司|集团|公司|股份)$/u, '');

/**
 * GUARD-1: finds, in a Chinese claim, subjects that only somebody or some company can be and that no source `isKnown`: `龚丽华任财务总监`,
 * `老贺表示`, `博远软件报价961万元`. Words by which one calls whoever it is (`客户`, `财务总监`) are passed over.
 * @param isKnown whether words stand in the record the claim rests on
 */
export const findStrangeSubjects = (text: string, isKnown: (words: string) => boolean): StrangeSubject[] => {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const found: StrangeSubject[] = [];
  const look = (patterns: readonly RegExp[], generic: RegExp, bared: (name: string) => string): void => {
    for (const match of patterns.flatMap((pattern) => (text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)]))) {
      const name = match.groups?.n ?? '';
      const bare = bared(name);
      const start = match.index + match[0].lastIndexOf(name);
      if (bare.length < 2 || found.some((f) => f.start < start + name.length && f.end > start)) continue;
      if (generic.test(bare) || isKnown(bare) || isKnown(name)) continue;
      found.push({ name, start, end: start + name.length });
    }
  };
  look([...PERSONS, NICKNAME], GENERIC, (name) => name);
  look(COMPANIES, GENERIC_COMPANY, core);
  look(PRODUCT_SLOTS, GENERIC_PRODUCT, (name) => name.replace(KIND_OF_PRODUCT, ''));
  return found;
};
