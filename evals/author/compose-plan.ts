import type { Plan } from '#src/features/plans/index.ts';
import { RESOURCE_TABLE, RESOURCES } from '#src/playbook/resources.ts';
import type { Citer } from './cite.ts';

/** A step's answer as the rule drafter would have given it, in the step's output shape. */
export const composePlan = (plan: Plan, step: string, cite: Citer, printed: string): unknown => {
  const { sections } = plan;
  const of = (id: string | null) => cite.claim(plan.claims.find((claim) => claim.id === id));
  const all = (ids: readonly string[]) => ids.flatMap((id) => of(id) ?? []);
  const questions = all(asked(plan, step));
  switch (step) {
    case 'why':
      return { claims: all(sections.why.claims), notDoing: all(sections.why.notDoing), questions };
    case 'decision': {
      const { coreValue, stuckLayer, likelyDrop, claims } = sections.decision;
      const people = claims.filter((id) => ![coreValue, stuckLayer, likelyDrop].includes(id)).slice(0, 5);
      return {
        coreValue: of(coreValue),
        stuckLayer: of(stuckLayer),
        likelyDrop: of(likelyDrop),
        people: all(people),
        questions,
      };
    }
    case 'bottlenecks':
      return {
        bottlenecks: sections.bottlenecks.flatMap((each) => {
          const [hypothesis, brokenWhen] = [of(each.hypothesis), of(each.brokenWhen)];
          return hypothesis && brokenWhen
            ? [
                {
                  candidate: candidateOf(printed, hypothesis.text),
                  hypothesis,
                  layer: each.layer.slice(0, 60),
                  brokenWhen,
                },
              ]
            : [];
        }),
        questions,
      };
    case 'goals':
      return {
        goals: sections.goals.flatMap((goal) => {
          const claim = of(goal.claim);
          const { measure, baseline, target, unit, due } = goal;
          return claim
            ? [
                {
                  claim,
                  measure,
                  baseline,
                  target,
                  unit,
                  due,
                  reachableBecause: of(goal.reachableBecause),
                  serves: of(goal.serves),
                },
              ]
            : [];
        }),
        questions,
      };
    case 'actions':
      return { actions: sections.actions.flatMap((action) => actionOf(action, of(action.claim))), questions };
    case 'risks':
      return {
        risks: sections.risks.flatMap(({ claim, trigger, contingency }) => {
          const said = of(claim);
          return said ? [{ claim: said, trigger, contingency }] : [];
        }),
        questions,
      };
    default:
      throw new Error(`no step ${step} of a plan`);
  }
};

/** Most questions a step may ask. */
const QUESTIONS = 4;
/** The steps that ask: what is not known of the account comes up while saying why and how the customer decides. */
const ASKING = ['why', 'decision'];

/** The plan's questions, shared out among the steps that ask. */
const asked = ({ sections }: Plan, step: string): string[] => {
  const turn = ASKING.indexOf(step);
  return turn < 0 ? [] : sections.questions.slice(turn * QUESTIONS, (turn + 1) * QUESTIONS);
};

const candidateOf = (printed: string, hypothesis: string): string | null =>
  printed
    .split('\n')
    .find((line) => /^K\d+ /u.test(line) && line.includes(hypothesis))
    ?.split(' ')[0] ?? null;

type Action = Plan['sections']['actions'][number];

const actionOf = (action: Action, claim: ReturnType<Citer['claim']>): unknown[] => {
  const { bottleneckId, observable, start, verifyBy } = action;
  if (!claim || !bottleneckId || !observable || !start || !verifyBy) return [];
  const resource = RESOURCES.find((each) =>
    Object.values(RESOURCE_TABLE[each].label).some((word) => action.resources?.includes(word)),
  );
  const afterActions = action.dependsOn.map((id) => Number(id.slice(1)));
  return [
    { claim, bottleneck: bottleneckId, resource: resource ?? 'own_content', observable, start, verifyBy, afterActions },
  ];
};
