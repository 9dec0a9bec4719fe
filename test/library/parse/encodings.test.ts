import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '#src/features/library/parse/decode-text.ts';
import { parseTextDocument } from '#src/features/library/parse/parse-text.ts';
import { encodeBig5, encodeGbk, encodeUtf16 } from '#test/library/fixtures/encode-gbk.ts';

const SAMPLE = '客户在华东地区经营二十家分拨中心，库存天数为 60 天。\nThe plan starts in March.';

describe('encodings', () => {
  test.each([
    ['utf-8', new TextEncoder().encode(SAMPLE)],
    ['utf-8', new TextEncoder().encode(`\ufeff${SAMPLE}`)],
    ['utf-16le', encodeUtf16(SAMPLE, { mark: true })],
    ['utf-16be', encodeUtf16(SAMPLE, { mark: true, big: true })],
    ['utf-16le', encodeUtf16(SAMPLE, {})],
    ['utf-16be', encodeUtf16(SAMPLE, { big: true })],
    ['gb18030', encodeGbk(SAMPLE)],
  ])('%s is found by itself', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: SAMPLE, encoding });
  });

  test('Chinese in UTF-16 without a mark and without a Latin letter is found', () => {
    const text = '客户经营二十家门店，库存天数为六十天。'.repeat(3);
    expect(decodeText(encodeUtf16(text, {})).text).toBe(text);
    expect(decodeText(encodeUtf16(text, { big: true })).text).toBe(text);
  });

  test('Western text of the old kind is not taken for Chinese', () => {
    const bytes = Uint8Array.from(
      [...'Le caf\xe9 co\xfbte 5 euros, \x93tr\xe8s bien\x94 said he, and paid.'].map((char) => char.charCodeAt(0)),
    );
    expect(decodeText(bytes)).toMatchObject({
      encoding: 'windows-1252',
      text: 'Le café coûte 5 euros, “très bien” said he, and paid.',
    });
  });

  test('any Chinese sentence in GBK reads back', () => {
    const han = [
      ...'的一是了我不人在他有这上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已亲其进此话常与活正感',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...han), { minLength: 8, maxLength: 60 }), (chars) => {
        const text = `${chars.join('')}。`;
        expect(decodeText(encodeGbk(text)).text).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test('traditional Chinese is found in Big5 and in GBK', () => {
    const text = '客戶背景：台灣一家半導體設備公司，員工三百人。挑戰是設備停機時間過長，導入後由每月五次降到一次。';
    expect(decodeText(encodeBig5(text))).toEqual({ text, encoding: 'big5' });
    expect(decodeText(encodeGbk(text))).toEqual({ text, encoding: 'gb18030' });
  });

  test('HTML in GBK is read by its own label', async () => {
    const bytes = encodeGbk(
      '<html><head><meta charset="gb2312"><title>报价</title></head><body><p>总价 50 万</p></body></html>',
    );
    expect(await parseTextDocument({ bytes, fileName: 'a.htm' })).toMatchObject({ title: '报价', text: '总价 50 万' });
  });
});
