import type { Context } from 'hono';
import { validator } from 'hono-openapi';
import type * as z from 'zod';
import { type FieldError, fail } from '../kernel/errors.ts';

type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined };

const pointerOf = (issue: Issue): string =>
  (issue.path ?? [])
    .map((step) => (typeof step === 'object' ? step.key : step))
    .map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');

const refuse = (issues: readonly Issue[]): never => {
  const errors: FieldError[] = issues.map((issue) => ({
    pointer: pointerOf(issue),
    code: 'invalid_value',
    message: { zh: `取值不合规：${issue.message}`, en: issue.message },
  }));
  const named = errors.map((each) => each.pointer || '/').join(', ');
  throw fail(
    'invalid_request',
    {
      zh: `请求中有 ${errors.length} 处不合规（${named}），没有写入任何内容。请更正后重试。`,
      en: `The request has ${errors.length} fault(s) at ${named}; nothing was written. Correct them and try again.`,
    },
    { errors },
  );
};

const hook = (result: { success: boolean; error?: readonly Issue[] }) => {
  if (!result.success) refuse(result.error ?? []);
};

/** Validates the JSON body by a zod schema and documents it; a breach is `invalid_request` with one pointer a fault. */
export const body = <Schema extends z.ZodType>(schema: Schema) => validator('json', schema, hook);

/** Validates the query string, likewise. */
export const query = <Schema extends z.ZodType>(schema: Schema) => validator('query', schema, hook);

/** Validates a value that did not come through hono (a multipart field), with the same answer. */
export const check = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const read = schema.safeParse(value);
  if (!read.success) return refuse(read.error.issues);
  return read.data;
};

/** Reads a JSON body that may be left out altogether: nothing sent is an empty object. */
export const optionalBody = async <Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.output<Schema>> => {
  const text = await c.req.text();
  if (text.trim() === '') return check(schema, {});
  try {
    return check(schema, JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return refuse([{ message: 'not JSON' }]);
    throw error;
  }
};
