import { readFile } from 'node:fs/promises';
import { EvalFailure, EXIT } from '../exit-codes.ts';
import { type Lock, readLock } from '../gate/lock.ts';
import { inReplay } from '../grade-cases.ts';
import { loadSuite } from '../load-suite.ts';
import { replayFrom } from '../model/replay.ts';
import type { Options } from '../options.ts';
import { chosen, type Project } from '../project.ts';
import { baselinePrompts } from '../report/baseline-prompts.ts';
import { caseDiff } from '../report/case-diff.ts';
import { promptDiff } from '../report/prompt-diff.ts';
import { type CaseRun, runAll } from '../run-cases.ts';
import { outputSchemas } from '../schemas.ts';

const lockOf = async ({ lock }: Project): Promise<Lock> => {
  const text = await readFile(lock, 'utf8').catch(() => null);
  if (text === null) throw new EvalFailure(EXIT.evidence, ['there is no baseline to compare with: bless one first']);
  return readLock(text);
};

/**
 * Prints prompt beside prompt and answer beside answer since the baseline, for the chosen cases; held-out ones are counted and not
 * shown. Answers of now are those a replay hears; where one is not recorded yet, it says so.
 * @throws EvalFailure (2) for a choice that leaves no case; (3) without a baseline, or for a corrupt lock or recording.
 */
export const diff = async (project: Project, options: Options): Promise<void> => {
  const suite = await loadSuite(project);
  const lock = await lockOf(project);
  const cases = chosen(suite.rows, options);
  const open = cases.filter(({ split }) => split !== 'held_out');
  const schemas = outputSchemas();
  const touched = suite.prompts
    .list()
    .filter(({ guard, language }) => cases.some((each) => each.language === language && each.guards.includes(guard)))
    .map((prompt) => ({
      id: prompt.id,
      language: prompt.language,
      digest: suite.prompts.digest(prompt, schemas.get(prompt.output ?? '')),
    }));
  for (const line of promptDiff(touched, suite.prompts, lock, await baselinePrompts(project.lock))) project.print(line);
  const answer = replayFrom(suite.shelf);
  const runs: CaseRun[] =
    open.length === 0
      ? []
      : await inReplay(suite, open, (runCase) =>
          runAll(open, (each) => runCase(each, answer, suite.prompts), { atOnce: 4 }),
        );
  for (const { case: each, exchanges } of runs)
    for (const line of caseDiff({ id: each.id, exchanges }, lock, suite.shelf.rows)) project.print(line);
  const hidden = cases.length - open.length;
  if (hidden > 0) project.print(`${hidden} held-out cases are not shown`);
};
