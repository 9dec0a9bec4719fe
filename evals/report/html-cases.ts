import { type CaseChange, isNews } from './case-change.ts';
import type { ClaimChange } from './claim-diff.ts';
import { type Fault, faultsOf } from './faults.ts';
import { both, fold, type Html, html, say, TAG } from './html.ts';
import { changeHtml } from './html-claims.ts';
import { nameOf, SEVERITY } from './names.ts';
import type { Report } from './report-model.ts';

const TURNED = {
  lost: { sign: '✗', zh: '由过变不过', en: 'lost' },
  gained: { sign: '✓', zh: '由不过变过', en: 'gained' },
  neither: { sign: '✗', zh: '不通过', en: 'fails' },
} as const;

const faultLine = (change: CaseChange, fault: Fault): Html => html`
<li><code>${fault.grader}</code> <b>${say(SEVERITY[fault.severity])}</b>${
  change.before === null
    ? null
    : isNews(change, fault)
      ? html` <span class="tag">${both('新', 'new')}</span>`
      : html` <span class="tag">${both('基线也有', 'baseline too')}</span>`
} <span lang="en">${fault.why}</span>${fault.text === '' ? null : html`${both('：', ': ')}<mark class="fault" lang="${TAG[change.case.language]}">${fault.text}</mark>`} <small><code>${fault.at}</code></small></li>`;

const isBlamed = ({ before, after }: ClaimChange, change: CaseChange): boolean =>
  (after !== null && faultsOf(after, change.after.faults).length > 0) ||
  (before !== null && faultsOf(before, change.before?.faults ?? []).length > 0);

/** What to show of a case: first what graders hold against either side, then what else changed where there is a baseline. */
const shown = (change: CaseChange): ClaimChange[] => {
  const blamed = change.changes.filter((each) => isBlamed(each, change));
  const others = change.changes.filter(
    (each) => change.before !== null && each.op !== 'same' && !blamed.includes(each),
  );
  return [...blamed, ...others];
};

const body = (change: CaseChange): Html => {
  const { language } = change.case;
  const rows = shown(change);
  const rest = change.changes.length - rows.length;
  const faults = { before: change.before?.faults ?? [], after: change.after.faults };
  return html`<p class="about" lang="en">${change.case.about}</p>
${change.unread.map(({ prompt, reason }) => html`<p class="bad"><code>${prompt}</code> <span lang="en">${reason}</span></p>`)}
${change.after.faults.length > 0 ? html`<ul class="faultlist">${change.after.faults.map((each) => faultLine(change, each))}</ul>` : change.after.passed && change.turned !== 'lost' ? null : html`<p class="note">${both('首个样本没有问题；不过的是别的样本。', 'The first sample holds; others failed.')}</p>`}
${rows.length > 0 ? html`<div class="pairhead" aria-hidden="true"><span>${both('基线', 'Baseline')}</span><span>${both('候选', 'Candidate')}</span></div>` : null}
${rows.map((each) => changeHtml(each, language, faults, true))}
<p class="note">${both(`其余 ${rest} 条两边相同或没有问题。`, `The other ${rest} statements are the same on both sides or hold.`)}</p>`;
};

/** One case, folded; its faults and both sides within. */
export const caseHtml = (change: CaseChange, isOpen: boolean): Html => {
  const { id, draft, language, slice, split } = change.case;
  const { sign, zh, en } = TURNED[change.turned];
  const graders = [
    ...new Set(change.after.faults.filter(({ severity }) => severity !== 'minor').map(({ grader }) => grader)),
  ];
  return fold(
    html`<span class="sign" aria-hidden="true">${sign}</span> <b>${id}</b> <span class="tag">${both(zh, en)}</span> <span class="meta">${say(nameOf(draft))} · ${say(nameOf(language))} · ${say(nameOf(slice))} · ${say(nameOf(split))}</span>${graders.length > 0 ? html` <span class="graders">${graders.map((grader) => html`<code>${grader}</code> `)}</span>` : null}`,
    body(change),
    { isOpen, name: `case ${change.turned}` },
  );
};

/** Cases open at first: the reader sees what a flip looks like, and folds out the rest. */
const OPEN = 3;

/** Flips side by side, and the cases that fail without having turned. */
export const casesPart = ({ lost, gained, failing, decision: { flips } }: Report): Html => html`
<section><h2>${both('翻转的用例', 'Flips')}</h2>
<p class="note">${both(
  `由过变不过 ${lost.length}，由不过变过 ${gained.length}；留出用例 ${flips.heldOutLost} 与 ${flips.heldOutGained}，不逐例列出。并列的是首个样本的回答。`,
  `${lost.length} lost, ${gained.length} gained; of held-out cases ${flips.heldOutLost} and ${flips.heldOutGained}, not shown singly. Side by side stand the answers of the first sample.`,
)}</p>
${lost.map((each, at) => caseHtml(each, at < OPEN))}${gained.map((each) => caseHtml(each, false))}</section>
${
  failing.length > 0
    ? html`<section><h2>${both('没有翻转、但不通过的用例', 'Failing without having turned')}</h2>${failing.map((each) => caseHtml(each, false))}</section>`
    : null
}`;
