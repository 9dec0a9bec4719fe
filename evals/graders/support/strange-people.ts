import { SURNAMES } from '../words/surnames.ts';
import { perText } from './memo.ts';

const LED = /(?:^|[。；;，,：:！？!?\s“”"（(]|问|请教?|找|向|由|跟|与|和|让|给|对|约|见|及|、)$/u;
const FOLLOWED =
  /^(?:$|[，,：:。；;？?！!、）)”"\s]|说|问|提|引见|确认|表示|认为|签|批|负责|来|的|和|与|是|会|要|想|希望|担心|从|在|把|将|对|有|没|能|可|先|也|就|已)/u;
const OFFICE = /[总长任监理管工师导记员办部会组队]$/u;
/** `毛利率`, `来料各`, `上坐下`, `1位达到`: figures a firm reckons by, verbs and measure words that open with the sign of a surname. */
const NO_PERSON = /[率额费价款值]$|^[上位来]|^关(?:账|机|阀|灯|门|窗|停|掉|闭)/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Persons a Chinese text names by the look alone: a surname standing as a word of its own before one or two characters, where somebody
 * is addressed or led up to. Whether the record knows them is for the caller to say.
 */
export const personsByLook = perText((text): readonly { name: string; start: number; end: number }[] => {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const cuts = [...words.segment(text)];
  const bounds = new Set([...cuts.map(({ index }) => index), text.length]);
  return cuts.flatMap(({ segment, index }) => {
    if (segment.length > 3 || !SURNAMES.has(segment.charAt(0)) || !LED.test(text.slice(0, index))) return [];
    if (segment.length === 2) return [];
    const end = index + 3;
    const name = text.slice(index, end);
    if (!/^\p{Script=Han}{3}$/u.test(name) || !bounds.has(end) || OFFICE.test(name) || NO_PERSON.test(name)) return [];
    return FOLLOWED.test(text.slice(end)) ? [{ name, start: index, end }] : [];
  });
});
