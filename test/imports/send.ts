import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImportAnswer } from '#src/features/imports/contract.ts';
import type { TestWorkspace } from '#test/house.ts';

/** The folder of the public data, and whether a file of it is here. */
const DATA = resolve(process.env.LINCHPIN_DATA ?? '../shared/data');
export const hasData = (...path: string[]): boolean => existsSync(resolve(DATA, ...path));
export const dataFile = (...path: string[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(resolve(DATA, ...path)));

export type Sending = {
  kind: string;
  file: string | Uint8Array<ArrayBuffer>;
  name?: string;
  mapping?: Record<string, string | null>;
  values?: Record<string, Record<string, unknown>>;
  dryRun?: boolean;
};

export const formOf = ({ kind, file, name = 'file.csv', mapping, values, dryRun }: Sending): FormData => {
  const form = new FormData();
  form.set('file', new File([file], name));
  form.set('kind', kind);
  if (mapping) form.set('mapping', JSON.stringify(mapping));
  if (values) form.set('values', JSON.stringify(values));
  if (dryRun !== undefined) form.set('dryRun', String(dryRun));
  return form;
};

/** Imports a file as a client would; fails the test when it is refused. */
export const send = (house: TestWorkspace, sending: Sending): Promise<ImportAnswer> =>
  house.json<ImportAnswer>(201, 'POST', '/v1/imports', formOf(sending));

/** Imports a file that is to be refused: status and problem. */
export const refused = async (house: TestWorkspace, sending: Sending) => {
  const response = await house.api('POST', '/v1/imports', formOf(sending));
  return {
    status: response.status,
    problem: (await response.json()) as { code: string; detail: string; errors?: { pointer: string }[] },
  };
};

/** created + updated + skipped + rows in `errors` = rows, and each row is in `errors` at most once. */
export const addsUp = ({ rows, created, updated, skipped, errors }: ImportAnswer): boolean =>
  created + updated + skipped + errors.length === rows &&
  new Set(errors.map((each) => each.row)).size === errors.length;

/** Every item of a list, page by page. */
export const all = async <T>(house: TestWorkspace, path: string): Promise<T[]> => {
  const items: T[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { items: T[]; nextCursor: string | null } = await house.json(
      200,
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
};
