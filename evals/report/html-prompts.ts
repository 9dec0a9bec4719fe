import { changedLines } from './changed-lines.ts';
import { both, fold, type Html, html, say, TAG } from './html.ts';
import { changeHtml, marked } from './html-claims.ts';
import type { Hunk } from './line-diff.ts';
import { nameOf } from './names.ts';
import type { OutputChange, PromptChange } from './prompt-change.ts';
import type { Report } from './report-model.ts';

/** Cases shown beside a prompt; the others are named. */
const SHOWN = 4;

const SIGN = { both: ' ', removed: '−', added: '+' } as const;

const hunkHtml = ({ from, steps }: Hunk): Html => html`
<div class="hunk"><div class="ln place"><span class="m">@@</span><span>${from.before} → ${from.after}</span></div>
${changedLines(steps).map(({ op, pieces }) => html`<div class="ln ${op}"><span class="m">${SIGN[op]}</span><span>${marked(pieces, op === 'removed' ? 'del' : 'ins')}</span></div>`)}</div>`;

const promptDiff = ({ words, hunks, language }: PromptChange): Html => {
  if (words === 'changed') return html`<div class="diff" lang="${TAG[language]}">${hunks.map(hunkHtml)}</div>`;
  return html`<p class="note">${
    words === 'same'
      ? both('提示词没有变；变的是回答。', 'The prompt did not change; its answers did.')
      : both(
          '版本摘要变了，而先前的文字不在手边，或者只改了设置或输出结构。',
          'Its digest changed, but the earlier words are not at hand, or only settings or the output schema changed.',
        )
  }</p>`;
};

const outputHtml = ({ change, claims }: OutputChange): Html => html`
<div class="output"><p class="at"><b>${change.case.id}</b>${change.turned === 'lost' ? html` <span class="tag bad">${both('✗ 由过变不过', '✗ lost')}</span>` : change.turned === 'gained' ? html` <span class="tag good">${both('✓ 由不过变过', '✓ gained')}</span>` : null}</p>
${claims.map((each) => changeHtml(each, change.case.language, { before: change.before?.faults ?? [], after: change.after.faults }, false))}</div>`;

const promptHtml = (prompt: PromptChange): Html => {
  const { id, language, words, hunks, outputs } = prompt;
  const lines = hunks.flatMap(({ steps }) => steps);
  const changed = (op: 'added' | 'removed') => lines.filter((step) => step.op === op).length;
  const rest = outputs.slice(SHOWN);
  return fold(
    html`<b>${id}</b> <span class="meta">${say(nameOf(language))}</span> <span class="tag">${words === 'changed' ? html`+${changed('added')} −${changed('removed')}` : words === 'same' ? both('文字未变', 'words unchanged') : both('版本变了', 'version changed')}</span> <span class="meta">${both(`${outputs.length} 例回答有变`, `${outputs.length} changed answers`)}</span>`,
    html`<div class="beside"><div class="promptside"><h3>${both('提示词', 'Prompt')}</h3>${promptDiff(prompt)}</div>
<div class="outputside"><h3>${both('回答', 'Answers')}</h3>
${outputs.length === 0 ? html`<p class="note">${both('没有可以对照的回答，或回答未变。', 'No answers to lay beside it, or they did not change.')}</p>` : outputs.slice(0, SHOWN).map(outputHtml)}
${rest.length > 0 ? html`<p class="note">${both(`另有 ${rest.length} 例：`, `${rest.length} more: `)}${rest.map(({ change }, at) => html`${at > 0 ? ', ' : ''}<code>${change.case.id}</code>`)}</p>` : null}</div></div>`,
    { isOpen: words === 'changed', name: 'prompt' },
  );
};

/** Every changed prompt with the answers it changed beside it. */
export const promptsPart = ({ prompts, decision }: Report, legend: Html): Html => html`
<section><h2>${both('提示词与回答的差异', 'Prompts beside answers')}</h2>${legend}
${
  prompts.length === 0
    ? html`<p class="note">${decision.cases.baseline === 0 ? both('没有基线，无从对照。', 'There is no baseline to compare with.') : both('提示词和回答都没有变。', 'Neither prompts nor answers changed.')}</p>`
    : prompts.map(promptHtml)
}</section>`;
