import { tokenise } from '#src/features/library/index.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { choose, refuse, type Unclear, Unsettled } from './edit-reading.ts';
import { type Place, readPlaces } from './read-place.ts';
import { splitMessage } from './split-message.ts';

type Need = { id: string; statement: string; priority: string };
type Priority = 'P0' | 'P1' | 'P2' | 'P3';

export type NeedReading<N> =
  | { kind: 'edits'; edits: { need: N; priority: Priority }[] }
  | { kind: 'unclear'; unclear: Unclear }
  | { kind: 'refused'; why: Bilingual };

const PRIORITY = /(?<![a-z\d])P\s?([0-3])(?![\da-z])/giu;
const WHICH: Bilingual = { zh: '指的是哪一条需求？请回复序号：', en: 'Which need is meant? Reply with the number:' };

/** Reads which needs get which priority (NEED-2): by place in the list, or by words of theirs. Pure. */
export const readNeedEdit = <N extends Need>(
  message: string,
  needs: readonly N[],
  answers: readonly string[],
): NeedReading<N> => {
  const left = [...answers];
  const options = needs.map((need) => ({ id: need.id, name: `${need.priority} · ${need.statement}`, need }));
  try {
    const edits = splitMessage(message).flatMap((clause) => {
      // `从 P0 降到 P2`: the last one is meant.
      const wanted = [...clause.matchAll(PRIORITY)].at(-1)?.[1];
      if (!wanted) return [];
      const priority = `P${wanted}` as Priority;
      const places = readPlaces(clause.replaceAll(PRIORITY, ' ')).map(({ place }) => place);
      const named = places.map((place) => nth(needs, place) ?? choose(() => left.shift(), options, WHICH).need);
      const meant =
        named.length > 0 ? named : [byWords(needs, clause) ?? choose(() => left.shift(), options, WHICH).need];
      return meant.map((need) => ({ need, priority }));
    });
    if (edits.length === 0)
      return refuse(
        '没有看懂要改成哪个优先级（P0–P3），没有改动。',
        'Which priority (P0–P3) is meant is not clear; nothing was changed.',
      ).reading as NeedReading<N>;
    return { kind: 'edits', edits };
  } catch (error) {
    if (error instanceof Unsettled) return error.reading;
    throw error;
  }
};

const nth = <N extends Need>(needs: readonly N[], place: Place): N | undefined => {
  if ('id' in place) return needs.find(({ id }) => id === place.id);
  return 'nth' in place ? needs[place.nth - 1] : needs.at(-place.fromEnd);
};

const byWords = <N extends Need>(needs: readonly N[], clause: string): N | undefined => {
  const [only] = needs;
  if (needs.length === 1) return only;
  const said = new Set(tokenise(clause).filter((term) => [...term].length > 1 && !/需求|need/iu.test(term)));
  const scored = needs
    .map((need) => ({ need, score: tokenise(need.statement).filter((term) => said.has(term)).length }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && first.score >= 2 && first.score >= 2 * (second?.score ?? 0) ? first.need : undefined;
};
