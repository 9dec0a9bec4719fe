import PAIRS from 'opencc-js/dict/TSCharacters';

const HAN_FROM = 0x3400;
const HAN_TO = 0x9fff;

/** The simplified form of each traditional character, by its code; 0 where there is none. One unit stays one unit. */
const SIMPLIFIED = new Uint16Array(HAN_TO - HAN_FROM + 1);
for (const pair of PAIRS.split('|')) {
  const [traditional = '', simplified = ''] = pair.split(' ');
  if (traditional.length === 1 && simplified.length === 1 && traditional !== simplified)
    SIMPLIFIED[traditional.charCodeAt(0) - HAN_FROM] = simplified.charCodeAt(0);
}

/**
 * Writes every traditional Han character in its simplified form, character by character (`軟體工程` → `软体工程`): the
 * two scripts meet in the index. Words differ between the regions all the same (`軟體`, `软件`): that is a glossary's
 * work. The text keeps its length in UTF-16 units, so offsets stay true.
 */
export const toSimplified = (text: string): string => {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const simplified = SIMPLIFIED[text.charCodeAt(at) - HAN_FROM];
    if (!simplified) continue;
    out += text.slice(from, at) + String.fromCharCode(simplified);
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
};
