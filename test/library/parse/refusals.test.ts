import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { documentParser, parseDocument } from '#src/features/library/parse/parse-document.ts';
import { parseTextDocument } from '#src/features/library/parse/parse-text.ts';
import type { ParseOptions } from '#src/features/library/parse/parsed-document.ts';
import { LinchpinError } from '#src/kernel/errors.ts';
import { importsOf } from '#test/library/fixtures/imports-of.ts';
import { makeDocx, makeEpub, makePptx } from '#test/library/fixtures/make-office.ts';
import { makePdf } from '#test/library/fixtures/make-pdf.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const refusal = async (fileName: string, bytes: Uint8Array, options: ParseOptions = {}): Promise<LinchpinError> => {
  const error = await parseDocument({ bytes, fileName }, options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof LinchpinError)) throw new Error(`not refused: ${fileName}`, { cause: error });
  return error;
};

/** The head of an OLE container with one stream of the given name. */
const ole = (stream: string): Uint8Array => {
  const name = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(504).fill(0),
    ...name,
    ...new Array<number>(64).fill(0),
  ]);
};

const PNG = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  13,
  0x49,
  0x48,
  0x44,
  0x52,
  0,
  0,
  0,
  1,
  0,
  0,
  0,
  1,
  8,
  2,
  0,
  0,
  0,
);

/** A zip whose entry inflates to 12 MB; `honest` says whether the directory admits it. */
const bomb = (honest: boolean): Uint8Array => {
  const packed = zipSync(
    { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(12 * 1024 * 1024) },
    { level: 9 },
  );
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  for (let at = 0; !honest && at + 28 < packed.length; at += 1) {
    const field = { 33639248: 24, 67324752: 22 }[view.getUint32(at, true)];
    if (field !== undefined && view.getUint32(at + field, true) > 1e7) view.setUint32(at + field, 1000, true);
  }
  return packed;
};

