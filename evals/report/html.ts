import type { Bilingual, Language } from '#src/kernel/language.ts';
import { visible } from './visible.ts';

/** Finished markup. Made by `html` alone, which escapes whatever is not. */
export type Html = { readonly markup: string };

type Part = Html | string | number | null | undefined | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML and XML, in elements and in quoted attributes. */
export const escapeText = (text: string): string => visible(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const isMarkup = (part: Part): part is Html => part !== null && typeof part === 'object' && 'markup' in part;

const written = (part: Part): string => {
  if (part === null || part === undefined || part === false) return '';
  if (isMarkup(part)) return part.markup;
  return typeof part === 'string' || typeof part === 'number' ? escapeText(String(part)) : part.map(written).join('');
};

/** Markup with its values escaped. Lists are joined; null, undefined and false are nothing. Attributes must be quoted. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: texts.map((text, at) => `${text}${written(parts[at])}`).join(''),
});

/** BCP 47 tags, by which a reader's machine picks the letter forms. */
export const TAG: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' };

/** Our own words in both languages; the switch of the page shows one of them. Values may be markup. */
export const both = (zh: Part, en: Part): Html =>
  html`<span class="zh" lang="zh-Hans">${zh}</span><span class="en" lang="en">${en}</span>`;

export const say = ({ zh, en }: Bilingual): Html => both(zh, en);

/** A fold. `isOpen` at first; in print all are open. */
export const fold = (summary: Html, content: Html, { isOpen = false, name = '' } = {}): Html =>
  html`<details class="${name}"${isOpen ? html` open` : ''}><summary>${summary}</summary><div class="folded">${content}</div></details>`;
