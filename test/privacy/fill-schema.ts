type Schema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  pattern?: string;
  format?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
};

/** The smallest value a JSON schema takes, its texts being questions: what an obliging model answers when it has nothing to say. */
export const fillSchema = (schema: Schema, text: string, root: Schema = schema): unknown => {
  const fill = (inner: Schema): unknown => fillSchema(inner, text, root);
  if (schema.$ref) return fill(root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum.includes('question') ? 'question' : schema.enum[0];
  if (schema.anyOf) return fill(schema.anyOf.find((each) => each.type !== 'null') ?? {});
  const type = Array.isArray(schema.type) ? schema.type.find((each) => each !== 'null') : schema.type;
  if (type === 'object')
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, fill(inner)]));
  if (type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => fill(schema.items ?? {}));
  if (type === 'number' || type === 'integer') return schema.minimum ?? 1;
  if (type === 'boolean') return false;
  if (schema.format === 'date' || schema.pattern?.includes('\\d{4}')) return '2026-12-15';
  return schema.pattern === '^E\\d+$' ? 'E1' : text;
};
