import { foldText } from '#src/kernel/fold-text.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import { holdsName, type NameUse } from './known-names.ts';
import type { PackIndex } from './pack-index.ts';
import { findPersonLike, type PersonLike } from './person-like.ts';
import type { Support } from './support.ts';

const cites = (supports: readonly Support[], folded: string): boolean =>
  supports.some((s) => holdsName(s.folded, folded) || holdsName(s.label, folded));

/** Whether what looks like a person is one on record, by full name, or by surname with a title (`王总` for 王芳). */
const onRecord = (like: PersonLike, index: PackIndex): string[] => {
  const [name, surname] = [foldText(like.name, { tight: true }), foldText(like.surname, { tight: true })];
  const han = /\p{Script=Han}/u.test(name);
  return index.names
    .filter(({ of, folded }) => {
      if (of !== 'person') return false;
      if (!like.titleOnly) return folded === name || (han && (name.startsWith(folded) || folded.startsWith(name)));
      return han ? folded.startsWith(surname) : folded.split(' ').includes(surname);
    })
    .map(({ folded }) => folded);
};

/**
 * GUARD-1: every known person, company and product a fact or inference names is named in its quotes or sources, or is the account
 * itself; and no claim of any kind names a person who is neither on record nor in its quotes.
 */
export const checkNames = (
  claim: Claim,
  supports: readonly Support[],
  uses: readonly NameUse[],
  index: PackIndex,
): Fault[] => {
  const found: Fault[] = [];
  const checked = claim.kind === 'fact' || claim.kind === 'inference';
  if (checked) {
    for (const { known, start, end } of uses) {
      if (!known.isAccount && !cites(supports, known.folded))
        found.push(faults.nameNotCited(known.name, { start, end }));
    }
  }
  for (const like of findPersonLike(claim.text)) {
    const span = { start: like.start, end: like.end };
    if (uses.some((u) => u.start < like.end && u.end > like.start)) continue;
    const folded = foldText(like.name, { tight: true });
    if (supports.some((s) => s.folded.includes(folded) || s.label.includes(folded))) continue;
    const people = onRecord(like, index);
    if (people.length === 0) found.push(faults.nameNotKnown(like.name, span));
    else if (checked && !people.some((name) => cites(supports, name))) found.push(faults.nameNotCited(like.name, span));
  }
  return found;
};
