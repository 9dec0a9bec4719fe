import * as z from 'zod';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url({ protocol: /^https?$/ });

/** Every variable the service reads, with what a right value looks like (shown when one is wrong). */
const VARIABLES = {
  PORT: { schema: port.default(3000), expected: 'a port number 0–65535' },
  HOST: { schema: z.string().min(1).default('127.0.0.1'), expected: 'an address to listen on, e.g. 127.0.0.1' },
  DATA_DIR: { schema: z.string().min(1).default('./.data'), expected: 'a folder for the embedded database' },
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .optional(),
    expected: 'postgres://user:password@host:port/database',
  },
  LINCHPIN_ADMIN_KEY: { schema: z.string().min(16).optional(), expected: 'at least 16 characters' },
  LINCHPIN_DEMO: { schema: flag.default(true), expected: '0 or 1' },
  OPENAI_API_KEY: { schema: z.string().min(1).optional(), expected: 'a key' },
  OPENAI_BASE_URL: { schema: url.optional(), expected: 'an http(s) address ending in /v1' },
  OPENAI_MODEL: { schema: z.string().min(1).default('gpt-4.1-mini-2025-04-14'), expected: 'a model name' },
  LINCHPIN_MODEL_DEADLINE_S: {
    schema: z.coerce.number().positive().max(3600).default(60),
    expected: 'seconds, above 0',
  },
  OPENAI_EMBEDDING_MODEL: { schema: z.string().min(1).optional(), expected: 'an embedding model name' },
  OPENAI_EMBEDDING_DIMENSIONS: {
    schema: z.coerce.number().int().min(8).max(4096).optional(),
    expected: 'a whole number 8–4096',
  },
  OPENAI_EMBEDDING_BASE_URL: { schema: url.optional(), expected: 'an http(s) address ending in /v1' },
  LINCHPIN_RERANK_URL: { schema: url.optional(), expected: 'the whole http(s) address, e.g. ending in /v1/rerank' },
  LINCHPIN_RERANK_MODEL: { schema: z.string().min(1).optional(), expected: 'a reranking model name' },
  LINCHPIN_RERANK_KEY: { schema: z.string().min(1).optional(), expected: 'a key' },
  LINCHPIN_DICTIONARY: {
    schema: z.string().min(1).optional(),
    expected: 'a Chinese–English dictionary file in CC-CEDICT format, plain or .gz',
  },
  LINCHPIN_RATE_LIMIT: {
    schema: z.coerce.number().int().min(1).default(200),
    expected: 'requests a second and key, 1 or more',
  },
  LINCHPIN_WEBHOOK_INSIDE: { schema: flag.default(false), expected: '0 or 1' },
} as const;

export type Config = { [Name in keyof typeof VARIABLES]: z.output<(typeof VARIABLES)[Name]['schema']> };

/** Thrown when the environment is wrong: one line a variable, what is wrong and what is expected. */
export class ConfigError extends Error {
  readonly lines: string[];
  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.name = 'ConfigError';
    this.lines = lines;
  }
}

/**
 * The one reader of the environment. An empty value counts as unset.
 * @throws ConfigError naming every wrong variable; secrets are never repeated.
 */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  const lines: string[] = [];
  const config: Record<string, unknown> = {};
  for (const [name, { schema, expected }] of Object.entries(VARIABLES)) {
    const raw = environment[name]?.trim() || undefined;
    const read = schema.safeParse(raw);
    if (read.success) config[name] = read.data;
    else {
      const shown = /KEY|URL/.test(name) ? 'the value given' : JSON.stringify(raw);
      lines.push(`${name}: ${shown} is wrong; expected ${expected} / 取值有误，应为：${expected}`);
    }
  }
  if (lines.length > 0) throw new ConfigError(lines);
  return config as Config;
};
