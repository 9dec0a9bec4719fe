import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '#src/kernel/language.ts';
import { renderHtml } from './render-html.ts';
import { renderJunit } from './render-junit.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { ReportInput } from './report-input.ts';

/** Where reports go unless told otherwise; git does not keep it. */
export const REPORT_FOLDER = '.evals-report';

/** Writes the three reports and answers their paths. `language` is the one the page shows first. */
export const writeReport = async (
  input: ReportInput,
  folder: string = REPORT_FOLDER,
  language: Language = 'zh',
): Promise<string[]> => {
  const files: [string, string][] = [
    ['evals-report.html', renderHtml(input, language)],
    ['evals-report.md', renderMarkdown(input)],
    ['evals-report.junit.xml', renderJunit(input)],
  ];
  await mkdir(folder, { recursive: true });
  const paths = files.map(([name, text]) => ({ path: join(folder, name), text }));
  await Promise.all(paths.map(({ path, text }) => writeFile(path, text)));
  return paths.map(({ path }) => path);
};

/** Gathers and writes; nothing is written when gathering fails. */
export const reportFrom = async (gather: () => Promise<ReportInput>, folder?: string): Promise<string[]> =>
  writeReport(await gather(), folder);
