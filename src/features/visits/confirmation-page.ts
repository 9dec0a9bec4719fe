import { formatDate } from '#src/kernel/format-date.ts';
import type { Language } from '#src/kernel/language.ts';
import type { ShownLink } from './answer-link.ts';
import { CONFIRMATION_STYLE } from './confirmation-style.ts';

const WORDS = {
  zh: {
    title: '请核对会谈纪要',
    from: (sender: string | null, company: string) => `${[company, sender].filter(Boolean).join(' · ')} 发给您核对`,
    legend: '您的意见',
    confirmed: '内容属实，我确认',
    disputed: '有不对的地方',
    name: '您的姓名',
    comment: '哪里不对或要补充',
    commentHint: '选“有不对的地方”时请写明。',
    send: '提交',
    private: '提交后对方会看到您的姓名、选择和说明。这个页面不需要注册，也不设 Cookie。',
    thanks: '已收到您的答复',
    wasConfirmed: (by: string, on: string) => `${by}于${on}确认了以上内容。`,
    wasDisputed: (by: string, on: string) => `${by}于${on}提出有出入，我们会据此修改后再请您看。`,
    yourWords: '您写的说明：',
    errors: { name: '请写下您的姓名。', answer: '请选择一项。', comment: '请写明哪里不对。' },
  },
  en: {
    title: 'Please check the summary of our talk',
    from: (sender: string | null, company: string) => `Sent to you by ${[sender, company].filter(Boolean).join(', ')}`,
    legend: 'Your answer',
    confirmed: 'This is right; I confirm it',
    disputed: 'Something is not right',
    name: 'Your name',
    comment: 'What is not right, or missing',
    commentHint: 'Needed when something is not right.',
    send: 'Send',
    private:
      'The sender will see your name, your choice and your words. No account is needed, and this page sets no cookie.',
    thanks: 'Thank you, your answer has arrived',
    wasConfirmed: (by: string, on: string) => `${by} confirmed the above on ${on}.`,
    wasDisputed: (by: string, on: string) =>
      `${by} said on ${on} that something is not right; we will mend it and ask you again.`,
    yourWords: 'What you wrote:',
    errors: { name: 'Please give your name.', answer: 'Please choose one.', comment: 'Please say what is not right.' },
  },
} as const;

export type FormFault = keyof (typeof WORDS)['zh']['errors'];
/** What was typed, so that nothing is lost when something was missing. */
export type Typed = { name: string; answer: string; comment: string };

/** Text as HTML text or attribute value: nothing in it is markup any more. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const page = (language: Language, title: string, body: string): string =>
  `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${CONFIRMATION_STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/** The page behind a link that works: the text, who sent it, and the form; or what was answered. */
export const confirmationPage = (
  link: ShownLink,
  typed: Typed | null = null,
  faults: readonly FormFault[] = [],
): string => {
  const w = WORDS[link.language];
  const head = `<h1>${w.title}</h1>
<p class="from">${escapeHtml(w.from(link.sender, link.company))}</p>
<section class="card" aria-label="${w.title}"><div class="text">${escapeHtml(link.summary)}</div></section>`;
  return page(
    link.language,
    w.title,
    `${head}\n${link.answer ? answered(link.answer, link.language) : form(link, typed, faults)}`,
  );
};

const answered = ({ kind, by, at, comment }: NonNullable<ShownLink['answer']>, language: Language): string => {
  const w = WORDS[language];
  const on = formatDate(at.slice(0, 10), language);
  const said = kind === 'confirmed' ? w.wasConfirmed(by, on) : w.wasDisputed(by, on);
  const words = comment ? `<p>${w.yourWords}</p><div class="text">${escapeHtml(comment)}</div>` : '';
  return `<section class="card done" role="status"><h2>${w.thanks}</h2><p>${escapeHtml(said)}</p>${words}</section>`;
};

const form = (link: ShownLink, typed: Typed | null, faults: readonly FormFault[]): string => {
  const w = WORDS[link.language];
  const chosen = typed?.answer ?? '';
  const choice = (value: 'confirmed' | 'disputed') =>
    `<label class="choice"><input type="radio" name="answer" value="${value}" required${chosen === value ? ' checked' : ''}><span>${w[value]}</span></label>`;
  const errors =
    faults.length === 0
      ? ''
      : `<div class="error" role="alert">${faults.map((fault) => `<p>${w.errors[fault]}</p>`).join('')}</div>`;
  return `<form class="card" method="post" accept-charset="utf-8">
${errors}<fieldset><legend>${w.legend}</legend>
${choice('confirmed')}
${choice('disputed')}
</fieldset>
<div class="field"><label class="head" for="name">${w.name}</label>
<input id="name" name="name" type="text" maxlength="80" autocomplete="name" required value="${escapeHtml(typed?.name ?? link.contactName ?? '')}"></div>
<div class="field"><label class="head" for="comment">${w.comment}</label>
<textarea id="comment" name="comment" maxlength="2000" aria-describedby="comment-hint">${escapeHtml(typed?.comment ?? '')}</textarea>
<p class="hint" id="comment-hint">${w.commentHint}</p></div>
<button type="submit">${w.send}</button>
<p class="quiet">${w.private}</p>
</form>`;
};

/** The one page for every link that does not work, whatever the reason, in both languages. */
export const gonePage = (): string =>
  page(
    'zh',
    '链接已失效 · Link not valid',
    `<section class="card"><h1>这个链接打不开了</h1><p>它可能已过期、被撤回或换成了新的一份。请向发给您的人再要一个。</p></section>
<section class="card" lang="en"><h1>This link does not work</h1><p>It may have expired, been withdrawn or been replaced. Please ask whoever sent it for a new one.</p></section>`,
  );

/** What is said when somebody asks too often, or a form comes from another site. */
export const refusedPage = (zh: string, en: string): string =>
  page('zh', `${zh} · ${en}`, `<section class="card"><p>${zh}</p><p lang="en">${en}</p></section>`);
