import type { Bilingual } from './language.ts';

/** The closed set of error codes: HTTP status, whether a retry can help, and the bilingual title. */
export const ERRORS = {
  invalid_request: { status: 400, retryable: false, title: { zh: '请求不合规', en: 'Invalid request' } },
  unauthenticated: { status: 401, retryable: false, title: { zh: '缺少有效的密钥', en: 'No valid key' } },
  forbidden: { status: 403, retryable: false, title: { zh: '没有权限', en: 'Not allowed' } },
  not_found: { status: 404, retryable: false, title: { zh: '没有找到', en: 'Not found' } },
  method_not_allowed: { status: 405, retryable: false, title: { zh: '不支持的方法', en: 'Method not allowed' } },
  conflict: { status: 409, retryable: false, title: { zh: '与现有数据冲突', en: 'Conflict' } },
  payload_too_large: { status: 413, retryable: false, title: { zh: '内容过大', en: 'Too large' } },
  unsupported_file: { status: 415, retryable: false, title: { zh: '文件类型不支持', en: 'Unsupported file' } },
  unreadable_file: { status: 422, retryable: false, title: { zh: '文件无法读取', en: 'Unreadable file' } },
  unprocessable: { status: 422, retryable: false, title: { zh: '无法处理', en: 'Cannot be processed' } },
  rate_limited: { status: 429, retryable: true, title: { zh: '请求过于频繁', en: 'Too many requests' } },
  cancelled: { status: 499, retryable: true, title: { zh: '已停止', en: 'Stopped' } },
  internal: { status: 500, retryable: true, title: { zh: '内部错误', en: 'Internal error' } },
  model_unavailable: { status: 502, retryable: true, title: { zh: '模型不可用', en: 'Model unavailable' } },
  shutting_down: { status: 503, retryable: true, title: { zh: '服务正在停止', en: 'Shutting down' } },
  store_unavailable: { status: 503, retryable: true, title: { zh: '数据库不可用', en: 'Database unavailable' } },
  deadline_exceeded: { status: 504, retryable: true, title: { zh: '超时', en: 'Deadline exceeded' } },
} as const satisfies Record<string, { status: number; retryable: boolean; title: Bilingual }>;

export type ErrorCode = keyof typeof ERRORS;

/** One fault inside a request: where (RFC 6901 JSON pointer), which, and what it says. */
export type FieldError = { pointer: string; code: string; message: Bilingual };

/** The one error type that may reach a client. `cause` goes to the log, never to the client. */
export class LinchpinError extends Error {
  readonly code: ErrorCode;
  readonly detail: Bilingual;
  readonly errors: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    detail: Bilingual,
    options: { errors?: readonly FieldError[]; cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(`${code}: ${detail.en}`, { cause: options.cause });
    this.name = 'LinchpinError';
    this.code = code;
    this.detail = detail;
    this.errors = options.errors ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/**
 * Makes the error to throw: `throw fail('not_found', { zh: '没有这个客户。', en: 'No such account.' })`.
 * The detail says what happened, what was kept, and what to do next.
 */
export const fail = (
  code: ErrorCode,
  detail: Bilingual,
  options?: { errors?: readonly FieldError[]; cause?: unknown; retryAfterSeconds?: number },
): LinchpinError => new LinchpinError(code, detail, options);
