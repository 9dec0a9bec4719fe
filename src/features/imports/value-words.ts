import { type FieldError, fail } from '#src/kernel/errors.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { fieldOf } from './catalogue/catalogue.ts';
import type { FieldSpec, KindSpec } from './catalogue/field.ts';

/** The caller's own words: field → {word of the file → word to take instead}; null takes the cell as empty. */
export type ValueWords = Readonly<Record<string, Readonly<Record<string, string | number | boolean | null>>>>;

/** Looks a cell's text up: undefined when nothing is said about it. */
export type WordLookup = (field: FieldSpec, text: string) => string | null | undefined;

const pointer = (...steps: string[]): string =>
  steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const faultOf = (spec: KindSpec, name: string, words: ValueWords[string]): FieldError[] => {
  const field = fieldOf(spec, name);
  if (!field)
    return [
      {
        pointer: pointer('values', name),
        code: 'invalid_value',
        message: { zh: `${spec.label.zh}没有字段“${name}”`, en: `${spec.label.en} have no field "${name}"` },
      },
    ];
  if (field.type !== 'enum') return [];
  return Object.entries(words)
    .filter(([, to]) => to !== null && field.read(String(to)) === undefined)
    .map(([word, to]) => ({
      pointer: pointer('values', name, word),
      code: 'invalid_value',
      message: {
        zh: `“${String(to)}”不是 ${name} 的取值（${field.words.map((each) => each.code).join('、')}）`,
        en: `"${String(to)}" is no value of ${name} (${field.words.map((each) => each.code).join(', ')})`,
      },
    }));
};

/**
 * Prepares `values`. A word is found as it is written, else by its folded spelling.
 * @throws LinchpinError `invalid_request` naming each unknown field and each target that the field does not have.
 */
export const prepareValueWords = (spec: KindSpec, values: ValueWords): WordLookup => {
  const errors = Object.entries(values).flatMap(([name, words]) => faultOf(spec, name, words));
  if (errors.length > 0)
    throw fail(
      'invalid_request',
      {
        zh: `values 有 ${errors.length} 处不对，没有导入任何内容。`,
        en: `\`values\` has ${errors.length} fault(s); nothing was imported.`,
      },
      { errors },
    );
  const exact = new Map<string, string | null>();
  const folded = new Map<string, string | null>();
  for (const [name, words] of Object.entries(values))
    for (const [word, to] of Object.entries(words)) {
      const target = to === null ? null : String(to);
      exact.set(JSON.stringify([name, word.trim()]), target);
      if (nameKey(word) !== '') folded.set(JSON.stringify([name, nameKey(word)]), target);
    }
  if (exact.size === 0) return () => undefined;
  return (field, text) => {
    const found = exact.get(JSON.stringify([field.name, text]));
    return found === undefined ? folded.get(JSON.stringify([field.name, nameKey(text)])) : found;
  };
};
