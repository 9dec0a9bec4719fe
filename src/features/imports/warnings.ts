import type { Bilingual } from '#src/kernel/language.ts';

/** What a person should know about an import that went in. Alike things are one warning with their count. */
export type ImportWarning = {
  code: WarningCode;
  message: Bilingual;
  column?: string;
  value?: string;
  count?: number;
  /** The first rows it is about. */
  rows?: number[];
};

export const WARNING_CODES = [
  'column_ignored',
  'header_not_first',
  'encoding_guessed',
  'date_order_assumed',
  'blank_rows',
  'unknown_reference',
  'spelling_matched',
  'unassigned',
  'repeated_key',
  'external_id_added',
  'kind_assumed',
  'stage_assumed',
  'dates_out_of_order',
  'more_warnings',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

const ROWS_SHOWN = 20;
const VALUES_SHOWN = 200;

type Entry = {
  code: WarningCode;
  column?: string;
  value?: string;
  count: number;
  rows: number[];
  message: (count: number) => Bilingual;
};

/** Collects warnings: one for each code, column and value, in the order they first came. */
export type WarningBook = {
  /** Counts one row into the warning of this code, column and value. `message` is told the final count. */
  note(entry: {
    code: WarningCode;
    column?: string;
    value?: string;
    row?: number;
    message: (count: number) => Bilingual;
  }): void;
  list(): ImportWarning[];
};

export const openWarningBook = (): WarningBook => {
  const entries = new Map<string, Entry>();
  const perCode = new Map<WarningCode, number>();
  let left = 0;
  return {
    note: ({ code, column, value, row, message }) => {
      const key = JSON.stringify([code, column, value]);
      let entry = entries.get(key);
      if (!entry) {
        const values = perCode.get(code) ?? 0;
        if (values >= VALUES_SHOWN) {
          left += 1;
          return;
        }
        perCode.set(code, values + 1);
        entry = {
          code,
          ...(column === undefined ? {} : { column }),
          ...(value === undefined ? {} : { value }),
          count: 0,
          rows: [],
          message,
        };
        entries.set(key, entry);
      }
      entry.count += 1;
      if (row !== undefined && entry.rows.length < ROWS_SHOWN) entry.rows.push(row);
    },
    list: () => {
      const listed: ImportWarning[] = [...entries.values()].map(({ message, rows, ...entry }) => ({
        ...entry,
        ...(rows.length > 0 ? { rows } : {}),
        message: message(entry.count),
      }));
      if (left > 0)
        listed.push({
          code: 'more_warnings',
          count: left,
          message: {
            zh: `另有 ${left} 行的同类提示未逐一列出。`,
            en: `${left} more rows have warnings of these kinds.`,
          },
        });
      return listed;
    },
  };
};
