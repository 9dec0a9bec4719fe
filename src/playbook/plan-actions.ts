import type { Bilingual } from '#src/kernel/language.ts';
import type { Check } from './check.ts';
import type { PlanAction, PlanBottleneck } from './plan-input.ts';
import { isBlank } from './text.ts';
import { isoDay, toDate } from './time.ts';

/** PLAN-7, in order. */
export const ACTION_QUESTIONS = ['serves_bottleneck', 'one_owner', 'resource_matched', 'verifiable'] as const;
export type ActionQuestion = (typeof ACTION_QUESTIONS)[number];
export type Answer = 'yes' | 'no' | 'unanswered';

export const ACTION_QUESTION_LABELS: Readonly<Record<ActionQuestion, Bilingual>> = {
  serves_bottleneck: { zh: '是否针对一个写明的卡点', en: 'serves a named bottleneck' },
  one_owner: { zh: '是否由一个人负责', en: 'one person answers for it' },
  resource_matched: { zh: '资源与授权是否匹配', en: 'resource and authority are matched' },
  verifiable: {
    zh: '本阶段内能否验证（日期与可见结果）',
    en: 'it can be verified within the stage (date and observable result)',
  },
};

/** The verdict on one action. `busywork` 无效动作. */
export type ActionVerdict = {
  rule: 'PLAN-7';
  actionId: string;
  answers: Record<ActionQuestion, Answer>;
  busywork: boolean;
  message: Bilingual;
};

/** What an action is judged against: the plan's bottlenecks, the day of judging, and the end of the stage or period if known. */
export type ActionFrame = { bottlenecks: readonly Pick<PlanBottleneck, 'id'>[]; now: Date; stageEndsOn?: Date | null };

/**
 * PLAN-7: four questions. Two or more that are not "yes" make busywork; so does serving no named bottleneck alone.
 */
export const judgeAction = (action: PlanAction, frame: ActionFrame): ActionVerdict => {
  const answers: Record<ActionQuestion, Answer> = {
    serves_bottleneck: servesBottleneck(action, frame),
    one_owner: oneOwner(action.owners),
    resource_matched: matched(action),
    verifiable: verifiable(action, frame),
  };
  const open = ACTION_QUESTIONS.filter((question) => answers[question] !== 'yes');
  const busywork = open.length >= 2 || answers.serves_bottleneck !== 'yes';
  return { rule: 'PLAN-7', actionId: action.id, answers, busywork, message: verdictText(open, busywork) };
};

const servesBottleneck = (action: PlanAction, { bottlenecks }: ActionFrame): Answer => {
  if (action.bottleneckIds.length === 0) return 'unanswered';
  return action.bottleneckIds.some((id) => bottlenecks.some((bottleneck) => bottleneck.id === id)) ? 'yes' : 'no';
};

const NOBODY =
  /^(?:大家|全体|全员|团队|相关人员|相关部门|各部门|销售部|技术部|项目组|我们|everyone|everybody|all|team|the team|we|us|sales|department)$/i;

const oneOwner = (owners: readonly string[]): Answer => {
  const named = [...new Set(owners.map((owner) => owner.trim()).filter((owner) => !isBlank(owner)))];
  const [only] = named;
  if (only === undefined) return 'unanswered';
  return named.length === 1 && !NOBODY.test(only) && !/[、,，;；/&]|\band\b/i.test(only) ? 'yes' : 'no';
};

const matched = (action: PlanAction): Answer => {
  const resource = !isBlank(action.material) || (action.hours ?? 0) > 0 || !isBlank(String(action.people ?? ''));
  const authority = !isBlank(action.authority);
  if (resource && authority) return 'yes';
  const touched = [action.people, action.hours, action.material, action.authority].some(
    (x) => x !== undefined && x !== null && x !== '',
  );
  return touched ? 'no' : 'unanswered';
};

const verifiable = (action: PlanAction, { now, stageEndsOn }: ActionFrame): Answer => {
  const by = toDate(action.verifyBy);
  const result = !isBlank(action.observableResult);
  if (by === null && !result) return 'unanswered';
  const inStage = by !== null && isoDay(by) >= isoDay(now) && (!stageEndsOn || isoDay(by) <= isoDay(stageEndsOn));
  return inStage && result ? 'yes' : 'no';
};

const verdictText = (open: readonly ActionQuestion[], busywork: boolean): Bilingual => {
  if (open.length === 0) return { zh: '四问全部通过。', en: 'All four questions are answered yes.' };
  const list = {
    zh: open.map((question) => ACTION_QUESTION_LABELS[question].zh).join('、'),
    en: open.map((question) => ACTION_QUESTION_LABELS[question].en).join('; '),
  };
  return busywork
    ? { zh: `无效动作：没有答上的有 ${list.zh}。`, en: `Busywork: not answered yes: ${list.en}.` }
    : { zh: `可以执行，但要补上：${list.zh}。`, en: `Can go ahead, but settle: ${list.en}.` };
};

/** PLAN-7 for every action, and the gate that a plan without a bottleneck has questions, not actions. */
export const checkActions = (actions: readonly PlanAction[], frame: ActionFrame): Check[] => {
  const gate: Check[] =
    frame.bottlenecks.length === 0 && actions.length > 0
      ? [
          {
            rule: 'PLAN-7',
            ok: false,
            message: {
              zh: '还没有卡点就安排了行动：先把要问的问题列出来，摸清卡点再定行动。',
              en: 'There are actions but no bottleneck: list the questions first, find the bottleneck, then act.',
            },
          },
        ]
      : [];
  return [
    ...gate,
    ...actions.map((action): Check => {
      const verdict = judgeAction(action, frame);
      return { rule: 'PLAN-7', ok: !verdict.busywork, message: verdict.message, subject: action.id };
    }),
  ];
};
