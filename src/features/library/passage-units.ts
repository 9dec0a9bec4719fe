import type { Section } from './parse/parsed-document.ts';

/**
 * A run of the canonical text that is packed whole. `weight` counts a Han character as 1 and a Latin word as 1.75;
 * `leads` says that it only leads in what follows (a heading, a sentence ending in a colon).
 */
export type Unit = { start: number; end: number; weight: number; kind: 'heading' | 'text' | 'row'; leads: boolean };

// One wide character (Han, kana, Hangul), or one word of another script.
const WIDE_OR_WORD =
  /(?<wide>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]+/gv;
const WORD_WEIGHT = 1.75;
// Letters of a long word; what is longer (an address, a hash) counts as several.
const LONG_WORD = 14;

/** Reading weight of a text: 350 is about 350 Han characters or 200 Latin words. */
export const weigh = (text: string): number => {
  let weight = 0;
  for (const match of text.matchAll(WIDE_OR_WORD)) {
    weight += match.groups?.wide === undefined ? WORD_WEIGHT * Math.max(1, match[0].length / LONG_WORD) : 1;
  }
  return weight;
};

/** Cuts a run at the ends of the given pieces, dropping blanks at either side of each. */
const cut = (start: number, pieces: Iterable<string>): { start: number; end: number }[] => {
  const runs: { start: number; end: number }[] = [];
  let at = start;
  for (const piece of pieces) {
    const lead = piece.length - piece.trimStart().length;
    const body = piece.trim().length;
    if (body > 0) runs.push({ start: at + lead, end: at + lead + body });
    at += piece.length;
  }
  return runs;
};

const SENTENCES = new Intl.Segmenter('zh', { granularity: 'sentence' });

function* segments(text: string): Generator<string> {
  for (const { segment } of SENTENCES.segment(text)) yield segment;
}

/** Pieces of at most about `max` weight, cut after a clause mark or a blank when there is one, never inside a character. */
const clausePieces = (sentence: string, max: number): string[] => {
  const pieces: string[] = [];
  let piece = '';
  let weight = 0;
  for (const part of sentence.match(/[^，、；,;\s]{1,60}[，、；,;]?\s*|[，、；,;\s]+/gu) ?? [sentence]) {
    const more = weigh(part);
    if (piece !== '' && weight + more > max) {
      pieces.push(piece);
      piece = '';
      weight = 0;
    }
    piece += part;
    weight += more;
  }
  return piece === '' ? pieces : [...pieces, piece];
};

const isTable = (block: string): boolean =>
  block.split('\n').every((line) => line.startsWith('|') && line.endsWith('|'));
const isRule = (line: string | undefined): boolean => line !== undefined && /^\|(?: --- \|)+$/u.test(line);

const unit = (text: string, run: { start: number; end: number }, kind: Unit['kind']): Unit => {
  const words = text.slice(run.start, run.end);
  return { ...run, kind, weight: weigh(words), leads: kind === 'heading' || /[：:]$/u.test(words) };
};

/** A table too large for one passage goes by rows; the header and its rule stay with the first row below them. */
const tableUnits = (text: string, start: number, block: string): Unit[] => {
  const lines = block.split(/(?<=\n)/u);
  const head = isRule(lines[1]?.trim()) ? 3 : 1;
  return cut(start, [lines.slice(0, head).join(''), ...lines.slice(head)]).map((run) => unit(text, run, 'row'));
};

const textUnits = (text: string, start: number, block: string, max: number): Unit[] =>
  cut(start, block.split(/(?<=\n)/u)).flatMap((line) => {
    const whole = unit(text, line, 'text');
    if (whole.weight <= max) return [whole];
    return cut(line.start, segments(text.slice(line.start, line.end))).flatMap((sentence) => {
      const one = unit(text, sentence, 'text');
      if (one.weight <= max) return [one];
      return cut(sentence.start, clausePieces(text.slice(sentence.start, sentence.end), max)).map((run) =>
        unit(text, run, 'text'),
      );
    });
  });

/** A section as units: blocks where they fit into `max`, else table rows, lines, sentences, clauses. */
export const unitsOf = (text: string, section: Section, max: number): Unit[] => {
  const blocks = text.slice(section.start, section.end).split(/(?<=\n\n)/u);
  return cut(section.start, blocks).flatMap((run) => {
    const block = text.slice(run.start, run.end);
    if (/^#{1,6} /u.test(block)) return [unit(text, run, 'heading')];
    const table = isTable(block);
    const whole = unit(text, run, table ? 'row' : 'text');
    const list = /^(?:- |\d+\. )/u.test(block) && block.includes('\n');
    if (whole.weight <= (list ? max / 2 : max)) return [whole];
    return table ? tableUnits(text, run.start, block) : textUnits(text, run.start, block, max);
  });
};
