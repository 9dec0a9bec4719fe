import type { Evidence } from '../gate/proof.ts';
import type { Scorecard } from '../gate/self-test.ts';
import { clopperPearson } from '../statistics/intervals.ts';
import { percent } from './figures.ts';
import { both, fold, type Html, html, say, TAG } from './html.ts';
import { marked } from './html-claims.ts';
import { nameOf } from './names.ts';
import type { LedgerRow, Survivor, Unguarded } from './report-input.ts';
import type { Report } from './report-model.ts';
import { changedSpans, piecesOf } from './text-pieces.ts';

type Tally = Scorecard['mutants'];

const line = (label: Html, { hits, of }: Tally, asked: string, confidence: number): Html => {
  const { low, high } = clopperPearson(hits, of, confidence);
  return html`<tr><th scope="row">${label}</th><td><i class="k">${both('数', 'Count')}</i>${hits}/${of}</td><td><i class="k">${both('比例', 'Share')}</i>${of === 0 ? '–' : html`${percent(hits / of)} <small>[${percent(low)}, ${percent(high)}]</small>`}</td><td><i class="k">${both('要求', 'Asked')}</i>${asked}</td></tr>`;
};

/** What the graders are worth: the last self-test against the policy. */
const scorecardHtml = ({ scorecard, gradersDigest, policy: { mutation, statistics } }: Report): Html => {
  if (!scorecard)
    return html`<p class="note">${both('没有自测结果；先运行 mutate。', 'No self-test at hand: run mutate.')}</p>`;
  const { card, short } = scorecard;
  const { confidence } = statistics;
  return html`<p class="${short.length > 0 ? 'bad' : 'good'}"><span class="sign" aria-hidden="true">${short.length > 0 ? '✗' : '✓'}</span> ${short.length > 0 ? both('自测不合要求：', 'The self-test falls short: ') : both('自测合格。', 'The self-test is green.')}</p>
${short.length > 0 ? html`<ul lang="en">${short.map((each) => html`<li>${each}</li>`)}</ul>` : null}
<table class="stack"><thead><tr><th></th><th scope="col">${both('数', 'Count')}</th><th scope="col">${both('比例与区间', 'Share and interval')}</th><th scope="col">${both('要求', 'Asked')}</th></tr></thead><tbody>
${line(both('被发现的变异', 'Mutants killed'), card.mutants, `≥ ${percent(mutation.killed)}, ≥ ${mutation.mutants}`, confidence)}
${line(both('严重变异，中文', 'Critical mutants, Chinese'), card.critical.zh, `${percent(mutation.criticalKilled)}, ≥ ${mutation.criticalPerLanguage}`, confidence)}
${line(both('严重变异，英文', 'Critical mutants, English'), card.critical.en, `${percent(mutation.criticalKilled)}, ≥ ${mutation.criticalPerLanguage}`, confidence)}
${line(both('由该管的评分器发现', 'Killed by the right grader'), card.rightGrader, `≥ ${percent(mutation.rightGrader)}`, confidence)}
${line(both('留出的一族', 'Held-out family'), card.heldOut, `± ${mutation.heldOutWithinPoints}`, confidence)}
${line(both('正确改写被误报', 'False alarms on clean controls'), card.controls, `≤ ${percent(mutation.falseAlarmsUpper)}, ≥ ${mutation.controls}`, confidence)}
</tbody></table>
<p class="note">${both(`变异算子 ${card.operators} 种；评分器摘要 `, `${card.operators} operators; graders `)}<code>${card.gradersDigest}</code>${gradersDigest !== null && gradersDigest !== card.gradersDigest ? both(html`，核准时为 <code>${gradersDigest}</code>`, html`, at blessing <code>${gradersDigest}</code>`) : null}</p>`;
};

const survivorHtml = ({ operator, family, critical, case: id, language, at, from, to }: Survivor): Html => {
  const spans = changedSpans(from, to);
  return html`<li>${critical ? html`<b class="bad">${both('✗ 严重', '✗ critical')}</b> ` : null}<code>${operator}</code> <span class="meta">${family}</span> · <code>${id}</code> <small><code>${at}</code></small>
<div class="pair" lang="${TAG[language]}"><p class="side">${from === '' ? '–' : marked(piecesOf(from, { changed: spans.before }), 'del')}</p><p class="side">${to === '' ? '–' : marked(piecesOf(to, { changed: spans.after }), 'ins')}</p></div></li>`;
};

