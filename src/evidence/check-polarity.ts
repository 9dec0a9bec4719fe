import type { Claim, Fault } from './claim.ts';
import { alignClauses, type Clause, isSaidIn, splitClauses } from './clauses.ts';
import { faults } from './faults.ts';
import { certaintyOf, denialOf, directionOf, eventCarried, eventsOf, governedWord } from './modality.ts';
import type { Support } from './support.ts';

const clausesOf = (supports: readonly Support[]): Clause[] => supports.flatMap((s) => splitClauses(s.context));

/** Whether a clause says more surely what its evidence only considers, plans or announces. */
const raised = (clause: Clause, aligned: readonly Clause[], sure: boolean): boolean => {
  const said = certaintyOf(clause.text);
  const held = aligned.map((c) => certaintyOf(c.text).level);
  const most = Math.max(...held);
  if (held.length === 0 || said.level <= most || most === 3) return false;
  if (said.marked) return true;
  if (most >= 2) return false;
  if (!sure) return true;
  return aligned.some((c) => {
    const word = governedWord(c.text);
    return word === undefined || clause.text.includes(word);
  });
};

const denies = (clause: Clause, aligned: readonly Clause[], all: readonly Clause[]): boolean => {
  if (aligned.length === 0) return false;
  const said = denialOf(clause.text);
  // A denied clause told whole and affirmed, unless another clause affirms the same.
  const affirmed = all.some((c) => denialOf(c.text) !== 'yes' && isSaidIn(clause, c));
  if (said === 'no' && !affirmed && all.some((c) => denialOf(c.text) === 'yes' && isSaidIn(c, clause))) return true;
  const held = aligned.map((c) => denialOf(c.text));
  return (said === 'yes' && held.every((d) => d === 'no')) || (said === 'no' && held.every((d) => d === 'yes'));
};

const turned = (clause: Clause, aligned: readonly Clause[]): boolean => {
  const said = directionOf(clause.text);
  const held = aligned.map((c) => directionOf(c.text)).filter((d) => d !== undefined);
  return said !== undefined && held.length > 0 && held.every((d) => d !== said);
};

/**
 * GUARD-1: a claim is no surer than its evidence (considers < plans < will < has), denies what it denies, and goes the way it goes.
 * Facts are held to all of it; an inference may conclude freely but not state as settled what the evidence leaves open.
 */
export const checkPolarity = (claim: Claim, supports: readonly Support[]): Fault[] => {
  if (supports.length === 0 || (claim.kind !== 'fact' && claim.kind !== 'inference')) return [];
  const held = clausesOf(supports);
  const events = new Set(held.flatMap((c) => eventsOf(c.text)));
  const clauses = splitClauses(claim.text);
  return clauses.flatMap((clause): Fault[] => {
    const span = { start: clause.start, end: clause.end };
    const text = claim.text.slice(clause.start, clause.end).trim();
    const { aligned, sure } = alignClauses(clause, held);
    // What sets the scene (`上个月拜访时`) has no certainty of its own: beside other clauses it is left to them.
    const scene = !sure && clauses.length > 1 && !certaintyOf(clause.text).marked && denialOf(clause.text) === 'no';
    const others = scene ? clauses.filter((c) => c !== clause) : [];
    if (others.some((c) => certaintyOf(c.text).level < 3 || denialOf(c.text) !== 'no')) return [];
    if (claim.kind === 'inference') {
      return certaintyOf(clause.text).marked && raised(clause, aligned, sure) ? [faults.certainty(text, span)] : [];
    }
    if (raised(clause, aligned, sure)) return [faults.certainty(text, span)];
    if (denies(clause, aligned, held)) return [faults.negation(text, span)];
    if (turned(clause, aligned)) return [faults.direction(text, span)];
    if (eventsOf(clause.text).some((event) => !eventCarried(event, events))) return [faults.event(text, span)];
    return [];
  });
};
