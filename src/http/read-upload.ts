import type { Context } from 'hono';
import { type FieldError, fail } from '../kernel/errors.ts';

/** A multipart form: its one file and its text fields. */
export type Upload = { fileName: string; declaredType: string; bytes: Uint8Array; fields: Record<string, string> };

const refuse = (pointer: string, code: string, zh: string, en: string) => {
  const errors: FieldError[] = [{ pointer, code, message: { zh, en } }];
  return fail('invalid_request', { zh: `${zh}。没有写入任何内容。`, en: `${en}. Nothing was written.` }, { errors });
};

/**
 * Reads a `multipart/form-data` request with one `file`.
 * @param known the text fields a form may have beside it
 * @throws LinchpinError `invalid_request` for another kind of body, no file, several files, or a field of another name
 */
export const readUpload = async (c: Context, known: readonly string[]): Promise<Upload> => {
  const type = c.req.header('content-type') ?? '';
  if (!/^multipart\/form-data\b/iu.test(type))
    throw refuse('', 'wrong_type', '请用 multipart/form-data 上传文件', 'Send the file as multipart/form-data');
  const form = await c.req.formData().catch((cause: unknown) => {
    // A body over the limit is told by hono's own error; all else is a form that cannot be read.
    if (cause instanceof Error && cause.name === 'BodyLimitError') throw cause;
    throw refuse('', 'malformed', '表单内容不完整或格式有误', 'The form is cut short or malformed');
  });
  const files = form.getAll('file');
  const [file] = files;
  if (files.length !== 1 || !(file instanceof File))
    throw refuse(
      '/file',
      'required',
      '表单须有且只有一个名为 file 的文件',
      'The form needs exactly one file, named file',
    );
  const fields: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    if (name === 'file') continue;
    if (!known.includes(name) || typeof value !== 'string')
      throw refuse(
        `/${name}`,
        'unknown_field',
        `表单中有不认识的字段（可用：${['file', ...known].join('、')}）`,
        `The form has an unknown field (known: ${['file', ...known].join(', ')})`,
      );
    fields[name] = value;
  }
  return { fileName: file.name, declaredType: file.type, bytes: new Uint8Array(await file.arrayBuffer()), fields };
};

/**
 * Reads a text field of a form as JSON; undefined when it is absent or blank.
 * @throws LinchpinError `invalid_request` when it is no JSON
 */
export const jsonField = (fields: Record<string, string>, name: string): unknown => {
  const text = fields[name]?.trim();
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(`/${name}`, 'malformed', `字段 ${name} 不是有效的 JSON`, `The field ${name} is not valid JSON`);
  }
};
