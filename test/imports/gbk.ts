let table: Map<string, readonly [number, number]> | undefined;

/** Characters → GBK bytes, by asking the decoder what each pair of bytes is. */
const gbkTable = (): Map<string, readonly [number, number]> => {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decoder.decode(new Uint8Array([lead, trail]));
      if (char.length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [lead, trail]);
    }
  return table;
};

/** A text as GBK (Excel's “CSV” on a Chinese Windows). */
export const encodeGbk = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : [...(gbkTable().get(char) ?? [0x3f])])),
  );

/** A text as UTF-16, with or without its byte-order mark. */
export const encodeUtf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array<ArrayBuffer> => {
  const marked = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), order === 'le');
  return bytes;
};
