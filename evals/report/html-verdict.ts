import type { Comparison } from '../gate/compare.ts';
import { wordedP } from '../gate/reason.ts';
import { count, least, percent, points, range } from './figures.ts';
import { both, type Html, html, say } from './html.ts';
import { sliceName, VERDICT } from './names.ts';
import { inChinese, KIND, sentence } from './reason-words.ts';
import type { Report, Sum } from './report-model.ts';

const reasonItem = (reason: Report['reasons'][number], report: Report): Html => html`
<li class="reason ${reason.fails ? 'bad' : 'open'}">
<span class="sign" aria-hidden="true">${reason.fails ? '✗' : '?'}</span>
<div><b>${say(KIND[reason.kind])}</b>${reason.slice === null ? null : html` <span class="tag">${say(sliceName(reason.slice))}</span>`}
<p class="zh" lang="zh-Hans">${inChinese(reason, report)}</p>
<p class="words" lang="en">${reason.words}</p></div>
</li>`;

const figure = (label: Html, value: string, note: Html | null = null): Html =>
  html`<div class="figure"><dt>${label}</dt><dd>${value}${note === null ? null : html`<small>${note}</small>`}</dd></div>`;

/** N, accounts, both rates, the effect with its interval, p, and the smallest drop it could have seen: always all of them. */
const figures = (each: Comparison, confidence: number): Html => html`
<dl class="figures">
${figure(both('用例', 'Cases'), String(each.cases), both(`${each.clusters} 家客户`, `${each.clusters} accounts`))}
${figure(both('通过率', 'Pass rate'), `${percent(each.baseline)} → ${percent(each.candidate)}`, both('基线 → 候选', 'baseline → candidate'))}
${figure(both('变化，百分点', 'Effect, points'), points(each.effect), both(`${100 * confidence} % 区间 ${range(each.interval)}`, `${100 * confidence} % interval ${range(each.interval)}`))}
${figure(both('机会所致的概率', 'By chance alone'), wordedP(each.p), both('单侧，按客户整组翻转', 'one-sided, accounts flipped whole'))}
${figure(both('最小能看出的变化', 'Smallest effect it could have seen'), least(each.smallestDetectable), both('百分点', 'points'))}
</dl>`;

const passing = ({ cases, passed }: Sum): string => `${passed}/${cases}`;

/** Verdict, reasons and the figures they rest on: what a reader needs who reads nothing else. */
export const verdictPart = (report: Report): Html => {
  const { decision, reasons, heldOut, policy, lowered } = report;
  const { sign, word } = VERDICT[decision.verdict];
  const { cases } = decision;
  return html`
<header class="verdict ${decision.verdict.toLowerCase()}">
<p class="badge"><span class="sign" aria-hidden="true">${sign}</span> ${say(word)} <span class="code">${decision.verdict}</span></p>
<h1>${say(sentence(report))}</h1>
</header>
${reasons.length > 0 ? html`<ol class="reasons">${reasons.map((each) => reasonItem(each, report))}</ol>` : null}
${
  decision.overall
    ? figures(decision.overall, policy.statistics.confidence)
    : html`<p>${both(`评分 ${cases.candidate} 例，没有可以比较的基线。首个样本通过 ${passing(report.open.candidate)}。`, `${cases.candidate} cases graded, none compared. First samples that pass: ${passing(report.open.candidate)}.`)}</p>`
}
<p class="note">${both(
    `候选 ${cases.candidate} 例，基线 ${cases.baseline} 例，比较 ${cases.compared} 例，缺失 ${cases.lost} 例，新增 ${cases.added} 例。`,
    `${cases.candidate} candidate cases, ${cases.baseline} in the baseline, ${cases.compared} compared, ${cases.lost} lost, ${cases.added} added. `,
  )}${
    heldOut.candidate.cases > 0
      ? both(
          `留出用例只报总数：首个样本通过 ${passing(heldOut.candidate)}${heldOut.baseline ? `，基线 ${passing(heldOut.baseline)}` : ''}；由过变不过 ${decision.flips.heldOutLost}，由不过变过 ${decision.flips.heldOutGained}。`,
          `Held-out cases, in sums alone: first samples pass ${passing(heldOut.candidate)}${heldOut.baseline ? `, baseline ${passing(heldOut.baseline)}` : ''}; ${decision.flips.heldOutLost} lost, ${decision.flips.heldOutGained} gained.`,
        )
      : null
  }</p>
${lowered.map(
  ({ slice, from, to, reason }) => html`
<p class="lowered"><span class="sign" aria-hidden="true">↓</span> ${both(html`基线核准时降低：${sliceName(slice).zh}，${percent(from)} → ${percent(to)}。理由：`, html`Lowered when the baseline was blessed: ${sliceName(slice).en}, ${percent(from)} → ${percent(to)}. Reason: `)}<q>${reason}</q></p>`,
)}
${
  decision.suspects.length + decision.heldOutSuspects > 0
    ? html`<p class="note">${both('需要再采样：', 'Further samples wanted: ')}${decision.suspects.map(({ id, more }, at) => html`${at > 0 ? ', ' : ''}<code>${id}</code> +${count(more)}`)}${decision.heldOutSuspects > 0 ? both(`；留出 ${decision.heldOutSuspects} 例`, `; ${decision.heldOutSuspects} held out`) : null}</p>`
    : null
}`;
};
