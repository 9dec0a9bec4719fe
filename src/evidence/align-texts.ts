/** A word of a text (a Han character, a Latin word, a figure or a name) and where it stands. */
export type Token = { key: string; start: number; end: number; opens: boolean };
/** A span that counts as one token whatever it says: figures are held against figures, names against names. */
export type Block = { start: number; end: number; key: '#' | '@' };

/** A stretch of a claim that stands where the evidence has another one (or none): token ranges, ends excluded. */
export type Gap = { from: number; to: number; heldFrom: number; heldTo: number; before: number; behind: number };

/** How two texts run beside each other: for each token of the first its place in the second, or -1. */
export type Alignment = { said: Token[]; held: Token[]; match: Int16Array; gaps: Gap[] };

const WORD = /\p{Script=Han}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{N}]+)*/gu;
/** One character that is its own folded form. */
const COMMON_HAN = /^[\u4e00-\u9fff]$/u;
const LONGEST = 700;

/** Cuts a text into tokens; `blocks` do not overlap. */
export const tokensOf = (text: string, blocks: readonly Block[]): Token[] => {
  const tokens: Token[] = [];
  let last = 0;
  const add = (key: string, start: number, end: number): void => {
    const opens = tokens.length === 0 || /[，,。.；;：:！!？?、\n()（）“”"]/u.test(text.slice(last, start));
    tokens.push({ key, start, end, opens });
    last = end;
  };
  const words = (from: number, to: number): void => {
    for (const match of text.slice(from, to).matchAll(WORD)) {
      const at = from + match.index;
      const [word] = match;
      add(COMMON_HAN.test(word) ? word : word.normalize('NFKC').toLowerCase(), at, at + word.length);
    }
  };
  let at = 0;
  for (const { start, end, key } of [...blocks].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    words(at, start);
    add(key, start, end);
    at = end;
  }
  words(at, text.length);
  return tokens;
};

/** The best way to lay two texts beside each other; runs of equal tokens count more than scattered ones. */
const matchTokens = (said: readonly Token[], held: readonly Token[]): Int16Array => {
  const [n, m] = [said.length, held.length];
  const width = m + 1;
  const ids = new Map<string, number>();
  const idOf = ({ key }: Token): number => {
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  const [ours, theirs] = [Int16Array.from(said, idOf), Int16Array.from(held, idOf)];
  const run = new Int16Array((n + 1) * width);
  const best = new Int16Array((n + 1) * width);
  for (let i = 1; i <= n; i += 1) {
    const own = ours[i - 1];
    for (let j = 1; j <= m; j += 1) {
      const at = i * width + j;
      let most = 0;
      if (own === theirs[j - 1]) {
        const corner = at - width - 1;
        const going = run[corner] as number;
        most = Math.max(going > 0 ? going + 3 : 0, (best[corner] as number) + 1);
        run[at] = most;
      }
      best[at] = Math.max(most, best[at - 1] as number, best[at - width] as number);
    }
  }
  const match = new Int16Array(n).fill(-1);
  let [i, j] = [n, m];
  let inRun = false;
  while (i > 0 && j > 0) {
    const at = i * width + j;
    const own = run[at] ?? 0;
    if (own > 0 && (inRun || own === best[at])) {
      match[i - 1] = j - 1;
      const going = run[at - width - 1] ?? 0;
      inRun = going > 0 && own === going + 3;
      i -= 1;
      j -= 1;
    } else {
      inRun = false;
      // Of equal ways the one that keeps neighbours near.
      if ((best[at - width] ?? 0) >= (best[at - 1] ?? 0)) i -= 1;
      else j -= 1;
    }
  }
  return match;
};

const gapsOf = (match: Int16Array, held: readonly Token[]): Gap[] => {
  const gaps: Gap[] = [];
  const n = match.length;
  for (let i = 0; i <= n; ) {
    if (i < n && (match[i] ?? -1) >= 0) {
      const next = match[i + 1];
      // Words of the evidence left out between two neighbours of the claim are a gap without words of its own.
      if (next !== undefined && next > (match[i] ?? 0) + 1)
        gaps.push({ from: i + 1, to: i + 1, heldFrom: (match[i] ?? 0) + 1, heldTo: next, before: 0, behind: 0 });
      i += 1;
      continue;
    }
    let to = i;
    while (to < n && (match[to] ?? -1) < 0) to += 1;
    // What opens or ends the claim stands for the rest of that clause of the evidence, not for all before or behind it.
    const [before, behind] = [match[i - 1], match[to]];
    const heldFrom =
      before === undefined ? held.findLastIndex((token, at) => token.opens && at <= (behind ?? 0)) : before + 1;
    const ends = held.findIndex((token, at) => token.opens && at > heldFrom);
    const heldTo = behind ?? (ends < 0 ? held.length : ends);
    if (to > i) gaps.push({ from: i, to, heldFrom, heldTo, before: 0, behind: 0 });
    i = Math.max(to, i + 1);
  }
  return gaps.map((gap) => {
    let [before, behind] = [0, 0];
    while (gap.from - 1 - before >= 0 && match[gap.from - 1 - before] === gap.heldFrom - 1 - before) before += 1;
    while (gap.to + behind < n && match[gap.to + behind] === gap.heldTo + behind) behind += 1;
    return { ...gap, before: gap.heldFrom > 0 ? before : 0, behind };
  });
};

/** Lays a claim beside what it cites. Very long texts are not laid out: the answer is then undefined. */
export const alignTexts = (said: Token[], held: Token[]): Alignment | undefined => {
  if (said.length === 0 || held.length === 0 || said.length > LONGEST || held.length > LONGEST) return undefined;
  const match = matchTokens(said, held);
  return { said, held, match, gaps: gapsOf(match, held) };
};
