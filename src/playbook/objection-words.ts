import type { Bilingual } from '#src/kernel/language.ts';

/** OBJ-2. */
export const OBJECTION_TYPES = ['price', 'technical', 'service', 'psychological', 'competitor'] as const;
export type ObjectionType = (typeof OBJECTION_TYPES)[number];

const two = (zh: string, en: string): Bilingual => ({ zh, en });

/** OBJ-2: how each type is handled, in the order in which to try. */
export const OBJECTION_TABLE: Readonly<
  Record<ObjectionType, { label: Bilingual; handling: readonly Bilingual[]; proofs: Bilingual }>
> = {
  price: {
    label: two('价格异议', 'Price'),
    handling: [
      two('先谈价值和总拥有成本，再谈单价', 'Value and total cost of ownership before the unit price'),
      two('把价格拆开：每台、每月、每件产品各是多少', 'Break the price down: per unit, per month, per piece'),
      two('算回报：多久收回、每年省多少', 'Return: when it pays back, what it saves a year'),
      two('谈条件而不是直接降价：分期、分阶段、付款方式', 'Terms instead of a cut: instalments, phases, payment'),
    ],
    proofs: two('投资回报测算、同类客户前后对比数据', 'ROI sheet, before and after figures of a like customer'),
  },
  technical: {
    label: two('技术异议', 'Technical'),
    handling: [
      two('拿出兼容性与性能的事实数据', 'Facts on compatibility and performance'),
      two('讲同类环境的客户怎样落地', 'How customers with a like environment did it'),
      two('安排专家交流，当面答疑', 'An expert session to answer in person'),
      two('做概念验证，用其自己的数据和标准', 'A proof of concept on their data and criteria'),
    ],
    proofs: two('规格书、测试报告、同类环境案例', 'Data sheet, test report, case from a like environment'),
  },
  service: {
    label: two('服务异议', 'Service'),
    handling: [
      two('讲清服务流程与服务等级', 'Explain the process and the service levels'),
      two('让对方见到将来服务的人', 'Let them meet the team that will serve them'),
      two('给出满意度与响应时间数据', 'Satisfaction and response-time figures'),
    ],
    proofs: two('服务流程说明、满意度数据', 'Service process, satisfaction data'),
  },
  psychological: {
    label: two('心理异议', 'Psychological'),
    handling: [
      two('不催促，先弄清真正担心的是什么', 'Do not press; find what the worry really is'),
      two('用试用降低风险感', 'Lower the felt risk by a trial'),
      two('分阶段走，第一步足够小', 'Go in phases, with a small first step'),
      two('风险共担：约定达标条件再继续', 'Share the risk: agree the measure before going on'),
    ],
    proofs: two('试用方案、分阶段计划、同行从小做起的案例', 'Trial plan, phases, a peer that started small'),
  },
  competitor: {
    label: two('竞争异议', 'Competitor'),
    handling: [
      two('请对方说出选择标准，帮其完善标准', 'Ask for their criteria and help to complete them'),
      two('按标准逐项比较，承认对手的长处', 'Compare criterion by criterion; grant the other’s strengths'),
      two('把差异落到对方的业务结果上', 'Tie the difference to their own results'),
    ],
    proofs: two(
      '按客户标准的对比表、已从同类方案转来的客户案例',
      'Comparison on their criteria, case of a customer that changed',
    ),
  },
};

export const OBJECTION_TYPE_LABELS = Object.fromEntries(
  OBJECTION_TYPES.map((type) => [type, OBJECTION_TABLE[type].label]),
) as Readonly<Record<ObjectionType, Bilingual>>;

/** OBJ-1: the five steps. */
export const OBJECTION_STEPS = ['listen', 'clarify', 'empathise', 'resolve', 'confirm'] as const;
export type ObjectionStep = (typeof OBJECTION_STEPS)[number];
export const OBJECTION_STEP_TABLE: Readonly<Record<ObjectionStep, { label: Bilingual; what: Bilingual }>> = {
  listen: { label: two('倾听', 'Listen'), what: two('复述对方的话，不争辩', 'Restate what was said, without arguing') },
  clarify: {
    label: two('澄清', 'Clarify'),
    what: two('用提问分开表面说法与真正的担心', 'Ask what separates the surface from the real worry'),
  },
  empathise: {
    label: two('共情', 'Empathise'),
    what: two('承认这个担心合情合理', 'Grant that the worry is reasonable'),
  },
  resolve: {
    label: two('化解', 'Resolve'),
    what: two('给证据：数字、案例、证书或试用', 'Give proof: a number, a case, a certificate or a trial'),
  },
  confirm: {
    label: two('确认', 'Confirm'),
    what: two('问清担心是否消除，把下一步写下来', 'Ask whether it is gone, and put the next step in writing'),
  },
};

/** OBJ-3: the ways of saying it. */
export const REPLY_FORMS = ['message', 'meeting', 'letter'] as const;
export type ReplyForm = (typeof REPLY_FORMS)[number];
export const REPLY_FORM_LABELS: Readonly<Record<ReplyForm, Bilingual>> = {
  message: two('短消息', 'Short message'),
  meeting: two('会上当面说', 'In a meeting'),
  letter: two('书面回复', 'Written reply'),
};
