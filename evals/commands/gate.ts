import { EvalFailure, EXIT } from '../exit-codes.ts';
import { tell } from '../gate/tell.ts';
import { passes } from '../grade-cases.ts';
import type { Session } from '../session.ts';

/**
 * Compares what is stored for the prompts as they are with the baseline, and says PASS, FAIL or UNPROVEN.
 * @throws EvalFailure (1) on FAIL; (3) when evidence is missing or stale, before any verdict; (4) when a grader throws
 */
export const gate = async (session: Session): Promise<void> => {
  const began = performance.now();
  const { decision, candidate, judged } = await session.comparison();
  const open = [...candidate.values()].flat().filter(({ case: each }) => each.split !== 'held_out');
  const failing = open.filter((run) => !passes(run));
  const lines = [
    ...tell(decision),
    `${open.length - failing.length} of ${open.length} open runs pass${failing.length > 0 ? '; npm run evals -- run tells why the others do not' : ''}`,
    ...(judged
      ? [
          `judge ${judged.model}: ${judged.judged} parts judged, ${judged.malformed} unreadable, ${judged.unjudged} not judged`,
        ]
      : []),
    `${((performance.now() - began) / 1000).toFixed(1)} s`,
  ];
  if (decision.verdict === 'FAIL') throw new EvalFailure(EXIT.regression, lines);
  for (const line of lines) session.project.print(line);
};
