import { type Check, check } from './check.ts';
import { mayPropose, NEED_STEP_TABLE } from './need-validation.ts';
import {
  NEED_PRIORITY_TABLE,
  type NeedLevel,
  type NeedPriority,
  type NeedStep,
  PROBLEM_TYPE_TABLE,
  type ProblemType,
} from './need-words.ts';
import { foldWidth, isBlank, sentencesOf } from './text.ts';

/** A need as the checks see it. `holderId` is the contact, `holderRole` the role when the person is not known. */
export type NeedInput = {
  id: string;
  level: NeedLevel;
  statement: string;
  presentState?: string | null;
  wantedState?: string | null;
  holderId?: string | null;
  holderRole?: string | null;
  problem?: string | null;
  problemType?: ProblemType | null;
  priority: NeedPriority;
  explicit?: boolean;
  step: NeedStep;
  parentId?: string | null;
};

/** NEED-1, 2, 3, 4 and 6 for one need. */
export const checkNeed = (need: NeedInput): Check[] => [
  check(
    'NEED-1',
    !isBlank(need.presentState) && !isBlank(need.wantedState),
    { zh: '现状与期望都已写明。', en: 'Present and wanted state are stated.' },
    {
      zh: '需求是现状与期望的差距：请把两头都写清楚。',
      en: 'A need is the distance from the present to the wanted state: state both.',
    },
    need.id,
  ),
  ...checkImplicitHolder(need),
  check(
    'NEED-2',
    need.priority !== 'P3' || !readsAsRequirement(need.statement),
    {
      zh: `措辞与${NEED_PRIORITY_TABLE[need.priority].label.zh}相符。`,
      en: `The wording fits ${NEED_PRIORITY_TABLE[need.priority].label.en}.`,
    },
    {
      zh: 'P3 是客户没有提出的，不能写成要求，请改成建议的口气。',
      en: 'P3 was not asked for: word it as an insight, not as a requirement.',
    },
    need.id,
  ),
  check(
    'NEED-4',
    hasHolder(need) && !isBlank(need.problem),
    { zh: '写明了谁、遇到什么问题。', en: 'It names the person and the problem.' },
    {
      zh: '没有人和问题就不算需求：请问清是谁、背后是什么问题。',
      en: 'No need without a person and a problem: ask who has it, and what is behind it.',
    },
    need.id,
  ),
  ...checkProblemType(need),
  check(
    'NEED-6',
    !overstates(need.statement, need.step),
    {
      zh: `措辞没有超过“${NEED_STEP_TABLE[need.step].label.zh}”。`,
      en: `The wording stays at "${NEED_STEP_TABLE[need.step].label.en}".`,
    },
    {
      zh: `只到“${NEED_STEP_TABLE[need.step].label.zh}”这一步，应写作“${NEED_STEP_TABLE[need.step].wording.zh}”，不能称为客户的需求。`,
      en: `It has only reached "${NEED_STEP_TABLE[need.step].label.en}": say "${NEED_STEP_TABLE[need.step].wording.en}", not "the customer’s need".`,
    },
    need.id,
  ),
];

const hasHolder = (need: NeedInput): boolean => !isBlank(need.holderId) || !isBlank(need.holderRole);

const checkImplicitHolder = (need: NeedInput): Check[] =>
  need.level !== 'implicit'
    ? []
    : [
        check(
          'NEED-1',
          !isBlank(need.holderId),
          { zh: '隐性需求挂在了具体的人身上。', en: 'The implicit need hangs on a person.' },
          { zh: '隐性需求必须挂在一个具体的人身上。', en: 'An implicit need must hang on a person.' },
          need.id,
        ),
      ];

const checkProblemType = (need: NeedInput): Check[] =>
  need.level !== 'business'
    ? []
    : [
        check(
          'NEED-4',
          need.problemType !== null && need.problemType !== undefined,
          {
            zh: `问题类型：${PROBLEM_TYPE_TABLE[need.problemType ?? 'unclassified'].label.zh}。`,
            en: `Type of problem: ${PROBLEM_TYPE_TABLE[need.problemType ?? 'unclassified'].label.en}.`,
          },
          {
            zh: '业务需求要写明问题类型：恢复原状、防范隐患、追求理想，或未归类。',
            en: 'A business need names its type: restore, prevent, ideal, or unclassified.',
          },
          need.id,
        ),
      ];

const REQUIREMENT =
  /必须|务必|一定要|硬性|(?:客户|对方|甲方)?(?:明确)?(?:提出(?:了)?)?要求|需要(?:满足|具备|支持|实现|提供)|应当?(?:满足|具备|支持|提供)|\b(?:must|shall|require[sd]?|requirement|mandatory|needs? to|has to|have to)\b/i;