describe('refused by looking at the file', () => {
  test.each([
    ['nothing in it', 'a.md', new Uint8Array(), 'unreadable_file', '空'],
    ['blanks only', 'a.txt', utf8(' \n\t\n'), 'unreadable_file', '空'],
    ['no words', 'a.md', utf8('***\n\n---\n'), 'unreadable_file', '没有可读的文字'],
    ['an unknown extension', 'a.csv', utf8('a,b'), 'unsupported_file', '.csv'],
    ['an old Office extension', 'a.doc', ole('WordDocument'), 'unsupported_file', '.doc'],
    ['a PDF named DOCX', 'a.docx', makePdf([[]]), 'unsupported_file', 'PDF'],
    ['a PPTX named DOCX', 'a.docx', makePptx(), 'unsupported_file', 'PPTX'],
    ['an EPUB named XLSX', 'a.xlsx', makeEpub(), 'unsupported_file', 'EPUB'],
    ['any zip named PPTX', 'a.pptx', zipSync({ a: strToU8('b') }), 'unsupported_file', 'ZIP'],
    ['an old Word file named DOCX', 'a.docx', ole('WordDocument'), 'unsupported_file', 'DOC'],
    ['text named PDF', 'a.pdf', utf8('hello'), 'unsupported_file', '纯文本'],
    ['a picture named PDF', 'a.pdf', PNG, 'unsupported_file', 'PNG'],
    ['a picture named MD', 'a.md', PNG, 'unsupported_file', 'PNG'],
    ['a DOCX under a password', 'a.docx', ole('EncryptedPackage'), 'unreadable_file', '加密'],
    ['a broken zip', 'a.docx', Uint8Array.from([0x50, 0x4b, 3, 4, ...randomBytes(500)]), 'unreadable_file', '损坏'],
    [
      'noise',
      'a.md',
      Uint8Array.from({ length: 600 }, (_, at) => (at * 37 + 128) % 32),
      'unreadable_file',
      '不是可读的文本',
    ],
  ])('%s', async (_, name, bytes, code, says) => {
    const error = await refusal(name, bytes);
    expect([error.code, error.detail.zh]).toEqual([code, expect.stringContaining(says)]);
    expect(error.detail.en).toContain('Nothing was stored');
  });

  test('a cut-off DOCX, a locked zip entry, too many entries, too many bytes', async () => {
    const docx = await makeDocx();
    expect((await refusal('a.docx', docx.slice(0, -200))).code).toBe('unreadable_file');
    const locked = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('x') });
    const view = new DataView(locked.buffer, locked.byteOffset);
    for (let at = 0; at + 4 < locked.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
    expect((await refusal('a.docx', locked)).detail.en).toContain('encrypted');
    expect((await refusal('a.docx', docx, { limits: { maxZipEntries: 3 } })).code).toBe('payload_too_large');
    expect((await refusal('a.txt', utf8('字'.repeat(2000)), { limits: { maxBytes: 5000 } })).code).toBe(
      'payload_too_large',
    );
    expect((await refusal('a.txt', utf8('字'.repeat(2000)), { limits: { maxTextChars: 1000 } })).code).toBe(
      'payload_too_large',
    );
  });

  test('a zip bomb falls before anything is inflated', async () => {
    const file = bomb(true);
    const started = performance.now();
    const error = await refusal('a.docx', file, { limits: { maxInflatedBytes: 10 * 1024 * 1024 } });
    expect(error.code).toBe('payload_too_large');
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('refused in the worker', () => {
  test('a bomb whose directory lies, a locked PDF: in two seconds, and nothing else waits', async () => {
    const files: [string, Uint8Array, string][] = [
      ['a.docx', bomb(false), 'payload_too_large'],
      ['a.pdf', makePdf([[{ x: 72, y: 700, size: 12, text: '密' }]], { locked: true }), 'unreadable_file'],
    ];
    let lag = 0;
    let last = performance.now();
    const pulse = setInterval(() => {
      lag = Math.max(lag, performance.now() - last - 10);
      last = performance.now();
    }, 10);
    for (const [name, bytes, code] of files) expect((await refusal(name, bytes)).code).toBe(code);
    clearInterval(pulse);
    expect(lag).toBeLessThan(5_000);
  });

  test('what takes too long, too much memory, or is stopped ends, and the service goes on', async () => {
    const docx = await makeDocx();
    expect((await refusal('a.docx', docx, { limits: { timeoutMs: 5 } })).detail.zh).toContain('过于复杂');
    const rows = utf8(`# 题\n\n${'字\n\n'.repeat(60_000)}`);
    expect((await refusal('a.md', rows, { limits: { maxHeapMb: 24 } })).code).toBe('unreadable_file');
    expect((await refusal('a.docx', docx, { signal: AbortSignal.abort() })).code).toBe('cancelled');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 10);
    expect((await refusal('a.docx', docx, { signal: stop.signal })).code).toBe('cancelled');
  });

  test('good files come through it whole, the caller keeps the bytes, and no temporary file stays', async () => {
    const books = () => readdirSync(tmpdir()).filter((name) => name.startsWith('linchpin-epub-')).length;
    const before = books();
    const parse = documentParser(1);
    const [docx, epub] = [await makeDocx(), makeEpub()];
    const [a, b] = await Promise.all([
      parse({ bytes: docx, fileName: '案例.DOCX' }),
      parse({ bytes: epub, fileName: '没有扩展名', declaredType: 'application/epub+zip' }),
    ]);
    expect([a.title, b.format, b.title]).toEqual(['云岭制造案例', 'epub', '大客户销售手册']);
    expect(docx.length).toBeGreaterThan(0);
    expect(books()).toBe(before);
  });
});

const READERS = /^(?:node:|unpdf|mammoth|@langchain|read-excel-file|epub2)/u;

describe('the light entry', () => {
  test('reads text and sends other formats to the Node service', async () => {
    expect((await parseTextDocument({ bytes: utf8('# 题\n\n字'), fileName: 'a.md' })).title).toBe('题');
    await expect(parseTextDocument({ bytes: makePdf([[]]), fileName: 'a.pdf' })).rejects.toMatchObject({
      code: 'unsupported_file',
      detail: { zh: expect.stringContaining('Node') },
    });
  });

  test('on Workers, the one entry reads text of any length and refuses the rest likewise', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' });
    try {
      const long = utf8(`# 题\n\n${'正文。\n\n'.repeat(2500)}`);
      expect((await parseDocument({ bytes: long, fileName: 'a.md' })).title).toBe('题');
      expect((await refusal('a.epub', makeEpub())).detail.zh).toContain('Node');
    } finally {
      vi.unstubAllGlobals();
    }
    expect(importsOf('parse-document.ts').filter((name) => READERS.test(name))).toEqual(['node:worker_threads']);
  });

  test('reaches no binary reader, no thread and no file system by its imports', () => {
    const reached = importsOf('parse-text.ts');
    expect(reached).toContain('unified');
    expect(reached.filter((name) => READERS.test(name))).toEqual([]);
  });
});
