import { createHash } from 'node:crypto';

/** SHA-256 of a UTF-8 text as 64 hex digits; synchronous on Node and on Workers (`nodejs_compat`). */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A JSON text whose object keys are sorted at every level, so that equal values give equal texts. */
export const stableJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stableJson(item)}`).join(',')}}`;
};
