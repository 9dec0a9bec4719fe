import { fail, type LinchpinError } from './errors.ts';
import type { Bilingual } from './language.ts';

/**
 * The refusal of a request that names a record which is not there, or not there for the asker.
 * @param pointer where in the request it is named (RFC 6901)
 * @param what the kind of record: `{ zh: '用户', en: 'person' }`
 */
export const unknownReference = (pointer: string, what: Bilingual): LinchpinError =>
  fail(
    'not_found',
    {
      zh: `请求中 ${pointer} 所指的${what.zh}不存在，没有写入任何内容。请核对编号后重试。`,
      en: `There is no such ${what.en} as ${pointer} names; nothing was written. Check the id and try again.`,
    },
    {
      errors: [{ pointer, code: 'unknown_reference', message: { zh: `没有这个${what.zh}`, en: `no such ${what.en}` } }],
    },
  );
