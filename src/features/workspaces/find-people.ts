import type { Tx } from '#src/db/database.ts';
import { selectPeople } from './store.ts';

/** People of the workspace by id, for showing a name beside an id; unknown ids are absent. */
export const findPeople = async (
  tx: Tx,
  tenantId: string,
  ids: Iterable<string | null>,
): Promise<Map<string, { id: string; name: string }>> => {
  const wanted = [...new Set(ids)].filter((id): id is string => id !== null);
  const people = wanted.length > 0 ? await selectPeople(tx, tenantId, wanted) : [];
  return new Map(people.map((person) => [person.id, person]));
};
