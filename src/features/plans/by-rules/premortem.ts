import { findPromises } from '#src/playbook/guard-promises.ts';
import { LOSS_CAUSE_TABLE, LOSS_CAUSES } from '#src/playbook/loss-causes.ts';
import { threateningCauses } from '#src/playbook/plan-premortem.ts';
import type { PlanMaterial } from '../material/material.ts';
import { fullMarks } from '../material/wording.ts';
import type { ActionPart, GoalPart, PremortemPart } from '../parts.ts';

/** How many of the latest interactions are read for promises. */
const RECENT = 20;

/** PLAN-14: the plan held against the usual causes of loss: which threaten here, and what guards against each. */
export const premortemOf = (
  material: PlanMaterial,
  goals: readonly GoalPart[],
  actions: readonly ActionPart[],
): PremortemPart[] => {
  const { language, write } = material.wording;
  const { activities } = material.dossier;
  const threatening = threateningCauses({
    gaps: material.chain.gaps,
    goals: goals.map((goal) => ({ id: goal.id, serves: goal.serves?.text ?? null })),
    actions: actions.map((action) => ({
      id: action.id,
      task: action.claim.text,
      bottleneckIds: [],
      owners: action.owner ? [action.owner.name] : [],
      authority: action.authority,
    })),
    hasImplicitNeed: material.deals.open.some((deal) => deal.needs.some((need) => need.level === 'implicit')),
    unconfirmedPromises: activities
      .slice(0, RECENT)
      .reduce((sum, { summary, notes }) => sum + findPromises([summary, notes].filter(Boolean).join('\n')).length, 0),
  });
  return LOSS_CAUSES.map((cause) => {
    const { label, ask, guard } = LOSS_CAUSE_TABLE[cause];
    const threatens = threatening.includes(cause);
    return {
      cause,
      label: label[language],
      threatens,
      answer: fullMarks(
        threatens
          ? write(`${guard.zh}。先问：${ask.zh}`, `${guard.en}. First ask: ${ask.en}`)
          : write(`记录中没有这一迹象；保持：${guard.zh}`, `No sign of it on record; keep to it: ${guard.en}`),
        language,
      ),
    };
  });
};
