import { DRAFTS } from '../cases/case.ts';
import type { Comparison } from '../gate/compare.ts';
import type { Cell } from '../gate/matrix.ts';
import type { Evidence } from '../gate/proof.ts';
import { wordedP } from '../gate/reason.ts';
import { count, least, percent, points, range, shares, thousands } from './figures.ts';
import { code, type Section } from './markdown-text.ts';
import { nameOf, sliceName } from './names.ts';
import type { Report } from './report-model.ts';

const named = ({ zh, en }: { zh: string; en: string }): string => (zh === en ? code(zh) : `${zh} ${en}`);
const table = (...cells: string[]): string => `| ${cells.join(' | ')} |\n|${' --- |'.repeat(cells.length)}`;
const row = (...cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;
const section = (title: string, lead: string[], items: string[], most: number): Section => ({
  title,
  lead,
  items,
  joint: '\n',
  most,
});

export const matrixSection = ({ decision: { matrix } }: Report): Section => {
  const cell = (draft: string, language: string): string => {
    const of = (cells: readonly Cell[]) => cells.find((each) => each.draft === draft && each.language === language);
    const told = (each: Cell | undefined) =>
      each ? `${count(each.rate * each.cases)}/${each.cases} ${percent(each.rate)} ${shares(each.interval)}` : '–';
    const was = of(matrix.baseline);
    return `${told(of(matrix.candidate))}${was ? ` ← ${told(was)}` : ''}`;
  };
  const all = new Set([...matrix.candidate, ...matrix.baseline].map(({ draft }) => draft));
  const rows = DRAFTS.filter((draft) => all.has(draft)).map((draft) =>
    row(named(nameOf(draft)), cell(draft, 'zh'), cell(draft, 'en')),
  );
  return section(
    '草稿类型 × 语言 · Draft type × language（候选 ← 基线 · candidate ← baseline）',
    [table('', '中文 Chinese', '英文 English')],
    rows,
    3_000,
  );
};

export const sliceSection = ({ decision: { overall, slices } }: Report): Section => {
  const told = (name: string, each: Comparison, p: number | null) =>
    row(
      name,
      `${each.cases} / ${each.clusters}`,
      `${percent(each.baseline)} → ${percent(each.candidate)}`,
      `${points(each.effect)} ${range(each.interval)}`,
      p === null ? '–' : wordedP(p),
      least(each.smallestDetectable),
    );
  const rows = [
    ...(overall ? [told('**整体 overall**', overall, overall.p)] : []),
    ...slices.map((each) => told(named(sliceName(each.name)), each, each.adjusted)),
  ];
  return section(
    '变化在哪里 · Where it changed',
    [
      table(
        '',
        '用例 / 客户 cases / accounts',
        '通过率 pass rate',
        '变化 effect, points',
        'p',
        '最小可见 could have seen',
      ),
    ],
    rows,
    4_000,
  );
};

export const unguardedSection = ({ unguarded }: Report): Section =>
  section(
    '没有用例看守的指令 · Instructions no eval guards',
    [unguarded.length === 0 ? '没有 · None' : table('提示词 prompt', '指令 instruction', '缘由 why')],
    unguarded.map(({ prompt, instruction, reason }) => row(code(prompt), code(instruction), code(reason))),
    3_000,
  );

const side = (name: string, { cases, recorded, authored, mixed }: Evidence): string =>
  `- ${name}: ${cases} 例 cases；录下 recorded ${recorded}，写成 authored ${authored}，混合 mixed ${mixed}`;

export const ledgerSection = ({ ledger, decision: { evidence } }: Report): Section =>
  section(
    '证据账 · Evidence ledger',
    [
      [
        side('候选 candidate', evidence.candidate),
        ...(evidence.baseline ? [side('基线 baseline', evidence.baseline)] : []),
      ].join('\n'),
      table('提示词 prompt', '版本 version', '录下 recorded', '写成 authored', '日期 dates'),
    ],
    ledger.map(({ prompt, language, digest, recorded, authored, oldest, newest }) =>
      row(
        code(`${prompt}.${language}`),
        code(digest),
        recorded,
        authored,
        oldest === null ? '–' : `${code(oldest.slice(0, 10))} – ${code((newest ?? oldest).slice(0, 10))}`,
      ),
    ),
    4_000,
  );

export const tokenSection = ({ decision: { tokens } }: Report): Section =>
  section(
    'token 用量 · Tokens',
    [table('', '基线 baseline', '候选 candidate', '增减 growth')],
    tokens.map((each) =>
      row(
        named(nameOf(each.of)),
        thousands(each.baseline),
        thousands(each.candidate),
        `${points(100 * each.growth)} %`,
      ),
    ),
    2_000,
  );
