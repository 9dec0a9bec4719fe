import { SURNAMES } from '../words/surnames.ts';

const LED = /(?:^|[。；;，,：:！？!?\s“”"（(]|问|请教?|找|向|由|跟|与|和|让|给|对|约|见|及|、)$/u;
const FOLLOWED =
  /^(?:$|[，,：:。；;？?！!、）)”"\s]|说|问|提|引见|确认|表示|认为|签|批|负责|来|的|和|与|是|会|要|想|希望|担心|从|在|把|将|对|有|没|能|可|先|也|就|已)/u;
const OFFICE = /[总长任监理工师导记员办部会组队]$/u;

/**
 * Persons a Chinese text names by the look alone: a surname standing as a word of its own before one or two characters, where somebody
 * is addressed or led up to. Whether the record knows them is for the caller to say.
 */
export const personsByLook = (text: string): { name: string; start: number; end: number }[] => {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const cuts = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
  const bounds = new Set([...cuts.map(({ index }) => index), text.length]);
  return cuts.flatMap(({ segment, index }) => {
    if (segment.length > 3 || !SURNAMES.has(segment.charAt(0)) || !LED.test(text.slice(0, index))) return [];
    if (segment.length === 2) return [];
    const end = index + 3;
    const name = text.slice(index, end);
    if (!/^\p{Script=Han}{3}$/u.test(name) || !bounds.has(end) || OFFICE.test(name)) return [];
    return FOLLOWED.test(text.slice(end)) ? [{ name, start: index, end }] : [];
  });
};
