import type { Options } from '../options.ts';
import { gatherReport } from '../report/gather-report.ts';
import { reportFrom } from '../report/write-report.ts';
import type { Session } from '../session.ts';

/**
 * Writes the report of the gate as HTML, Markdown and JUnit, whatever the verdict.
 * @throws EvalFailure (3) when evidence is missing or stale
 */
export const report = async (session: Session, options: Options): Promise<void> => {
  const paths = await reportFrom(() => gatherReport(session), options.out);
  for (const path of paths) session.project.print(path);
};
