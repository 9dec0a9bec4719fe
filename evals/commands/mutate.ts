import { writeFile } from 'node:fs/promises';
import { EvalFailure, EXIT } from '../exit-codes.ts';
import { scorecardSchema, shortfalls } from '../gate/self-test.ts';
import { selfTestText, toScorecard } from '../gate/self-test-file.ts';
import { GRADERS } from '../graders/all.ts';
import { gradersDigest } from '../graders-digest.ts';
import { mutateSuite } from '../mutate/mutate-suite.ts';
import { OPERATORS } from '../mutate/operators/all.ts';
import { survivorsText } from '../mutate/survivors-file.ts';
import { tellMeasured } from '../mutate/tell-measured.ts';
import type { Options } from '../options.ts';
import { tellPrompts } from '../prompt-mutation/tell-prompts.ts';
import type { Session } from '../session.ts';

/** How many mutants of each operator, and controls of each rewriting. */
const PER_OPERATOR = 5;
const PER_REWRITING = 24;

/**
 * The suite evaluated: every kind of defect put into sound places of the answers, sound places written otherwise, and every instruction of every
 * prompt deleted and weakened. Writes the scorecard that blessing asks for.
 * @throws EvalFailure (4) when a figure falls short of the policy
 */
export const mutate = async (session: Session, options: Options): Promise<void> => {
  const began = performance.now();
  const { project } = session;
  const policy = await session.policy();
  const { candidate } = await session.comparison();
  const first = [...candidate.values()].flatMap((runs) => runs.slice(0, 1));
  const measured = await mutateSuite(first, {
    perOperator: PER_OPERATOR,
    perRewriting: PER_REWRITING,
    seed: options.seed,
    lanes: project.lanes,
  });
  const card = scorecardSchema.parse(toScorecard(measured.card, await gradersDigest()));
  await writeFile(project.selfTest, selfTestText(card));
  const heldOut = new Set(first.filter(({ case: each }) => each.split === 'held_out').map(({ case: each }) => each.id));
  await writeFile(
    project.survivors,
    survivorsText(measured.survivors, (id) => heldOut.has(id)),
  );
  const prompts = tellPrompts(
    project.files,
    GRADERS.map(({ id }) => id),
  );
  const asked = shortfalls(card, policy);
  const planted = new Set(measured.card.byOperator.map(({ name }) => name));
  const idle = OPERATORS.filter(({ id }) => !planted.has(id)).map(
    ({ id }) => `${id} finds no place in any stored answer`,
  );
  const short = [...shortfalls(card, policy, 'reached'), ...prompts.short, ...idle];
  const lines = [
    ...tellMeasured(measured, (id) => heldOut.has(id)),
    ...prompts.lines,
    ...asked.map((each) => `SHORT of what is asked: ${each}`),
    ...short.map((each) => `RED ${each}`),
    `${((performance.now() - began) / 1000).toFixed(1)} s`,
  ];
  if (short.length > 0) throw new EvalFailure(EXIT.selfTest, lines);
  for (const line of lines) project.print(line);
};
