import { fail, type LinchpinError } from '#src/kernel/errors.ts';
import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS } from './table.ts';

/** Every refusal of a file happens before anything is written, and says so. */
const NONE = { zh: '没有导入任何内容。', en: 'Nothing was imported.' };

const mb = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

export const emptyFile = (): LinchpinError =>
  fail('unreadable_file', {
    zh: `文件是空的。${NONE.zh}请检查后重新上传。`,
    en: `The file is empty. ${NONE.en} Check it and upload it again.`,
  });

export const fileTooLarge = (bytes: number): LinchpinError =>
  fail('payload_too_large', {
    zh: `文件大小为 ${mb(bytes)}，上限是 ${mb(MAX_FILE_BYTES)}。${NONE.zh}请拆成几个文件再上传。`,
    en: `The file has ${mb(bytes)}; the limit is ${mb(MAX_FILE_BYTES)}. ${NONE.en} Split it into several files.`,
  });

export const tooManyRows = (): LinchpinError =>
  fail('payload_too_large', {
    zh: `文件超过 ${MAX_ROWS} 行或 ${MAX_COLUMNS} 列。${NONE.zh}请拆成几个文件再上传。`,
    en: `The file has more than ${MAX_ROWS} rows or ${MAX_COLUMNS} columns. ${NONE.en} Split it into several files.`,
  });

export const inflatesTooFar = (limit: number): LinchpinError =>
  fail('payload_too_large', {
    zh: `文件解压后超过 ${mb(limit)}。${NONE.zh}请删去多余的工作表与图片，或另存为 CSV 再上传。`,
    en: `The file unpacks to more than ${mb(limit)}. ${NONE.en} Remove spare sheets and pictures, or save it as CSV.`,
  });

export const encrypted = (): LinchpinError =>
  fail('unreadable_file', {
    zh: `这个文件已加密。${NONE.zh}请去掉密码后再上传。`,
    en: `The file is encrypted. ${NONE.en} Remove the password and upload it again.`,
  });

/** `actual` names what the bytes are. */
export const mislabelled = (claimed: string, actual: string): LinchpinError =>
  fail('unsupported_file', {
    zh: `文件名说它是 ${claimed}，内容其实是 ${actual}。${NONE.zh}请改用正确的扩展名，或另存为 XLSX 或 CSV 再上传。`,
    en: `The name says ${claimed}, but the content is ${actual}. ${NONE.en} Give it its right extension, or save it as XLSX or CSV.`,
  });

export const notTaken = (actual: string): LinchpinError =>
  fail('unsupported_file', {
    zh: `不支持这种文件（${actual}）。${NONE.zh}请另存为 XLSX 或 CSV 再上传。`,
    en: `This kind of file is not taken (${actual}). ${NONE.en} Save it as XLSX or CSV and upload again.`,
  });

export const damagedXlsx = (cause?: unknown): LinchpinError =>
  fail(
    'unreadable_file',
    {
      zh: `这个 XLSX 文件已损坏、不完整，或含有没有结果值的公式。${NONE.zh}请用 Excel 打开并另存一次，再上传。`,
      en: `The XLSX file is damaged, cut short, or has formulas without a result. ${NONE.en} Open it in Excel, save it anew, and upload again.`,
    },
    cause === undefined ? {} : { cause },
  );

/** `line`: where reading stopped. */
export const openQuote = (line: number): LinchpinError =>
  fail('unreadable_file', {
    zh: `CSV 中有一个引号没有闭合（读到第 ${line} 行为止）。${NONE.zh}请补上引号，或另存为 XLSX 再上传。`,
    en: `A quote in the CSV is never closed (read up to line ${line}). ${NONE.en} Close it, or save the file as XLSX.`,
  });

export const brokenCsv = (cause: unknown): LinchpinError =>
  fail(
    'unreadable_file',
    {
      zh: `CSV 文件无法按表格读取。${NONE.zh}请用表格软件打开并另存一次，再上传。`,
      en: `The CSV cannot be read as a table. ${NONE.en} Open it in a spreadsheet, save it anew, and upload again.`,
    },
    { cause },
  );

export const notText = (): LinchpinError =>
  fail('unreadable_file', {
    zh: `文件不是可读的表格文本（试过 UTF-8、UTF-16、GB18030）。${NONE.zh}请另存为 UTF-8 的 CSV 或 XLSX 再上传。`,
    en: `The file is not readable text (tried UTF-8, UTF-16, GB18030). ${NONE.en} Save it as UTF-8 CSV or as XLSX.`,
  });

export const noHeader = (): LinchpinError =>
  fail('unreadable_file', {
    zh: `文件里没有表头行。${NONE.zh}第一行应是列名，其下是数据。`,
    en: `The file has no header row. ${NONE.en} The first row holds the column names, the data stands below.`,
  });

export const stopped = (cause: unknown): LinchpinError =>
  fail('cancelled', { zh: `请求已停止。${NONE.zh}`, en: `The request was stopped. ${NONE.en}` }, { cause });
