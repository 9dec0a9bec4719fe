import type * as z from 'zod';
import { fail } from '#src/kernel/errors.ts';
import type { importRequestSchema } from './contract.ts';

/** The parts of a multipart body as hono reads them. */
export type Parts = Readonly<Record<string, string | File | (string | File)[]>>;

const badPart = (name: string, zh: string, en: string) =>
  fail(
    'invalid_request',
    { zh: `${zh}没有导入任何内容。`, en: `${en} Nothing was imported.` },
    { errors: [{ pointer: `/${name}`, code: 'invalid_value', message: { zh, en } }] },
  );

/** The one file of the form. @throws LinchpinError `invalid_request` when there is none */
export const filePart = (parts: Parts): File => {
  const file = parts.file;
  if (file instanceof File) return file;
  throw badPart('file', '表单里没有名为 file 的文件。', 'The form has no file named "file".');
};

const textPart = (parts: Parts, name: string): string | undefined => {
  const part = parts[name];
  if (part === undefined || typeof part === 'string') return part?.trim() || undefined;
  throw badPart(name, `${name} 应当只出现一次，且为文本。`, `"${name}" must be given once, as text.`);
};

const jsonPart = (parts: Parts, name: string): unknown => {
  const text = textPart(parts, name);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badPart(name, `${name} 不是有效的 JSON。`, `"${name}" is not valid JSON.`);
  }
};

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['false', false],
  ['0', false],
  ['no', false],
]);

const flagPart = (parts: Parts, name: string): boolean | undefined => {
  const text = textPart(parts, name)?.toLowerCase();
  if (text === undefined) return undefined;
  const flag = FLAGS.get(text);
  if (flag === undefined) throw badPart(name, `${name} 应为 true 或 false。`, `"${name}" must be true or false.`);
  return flag;
};

/** The text parts of `POST /imports` as values, for the schema to judge. @throws LinchpinError `invalid_request` */
export const requestParts = (parts: Parts): z.input<typeof importRequestSchema> => {
  const values = {
    kind: textPart(parts, 'kind'),
    mapping: jsonPart(parts, 'mapping') ?? undefined,
    values: jsonPart(parts, 'values') ?? undefined,
    dryRun: flagPart(parts, 'dryRun'),
  };
  return values as z.input<typeof importRequestSchema>;
};
