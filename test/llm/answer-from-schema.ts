import type { FakeRequest } from './fake-provider.ts';

type Schema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  minItems?: number;
  minimum?: number;
  anyOf?: Schema[];
  oneOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  format?: string;
  pattern?: string;
  maxLength?: number;
};

/** What a model would put in: `text(n)` is the n-th free text; `cite` the ref and words of a piece it was shown. */
export type Filling = { text: (n: number) => string; cite?: { ref: string; quote: string } | undefined; kind?: string };

const DAY = '2026-12-18';
/** One of these fits every pattern the project's schemas use. */
const EXAMPLES = [DAY, 'K1', 'b1', 'E1'];

/** The output schema that a request carries. */
export const schemaOf = (request: FakeRequest): Schema => {
  const format = request.body.response_format as { json_schema?: { schema?: Schema } } | undefined;
  const schema = format?.json_schema?.schema;
  if (!schema) throw new Error('the request carries no output schema');
  return schema;
};

/** An answer that fits the schema of a request (plain text where it carries none): every text from `filling`, every citation of one piece. */
export const answerFromSchema = (request: FakeRequest, filling: Filling): unknown => {
  if (!request.schemaTitle) return filling.text(0);
  const root = schemaOf(request);
  let texts = 0;
  const build = (schema: Schema, name: string): unknown => {
    if (schema.$ref) return build(root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}, name);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return filling.kind && schema.enum.includes(filling.kind) ? filling.kind : schema.enum[0];
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return build(choices.find((each) => each.type !== 'null') ?? choices[0] ?? {}, name);
    const type = Array.isArray(schema.type) ? schema.type.find((each) => each !== 'null') : schema.type;
    if (type === 'object')
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, each]) => [key, build(each, key)]));
    if (type === 'array') {
      if (name === 'evidence' && !filling.cite) return [];
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => build(schema.items ?? {}, name));
    }
    if (type === 'integer' || type === 'number') return Math.max(1, schema.minimum ?? 1);
    if (type === 'boolean') return true;
    const example = EXAMPLES.find((each) => schema.pattern !== undefined && new RegExp(schema.pattern, 'u').test(each));
    if (example) return example;
    if (name === 'ref') return filling.cite?.ref ?? 'E1';
    if (name === 'quote') return filling.cite?.quote ?? '';
    if (schema.format === 'date' || /(?:date|due|by|start)$/i.test(name)) return DAY;
    return filling.text(texts++).slice(0, schema.maxLength ?? 2_000);
  };
  return build(root, '');
};

/** The first piece of evidence a request shows, as something to cite. */
export const firstPiece = ({ messages }: FakeRequest): { ref: string; quote: string } | undefined => {
  const [, ref, text] =
    /^\[(E\d+)\] \([^\n]*?\) (.*)$/m.exec(messages.map((message) => message.content).join('\n')) ?? [];
  return ref && text ? { ref, quote: text.slice(0, 40) } : undefined;
};
