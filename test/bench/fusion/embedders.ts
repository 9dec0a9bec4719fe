import type { SearchSet } from '../ranking-quality.ts';
import { latentSemantics } from './latent-semantic.ts';
import { directionOf, hashOf, numbersFrom } from './numbers.ts';

/** Embeds a text as it stands in a request: a passage's begins with the line of its title, which is the id of its text. */
export type Embed = (text: string) => number[];

const HASHED_WIDTH = 512;
const LATENT_WIDTH = 128;
const CHANCE_WIDTH = 128;
const ORACLE_WIDTH = 256;
/** How long the oracle's noise is beside the answer it hides, on the mean. */
const NOISE = 4;

/** Pure chance: what a broken or wrong endpoint says. */
const chance: Embed = (text) => [...directionOf(text, CHANCE_WIDTH)];

/** Runs of two and three characters, hashed with a sign. */
const hashedRuns: Embed = (text) => {
  const vector = new Array<number>(HASHED_WIDTH).fill(0);
  const folded = text.toLowerCase();
  for (const length of [2, 3])
    for (let at = 0; at + length <= folded.length; at += 1) {
      const hash = hashOf(folded.slice(at, at + length));
      const place = hash % HASHED_WIDTH;
      vector[place] = (vector[place] ?? 0) + ((hash >>> 16) & 1 ? 1 : -1);
    }
  return vector.some((each) => each !== 0) ? vector : [...directionOf(text, HASHED_WIDTH)];
};

const withoutTitle = (text: string): string => text.slice(text.indexOf('\n') + 1);

/** Knows the answers and sees them through noise, now more, now less: a good embedder that errs elsewhere than words do. */
const oracle = ({ queries, relevant }: SearchSet): Embed => {
  const answers = new Map(queries.map(({ id, text }) => [text, [...(relevant.get(id)?.keys() ?? [])]]));
  return (text) => {
    const ids = answers.get(text) ?? [text.slice(0, text.indexOf('\n'))];
    const directions = ids.map((id) => directionOf(id, ORACLE_WIDTH));
    const share = 1 / Math.sqrt(ids.length);
    const next = numbersFrom(hashOf(`noise ${text}`));
    const loud = answers.has(text) ? NOISE * (0.3 + 1.4 * next()) : 0.2;
    const noise = directionOf(`noise of ${text}`, ORACLE_WIDTH);
    return Array.from({ length: ORACLE_WIDTH }, (_, at) => {
      const answer = directions.reduce((sum, direction) => sum + (direction[at] ?? 0), 0);
      return answer * share + loud * (noise[at] ?? 0);
    });
  };
};

/**
 * The embedders a set is tried with, by name. `bridge` are the same texts in both languages, one after the other: what is
 * learnt from them embeds either language (Dumais, Littman & Landauer 1997).
 */
export const embeddersFor = (set: SearchSet, bridge: readonly string[] | null): ReadonlyMap<string, Embed> => {
  const local = latentSemantics(
    set.corpus.map(({ text }) => text),
    LATENT_WIDTH,
  );
  const across = bridge ? latentSemantics(bridge, LATENT_WIDTH) : null;
  const ofText =
    (embed: Embed): Embed =>
    (text) =>
      embed(text.includes('\n') ? withoutTitle(text) : text);
  return new Map<string, Embed>([
    ['chance', chance],
    ['hashed-runs', ofText(hashedRuns)],
    ['latent', ofText(local)],
    ...(across ? [['across-languages', ofText(across)] as const] : []),
    ['noisy-oracle', oracle(set)],
  ]);
};
