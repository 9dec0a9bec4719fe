import { JUDGE_PROMPT } from '../judges/load-judges.ts';
import { outputSchemas } from '../schemas.ts';
import type { Session } from '../session.ts';
import { folderOf } from '../stored/recording.ts';

/** Tells what is stored: by prompt and language the answers for the version as it is, how they were obtained, and what no longer counts. */
export const doctor = async (session: Session): Promise<void> => {
  const { prompts, rows, shelf, packs } = await session.suite();
  const lock = await session.lock();
  const schemas = outputSchemas();
  const { print } = session.project;
  print(
    `${rows.length} cases on ${packs.packs.length} packs and the demo workspace; ${shelf.rows.length} stored answers`,
  );
  const present = new Set<string>();
  for (const prompt of prompts.list()) {
    const { id, language, guard } = prompt;
    const digest = prompts.digest(prompt, schemas.get(prompt.output ?? ''));
    present.add(folderOf({ prompt: id, language, digest }));
    const cases = rows.filter(({ value }) => value.language === language && value.guards.includes(guard));
    const mine = shelf.rows.filter((row) => row.prompt === id && row.language === language && row.digest === digest);
    const have = (provenance: string) =>
      new Set(mine.filter((row) => row.provenance === provenance).map((row) => row.case)).size;
    const missing = cases.filter(({ value }) => !mine.some((row) => row.case === value.id)).length;
    const samples = Math.max(0, ...mine.map((row) => row.sample));
    print(
      `${id} (${language}) ${digest}: ${cases.length} cases, ${have('recorded')} recorded, ${have('authored')} authored, ${missing} missing, up to ${samples} samples`,
    );
  }
  const old = Map.groupBy(
    // Verdicts are for `calibrate` to tell: their prompt is no prompt of the product.
    shelf.rows.filter((row) => row.prompt !== JUDGE_PROMPT && !present.has(folderOf(row))),
    folderOf,
  );
  const locked = new Set(
    (lock?.cases ?? []).flatMap(({ language, answers }) =>
      answers.map(({ prompt, promptDigest }) => folderOf({ prompt, language, digest: promptDigest })),
    ),
  );
  for (const [folder, members] of old)
    print(
      `recordings/${folder}: ${members.length} answers to an older version${locked.has(folder) ? ', the baseline rests on them' : ''}`,
    );
  const unused = packs.packs.filter(({ slug }) => !rows.some(({ value }) => value.cluster === slug));
  for (const { slug } of unused) print(`packs/${slug}.json: no case rests on it`);
  print(
    lock
      ? `baseline: ${lock.cases.length} cases, ${lock.prompts.length} prompts`
      : 'no baseline yet: npm run evals -- bless',
  );
};
