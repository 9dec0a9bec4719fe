import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { projectPath } from '#src/project-root.ts';
import { EvalFailure, EXIT } from '../exit-codes.ts';
import { refusals } from '../gate/bless.ts';
import { writeLock } from '../gate/lock.ts';
import { makeLock } from '../gate/make-lock.ts';
import { readSelfTest } from '../gate/self-test-file.ts';
import { gradersDigest } from '../graders-digest.ts';
import type { Options } from '../options.ts';
import { outputSchemas } from '../schemas.ts';
import type { Session } from '../session.ts';
import { digestOf } from '../stored/recording.ts';

/**
 * Makes what stands the baseline that later gates compare with.
 * @throws EvalFailure (1) with one line a ground when it may not be
 */
export const bless = async (session: Session, options: Options): Promise<void> => {
  const { project } = session;
  const { prompts, rows } = await session.suite();
  const [policy, old] = [await session.policy(), await session.lock()];
  const { graded, answers } = await session.comparison();
  const schemas = outputSchemas();
  const reason = options.reason ?? null;
  const next = makeLock({
    cases: graded.candidate,
    answers,
    policy,
    gradersDigest: await gradersDigest(),
    datasetDigest: digestOf(rows.map(({ value }) => value)),
    prompts: prompts.list().map((prompt) => ({
      id: prompt.id,
      language: prompt.language,
      digest: prompts.digest(prompt, schemas.get(prompt.output ?? '')),
    })),
    old,
    reason,
  });
  const refused = refusals({
    gitStatus: await project.gitStatus(),
    lockFile: relative(projectPath('.'), project.lock),
    expected: rows.map(({ value }) => value.id),
    graded: graded.candidate,
    old,
    next,
    selfTest: readSelfTest(await readFile(project.selfTest, 'utf8').catch(() => null)),
    policy,
    reason,
  });
  if (refused.length > 0)
    throw new EvalFailure(
      EXIT.regression,
      refused.map((line) => `not blessed: ${line}`),
    );
  await writeFile(project.lock, writeLock(next));
  project.print(`blessed: ${next.cases.length} cases, ${next.prompts.length} prompts; commit evals/baseline.lock.json`);
  for (const { slice, from, to, reason: why } of next.lowered)
    project.print(`lowered ${slice}: ${(100 * from).toFixed(1)} → ${(100 * to).toFixed(1)} %: ${why}`);
};
