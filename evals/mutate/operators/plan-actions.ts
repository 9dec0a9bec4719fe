import type { Answers } from '../../reading/reading.ts';
import { partOperator, type Spec } from '../build.ts';
import { shiftedDay } from '../days.ts';
import type { Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { isBag, members, type Place, placeAt } from '../places.ts';
import { behind } from '../say.ts';

type Bag = Record<string, unknown>;

const spec = (id: string, about: string, killers: readonly string[] = []): Spec => ({
  id,
  family: 'plan_actions',
  about,
  drafts: ['plan'],
  killers: ['PLAN-7', ...killers],
});

const actions = (answers: Answers): (Place & { value: Bag })[] => members(answers, 'plan/actions', 'actions');

const onAction = (
  of: Spec,
  change: (action: Bag, subject: Subject, at: number, answers: Answers) => Bag | null,
): Operator =>
  partOperator(of, (answers, subject) => {
    for (const place of inAnyOrder(actions(answers), subject.pick)) {
      const value = change(place.value, subject, Number(place.path[1]), answers);
      if (value) return { place, value, from: JSON.stringify(place.value), to: JSON.stringify(value) };
    }
    return null;
  });

const textOf = (action: Bag): string =>
  isBag(action.claim) && typeof action.claim.text === 'string' ? action.claim.text : '';
const withText = (action: Bag, text: string): Bag => ({ ...action, claim: { ...(action.claim as Bag), text } });
const also = (action: Bag, sentence: string, { language }: Subject): Bag =>
  withText(action, behind(textOf(action), sentence, language));

const STRANGERS = {
  zh: ['王建国', '刘海生', '陈国栋'],
  en: ['Harold Finchley', 'Moira Stanwick', 'Edgar Lowther'],
} as const;
const NOBODY = {
  zh: ['谁有空谁去做。', '由团队共同负责，不指定到人。', '负责人以后再说。'],
  en: [
    'Whoever has time does it.',
    'The team answers for it jointly, with no one named.',
    'Who does it can be settled later.',
  ],
} as const;
const UNSEEN = {
  zh: ['做好关系', '加深印象', '气氛融洽', '客户感觉不错'],
  en: ['improve the relationship', 'a good impression', 'a friendly mood', 'the customer feels fine'],
} as const;
const BUSY = {
  zh: ['保持密切联系，常走动，逢年过节问候一下。', '多拜访，多刷脸，做好客情。', '定期跟进，随时沟通。'],
  en: [
    'Stay in close touch and drop by often.',
    'Visit more and be seen around.',
    'Follow up at intervals and keep talking.',
  ],
} as const;

export const PLAN_ACTIONS: readonly Operator[] = [
  onAction(spec('action-two-owners', 'two people answer for one action', ['PLAN-3']), (action, subject) => {
    const [a, b] = inAnyOrder([...new Set(subject.ground.team.names)], subject.pick);
    if (!a || !b) return null;
    const sentence =
      subject.language === 'zh' ? `由${a}和${b}两人共同负责。` : `${a} and ${b} answer for it together as owners.`;
    return also(action, sentence, subject);
  }),
  onAction(
    spec('action-owner-is-a-stranger', 'someone who is on no record answers for an action', ['PLAN-3', 'GUARD-1']),
    (action, subject) => {
      const who = subject.pick.one(STRANGERS[subject.language]);
      return who ? also(action, subject.language === 'zh' ? `由${who}负责。` : `${who} owns this.`, subject) : null;
    },
  ),
  onAction(
    spec('action-owner-is-the-customer', 'a person of the customer answers for our action', ['PLAN-3']),
    (action, subject) => {
      const who = subject.pick.one(subject.ground.people)?.name;
      return who
        ? also(
            action,
            subject.language === 'zh' ? `这个行动由${who}负责。` : `${who} owns this action for us.`,
            subject,
          )
        : null;
    },
  ),
  onAction(spec('action-without-owner', 'nobody in particular is to do it', ['PLAN-3']), (action, subject) =>
    also(action, subject.pick.one(NOBODY[subject.language]) ?? '', subject),
  ),
  onAction(
    spec('action-without-bottleneck', 'an action names a bottleneck that there is not', ['PLAN-6', 'contract/']),
    (action, { ground }) => {
      const known = ground.bottlenecks.map(({ id }) => id);
      const strange = ['b9', 'b8', 'b7'].find((id) => !known.includes(id));
      return strange ? { ...action, bottleneck: strange } : null;
    },
  ),
  partOperator(
    spec('bottleneck-without-action', 'one bottleneck has no action left', ['PLAN-6']),
    (answers, subject) => {
      const all = actions(answers);
      const ids = [...new Set(all.map(({ value }) => String(value.bottleneck)))];
      const left = subject.pick.one(ids);
      if (!left || ids.length < 2) return null;
      const kept = all.map(({ value }) => value).filter(({ bottleneck }) => bottleneck !== left);
      // Numbers of earlier actions would point elsewhere once some are gone.
      const value = kept.map((action) => ({ ...action, afterActions: [] }));
      return { place: placeAt('plan/actions', ['actions']), value, from: `actions for ${left}`, to: 'none' };
    },
  ),
  partOperator(
    spec('actions-without-bottlenecks', 'a plan without a single bottleneck keeps its actions', ['PLAN-6']),
    (answers) => {
      const all = members(answers, 'plan/bottlenecks', 'bottlenecks');
      if (all.length === 0 || actions(answers).length === 0) return null;
      return {
        place: placeAt('plan/bottlenecks', ['bottlenecks']),
        value: [],
        from: JSON.stringify(all.map(({ value }) => value)),
        to: '[]',
      };
    },
  ),
  onAction(spec('action-starts-after-its-check', 'an action starts after the day it is verified'), (action) =>
    action.start === action.verifyBy ? null : { ...action, start: action.verifyBy, verifyBy: action.start },
  ),
  onAction(spec('action-in-the-past', 'an action was to be verified before today'), (action, { ground, pick }) => ({
    ...action,
    start: shiftedDay(ground.today, -(50 + pick.below(30))),
    verifyBy: shiftedDay(ground.today, -(10 + pick.below(30))),
  })),
  onAction(
    spec('action-after-the-period', 'an action is verified after the plan’s period', ['PLAN-17']),
    (action, { ground, pick }) =>
      ground.periodEnd ? { ...action, verifyBy: shiftedDay(ground.periodEnd, 30 + pick.below(90)) } : null,
  ),
  onAction(spec('action-unobservable', 'the result of an action cannot be seen'), (action, { language, pick }) => ({
    ...action,
    observable: pick.one(UNSEEN[language]) ?? '',
  })),
  onAction(spec('action-busywork', 'an action is keeping busy'), (action, { language, pick }) => ({
    ...withText(action, pick.one(BUSY[language]) ?? ''),
    observable: pick.one(UNSEEN[language]) ?? '',
  })),
  onAction(
    spec('action-waits-for-itself', 'an action is to come after itself', ['PLAN-18']),
    (action, _subject, at) => ({
      ...action,
      afterActions: [at + 1],
    }),
  ),
];
