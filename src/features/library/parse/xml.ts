const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves the five named and the numeric character references of XML. */
export const unescapeXml = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );

/** The value of one attribute in a tag's source, unescaped; `undefined` where it is absent. */
export const attribute = (tag: string, name: string): string | undefined => {
  const at = tag.search(new RegExp(`\\s${name}\\s*=`, 'u'));
  if (at < 0) return undefined;
  const value = /=\s*(?:"([^"]*)"|'([^']*)')/u.exec(tag.slice(at));
  return value ? unescapeXml(value[1] ?? value[2] ?? '') : undefined;
};

/** A start tag, an end tag, or the text between two tags. */
export type XmlToken = { kind: 'open' | 'close' | 'text'; name: string; source: string; empty: boolean };

/** Walks XML once, in linear time, without building a tree. Comments, declarations and instructions are passed over. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const [source, close, name = '', empty] of xml.matchAll(
    /<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([\w:.-]+)[^<>]*?(\/?)>|[^<]+/gu,
  )) {
    if (name !== '') yield { kind: close ? 'close' : 'open', name, source, empty: empty === '/' };
    else if (!source.startsWith('<')) yield { kind: 'text', name: '', source: unescapeXml(source), empty: false };
  }
}
