import { SRTLoader } from '@langchain/community/document_loaders/fs/srt';
import { canonicalText, finishDocument } from './canonical-text.ts';
import { decodeText } from './decode-text.ts';
import type { ParsedDocument, ParseLimits } from './parsed-document.ts';
import { damaged } from './refusals.ts';

const CUE = /^\d+\s*\n(\d{1,2}):(\d{2}):(\d{2})[,.](\d{1,3})\s*-->\s*(\d{1,2}):(\d{2}):(\d{2})[,.](\d{1,3})/u;
const SPEAKER = /^(?:<[^>]+>|\s|-)*[\p{L}\d ._·（）()]{1,24}[：:]\s*\S/u;

const SECTION_S = 300;
const MAX_GAP_S = 4;
const MAX_TURN = 280;

/** One cue: its source, when it starts and ends (seconds), and whether it opens with a speaker's name. */
type Cue = { source: string; start: number; end: number; speaks: boolean };

const seconds = (parts: readonly string[]): number => {
  const [h = '0', m = '0', s = '0', ms = '0'] = parts;
  return Number(h) * 3600 + Number(m) * 60 + Number(s) + Number(ms.padEnd(3, '0')) / 1000;
};

const readCues = (text: string): Cue[] =>
  text
    .replace(/\r\n?/gu, '\n')
    .split(/\n(?:[ \t]*\n)+/u)
    .flatMap((block) => {
      const source = block.trim();
      const match = CUE.exec(source);
      if (!match) return [];
      const words = source.split('\n').slice(2).join('\n');
      return [
        { source, start: seconds(match.slice(1, 5)), end: seconds(match.slice(5, 9)), speaks: SPEAKER.test(words) },
      ];
    });

/** Cues that one person says in one go: parted by a speaker's name, a pause, or length. */
const toTurns = (cues: readonly Cue[]): Cue[][] => {
  const turns: Cue[][] = [];
  let length = 0;
  for (const cue of cues) {
    const turn = turns.at(-1);
    const last = turn?.at(-1);
    const section = last && Math.floor(last.start / SECTION_S) !== Math.floor(cue.start / SECTION_S);
    if (!turn || !last || section || cue.speaks || cue.start - last.end > MAX_GAP_S || length > MAX_TURN) {
      turns.push([cue]);
      length = cue.source.length;
    } else {
      turn.push(cue);
      length += cue.source.length;
    }
  }
  return turns;
};

const clock = (time: number): string => new Date(Math.floor(time) * 1000).toISOString().slice(11, 19);

const wordsOf = async (turn: readonly Cue[]): Promise<string> => {
  const loader = new SRTLoader(new Blob([turn.map((cue) => cue.source).join('\n\n')]));
  const [document] = await loader.load();
  return (document?.pageContent ?? '')
    .replace(/<\/?[a-z][^<>]*>|\{\\[^{}]*\}/giu, '')
    .replace(/(?<=[\p{Script=Han}，。；：、！？])\s+(?=[\p{Script=Han}])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
};

/** Reads an SRT transcript of a call: a section for each five minutes, a paragraph for each turn, time codes left out of the words. */
export const readSrt = async (bytes: Uint8Array, limits: ParseLimits): Promise<ParsedDocument> => {
  const cues = readCues(decodeText(bytes).text);
  if (cues.length === 0) throw damaged('srt', new Error('no cue'));
  const out = canonicalText(limits.maxTextChars);
  let section = -1;
  for (const turn of toTurns(cues)) {
    const start = turn[0]?.start ?? 0;
    const index = Math.floor(start / SECTION_S);
    if (index !== section) {
      section = index;
      const heading = `${clock(index * SECTION_S)}–${clock((index + 1) * SECTION_S)}`;
      out.open({ headingPath: [heading] });
      out.block(`## ${heading}`);
    }
    out.block(await wordsOf(turn));
  }
  return finishDocument('srt', out, {});
};