/** NEED-2: true when a text is worded as a requirement. */
export const readsAsRequirement = (text: string): boolean => REQUIREMENT.test(foldWidth(text));

const CUSTOMER_NEED =
  /(?:客户|贵司|贵公司|对方|甲方)的?(?:真正|核心|关键|真实|明确|实际)?的?(?:需求|痛点)(?:是|为|在于|:)|(?:客户|对方|甲方)(?:已经?)?(?:明确)?(?:提出|确认|认可)|\b(?:the )?customer['’]?s (?:real |main |key )?needs? (?:is|are)|\bthe customer (?:needs|wants|requires|confirmed|has confirmed)\b/i;
const HEDGE =
  /猜测|推测|可能|也许|待确认|待核实|尚未|我们认为|我们理解|我们梳理|\b(?:we (?:guess|think|assume|believe)|may|might|perhaps|possibly|to be confirmed|unconfirmed|not (?:yet )?confirmed)\b/i;

/** NEED-6: true when a text calls something the customer's need or confirmed, and the step below "pain confirmed" does not carry it. */
export const overstates = (text: string, step: NeedStep): boolean =>
  !mayPropose(step) &&
  sentencesOf(foldWidth(text)).some((s) => !s.question && CUSTOMER_NEED.test(s.text) && !HEDGE.test(s.text));

const PITCH =
  /我们的(?:产品|方案|系统|平台|服务)(?:可以|能够?|正好|完全|非常)|(?:建议|推荐)(?:您|贵司|贵公司|客户|采用|采购|使用|上线|部署)|(?:采用|选用|选择|购买)我们|立即(?:采购|下单|签约)|\bour (?:product|solution|platform|system|service)s? (?:can|will|is|are|offers?|provides?|fits?)\b|\bwe (?:recommend|propose|suggest) (?:that )?(?:you|they|our|buying|using|deploying)\b|\b(?:buy|choose|adopt) our\b/i;

/** NEED-7: the pitching sentences of a draft written before the pain is confirmed; empty when the draft may propose. */
export const pitchesTooEarly = (text: string, step: NeedStep): string[] =>
  mayPropose(step)
    ? []
    : sentencesOf(foldWidth(text))
        .filter((s) => !s.question && PITCH.test(s.text))
        .map((s) => s.text.trim());

/** NEED-7 as a check on a draft. */
export const checkDiagnoseFirst = (text: string, step: NeedStep): Check => {
  const [first] = pitchesTooEarly(text, step);
  return check(
    'NEED-7',
    first === undefined,
    { zh: '先诊断后方案：没有提前推销。', en: 'Diagnosis before proposal: nothing is pitched.' },
    {
      zh: `痛点还没有确认就开始推方案：“${first ?? ''}”。先提问、复述、排优先级。`,
      en: `It pitches before the pain is confirmed: "${first ?? ''}". Ask, restate and sort first.`,
    },
  );
};

/** NEED-8: a changed grade or wording needs a reason, a source, and who changed it. */
export const checkNeedChange = (change: {
  needId: string;
  reason?: string | null;
  source?: string | null;
  changedBy?: 'customer' | 'us' | null;
}): Check =>
  check(
    'NEED-8',
    !isBlank(change.reason) &&
      !isBlank(change.source) &&
      (change.changedBy === 'customer' || change.changedBy === 'us'),
    { zh: '变更写明了原因、来源和由谁提出。', en: 'The change has reason, source and who changed it.' },
    {
      zh: '需求变更要写明原因、来源，以及是客户改的还是我们改的。',
      en: 'A change needs its reason, its source, and whether the customer or we made it.',
    },
    change.needId,
  );

export type TreeFault = { needId: string; fault: 'parent_missing' | 'loop' | 'parent_below' };

/** NEED-1: faults of the tree: a parent that is not there, a loop, or a parent on a lower level. */
export const treeFaults = (needs: readonly NeedInput[]): TreeFault[] => {
  const byId = new Map(needs.map((need) => [need.id, need] as const));
  const rank: Record<NeedLevel, number> = { vision: 0, strategic: 1, business: 2, functional: 3, implicit: 4 };
  return needs.flatMap((need): TreeFault[] => {
    if (!need.parentId) return [];
    const parent = byId.get(need.parentId);
    if (!parent) return [{ needId: need.id, fault: 'parent_missing' }];
    const seen = new Set([need.id]);
    for (let at: NeedInput | undefined = parent; at; at = at.parentId ? byId.get(at.parentId) : undefined) {
      if (seen.has(at.id)) return [{ needId: need.id, fault: 'loop' }];
      seen.add(at.id);
    }
    return need.level !== 'implicit' && rank[parent.level] > rank[need.level]
      ? [{ needId: need.id, fault: 'parent_below' }]
      : [];
  });
};
