import type { ReferenceTarget } from './catalogue/field.ts';
import type { OwnLinks } from './domain.ts';
import type { RecordState } from './record-shelf.ts';
import { type Candidate, indexReferences } from './references.ts';
import { type Columns, type HeaderOf, warnUnknown } from './resolve-rows.ts';
import type { WarningBook } from './warnings.ts';

const asCandidate = ({ id, now }: RecordState): Candidate => ({
  id,
  externalId: typeof now.externalId === 'string' ? now.externalId : null,
  name: String(now.name),
  aliases: [],
  accountId: typeof now.accountId === 'string' ? now.accountId : null,
});

/** Whether `id` would stand above itself if it hung on `above`. */
const makesRing = (aboveOf: ReadonlyMap<string, string>, id: string, above: string): boolean => {
  const seen = new Set<string>();
  for (let at: string | undefined = above; at !== undefined && !seen.has(at); at = aboveOf.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
};

/**
 * Links rows to records of their own kind (a manager, a line manager), which may stand further down in the file. Nobody is
 * put above themselves, directly or through others.
 * @param stored records of the kind that are not in the file
 */
export const ownLinks =
  (to: ReferenceTarget, stored: readonly Candidate[], hands: { warnings: WarningBook; headerOf: HeaderOf }): OwnLinks =>
  (states) => {
    const all = new Map<string, Candidate>(stored.map((one) => [one.id, one]));
    for (const state of states) all.set(state.id, asCandidate(state));
    const index = indexReferences(new Map([[to, [...all.values()]]]));
    const above = new Map<string, string>();
    return ({ number, own }, record, id) => {
      const columns: Columns = {};
      for (const { field, word } of own) {
        const found = index.find(to, word, field.within ? (record.accountId as string) : undefined);
        if (found.state === 'found' && !makesRing(above, id, found.id)) {
          columns[field.idColumn] = found.id;
          above.set(id, found.id);
        } else warnUnknown(hands.warnings, field, hands.headerOf(field.name), word, number);
      }
      return columns;
    };
  };
