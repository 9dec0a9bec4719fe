import { type CaseChange, isNews } from './case-change.ts';
import type { ClaimChange } from './claim-diff.ts';
import { block, clip, code, type Section } from './markdown-text.ts';
import { nameOf, SEVERITY } from './names.ts';
import type { PromptChange } from './prompt-change.ts';
import type { Report } from './report-model.ts';
import { oneLine } from './visible.ts';

const LONGEST = 280;
const MOST_LINES = 24;

const limited = (lines: readonly string[]): string[] =>
  lines.length <= MOST_LINES ? [...lines] : [...lines.slice(0, MOST_LINES), `… ${lines.length - MOST_LINES}`];

const claimLines = (changes: readonly ClaimChange[]): string[] =>
  changes.flatMap(({ op, before, after }) => {
    if (op === 'same') return [];
    const said = (mark: '-' | '+', text: string) => `${mark} ${clip(oneLine(text), LONGEST)}`;
    return [
      `@@ ${(after ?? before).at} @@`,
      ...(before ? [said('-', before.text)] : []),
      ...(after ? [said('+', after.text)] : []),
    ];
  });

const fault = (change: CaseChange, each: CaseChange['after']['faults'][number]): string => {
  const known = change.before === null ? '' : isNews(change, each) ? ' · 新 new' : ' · 基线也有 baseline too';
  const severity = SEVERITY[each.severity];
  return `- ${code(each.grader)} ${severity.zh} ${severity.en}${known}: ${code(each.why, LONGEST)}${each.text === '' ? '' : ` → ${code(each.text, LONGEST)}`}`;
};

const caseItem = (change: CaseChange, sign: string): string => {
  const { id, draft, language } = change.case;
  const names = [nameOf(draft), nameOf(language)];
  const lines = change.before === null ? [] : claimLines(change.changes);
  return [
    `**${sign} ${code(id)}** ${names.map(({ zh }) => zh).join(' · ')} / ${names.map(({ en }) => en).join(' · ')}`,
    ...(change.after.faults.length > 0
      ? [limited(change.after.faults.map((each) => fault(change, each))).join('\n')]
      : []),
    ...(lines.length > 0 ? [block(limited(lines), 'diff')] : []),
  ].join('\n\n');
};

const promptItem = ({ id, language, words, hunks, outputs }: PromptChange): string => {
  const lines = hunks.flatMap(({ from, steps }) => [
    `@@ -${from.before} +${from.after} @@`,
    ...steps.map(
      ({ op, before, after }) =>
        `${op === 'both' ? ' ' : op === 'removed' ? '-' : '+'} ${clip(after ?? before ?? '', LONGEST)}`,
    ),
  ]);
  const first = outputs.slice(0, 2);
  const named = outputs.slice(first.length).map(({ change }) => code(change.case.id));
  const note =
    words === 'unknown' ? ' · 版本变了，先前的文字不在手边 · version changed, earlier words not at hand' : '';
  return [
    `**${code(`${id}.${language}`)}**${note} · ${outputs.length} 例回答有变 · ${outputs.length} changed answers`,
    ...(lines.length > 0 ? [block(limited(lines), 'diff')] : []),
    ...first.map(({ change, claims }) => `${code(change.case.id)}\n\n${block(limited(claimLines(claims)), 'diff')}`),
    ...(named.length > 0 ? [clip(named.slice(0, 12).join(' '), 1_000)] : []),
  ].join('\n\n');
};

export const promptSection = ({ prompts }: Report): Section => ({
  title: '提示词与回答 · Prompts beside answers',
  lead: prompts.length === 0 ? ['没有变化 · Nothing changed'] : [],
  items: prompts.map(promptItem),
  joint: '\n\n',
  most: 12_000,
});

export const flipSection = ({ lost, gained, decision: { flips } }: Report): Section => ({
  title: '翻转 · Flips',
  lead: [
    `由过变不过 ${lost.length}，由不过变过 ${gained.length}；留出 ${flips.heldOutLost} 与 ${flips.heldOutGained} · ${lost.length} lost, ${gained.length} gained; held out ${flips.heldOutLost} and ${flips.heldOutGained}`,
  ],
  items: [...lost.map((each) => caseItem(each, '✗')), ...gained.map((each) => caseItem(each, '✓'))],
  joint: '\n\n',
  most: 14_000,
});

/** Cases that fail as they did before, or without a baseline: named with their graders. */
export const failingSection = ({ failing }: Report): Section => ({
  title: '没有翻转、但不通过 · Failing without having turned',
  lead: failing.length === 0 ? ['没有 · None'] : [],
  items: failing.map(({ case: { id }, after }) => {
    const graders = new Set(
      after.faults.filter(({ severity }) => severity !== 'minor').map(({ grader }) => code(grader)),
    );
    return `- ${code(id)}: ${[...graders].slice(0, 8).join(', ')}`;
  }),
  joint: '\n',
  most: 3_000,
});
