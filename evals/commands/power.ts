import { EvalFailure, EXIT } from '../exit-codes.ts';
import { measurePower, powerLines, powerShortfalls } from '../gate/power.ts';
import type { Options } from '../options.ts';
import type { Session } from '../session.ts';

/**
 * What the gate can see and how often it cries wolf, simulated on the stated model of flakiness with the cases there are.
 * @throws EvalFailure (4) when it falls short of the policy
 */
export const power = async (session: Session, options: Options): Promise<void> => {
  const began = performance.now();
  const { rows } = await session.suite();
  const policy = await session.policy();
  const seats = rows.map(({ value }) => value);
  const measured = measurePower({ seats, policy, seed: String(options.seed) });
  const lines = [...powerLines(measured, policy), `${((performance.now() - began) / 1000).toFixed(1)} s`];
  if (powerShortfalls(measured, policy).length > 0) throw new EvalFailure(EXIT.selfTest, lines);
  for (const line of lines) session.project.print(line);
};
