import type { Language } from '#src/kernel/language.ts';

type Weakening = readonly [strong: RegExp, weak: string];

/** What binds, and what it becomes. The first row that is found decides. */
const WEAKER: Readonly<Record<Language, readonly Weakening[]>> = {
  zh: [
    [/必须/gu, '可以'],
    [/一律不|一概不|都不|从不|绝不/gu, '尽量不'],
    [/不超过/gu, '大约'],
    [/最多/gu, '大约'],
    [/至少/gu, '最好有'],
    [/不要/gu, '尽量不要'],
    [/只(?=[用写从有供提调说取列选看改输谈听在])/gu, '主要'],
    [/(?<!尽量|[还而])不(?=[写说提编补自引计换把推要承贬奉施索执改争讲报用作凑]|当作|出现)/gu, '尽量不'],
    [/才(?=[写另])/gu, '可以'],
    [/都(?=[写配引])/gu, '尽量'],
    [/照(?=[写资依])/gu, '大致照'],
    [/(?<![可填人])写(?!作|着)/gu, '可以写'],
    [/给(?=出(?!的)|每|两)/gu, '可以给'],
  ],
  en: [
    [/\bmust\b/giu, 'may'],
    [/\bnever\b/giu, 'preferably not'],
    [/(?<=^|[:;,.(] |\b(?:else|and) )do not\b/giu, 'preferably do not'],
    [/\bat most\b/giu, 'roughly'],
    [/\bat least\b/giu, 'preferably'],
    [/\bexactly\b/giu, 'roughly'],
    [/\b(?:only|alone)\b/giu, 'mainly'],
    [/\bnothing(?= (?:but|else|about|that|before)|[,.;)]|$)/giu, 'as little as possible'],
    [/\b(holds?|promises?|offer|ask for|names) no\b/giu, '$1 preferably no'],
    [/(?<=^|[:;,.] )no (?=[a-z])/giu, 'preferably no '],
    [/(?<=, )not (?=[a-z])/giu, 'preferably not '],
    [/\b(is|are) not (?=written|worded|handed)/giu, '$1 preferably not '],
    [/\b(each|every)\b/giu, 'nearly $1'],
    [/\b(is|are) (?=an? `|null|the ref|the one )/giu, 'may be '],
  ],
};

const IN_GENERAL: Readonly<Record<Language, string>> = { zh: '方便的话：', en: 'Where convenient: ' };
/** Code, quoted words and placeholders stay as they are. */
const KEPT = /(`[^`]*`|“[^”]*”|"[^"]*"|\{\{[^}]*\}\})/u;

/** An instruction that binds less: 必须 becomes 可以, never becomes preferably not. Always another text than before. */
export const weaken = (text: string, language: Language): string => {
  const pieces = text.split(KEPT);
  for (const [strong, weak] of WEAKER[language]) {
    const weaker = pieces.map((piece, at) => (at % 2 === 0 ? piece.replace(strong, weak) : piece)).join('');
    if (weaker !== text) return weaker;
  }
  return `${IN_GENERAL[language]}${text}`;
};
