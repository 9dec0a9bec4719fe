import { nameKey } from '#src/kernel/name-key.ts';

const LANGUAGE_WORD =
  '(?:zh|cn|chs|cht|zh[-_](?:cn|tw|hk|hans|hant)|en|eng|en[-_](?:us|gb)|chinese|english|中文版?|英文版?|简体(?:中文)?|繁体(?:中文)?|中|英)';
// `.zh.md`, `-en.docx`, `_CN.pdf`, `(中文).pdf`, `【英文版】`; never a part of a word.
const LANGUAGE_MARK = new RegExp(
  `[\\s._-]*[（(\\[【]\\s*${LANGUAGE_WORD}\\s*[）)\\]】]|[\\s._-]+${LANGUAGE_WORD}$|(?:中文版|英文版)$`,
  'giu',
);
const VERSION_MARK =
  /[\s._-]*(?:[（([【]\s*)?(?:v(?:er(?:sion)?)?\.?\s?\d+(?:\.\d+)*|第\s?[\d一二三四五六七八九十]+\s?版|(?:19|20)\d\d(?:[-./年]\d{1,2}(?:[-./月]\d{1,2}日?)?)?\s?(?:年度?)?(?:版|修订版)?|修订版|最新版?|终稿|定稿|新版|final|draft|latest|rev\.?\s?\d+|copy|副本|\(\d+\))(?:\s*[）)\]】])?/giu;
const EXTENSION = /\.[a-z][a-z0-9]{0,11}$/iu;

/** Names that any document may have. */
const ANY = new Set(
  'index readme document doc file page untitled new default home main 文档 资料 文件 新建文档'.split(' '),
);

/** A name's words without language, version and date. Empty for a name that any document may have. */
const stemOf = (name: string): string => {
  const bare = name.normalize('NFKC').replace(LANGUAGE_MARK, '').replace(VERSION_MARK, '').replace(LANGUAGE_MARK, '');
  const key = nameKey(bare);
  return ANY.has(key) || key.length < 2 ? '' : key;
};

/** A file's name by which its translations and versions are known: `case-x.zh.md`, `case-x_EN_v2.docx` → `casex`. */
export const fileStem = (fileName: string): string => stemOf(fileName.replace(EXTENSION, ''));

/** Whether a file's name says its language. */
export const namesLanguage = (fileName: string): boolean =>
  fileName.normalize('NFKC').replace(EXTENSION, '').search(LANGUAGE_MARK) >= 0;

/** A title by which a document's versions are known: `GTX 规格书（2025 修订版）`, `GTX 规格书 v3` → `gtx规格书`. */
export const titleStem = (title: string): string => stemOf(title);

/** Designations in a title (`GTX-500`, `X1`): two documents with different ones are about different things. */
export const codesIn = (title: string): string[] => {
  const bare = title.normalize('NFKC').toLowerCase().replace(VERSION_MARK, ' ');
  return [...new Set((bare.match(/[a-z0-9]+(?:[-.][a-z0-9]+)*/gu) ?? []).filter((word) => /\d/u.test(word)))].sort();
};
