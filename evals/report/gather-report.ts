import { readFile } from 'node:fs/promises';
import { readSelfTest } from '../gate/self-test-file.ts';
import type { GradedRun } from '../grade-cases.ts';
import { readSurvivors } from '../mutate/survivors-file.ts';
import { unguardedInstructions } from '../prompt-mutation/guards.ts';
import { outputSchemas } from '../schemas.ts';
import type { Session } from '../session.ts';
import type { Recording } from '../stored/recording.ts';
import { baselinePrompts } from './baseline-prompts.ts';
import { promptTexts } from './prompt-texts.ts';
import type { LedgerRow, ReportInput } from './report-input.ts';

/** Everything a report is made of, from what the session has compared and what the last `mutate` found. */
export const gatherReport = async (session: Session): Promise<ReportInput> => {
  const { project } = session;
  const { prompts, shelf } = await session.suite();
  const { decision, candidate, baseline } = await session.comparison();
  const lock = await session.lock();
  const earlier = lock ? (await baselinePrompts(project.lock)).prompts : null;
  const schemas = outputSchemas();
  const firsts = (runs: ReadonlyMap<string, readonly GradedRun[]>) =>
    [...runs.values()].flatMap((all) => all.slice(0, 1));
  return {
    decision,
    candidate: firsts(candidate),
    baseline: lock ? firsts(baseline) : null,
    lock,
    scorecard: readSelfTest(await readFile(project.selfTest, 'utf8').catch(() => null)),
    survivors: readSurvivors(await readFile(project.survivors, 'utf8').catch(() => null)),
    unguarded: unguardedInstructions(project.files).map(({ instruction, why, words }) => ({
      prompt: instruction.split('#')[0] ?? instruction,
      instruction: words.en === '' ? instruction : words.en,
      reason: why,
    })),
    prompts: promptTexts(prompts, earlier),
    ledger: prompts.list().map(({ id, language, output }): LedgerRow => {
      const digest = prompts.digest({ id, language }, schemas.get(output ?? ''));
      const mine = shelf.rows.filter((row) => row.prompt === id && row.language === language && row.digest === digest);
      return { prompt: id, language, digest, ...countRows(mine) };
    }),
    policy: await session.policy(),
  };
};

const countRows = (rows: readonly Recording[]): Pick<LedgerRow, 'recorded' | 'authored' | 'oldest' | 'newest'> => {
  const days = rows.map(({ at }) => at.slice(0, 10)).sort();
  const count = (provenance: Recording['provenance']) => rows.filter((row) => row.provenance === provenance).length;
  return {
    recorded: count('recorded'),
    authored: count('authored'),
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
  };
};
