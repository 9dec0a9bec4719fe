import type { Language } from '#src/kernel/language.ts';
import { both, escapeText, html, say, TAG } from './html.ts';
import { casesPart } from './html-cases.ts';
import { ledgerPart, mutationPart, unguardedPart } from './html-lists.ts';
import { promptsPart } from './html-prompts.ts';
import { matrixPart, slicesPart, tokensPart } from './html-tables.ts';
import { verdictPart } from './html-verdict.ts';
import { VERDICT } from './names.ts';
import { sentence } from './reason-words.ts';
import type { ReportInput } from './report-input.ts';
import { reportModel } from './report-model.ts';
import { STYLE } from './style.ts';

/** No script may run and nothing may be fetched, whatever the text of an answer says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const legend = html`<p class="legend"><span><mark class="fault">${both('评分器指出的词', 'words a grader quotes')}</mark></span><span><mark class="cite">${both('引文', 'quoted evidence')}</mark></span><span><del>${both('基线才有', 'baseline only')}</del></span><span><ins>${both('候选才有', 'candidate only')}</ins></span></p>`;

/**
 * The report as one HTML file that needs nothing else: both languages are in it, `language` is shown first, and a switch
 * without script shows the other. Every word of answers, packs and prompts is escaped. The same input gives the same bytes.
 */
export const renderHtml = (input: ReportInput, language: Language): string => {
  const report = reportModel(input);
  const { decision } = report;
  const chosen = (own: Language) => (own === language ? html` checked` : html``);
  const title = `${VERDICT[decision.verdict].word[language]} · ${language === 'zh' ? 'Linchpin 提示词评测' : 'Linchpin prompt evals'}`;
  const body = html`
<input class="switch" type="radio" name="language" id="show-zh" aria-label="中文"${chosen('zh')}>
<input class="switch" type="radio" name="language" id="show-en" aria-label="English"${chosen('en')}>
<main>
<div class="top"><span><b>Linchpin</b> ${both('提示词评测报告', 'prompt evals')}</span><div class="languages"><label for="show-zh" lang="zh-Hans">中文</label><label for="show-en" lang="en">English</label></div></div>
${verdictPart(report)}
${promptsPart(report, legend)}
${casesPart(report)}
${matrixPart(report)}
${slicesPart(report)}
${mutationPart(report)}
${unguardedPart(report)}
${ledgerPart(report)}
${tokensPart(report)}
<footer>${say({ zh: '策略', en: 'Policy' })} <code>${decision.policy}</code> · ${say({ zh: '种子', en: 'seed' })} <code>${decision.seed}</code>${
    report.gradersDigest === null
      ? null
      : html` · ${say({ zh: '核准时的评分器', en: 'graders at blessing' })} <code>${report.gradersDigest}</code>`
  }</footer>
</main>`;
  return `<!doctype html>
<html lang="${TAG[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeText(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="description" content="${escapeText(sentence(report)[language])}">
<title>${escapeText(title)}</title>
<style>${STYLE}</style>
</head>
<body>${body.markup}
</body>
</html>
`;
};
