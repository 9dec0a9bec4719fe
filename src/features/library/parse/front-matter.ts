import type { Root } from 'mdast';
import { parseDocument as parseYaml } from 'yaml';
import type { Bilingual } from '#src/kernel/language.ts';

/** Front matter as plain JSON values, and what was wrong with it. */
export type FrontMatter = { values?: Record<string, unknown>; warnings: Bilingual[] };

const UNREAD: Bilingual = {
  zh: '文件开头的元数据（front matter）无法读取，已忽略；正文不受影响。',
  en: 'The front matter at the top could not be read and was left out; the text itself is whole.',
};

/** Reads the YAML front matter of a Markdown tree. A block that is no mapping, or no valid YAML, is left out with a warning. */
export const readFrontMatter = (root: Root): FrontMatter => {
  const first = root.children[0] as { type: string; value?: string } | undefined;
  if (first?.type === 'toml') return { warnings: [UNREAD] };
  if (first?.type !== 'yaml') return { warnings: [] };
  try {
    const yaml = parseYaml(first.value ?? '', { logLevel: 'silent', maxAliasCount: 20 } as object);
    const value: unknown = yaml.errors.length > 0 ? undefined : yaml.toJS({ maxAliasCount: 20 });
    if (value === null) return { warnings: [] };
    if (typeof value !== 'object' || Array.isArray(value)) return { warnings: [UNREAD] };
    return { values: JSON.parse(JSON.stringify(value)) as Record<string, unknown>, warnings: [] };
  } catch {
    return { warnings: [UNREAD] };
  }
};
