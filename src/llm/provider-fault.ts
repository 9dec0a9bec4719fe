import { APIConnectionError } from 'openai';
import type { ModelFault } from './port.ts';

/** A provider's failure in our words: the fault, whether trying again can help, and when. */
export type ProviderFault = { fault: ModelFault; retry: boolean; retryAfterMilliseconds?: number; reason: string };

/** The parts of a vendor's error that are read; messages are matched, never passed on (they may hold keys or content). */
type VendorError = { status?: unknown; code?: unknown; type?: unknown; message?: unknown; headers?: unknown };

const isVendorError = (error: unknown): error is VendorError => error !== null && typeof error === 'object';

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

const TOO_LONG =
  /context[_ ](?:length|window)|maximum context|too many (?:input )?tokens|prompt is too long|input is too long|exceeds? .{0,40}token/iu;
const FILTERED =
  /content[_ ]?filter|content management policy|data_inspection_failed|safety|sensitive|risk control|内容安全|敏感/iu;
const QUOTA =
  /insufficient[_ ]?(?:quota|balance)|quota (?:has been )?exhausted|exceeded your current quota|arrearage|欠费|余额不足/iu;

/** Milliseconds of `retry-after-ms`, or of `Retry-After` as seconds or as an HTTP date. */
export const readRetryAfter = (headers: unknown, now: Date): number | undefined => {
  if (!(headers instanceof Headers)) return undefined;
  const exact = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const given = headers.get('retry-after')?.trim();
  if (!given) return undefined;
  if (/^\d+(?:\.\d+)?$/u.test(given)) return Number(given) * 1000;
  const at = Date.parse(given);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
};

const numeric = (value: unknown): number | undefined => {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && /^\d{3}$/u.test(value) ? Number(value) : 0;
  return number >= 400 && number < 600 ? number : undefined;
};

const byStatus = (status: number, text: string): Omit<ProviderFault, 'reason'> => {
  if (status === 401 || status === 403) return { fault: 'unauthorised', retry: false };
  if (QUOTA.test(text) || status === 402) return { fault: 'rate_limited', retry: false };
  if (status === 429) return { fault: 'rate_limited', retry: true };
  if (status === 408) return { fault: 'server_error', retry: true };
  if (status >= 500) return { fault: 'server_error', retry: true };
  if (status === 413 || TOO_LONG.test(text)) return { fault: 'too_large', retry: false };
  if (FILTERED.test(text)) return { fault: 'refused', retry: false };
  return { fault: 'bad_request', retry: false };
};

const NETWORK = /fetch failed|ECONN|ENOTFOUND|EAI_AGAIN|socket|network|terminated|connection/iu;

/**
 * Reads what the OpenAI SDK, `fetch` or a stream threw as one of our faults. Status first, then the error's own code
 * (some servers put an error into a stream that began with 200), then its name.
 */
export const readProviderFault = (error: unknown, now: Date): ProviderFault => {
  if (!isVendorError(error)) return { fault: 'server_error', retry: false, reason: 'unknown error' };
  const text = `${words(error.code)} ${words(error.type)} ${words(error.message)}`;
  const status = numeric(error.status) ?? numeric(error.code);
  if (status !== undefined) {
    const after = readRetryAfter(error.headers, now);
    const code = words(error.code)
      .replace(/[^a-z_]/giu, '')
      .slice(0, 40);
    const reason = code ? `status ${status}, ${code}` : `status ${status}`;
    return { ...byStatus(status, text), reason, ...(after === undefined ? {} : { retryAfterMilliseconds: after }) };
  }
  if (error instanceof SyntaxError) return { fault: 'not_a_completion', retry: false, reason: 'malformed event' };
  if (/rate.?limit|too many requests/iu.test(text))
    return { fault: 'rate_limited', retry: true, reason: 'error in stream' };
  if (QUOTA.test(text)) return { fault: 'rate_limited', retry: false, reason: 'error in stream' };
  if (error instanceof APIConnectionError || NETWORK.test(text))
    return { fault: 'unreachable', retry: true, reason: 'connection failed' };
  if (FILTERED.test(text)) return { fault: 'refused', retry: false, reason: 'error in stream' };
  return { fault: 'server_error', retry: true, reason: 'error without a status' };
};
