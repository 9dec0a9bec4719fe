import { type FieldError, fail } from '#src/kernel/errors.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { fieldOf } from './catalogue/catalogue.ts';
import type { FieldSpec, KindSpec, TableSpec } from './catalogue/field.ts';
import { cellText } from './cells/read-cell.ts';
import { readHeaderUnit, withoutUnit } from './header-unit.ts';
import type { Cell } from './read/table.ts';
import type { WarningBook } from './warnings.ts';

/** The caller's own words: column → field, or null to leave a column out. */
export type Mapping = Readonly<Record<string, string | null>>;

/** One column of the file that fills a field. `factor` and `currency` come from a unit in its header. */
export type BoundColumn = { index: number; header: string; field: FieldSpec; factor: number; currency: string | null };

/** The call that tells which headers are taken. */
const headersAt = (spec: TableSpec | KindSpec): string =>
  spec.headersAt ?? ('kind' in spec ? `GET /v1/imports/fields?kind=${spec.kind}` : '/docs');

/** Whether a header is one of a field's: 2 its own name, 1 one of its other headers, 0 none. */
const fits = (field: FieldSpec, key: string): number => {
  if (nameKey(field.name) === key) return 2;
  return [...field.zh, ...field.en].some((header) => nameKey(header) === key) ? 1 : 0;
};

const takesUnit = (field: FieldSpec): boolean =>
  field.type === 'money' || field.type === 'number' || field.type === 'integer';

const bind = (index: number, header: string, field: FieldSpec): BoundColumn => {
  const unit = takesUnit(field) ? readHeaderUnit(header) : null;
  return { index, header, field, factor: unit?.factor ?? 1, currency: unit?.currency ?? null };
};

/** Holds `mapping` against the file and the catalogue; each fault is named by its pointer. */
const readMapping = (spec: TableSpec, headers: readonly string[], mapping: Mapping): Map<number, FieldSpec | null> => {
  const errors: FieldError[] = [];
  const refuse = (column: string, zh: string, en: string): void => {
    errors.push({
      pointer: `/mapping/${column.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      code: 'invalid_value',
      message: { zh, en },
    });
  };
  const given = new Map<number, FieldSpec | null>();
  const taken = new Set<string>();
  for (const [column, fieldName] of Object.entries(mapping)) {
    const exact = headers.indexOf(column.trim());
    const key = nameKey(column);
    const index = exact >= 0 || key === '' ? exact : headers.findIndex((header) => nameKey(header) === key);
    const field = fieldName === null ? null : fieldOf(spec, fieldName);
    if (field === undefined)
      refuse(column, `${spec.label.zh}没有字段“${fieldName}”`, `${spec.label.en} have no field "${fieldName}"`);
    else if (index < 0 && field) refuse(column, `文件里没有“${column}”这一列`, `The file has no column "${column}"`);
    else if (field && taken.has(field.name))
      refuse(column, `字段“${field.name}”已对应另一列`, `The field "${field.name}" is mapped twice`);
    else if (index >= 0) {
      given.set(index, field);
      if (field) taken.add(field.name);
    }
  }
  if (errors.length > 0)
    throw fail(
      'invalid_request',
      {
        zh: `mapping 有 ${errors.length} 处不对，没有导入任何内容。可用字段见 ${headersAt(spec)}。`,
        en: `\`mapping\` has ${errors.length} fault(s); nothing was imported. See ${headersAt(spec)} for the fields.`,
      },
      { errors },
    );
  return given;
};

/** Headers of a header row, as text. */
export const headersOf = (cells: readonly Cell[]): string[] => cells.map(cellText);

/**
 * Binds columns to fields: `mapping` first, then headers by the catalogue (a field's own name before its other headers, the
 * first column before a later one). Never throws for a missing column: see `refuseUnbound`.
 */
export const matchColumns = (spec: TableSpec, headers: readonly string[], mapping: Mapping): BoundColumn[] => {
  const given = readMapping(spec, headers, mapping);
  const bound: BoundColumn[] = [];
  for (const [index, field] of given) if (field) bound.push(bind(index, headers[index] ?? '', field));
  const isFree = (field: FieldSpec): boolean => !bound.some((column) => column.field === field);
  for (const strength of [2, 1])
    headers.forEach((header, index) => {
      if (given.has(index) || header === '' || bound.some((column) => column.index === index)) return;
      const keys = [nameKey(header), nameKey(withoutUnit(header))].filter((key) => key !== '');
      const field = spec.fields.find((each) => isFree(each) && keys.some((key) => fits(each, key) === strength));
      if (field) bound.push(bind(index, header, field));
    });
  return bound.sort((a, b) => a.index - b.index);
};

/**
 * Refuses a file that cannot be of this kind, and lists the columns that are left out.
 * @throws LinchpinError `unprocessable` when no column is recognised or a required one is missing.
 */
export const refuseUnbound = (
  spec: TableSpec,
  headers: readonly string[],
  bound: readonly BoundColumn[],
  mapping: Mapping,
  warnings: WarningBook,
): void => {
  const missing = spec.fields.filter((field) => field.required && !bound.some((column) => column.field === field));
  const where = {
    zh: `可用的表头见 ${headersAt(spec)}，或用 mapping 指明。`,
    en: `See ${headersAt(spec)} for the headers taken, or name columns by \`mapping\`.`,
  };
  if (bound.length === 0)
    throw fail('unprocessable', {
      zh: `表头中没有一列能对应到${spec.label.zh}的字段，没有导入任何内容。${where.zh}`,
      en: `No column of the header row belongs to ${spec.label.en.toLowerCase()}; nothing was imported. ${where.en}`,
    });
  if (missing.length > 0)
    throw fail(
      'unprocessable',
      {
        zh: `缺少必需的列：${missing.map((field) => `${field.name}（${field.zh[0] ?? field.name}）`).join('、')}。没有导入任何内容。${where.zh}`,
        en: `Required columns are missing: ${missing.map((field) => field.name).join(', ')}. Nothing was imported. ${where.en}`,
      },
      {
        errors: missing.map((field) => ({
          pointer: `/columns/${field.name}`,
          code: 'required',
          message: {
            zh: `缺少“${field.zh[0] ?? field.name}”列：${field.meaning.zh}`,
            en: `No column for ${field.name}: ${field.meaning.en}`,
          },
        })),
      },
    );
  headers.forEach((header, index) => {
    if (header === '' || bound.some((column) => column.index === index) || mapping[header] === null) return;
    warnings.note({
      code: 'column_ignored',
      column: header,
      message: () => ({
        zh: `“${header}”列没有对应的字段，已忽略；需要时用 mapping 指明。`,
        en: `The column "${header}" belongs to no free field and was left out; name its field by \`mapping\` if it matters.`,
      }),
    });
  });
};
