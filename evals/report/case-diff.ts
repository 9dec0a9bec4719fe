import type { Lock, LockedAnswer } from '../gate/lock.ts';
import type { Answered } from '../model/exchange.ts';
import type { Recording } from '../stored/recording.ts';
import { answerText } from './answer-text.ts';
import { sortedBy } from './order.ts';
import { unified } from './unified.ts';
import { oneLine, visible } from './visible.ts';

/** One side's answer to one call of a case; null where there is none, with why. */
type Side = { row: Recording | null; why: string };

const keyOf = (prompt: string, call: number): string => `${prompt} call ${String(call).padStart(2, '0')}`;

const lockedRow = ({ prompt, answerDigest }: LockedAnswer, id: string, rows: readonly Recording[]): Side => {
  const row = rows.find((each) => each.answerDigest === answerDigest && each.case === id && each.prompt === prompt);
  return { row: row ?? null, why: row ? '' : `answer ${answerDigest} of the baseline is not among the recordings` };
};

const presentSide = ({ by, row, detail }: Answered): Side => ({
  row: row ?? null,
  why: row ? '' : by === 'missing' ? 'not recorded yet' : `${by}${detail ? `: ${detail}` : ''}`,
});

const told = (key: string, before: Side | undefined, after: Side | undefined): string[] => {
  const [was, is] = [before?.row, after?.row];
  if (was && is && was.answerDigest === is.answerDigest) return [];
  const why = (side: Side | undefined) => side?.why ?? 'not asked for';
  const source = (side: Side | undefined) => (side?.row ? `${side.row.provenance}, ${side.row.model}` : why(side));
  const lines = was && is ? unified(visible(answerText(was)), visible(answerText(is))) : [];
  return [
    `  ${key}`,
    `  --- baseline (${oneLine(source(before))})`,
    `  +++ now (${oneLine(source(after))})`,
    ...lines.map((line) => `  ${line}`),
  ];
};

/** What a case's answers say otherwise than those of the baseline, in lines; the first sample of each call. */
export const caseDiff = (
  { id, exchanges }: { id: string; exchanges: readonly Answered[] },
  lock: Lock,
  rows: readonly Recording[],
): string[] => {
  const locked = lock.cases.find((each) => each.id === id);
  if (!locked) return [`${id}: not in the baseline`];
  const before = new Map(
    locked.answers
      .filter(({ sample }) => sample === 1)
      .map((each) => [keyOf(each.prompt, each.call), lockedRow(each, id, rows)]),
  );
  // A repair round that heard the first answer again is no answer of its own.
  const after = new Map(
    exchanges
      .filter(({ by }) => by !== 'repeated')
      .map((each) => [keyOf(each.exchange.prompt, each.exchange.call), presentSide(each)]),
  );
  const keys = sortedBy([...new Set([...before.keys(), ...after.keys()])], (key) => [key]);
  const lines = keys.flatMap((key) => told(key, before.get(key), after.get(key)));
  return lines.length === 0 ? [`${id}: the answers are those of the baseline`] : [id, ...lines];
};
