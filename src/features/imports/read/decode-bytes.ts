import { notText } from './refusals.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

const SAMPLE = 65_536;

const byMark = (bytes: Uint8Array): Encoding | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
};

/** Only UTF-16 tables have zero bytes: the high halves of separators, digits and line ends, on one side of each pair. */
const byZeros = (bytes: Uint8Array): Encoding | 'binary' | undefined => {
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < length; at += 1)
    if (bytes[at] === 0) {
      if (at % 2 === 0) even += 1;
      else odd += 1;
    }
  if (even + odd === 0) return undefined;
  if (odd > even * 8) return 'utf-16le';
  return even > odd * 8 ? 'utf-16be' : 'binary';
};

const strictly = (bytes: Uint8Array, encoding: Encoding): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Share of the characters beyond ASCII that Chinese writing is made of. */
const chineseShare = (text: string): number => {
  const sample = text.slice(0, SAMPLE);
  const beyond = sample.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const chinese = sample.match(/[\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e￥·]/gu)?.length ?? 0;
  return beyond === 0 ? 0 : chinese / beyond;
};

const hasControls = (text: string): boolean => {
  const sample = text.slice(0, SAMPLE);
  let controls = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) controls += 1;
  }
  return controls > sample.length / 100;
};

const decodeAs = (bytes: Uint8Array): { text: string; encoding: Encoding } | undefined => {
  const zeros = byZeros(bytes);
  const marked = byMark(bytes) ?? (zeros === 'binary' ? undefined : zeros);
  // A mark or the zeros settle it; single broken characters become U+FFFD rather than costing the file.
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  if (zeros === 'binary') return undefined;
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const gb = strictly(bytes, 'gb18030');
  if (gb !== undefined && chineseShare(gb) >= 0.6) return { text: gb, encoding: 'gb18030' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
};

/**
 * Reads a table's bytes as text: a byte-order mark decides; else zeros tell UTF-16, valid UTF-8 is UTF-8, mostly Chinese
 * characters tell GB18030 (GBK); what is left is Western European.
 * @throws LinchpinError `unreadable_file` when the bytes are not text.
 */
export const decodeBytes = (bytes: Uint8Array): { text: string; encoding: Encoding } => {
  const found = decodeAs(bytes);
  if (!found || hasControls(found.text)) throw notText();
  return found;
};
