import { fail, type LinchpinError } from './errors.ts';

/** Turns the sort key of a page's last row into an opaque cursor (base64url of JSON). */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(key))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/**
 * Reads a cursor back.
 * @throws LinchpinError `invalid_request` when it is not one of ours or has another number of parts.
 */
export const decodeCursor = (cursor: string, parts: number): (string | number)[] => {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const key: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (Array.isArray(key) && key.length === parts && key.every((part) => ['string', 'number'].includes(typeof part)))
      return key;
  } catch {
    // Falls through to the one answer for every unreadable cursor.
  }
  throw badCursor();
};

/** The refusal of a cursor that is not one of ours. */
export const badCursor = (): LinchpinError =>
  fail('invalid_request', {
    zh: '分页游标无效。请使用上一页返回的 nextCursor，或从第一页重新开始。',
    en: 'The cursor is not valid. Use the nextCursor of the page before, or start again without one.',
  });
