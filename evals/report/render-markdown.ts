import { wordedP } from '../gate/reason.ts';
import { least, percent, points, range } from './figures.ts';
import { failingSection, flipSection, promptSection } from './markdown-changes.ts';
import { mutationSection } from './markdown-mutation.ts';
import { ledgerSection, matrixSection, sliceSection, tokenSection, unguardedSection } from './markdown-tables.ts';
import { clip, code, type Section, sectionText } from './markdown-text.ts';
import { sliceName, VERDICT } from './names.ts';
import { inChinese, KIND, sentence } from './reason-words.ts';
import type { ReportInput } from './report-input.ts';
import { type Report, reportModel } from './report-model.ts';

const LONGEST_REASON = 600;

const reasonItem = (reason: Report['reasons'][number], report: Report): string => {
  const { zh, en } = KIND[reason.kind];
  return `- ${reason.fails ? '✗' : '?'} **${zh} · ${en}** ${inChinese(reason, report, (name) => code(name, 80))}<br>${code(reason.words, LONGEST_REASON)}`;
};

const figures = ({ decision, heldOut, policy }: Report): string[] => {
  const { overall, cases, flips } = decision;
  const { confidence } = policy.statistics;
  return [
    overall
      ? `N = ${overall.cases}，${overall.clusters} 家客户 accounts；${percent(overall.baseline)} → ${percent(overall.candidate)}；${points(overall.effect)} ${range(overall.interval)}（${100 * confidence} %）；${wordedP(overall.p)}；最小可见 could have seen ${least(overall.smallestDetectable)}`
      : `评分 ${cases.candidate} 例，没有比较 · ${cases.candidate} cases graded, none compared`,
    `比较 ${cases.compared}，缺失 ${cases.lost}，新增 ${cases.added} · ${cases.compared} compared, ${cases.lost} lost, ${cases.added} added`,
    ...(heldOut.candidate.cases > 0
      ? [
          `留出 held out：${heldOut.candidate.passed}/${heldOut.candidate.cases}${heldOut.baseline ? ` ← ${heldOut.baseline.passed}/${heldOut.baseline.cases}` : ''}，✗ ${flips.heldOutLost} ✓ ${flips.heldOutGained}`,
        ]
      : []),
  ];
};

const verdictSection = (report: Report): Section => {
  const { sign, word } = VERDICT[report.decision.verdict];
  const { zh, en } = sentence(report);
  const lowered = report.lowered.map(({ slice, from, to, reason }) => {
    const name = sliceName(slice);
    return `- ↓ 核准时降低 lowered at blessing: ${code(`${name.zh} ${name.en}`)} ${percent(from)} → ${percent(to)}: ${code(reason, LONGEST_REASON)}`;
  });
  return {
    title: null,
    lead: [`## ${sign} ${word.zh} · ${report.decision.verdict}`, `${zh}\n${en}`, ...figures(report)],
    items: [...report.reasons.map((each) => reasonItem(each, report)), ...lowered],
    joint: '\n',
    most: 9_000,
  };
};

const footer = ({ decision: { policy, seed } }: Report): string => `policy ${code(policy, 64)}, seed ${code(seed, 64)}`;

/**
 * The report for a comment on a pull request, in both languages side by side: at most 60,000 characters, whatever the input. Each
 * section has a share of the length; what does not fit is counted. The same input gives the same text.
 */
export const renderMarkdown = (input: ReportInput): string => {
  const report = reportModel(input);
  const verdict = verdictSection(report);
  const sections = [
    { ...verdict, lead: verdict.lead.map((each) => clip(each, 1_000)), joint: '\n' as const },
    promptSection(report),
    flipSection(report),
    failingSection(report),
    matrixSection(report),
    sliceSection(report),
    mutationSection(report),
    unguardedSection(report),
    ledgerSection(report),
    tokenSection(report),
  ];
  return `${[...sections.map(sectionText), footer(report)].join('\n\n')}\n`;
};
