import { newClaim } from '#src/features/drafts/index.ts';
import { mayPropose } from '#src/playbook/need-validation.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import { visitGoal } from '#src/playbook/visits.ts';
import { whatToBring } from './brief-bring.ts';
import { whatChanged } from './brief-changes.ts';
import type { BriefMaterial, BriefParts, GoalPart } from './brief-parts.ts';
import { openQuestions } from './brief-questions.ts';
import { whoToMeet } from './brief-who.ts';

/** The rule drafter of a brief: the record, the playbook's one goal for the situation, and its questions. */
export const briefByRules = (material: BriefMaterial): BriefParts => {
  const who = whoToMeet(material);
  return {
    who,
    changed: whatChanged(material),
    questions: openQuestions(material),
    goal: goalByRules(material),
    bring: whatToBring(who, material),
    avoid: whatToAvoid(material),
  };
};

/** The one goal the situation calls for, and how we see that it was reached (VISIT-1). */
export const goalByRules = ({ situation, language }: BriefMaterial): GoalPart => {
  const { code, rule, goal, reached } = visitGoal(situation);
  const zh = language === 'zh';
  return {
    code,
    claim: newClaim('proposal', `${goal[language]}${zh ? '。' : '.'}`, [], rule),
    reached: newClaim('proposal', zh ? `达成的标志：${reached.zh}。` : `Reached when ${reached.en}.`, [], 'VISIT-1'),
  };
};

/** What not to do on this visit: no pitching while the pain is unconfirmed (NEED-7), no promise, no guess told as known. */
export const whatToAvoid = ({ step, people, deal, language }: BriefMaterial): BriefParts['avoid'] => {
  const say = (zh: string, en: string, rule: RuleId) => newClaim('proposal', language === 'zh' ? zh : en, [], rule);
  const names = (list: readonly { name: string }[]) =>
    list.map((each) => each.name).join(language === 'zh' ? '、' : ', ');
  const guessed = people.filter((each) => each.roles.length > 0 && each.roleCertainty === 'inferred');
  const against = people.filter((each) => (each.stance ?? 0) < 0);
  return [
    ...(mayPropose(step)
      ? []
      : [
          say(
            '痛点还没确认：这次只问、复述、排先后，不讲方案，不报价。',
            'The pain is not confirmed: ask, restate and sort; no solution, no price.',
            'NEED-7',
          ),
        ]),
    say(
      '不当场答应折扣、交期、定制或条款；没有授权的事记下来，核实后答复。',
      'Do not agree on the spot to a discount, a date, custom work or terms; note it, check, and come back.',
      'GUARD-2',
    ),
    ...(guessed.length > 0
      ? [
          say(
            `${names(guessed)}的角色只是推断，不当作已知来说。`,
            `What part ${names(guessed)} plays is only inferred: do not speak of it as known.`,
            'CHAIN-8',
          ),
        ]
      : []),
    ...(against.length > 0
      ? [
          say(
            `不与${names(against)}争辩，先听完并回应其疑虑。`,
            `Do not argue with ${names(against)}: hear the doubts out and answer them first.`,
            'CHAIN-10',
          ),
        ]
      : []),
    ...(deal && deal.competitors.length > 0
      ? [
          say(
            '谈到其他供应商时只谈客户的标准，不评价对方。',
            'When other suppliers come up, speak of the customer’s criteria and judge nobody.',
            'GUARD-3',
          ),
        ]
      : []),
  ];
};
