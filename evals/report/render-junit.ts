import type { CaseChange } from './case-change.ts';
import { escapeText } from './html.ts';
import { sortedBy } from './order.ts';
import type { ReportInput } from './report-input.ts';
import { type Report, reportModel } from './report-model.ts';

type Attributes = Record<string, string | number>;

/** Line breaks in attributes would be read as blanks. */
const attribute = (value: string | number): string =>
  escapeText(String(value)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
const element = (name: string, attributes: Attributes, content = ''): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
};
const lines = (...content: string[]): string => `\n${content.join('\n')}\n`;

const failure = (type: string, message: string, words: readonly string[]): string =>
  element('failure', { type, message }, escapeText(words.join('\n')));

/** A case passes here when its first sample does; minor faults are told and fail nothing. */
const caseElement = ({ case: { id, draft, language, about }, turned, after }: CaseChange): string => {
  const told = after.faults.map(
    ({ grader, severity, at, text, why }) => `${severity} [${grader}] ${at}: ${why}${text === '' ? '' : `: “${text}”`}`,
  );
  const failing = after.faults.filter(({ severity }) => severity !== 'minor');
  const graders = [...new Set(failing.map(({ grader }) => grader))].join(' ');
  const since = turned === 'neither' ? '' : ` (${turned} since the baseline)`;
  const content = [
    ...(after.passed ? [] : [failure(failing[0]?.severity ?? 'major', `${graders}${since}`, told)]),
    element('system-out', {}, escapeText([about, ...(after.passed ? told : [])].join('\n'))),
  ];
  return element('testcase', { classname: `${draft}.${language}`, name: id }, lines(...content));
};

type Suite = { name: string; tests: number; failures: number; skipped: number; cases: string[] };

const suiteElement = ({ name, tests, failures, skipped, cases }: Suite): string =>
  element('testsuite', { name, tests, failures, skipped, errors: 0 }, lines(...cases));

/** The gate's own word: a failure, or skipped where it is not proven. */
const gateSuite = ({ decision: { verdict }, reasons }: Report): Suite => {
  const words = reasons.map((each) => `${each.fails ? 'FAIL' : 'UNPROVEN'} ${each.kind}: ${each.words}`);
  const content =
    verdict === 'FAIL'
      ? failure('FAIL', reasons[0]?.words ?? verdict, words)
      : verdict === 'UNPROVEN'
        ? element('skipped', { message: words.join('\n') })
        : '';
  return {
    name: 'gate',
    tests: 1,
    failures: Number(verdict === 'FAIL'),
    skipped: Number(verdict === 'UNPROVEN'),
    cases: [element('testcase', { classname: 'gate', name: 'verdict' }, content)],
  };
};

/** All held-out cases as one, which fails when any of them does; none is named. */
const heldOutSuite = ({ heldOut: { candidate, baseline } }: Report): Suite[] => {
  if (candidate.cases === 0) return [];
  const failed = candidate.cases - candidate.passed;
  const words = `${candidate.passed} of ${candidate.cases} pass${baseline ? `; baseline ${baseline.passed} of ${baseline.cases}` : ''}`;
  const content =
    failed > 0
      ? failure('held_out', `${failed} of ${candidate.cases} fail`, [words])
      : element('system-out', {}, words);
  return [
    {
      name: 'held_out',
      tests: 1,
      failures: Number(failed > 0),
      skipped: 0,
      cases: [element('testcase', { classname: 'held_out', name: 'all held-out cases' }, content)],
    },
  ];
};

/**
 * The report as JUnit XML: a suite for the gate, one a draft type and language with a test case a case, and one for all held-out
 * cases together. It holds no time and no machine: the same input gives the same bytes.
 */
export const renderJunit = (input: ReportInput): string => {
  const report = reportModel(input);
  const groups = sortedBy(
    [...Map.groupBy(report.cases, (each) => `${each.case.draft}.${each.case.language}`)],
    ([name]) => [name],
  );
  const suites: Suite[] = [
    gateSuite(report),
    ...groups.map(([name, cases]) => ({
      name,
      tests: cases.length,
      failures: cases.filter(({ after }) => !after.passed).length,
      skipped: 0,
      cases: cases.map(caseElement),
    })),
    ...heldOutSuite(report),
  ];
  const sum = (of: 'tests' | 'failures' | 'skipped') => suites.reduce((all, each) => all + each[of], 0);
  const head = {
    name: 'linchpin evals',
    tests: sum('tests'),
    failures: sum('failures'),
    skipped: sum('skipped'),
    errors: 0,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', head, lines(...suites.map(suiteElement)))}\n`;
};
