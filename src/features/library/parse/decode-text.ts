import { unknownEncoding } from './refusals.ts';

/** Characters of a text, and the name of the encoding they were read in. */
export type DecodedText = {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252';
};

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

// The characters ordinary Chinese has most of, in both scripts: bytes read in the wrong encoding give rare ones.
const COMMON = new Set(
  '的一是不了在人有我他这这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高間們來個為國時說會對這學發經麼還進樣開從實與長機業關點兩現當沒動後裡種過無將户案客品系统方案服务管理數據客戶產品系統服務',
);

/** Share of a text's Han characters that are among the most common ones. */
const commonness = (text: string): number => {
  const han = text.slice(0, SAMPLE).match(/\p{Script=Han}/gu) ?? [];
  return han.length === 0 ? 0 : han.filter((char) => COMMON.has(char)).length / han.length;
};
/** Ordinary Chinese has a quarter and more of these; bytes misread as Chinese have a few in a hundred. */
const ORDINARY = 0.12;

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
  for (const encoding of ['gb18030', 'big5'] as const) {
    const text = candidates.some((each) => each.encoding === encoding) ? undefined : tryDecode(bytes, encoding);
    if (text !== undefined && commonness(text) >= ORDINARY) candidates.push({ text, encoding });
  }
  if (bytes.length % 2 === 0) {
    add('utf-16le');
    add('utf-16be');
  }
  const likely = (text: string): number => plausibility(text) + commonness(text);
  const best = candidates.sort((a, b) => likely(b.text) - likely(a.text))[0];
  if (best && plausibility(best.text) >= 0.85) return best;
  const western = tryDecode(bytes, 'windows-1252');
  return western !== undefined && plausibility(western) >= 0.85 ? { text: western, encoding: 'windows-1252' } : best;
};

/**
 * Reads bytes as text: a byte-order mark decides; else UTF-8 when valid, else UTF-16, GB18030 (GBK), Big5 or Windows-1252, whichever
 * reads most like ordinary Chinese or English.
 * @throws `unreadable_file` when the bytes are not text.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const found = guess(bytes);
  if (!found || isNoise(found.text)) throw unknownEncoding();
  return found;
};
