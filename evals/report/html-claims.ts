import { locateQuote } from '#src/evidence/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { ClaimChange } from './claim-diff.ts';
import { type Fault, faultSpans, faultsOf } from './faults.ts';
import { both, fold, type Html, html, say, TAG } from './html.ts';
import { nameOf, SEVERITY } from './names.ts';
import type { Said, SaidEvidence } from './said.ts';
import { around, changedSpans, type Piece, piecesOf, type Span } from './text-pieces.ts';

/** Letters of a piece of evidence shown on each side of the quote. */
const REACH = 160;

/** How a side marks what the other side does not say. */
type Side = 'del' | 'ins';

const piece = ({ text, changed, fault, quote }: Piece, side: Side): Html => {
  const cited = quote ? html`<mark class="cite">${text}</mark>` : html`${text}`;
  const blamed = fault ? html`<mark class="fault">${cited}</mark>` : cited;
  if (!changed) return blamed;
  return side === 'del' ? html`<del>${blamed}</del>` : html`<ins>${blamed}</ins>`;
};

export const marked = (pieces: readonly Piece[], side: Side = 'ins'): Html =>
  html`${pieces.map((each) => piece(each, side))}`;

const evidenceOf = ({ ref, quote, item }: SaidEvidence, faults: readonly Fault[]): Html => {
  if (!item)
    return html`<div><dt><code>${ref}</code> <b class="bad">${both('✗ 没有这份资料', '✗ no such piece')}</b></dt><dd>${quote}</dd></div>`;
  const place = locateQuote(item, quote);
  const head = html`<code>${ref}</code> ${item.label}`;
  if (!place)
    return html`<div><dt>${head} <b class="bad">${both('✗ 资料里没有这句引文：', '✗ the quote does not stand there: ')}</b><mark class="fault">${quote}</mark></dt><dd>${marked(around(piecesOf(item.text, {}), REACH))}</dd></div>`;
  const fault = faultSpans(item.text.slice(place.start, place.end), faults).map(({ start, end }) => ({
    start: start + place.start,
    end: end + place.start,
  }));
  return html`<div><dt>${head}</dt><dd>${marked(around(piecesOf(item.text, { quote: [place], fault }), REACH))}</dd></div>`;
};

const faultItem = ({ grader, severity, why }: Fault): Html =>
  html`<li><span class="sign" aria-hidden="true">✗</span> <code>${grader}</code> <b>${say(SEVERITY[severity])}</b> <span lang="en">${why}</span></li>`;

/** `isOpen`: evidence of a claim at fault is unfolded. */
type How = { side: Side; isOpen: boolean };

/** A claim with the words that differ or are at fault marked, what graders hold against it, and what it rests on. */
const saidHtml = (
  said: Said,
  language: Language,
  all: readonly Fault[],
  changed: readonly Span[],
  { side, isOpen }: How,
): Html => {
  const faults = faultsOf(said, all);
  const pieces = piecesOf(said.text, { changed, fault: faultSpans(said.text, faults) });
  return html`<div class="said ${said.kind}${faults.length > 0 ? ' faulty' : ''}" lang="${TAG[language]}">
<p><span class="kind">${say(nameOf(said.kind))}</span> ${marked(pieces, side)}</p>
${faults.length > 0 ? html`<ul class="faults">${faults.map(faultItem)}</ul>` : null}
${
  said.evidence.length > 0
    ? fold(
        both(
          `依据 ${said.evidence.length} 条`,
          `${said.evidence.length} ${said.evidence.length === 1 ? 'source' : 'sources'}`,
        ),
        html`<dl class="evidence">${said.evidence.map((each) => evidenceOf(each, faults))}</dl>`,
        { isOpen: isOpen && faults.length > 0, name: 'sources' },
      )
    : null
}</div>`;
};

const OP = {
  same: { sign: '=', zh: '未变', en: 'unchanged' },
  changed: { sign: '~', zh: '改写', en: 'reworded' },
  added: { sign: '+', zh: '新增', en: 'added' },
  removed: { sign: '−', zh: '去掉', en: 'removed' },
} as const;

type Faults = { before: readonly Fault[]; after: readonly Fault[] };

/** One claim on both sides; the place it stands at is told once. */
export const changeHtml = (
  { op, before, after }: ClaimChange,
  language: Language,
  faults: Faults,
  isOpen: boolean,
): Html => {
  const spans = op === 'changed' ? changedSpans(before.text, after.text) : { before: [], after: [] };
  const side = (said: Said | null, which: 'before' | 'after') =>
    html`<div class="side ${which}">${said ? saidHtml(said, language, faults[which], spans[which], { side: which === 'before' ? 'del' : 'ins', isOpen }) : html`<p class="none">–</p>`}</div>`;
  return html`<div class="change ${op}">
<p class="at"><span class="sign" aria-hidden="true">${OP[op].sign}</span> ${both(OP[op].zh, OP[op].en)} <code>${(after ?? before).at}</code></p>
<div class="pair">${side(before, 'before')}${side(after, 'after')}</div></div>`;
};
