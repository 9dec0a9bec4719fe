import { answerOf } from './support/answers.ts';
import { shareIn } from './support/overlap.ts';
import type { Grader, Problem } from './verdict.ts';
import { isEmptyTrigger, isIdle, isObservable } from './words/observable.ts';
import { isOwnDoing, isTask } from './words/tasks.ts';

/** PLAN-6: a bottleneck is a hypothesis with evidence, a layer, and a sign by which it would be seen to be broken. */
const hypothesis: Grader = {
  id: 'PLAN-6/bottleneck',
  rule: 'PLAN-6',
  tier: 'method',
  severity: 'major',
  drafts: ['plan'],
  grade: (reading) => {
    const said = answerOf(reading, 'plan/bottlenecks');
    if (!said) return null;
    const offered = new Set(reading.ground.inputs['plan/bottlenecks']?.soFar?.match(/\bK\d{1,2}\b/gu) ?? []);
    const silent: Problem[] =
      said.bottlenecks.length + said.questions.length > 0
        ? []
        : [{ at: 'plan/bottlenecks', text: '', why: 'neither a bottleneck nor a question' }];
    return [
      ...silent,
      ...said.bottlenecks.flatMap((each, at) =>
        [
          ...(each.hypothesis.evidence.length > 0 ? [] : ['a hypothesis without evidence']),
          ...(/[\p{L}\p{N}]/u.test(each.layer) ? [] : ['no layer']),
          ...(isObservable(each.brokenWhen.text) ? [] : ['nobody could see that it is broken']),
          ...(isTask(each.hypothesis.text) ? ['a task, no bottleneck'] : []),
          ...(isOwnDoing(each.brokenWhen.text) ? ['our own effort does not break it'] : []),
          ...(shareIn(each.brokenWhen.text, [each.hypothesis.text]) < 0.9 ? [] : ['the sign repeats the hypothesis']),
          ...(!each.candidate || offered.size === 0 || offered.has(each.candidate)
            ? []
            : [`no candidate ${each.candidate} was given`]),
        ].map((why) => ({ at: `plan/bottlenecks bottlenecks[${at}]`, text: each.hypothesis.text, why })),
      ),
    ];
  },
};

/** PLAN-9, PLAN-14: a risk has evidence, a trigger somebody could see, and an answer that does something. */
const risk: Grader = {
  id: 'PLAN-9/risk',
  rule: 'PLAN-9',
  tier: 'method',
  severity: 'major',
  drafts: ['plan'],
  grade: (reading) => {
    const said = answerOf(reading, 'plan/risks');
    if (!said) return null;
    const silent: Problem[] =
      said.risks.length + said.questions.length > 0
        ? []
        : [{ at: 'plan/risks', text: '', why: 'neither a risk nor a question' }];
    return [
      ...silent,
      ...said.risks.flatMap(({ claim, trigger, contingency }, at) =>
        [
          ...(claim.evidence.length > 0 ? [] : ['a risk without evidence']),
          ...(isObservable(trigger) && !isEmptyTrigger(trigger) ? [] : ['a trigger nobody could see']),
          ...(!/[\p{L}\p{N}]{2}/u.test(contingency) || isIdle(contingency) ? ['an answer that does nothing'] : []),
          ...(contingency.trim() === trigger.trim() ? ['the answer repeats the trigger'] : []),
        ].map((why) => ({ at: `plan/risks risks[${at}]`, text: `${trigger} / ${contingency}`, why })),
      ),
    ];
  },
};

export const bottleneckGraders: readonly Grader[] = [hypothesis, risk];
