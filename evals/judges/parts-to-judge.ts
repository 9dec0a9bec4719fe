import { EvalFailure, EXIT } from '../exit-codes.ts';
import { refuseMissing } from '../grade-cases.ts';
import { runInLanes } from '../lanes/run-in-lanes.ts';
import { loadSuite } from '../load-suite.ts';
import type { Options } from '../options.ts';
import { chosen, type Project } from '../project.ts';
import type { Row } from '../read-lines.ts';
import type { Reading } from '../reading/reading.ts';
import type { Asked } from './judge-wire.ts';
import type { Labelled } from './load-judges.ts';
import { QUESTIONS, questionOf } from './questions.ts';

/** Whether cases are to be judged, and not the labelled parts: a language alone chooses among either. */
export const choosesCases = ({ cases, draft, split }: Options): boolean =>
  cases.length > 0 || draft !== undefined || split !== undefined;

/**
 * The labelled parts, of one language where one is chosen.
 * @throws EvalFailure (2) for a question nobody knows
 */
export const labelledParts = (rows: readonly Row<Labelled>[], { language: wanted }: Options): Asked[] =>
  rows
    .map(({ value }) => value)
    .filter(({ language }) => language === (wanted ?? language))
    .map(({ id, language, question: name, text: part }) => {
      const question = questionOf(name);
      if (!question) throw new EvalFailure(EXIT.data, [`${id}: no question ${name}`]);
      return { id, language, question, part };
    });

/** What every question that applies to a reading would be asked about. */
export const partsOf = (reading: Reading): Asked[] =>
  QUESTIONS.filter(({ drafts }) => drafts.includes(reading.case.draft)).flatMap((question) => {
    const part = question.part(reading);
    return part === null ? [] : [{ id: reading.case.id, language: reading.language, question, part }];
  });

/**
 * The parts of the chosen cases, as their stored answers stand.
 * @throws EvalFailure (2) for a choice that leaves no case; (3) when an answer is missing
 */
export const partsOfCases = async (project: Project, options: Options): Promise<Asked[]> => {
  const suite = await loadSuite(project);
  const cases = new Map(chosen(suite.rows, options).map((each) => [each.id, each]));
  const jobs = [...cases.keys()].map((id) => ({ id, sample: options.sample, locked: null }));
  const runs = await runInLanes(project, cases, jobs);
  refuseMissing(runs, suite);
  return runs.flatMap(({ reading }) => partsOf(reading));
};
