import { likeness } from './claim-diff.ts';
import type { Step } from './line-diff.ts';
import { changedSpans, type Piece, piecesOf } from './text-pieces.ts';

/** A line of a diff; in one that was reworded the words that changed are marked. */
export type ChangedLine = { op: Step<string>['op']; pieces: Piece[] };

/** From so much in common on, a removed and an added line are one that was reworded. */
const LIKE = 0.4;

/** Marks the changed words of reworded lines: the first removed line of a run is held against the first added, and so on. */
export const changedLines = (steps: readonly Step<string>[]): ChangedLine[] => {
  const lines: ChangedLine[] = [];
  for (let at = 0; at < steps.length; ) {
    const run = (op: Step<string>['op'], from: number): string[] => {
      const end = steps.findIndex((step, place) => place >= from && step.op !== op);
      return steps.slice(from, end < 0 ? steps.length : end).map(({ before, after }) => after ?? before ?? '');
    };
    const same = run('both', at);
    lines.push(...same.map((text): ChangedLine => ({ op: 'both', pieces: piecesOf(text, {}) })));
    at += same.length;
    const removed = run('removed', at);
    const added = run('added', at + removed.length);
    at += removed.length + added.length;
    const spans = removed.map((text, place) => {
      const other = added[place];
      return other !== undefined && likeness(text, other) >= LIKE
        ? changedSpans(text, other)
        : { before: [], after: [] };
    });
    lines.push(
      ...removed.map(
        (text, place): ChangedLine => ({
          op: 'removed',
          pieces: piecesOf(text, { changed: spans[place]?.before ?? [] }),
        }),
      ),
      ...added.map(
        (text, place): ChangedLine => ({
          op: 'added',
          pieces: piecesOf(text, { changed: spans[place]?.after ?? [] }),
        }),
      ),
    );
  }
  return lines;
};
