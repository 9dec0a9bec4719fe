import { describeRoute, resolver } from 'hono-openapi';
import * as z from 'zod';

/** RFC 9457 body, for the OpenAPI document. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
    retryable: z.boolean(),
  })
  .meta({ id: 'Problem' });

/**
 * Documents one route: what it does, what it answers, and that every failure is a problem.
 * @param route.answers schema of the JSON answer; `stream` for server-sent events instead of (or beside) it.
 */
export const describe = (route: {
  tag: string;
  summary: string;
  description?: string;
  status?: 200 | 201 | 202 | 204;
  answers?: z.ZodType;
  stream?: boolean;
  file?: string;
  multipart?: Record<string, { description: string; binary?: boolean; required?: boolean }>;
}) =>
  describeRoute({
    tags: [route.tag],
    summary: route.summary,
    ...(route.description ? { description: route.description } : {}),
    ...(route.multipart ? { requestBody: multipartBody(route.multipart) } : {}),
    responses: {
      [route.status ?? 200]: {
        description: route.summary,
        ...(route.answers || route.stream || route.file
          ? {
              content: {
                ...(route.answers ? { 'application/json': { schema: resolver(route.answers) } } : {}),
                ...(route.stream ? { 'text/event-stream': { schema: { type: 'string' } } } : {}),
                ...(route.file ? { [route.file]: { schema: { type: 'string', format: 'binary' } } } : {}),
              },
            }
          : {}),
      },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: resolver(problemSchema) } },
      },
    },
  });

const multipartBody = (fields: Record<string, { description: string; binary?: boolean; required?: boolean }>) => ({
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object' as const,
        required: Object.keys(fields).filter((name) => fields[name]?.required),
        properties: Object.fromEntries(
          Object.entries(fields).map(([name, field]) => [
            name,
            { type: 'string' as const, description: field.description, ...(field.binary ? { format: 'binary' } : {}) },
          ]),
        ),
      },
    },
  },
});
