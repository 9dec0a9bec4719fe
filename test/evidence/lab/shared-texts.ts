import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Where the public texts lie; `undefined` when this machine has none. */
export const sharedRoot = (): string | undefined => {
  const root = resolve(process.env.LINCHPIN_DATA ?? '../shared/data');
  return existsSync(resolve(root, 'maven_crm/sales_pipeline.csv')) && existsSync(resolve(root, 'search'))
    ? root
    : undefined;
};

export type Passage = { id: string; title: string; text: string };

/** A search corpus: one passage a line. */
export const corpus = (root: string, name: string): Passage[] =>
  readFileSync(resolve(root, 'search', name, 'corpus.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .map(({ id, text }) => ({ id: `${name}-${id}`, title: name, text }));

/** Customer stories: every paragraph of prose a passage, links and emphasis taken off. */
export const stories = (root: string, language: 'zh' | 'en'): Passage[] =>
  ['karmada', 'kubeedge'].flatMap((project) => {
    const folder = resolve(root, 'cases', project, language);
    return readdirSync(folder)
      .filter((f) => !/^(?:hurricane)/u.test(f))
      .flatMap((file) =>
        readFileSync(resolve(folder, file), 'utf8')
          .replace(/^---[\s\S]*?\n---/u, '')
          .split(/\n\s*\n/u)
          .map((p) =>
            p
              .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
              .replace(/\*\*|`/gu, '')
              .replace(/^[-*] |^\d+[.)] /gmu, '')
              .replace(/\n(?=[a-z(])/gu, ' ')
              .trim(),
          )
          .filter((p) => p.length > 60 && !/^[#<|!{]|^import |\n[-*#|]/u.test(p))
          .map((text, i) => ({ id: `${project}-${language}-${file}-${i}`, title: file, text })),
      );
  });

/** A table's first rows by header. */
export const table = (root: string, path: string, rows = 20_000): Record<string, string>[] =>
  parse(readFileSync(resolve(root, path), 'utf8'), { columns: true, bom: true, to: rows }) as Record<string, string>[];
