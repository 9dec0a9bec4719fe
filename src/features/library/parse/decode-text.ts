import { unknownEncoding } from './refusals.ts';

/** Characters of a text, and the name of the encoding they were read in. */
export type DecodedText = { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252' };

const tryDecode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const SAMPLE = 65_536;

/** Share of characters, in the first 64 K, that ordinary Chinese or English writing is made of. */
const plausibility = (text: string): number => {
  const sample = text.slice(0, SAMPLE);
  const good = sample.match(/[\t\n\r\x20-\x7e\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/gu)?.length ?? 0;
  return sample.length === 0 ? 0 : good / sample.length;
};

/** True when the two-byte pairs lie mostly in the GB 2312 plane, where ordinary Chinese lives; Western bytes seldom do. */
const looksChinese = (bytes: Uint8Array): boolean => {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < Math.min(bytes.length, SAMPLE); at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common += 1;
    at += 1;
  }
  return pairs > 0 && common / pairs >= 0.7;
};

/** Latin text in UTF-16 has a zero in every other byte: says in which. */
const zeroSide = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 16 && even < odd / 8) return 'utf-16le';
  if (even > length / 16 && odd < even / 8) return 'utf-16be';
  return undefined;
};

const withBom = (bytes: Uint8Array): DecodedText['encoding'] | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
};

/** True when more than one character in fifty is none that text is written with. */
const isNoise = (text: string): boolean => {
  const sample = text.slice(0, SAMPLE);
  let controls = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) controls += 1;
  }
  return controls > sample.length / 50;
};

const guess = (bytes: Uint8Array): DecodedText | undefined => {
  const marked = withBom(bytes);
  if (marked) {
    // A mark settles the encoding; single broken characters become U+FFFD rather than costing the document.
    const text = new TextDecoder(marked).decode(bytes);
    const broken = text.slice(0, SAMPLE).split('\ufffd').length - 1;
    return broken > Math.min(text.length, SAMPLE) / 50 ? undefined : { text, encoding: marked };
  }
  const sided = bytes.length % 2 === 0 ? zeroSide(bytes) : undefined;
  if (sided) return { text: new TextDecoder(sided).decode(bytes), encoding: sided };
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const candidates: DecodedText[] = [];
  const add = (encoding: DecodedText['encoding']): void => {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) candidates.push({ text, encoding });
  };
  if (looksChinese(bytes)) add('gb18030');
  if (bytes.length % 2 === 0) {
    add('utf-16le');
    add('utf-16be');
  }
  const best = candidates.sort((a, b) => plausibility(b.text) - plausibility(a.text))[0];
  if (best && plausibility(best.text) >= 0.85) return best;
  const western = tryDecode(bytes, 'windows-1252');
  return western !== undefined && plausibility(western) >= 0.85 ? { text: western, encoding: 'windows-1252' } : best;
};

/**
 * Reads bytes as text: a byte-order mark decides; else UTF-8 when valid, else UTF-16 or GB18030 (GBK) or Windows-1252, whichever
 * reads most like ordinary Chinese or English.
 * @throws `unreadable_file` when the bytes are not text.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const found = guess(bytes);
  if (!found || isNoise(found.text)) throw unknownEncoding();
  return found;
};