export const mutationPart = (report: Report): Html => {
  const { survivors, survivorsHeldOut } = report;
  const groups = [...Map.groupBy(survivors, ({ operator }) => operator)];
  return html`<section><h2>${both('套件自测', 'The suite, evaluated')}</h2>${scorecardHtml(report)}
<h3>${both('没有被发现的变异', 'Survivors of mutation')}</h3>
${survivors.length + survivorsHeldOut === 0 ? html`<p class="note">${both('没有。', 'None.')}</p>` : null}
${groups.map(([operator, list]) =>
  fold(
    html`<code>${operator}</code> <span class="tag">${list.length}</span>${list.some(({ critical }) => critical) ? html` <b class="bad">${both('✗ 含严重', '✗ critical')}</b>` : null}`,
    html`<ul class="survivors">${list.map(survivorHtml)}</ul>`,
    { isOpen: list.some(({ critical }) => critical) },
  ),
)}
${survivorsHeldOut > 0 ? html`<p class="note">${both(`另有 ${survivorsHeldOut} 个在留出用例里。`, `${survivorsHeldOut} more in held-out cases.`)}</p>` : null}</section>`;
};

export const unguardedPart = ({ unguarded }: Report): Html => html`
<section><h2>${both('没有用例看守的指令', 'Instructions no eval guards')}</h2>
${
  unguarded.length === 0
    ? html`<p class="note">${both('没有列出。', 'None listed.')}</p>`
    : html`<table class="stack"><thead><tr><th scope="col">${both('提示词', 'Prompt')}</th><th scope="col">${both('指令', 'Instruction')}</th><th scope="col">${both('缘由', 'Why')}</th></tr></thead><tbody>${unguarded.map(
        ({ prompt, instruction, reason }: Unguarded) =>
          html`<tr><th scope="row"><code>${prompt}</code></th><td>${instruction}</td><td>${reason}</td></tr>`,
      )}</tbody></table>`
}</section>`;

const ledgerRow = ({ prompt, language, digest, recorded, authored, oldest, newest }: LedgerRow): Html => html`
<tr><th scope="row"><code>${prompt}</code></th><td><i class="k">${both('语言', 'Language')}</i>${say(nameOf(language))}</td><td><i class="k">${both('版本', 'Version')}</i><code>${digest}</code></td><td><i class="k">${both('录下', 'Recorded')}</i>${recorded}</td><td><i class="k">${both('写成', 'Authored')}</i>${authored}</td><td><i class="k">${both('日期', 'Dates')}</i>${oldest === null ? '–' : `${oldest.slice(0, 10)} – ${(newest ?? oldest).slice(0, 10)}`}</td></tr>`;

const sideHtml = (name: Html, { cases, recorded, authored, mixed }: Evidence): Html =>
  html`<p class="note">${name}${both(`：${cases} 例，录下 ${recorded}，写成 ${authored}，混合 ${mixed}。`, `: ${cases} cases, ${recorded} recorded, ${authored} authored, ${mixed} mixed.`)}</p>`;

/** Of what kind the answers are: by cases of either side, and by stored answers of each prompt. */
export const ledgerPart = ({ ledger, decision: { evidence } }: Report): Html => {
  const sum = (of: 'recorded' | 'authored') => ledger.reduce((all, each) => all + each[of], 0);
  return html`<section><h2>${both('证据账', 'Evidence ledger')}</h2>
<p class="note">${both(`录下（模型对请求的原话）${sum('recorded')} 份，写成（人或程序写的）${sum('authored')} 份。`, `${sum('recorded')} recorded (a model’s own words to the request), ${sum('authored')} authored (written by a person or by code).`)}</p>
${sideHtml(both('候选', 'Candidate'), evidence.candidate)}${evidence.baseline ? sideHtml(both('基线', 'Baseline'), evidence.baseline) : null}
${fold(both('按提示词与语言', 'By prompt and language'), html`<table class="stack"><thead><tr><th scope="col">${both('提示词', 'Prompt')}</th><th scope="col">${both('语言', 'Language')}</th><th scope="col">${both('版本', 'Version')}</th><th scope="col">${both('录下', 'Recorded')}</th><th scope="col">${both('写成', 'Authored')}</th><th scope="col">${both('日期', 'Dates')}</th></tr></thead><tbody>${ledger.map(ledgerRow)}</tbody></table>`)}</section>`;
};
