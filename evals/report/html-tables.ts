import { DRAFTS } from '../cases/case.ts';
import type { Comparison } from '../gate/compare.ts';
import type { Cell } from '../gate/matrix.ts';
import { wordedP } from '../gate/reason.ts';
import { count, least, percent, points, range, shares, thousands } from './figures.ts';
import { both, type Html, html, say } from './html.ts';
import { nameOf, sliceName } from './names.ts';
import type { Report } from './report-model.ts';

const cellOf = (cells: readonly Cell[], draft: string, language: string): Cell | undefined =>
  cells.find((each) => each.draft === draft && each.language === language);

const passes = ({ cases, rate, interval }: Cell): Html =>
  html`<b>${count(rate * cases)}/${cases}</b> <span class="rate">${percent(rate)}</span> <small>${shares(interval)}</small>`;

const moved = (now: Cell | undefined, was: Cell | undefined): string => {
  if (!now || !was || now.rate === was.rate) return '=';
  return now.rate > was.rate ? '▲' : '▼';
};

/** Draft types down, languages across: passes with Wilson's interval, candidate above baseline. */
export const matrixPart = ({ decision: { matrix }, policy }: Report): Html => {
  const told = new Set([...matrix.candidate, ...matrix.baseline].map(({ draft }) => draft));
  const drafts = DRAFTS.filter((draft) => told.has(draft));
  if (drafts.length === 0) return html``;
  const cell = (draft: string, language: 'zh' | 'en'): Html => {
    const now = cellOf(matrix.candidate, draft, language);
    const was = cellOf(matrix.baseline, draft, language);
    if (!now && !was) return html`<td>–</td>`;
    return html`<td class="cell">${now ? html`<div>${passes(now)}</div>` : html`<div>–</div>`}${was ? html`<div class="was"><span class="sign" aria-hidden="true">${moved(now, was)}</span> ${both('基线', 'was')} ${passes(was)}</div>` : null}</td>`;
  };
  return html`
<section><h2>${both('草稿类型 × 语言', 'Draft type × language')}</h2>
<p class="note">${both(`公开用例的通过数、通过率与 ${100 * policy.statistics.confidence} % Wilson 区间；只陈述，不检验。`, `Passes, rate and ${100 * policy.statistics.confidence} % Wilson interval of the open cases; told, not tested.`)}</p>
<table class="matrix"><thead><tr><th></th><th scope="col">${say(nameOf('zh'))}</th><th scope="col">${say(nameOf('en'))}</th></tr></thead>
<tbody>${drafts.map((draft) => html`<tr><th scope="row">${say(nameOf(draft))}</th>${cell(draft, 'zh')}${cell(draft, 'en')}</tr>`)}</tbody></table></section>`;
};

/** Points at the ends of the plot. */
const SPAN = 20;
const across = (value: number): string => (60 + 52 * Math.max(-1, Math.min(1, value / SPAN))).toFixed(1);

/** The effect as a dot on its interval, from −20 to +20 points, an arrow beyond; the figures stand beside it. */
const plot = ({ effect, interval }: Comparison): Html => {
  const { low, high } = interval ?? { low: effect, high: effect };
  const beyond = effect < -SPAN ? 'M2 8l7-4v8z' : effect > SPAN ? 'M118 8l-7-4v8z' : null;
  const mark = beyond ? html`<path d="${beyond}"/>` : html`<circle cx="${across(effect)}" cy="8" r="3.5"/>`;
  return html`<svg class="plot" viewBox="0 0 120 16" width="120" height="16" aria-hidden="true"><path d="M60 0V16" class="zero"/><path d="M${across(low)} 8H${across(high)}" class="line"/>${mark}</svg>`;
};

const row = (name: Html, each: Comparison, p: string): Html => html`<tr><th scope="row">${name}</th>
<td><i class="k">${both('用例 / 客户', 'Cases / accounts')}</i>${each.cases} / ${each.clusters}</td>
<td><i class="k">${both('通过率', 'Pass rate')}</i>${percent(each.baseline)} → ${percent(each.candidate)}</td>
<td><i class="k">${both('变化', 'Effect')}</i><span class="num">${points(each.effect)} <small>${range(each.interval)}</small></span></td>
<td class="plotted">${plot(each)}</td>
<td><i class="k">p</i>${p}</td>
<td><i class="k">${both('最小可见', 'Could have seen')}</i>${least(each.smallestDetectable)}</td></tr>`;

/** The comparison as a whole, held out, and by slice. */
export const slicesPart = ({ decision }: Report): Html => {
  const { overall, slices, languageGap: gap } = decision;
  if (!overall && slices.length === 0) return html``;
  const untested = '–';
  return html`
<section><h2>${both('变化在哪里', 'Where it changed')}</h2>
<table class="stack"><thead><tr><th></th><th scope="col">${both('用例 / 客户', 'Cases / accounts')}</th><th scope="col">${both('通过率', 'Pass rate')}</th><th scope="col">${both('变化，百分点', 'Effect, points')}</th><th scope="col"><small>−20 … +20</small></th><th scope="col">p</th><th scope="col">${both('最小可见', 'Could have seen')}</th></tr></thead><tbody>
${overall ? row(both('整体（公开用例）', 'Overall (open cases)'), overall, wordedP(overall.p)) : null}
${slices.map((each) => row(say(sliceName(each.name)), each, each.adjusted === null ? untested : wordedP(each.adjusted)))}
</tbody></table>
<p class="note">${both('分组的 p 按 Holm 校正；“–”表示用例太少，不检验。', 'p of slices adjusted after Holm; – where there are too few cases to test.')}${
    gap
      ? both(
          `中文减英文：${points(gap.baseline)} → ${points(gap.candidate)} 个百分点（${wordedP(gap.p)}）。`,
          ` Chinese minus English: ${points(gap.baseline)} → ${points(gap.candidate)} points (${wordedP(gap.p)}).`,
        )
      : null
  }</p></section>`;
};

/** Tokens before and after, in and out together. */
export const tokensPart = ({ decision: { tokens }, policy }: Report): Html =>
  tokens.every(({ baseline }) => baseline === 0)
    ? html``
    : html`
<section><h2>${both('token 用量', 'Tokens')}</h2>
<table class="stack"><thead><tr><th></th><th scope="col">${both('用例', 'Cases')}</th><th scope="col">${both('基线', 'Baseline')}</th><th scope="col">${both('候选', 'Candidate')}</th><th scope="col">${both('增减', 'Growth')}</th></tr></thead><tbody>
${tokens.map(
  (each) =>
    html`<tr><th scope="row">${say(nameOf(each.of))}</th><td><i class="k">${both('用例', 'Cases')}</i>${each.cases}</td><td><i class="k">${both('基线', 'Baseline')}</i>${thousands(each.baseline)}</td><td><i class="k">${both('候选', 'Candidate')}</i>${thousands(each.candidate)}</td><td><i class="k">${both('增减', 'Growth')}</i>${points(100 * each.growth)} %${each.growth > policy.tokens.growth ? html` <b class="over">${both('▲ 超限', '▲ over the limit')}</b>` : null}</td></tr>`,
)}</tbody></table>
<p class="note">${both('每例首轮请求与回答之和，估算；两边用同一算法。', 'First requests and answers of each case, summed; estimated in the same way on both sides.')}</p></section>`;
