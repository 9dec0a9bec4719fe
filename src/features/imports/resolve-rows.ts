import { columnOf, type KindSpec, type ReferenceField } from './catalogue/field.ts';
import { shown } from './cells/cell-fault.ts';
import { currencyCode } from './header-unit.ts';
import type { ReadRow, RowFault } from './read-rows.ts';
import { isReference, type ReferenceIndex } from './references.ts';
import type { WarningBook } from './warnings.ts';

/** Columns of the store, by their names in the tables. */
export type Columns = Record<string, unknown>;

/**
 * A row in the store's terms. `columns`: what the row says. `names`: names of what it refers to, by field. `texts`: references kept as
 * words, because nothing is called so. `own`: references to
 * records of the same kind, which may stand further down in the file.
 */
export type ResolvedRow =
  | { number: number; state: 'blank' }
  | { number: number; state: 'faulty'; faults: RowFault[] }
  | {
      number: number;
      state: 'ready';
      columns: Columns;
      names: Columns;
      texts: { idColumn: string; textColumn: string }[];
      own: { field: ReferenceField; word: string }[];
    };

/** The file's header of a field, for messages; the field's own name where the file has no such column. */
export type HeaderOf = (fieldName: string) => string;

type Hands = { spec: KindSpec; index: ReferenceIndex; warnings: WarningBook; headerOf: HeaderOf };

const unknownFault = (field: ReferenceField, header: string, word: string): RowFault => ({
  column: header,
  code: 'unknown_reference',
  message: {
    zh: `“${header}”列：没有名称或外部编号为“${shown(word)}”的记录（${field.meaning.zh}）。该行未导入；请先导入它，或用 values 指明。`,
    en: `Column "${header}": no record has the name or external id "${shown(word)}" (${field.meaning.en}). The row was not imported; import that record first, or explain the word by \`values\`.`,
  },
});

const ambiguousFault = (header: string, word: string, count: number): RowFault => ({
  column: header,
  code: 'ambiguous_reference',
  message: {
    zh: `“${header}”列：有 ${count} 条记录都叫“${shown(word)}”。该行未导入；请改用外部编号。`,
    en: `Column "${header}": ${count} records are called "${shown(word)}". The row was not imported; use the external id.`,
  },
});

/** Tells, once for each word with its count, that a word was not found and what was done. */
export const warnUnknown = (
  warnings: WarningBook,
  field: ReferenceField,
  header: string,
  word: string,
  row: number,
): void =>
  warnings.note({
    code: 'unknown_reference',
    column: header,
    value: shown(word),
    row,
    message: (count) =>
      field.unknown === 'text'
        ? {
            zh: `“${header}”列：没有找到“${shown(word)}”，已按文字保留（${count} 行）。建立该记录后重新导入即可关联。`,
            en: `Column "${header}": "${shown(word)}" was not found and is kept as text (${count} row(s)). Add it and import again to link it.`,
          }
        : {
            zh: `“${header}”列：没有找到“${shown(word)}”，未建立关联（${count} 行）。建立该记录后重新导入即可关联。`,
            en: `Column "${header}": "${shown(word)}" was not found and is left out (${count} row(s)). Add it and import again to link it.`,
          },
  });

const warnSpelling = (warnings: WarningBook, header: string, word: string, name: string, row: number): void =>
  warnings.note({
    code: 'spelling_matched',
    column: header,
    value: shown(word),
    row,
    message: (count) => ({
      zh: `“${header}”列：“${shown(word)}”已识别为“${shown(name)}”（${count} 行）。`,
      en: `Column "${header}": "${shown(word)}" was taken as "${shown(name)}" (${count} row(s)).`,
    }),
  });

type Into = Pick<Extract<ResolvedRow, { state: 'ready' }>, 'columns' | 'names' | 'texts'>;

/** Puts one reference into the row's columns; a reference that may not be unknown answers its fault. */
const resolveOne = (
  { index, warnings, headerOf }: Hands,
  field: ReferenceField,
  word: string,
  row: number,
  into: Into,
): RowFault | undefined => {
  const header = headerOf(field.name);
  const within = field.within ? ((into.columns.accountId as string | undefined) ?? null) : undefined;
  const found = index.find(field.to, word, within);
  if (found.state === 'found') {
    into.columns[field.idColumn] = found.id;
    if (field.textColumn) into.columns[field.textColumn] = field.keepsText ? found.name : null;
    into.names[field.name] = found.name;
    if (!found.exact) warnSpelling(warnings, header, word, found.name, row);
    return undefined;
  }
  if (field.unknown === 'error')
    return found.state === 'ambiguous' ? ambiguousFault(header, word, found.count) : unknownFault(field, header, word);
  warnUnknown(warnings, field, header, word, row);
  if (field.textColumn) {
    into.columns[field.textColumn] = word;
    into.texts.push({ idColumn: field.idColumn, textColumn: field.textColumn });
    into.names[field.name] = word;
  }
  return undefined;
};

const resolveRow = (hands: Hands, row: ReadRow): ResolvedRow => {
  if (row.state !== 'read') return row;
  const { spec } = hands;
  const into: Into = { columns: {}, names: {}, texts: [] };
  const own: { field: ReferenceField; word: string }[] = [];
  const faults: RowFault[] = [];
  // The account comes first in every catalogue: references within an account need it.
  for (const field of spec.fields) {
    const value = row.values.get(field.name);
    if (value === undefined) continue;
    if (!isReference(field))
      into.columns[columnOf(field)] = field.name === 'currency' ? currencyCode(String(value)) : value;
    else if (field.to === spec.kind) own.push({ field, word: String(value) });
    else {
      const fault = resolveOne(hands, field, String(value), row.number, into);
      if (fault) faults.push(fault);
    }
  }
  return faults.length > 0
    ? { number: row.number, state: 'faulty', faults }
    : { number: row.number, state: 'ready', ...into, own };
};

/** Turns read rows into the store's terms: references become ids, unknown ones text, a warning or the row's fault. */
export const resolveRows = (hands: Hands, rows: readonly ReadRow[]): ResolvedRow[] =>
  rows.map((row) => resolveRow(hands, row));
