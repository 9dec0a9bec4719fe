import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ERRORS, type ErrorCode, fail, LinchpinError } from '../kernel/errors.ts';
import { type Language, say, toLanguage } from '../kernel/language.ts';

/** RFC 9457 body as it goes over the wire. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  requestId: string;
  errors?: { pointer: string; code: string; message: string }[];
  retryable: boolean;
};

/** The problem body of an error. Anything that is not ours becomes `internal`; its message stays inside. */
export const toProblem = (error: unknown, language: Language, requestId: string): Problem => {
  const known = asKnown(error);
  const entry = ERRORS[known.code];
  return {
    type: `urn:linchpin:problem:${known.code}`,
    title: say(entry.title, language),
    status: entry.status,
    detail: say(known.detail, language),
    code: known.code,
    requestId,
    ...(known.errors.length > 0
      ? { errors: known.errors.map((each) => ({ ...each, message: say(each.message, language) })) }
      : {}),
    retryable: entry.retryable,
  };
};

const asKnown = (error: unknown): LinchpinError => {
  if (error instanceof LinchpinError) return error;
  if (error instanceof HTTPException && error.status === 400)
    return fail('invalid_request', {
      zh: '请求正文不是有效的 JSON 或表单，没有写入任何内容。请检查格式后重试。',
      en: 'The body is not valid JSON or form data; nothing was written. Correct it and try again.',
    });
  if (error instanceof HTTPException && error.status === 413) return tooLarge();
  return fail('internal', {
    zh: '服务内部出错，未完成的改动已撤回。请稍后重试；若仍出现，请提供请求编号。',
    en: 'Something failed inside; unfinished changes were rolled back. Try again; if it stays, report the request id.',
  });
};

/** The refusal of a body over the limit. */
export const tooLarge = (): LinchpinError =>
  fail('payload_too_large', {
    zh: '内容超过大小上限，没有写入任何内容。请拆分或压缩后再上传。',
    en: 'The body is over the size limit; nothing was written. Split it or make it smaller.',
  });

/** The language to answer in: `Accept-Language`, else zh. */
export const languageOf = (c: Context): Language => toLanguage(c.req.header('accept-language'));

/** Sends an error as `application/problem+json`. */
export const sendProblem = (c: Context, error: unknown): Response => {
  const problem = toProblem(error, languageOf(c), c.get('requestId') ?? '');
  const headers: Record<string, string> = { 'content-type': 'application/problem+json; charset=utf-8' };
  if (error instanceof LinchpinError && error.retryAfterSeconds)
    headers['retry-after'] = String(Math.ceil(error.retryAfterSeconds));
  if (problem.status === 401) headers['www-authenticate'] = 'Bearer';
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
};
