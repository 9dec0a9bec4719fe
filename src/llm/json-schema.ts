import * as z from 'zod';

export type JsonSchema = { [key: string]: unknown };

const isObject = (value: unknown): value is JsonSchema =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Closes every object that lists its properties, so that a strict server accepts it and a lax one adds nothing. */
const close = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(close);
  if (!isObject(value)) return value;
  const closed = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, close(item)]));
  return isObject(value.properties) && value.additionalProperties === undefined
    ? { ...closed, additionalProperties: false }
    : closed;
};

/** The JSON schema a model is asked to fill: what it writes (zod's input side), without `$schema`. */
export const jsonSchemaOf = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return close(rest) as JsonSchema;
};

/** The title (or id) a schema was given with `.meta`; undefined when it has none. */
export const titleOf = (schema: z.ZodType): string | undefined => {
  const meta = schema.meta();
  return meta?.title ?? meta?.id;
};

/** A schema's title as a `json_schema.name`: letters, digits, `_`, `-`, at most 64. */
export const schemaName = (schema: z.ZodType): string =>
  (titleOf(schema) ?? '').replace(/[^A-Za-z0-9_-]/gu, '_').slice(0, 64) || 'Answer';

/** True when strict mode can take the schema: every object closed and every property required. */
export const isStrict = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(isStrict);
  if (!isObject(value)) return true;
  if (isObject(value.properties)) {
    const required = Array.isArray(value.required) ? value.required : [];
    if (Object.keys(value.properties).some((name) => !required.includes(name))) return false;
  }
  if (value.additionalProperties !== undefined && value.additionalProperties !== false) return false;
  if ('default' in value && !isObject(value.default)) return false;
  return Object.values(value).every(isStrict);
};
