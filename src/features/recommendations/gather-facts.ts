import type { Tx } from '#src/db/database.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { Brief } from './brief.ts';
import type { DocumentFacts } from './document-facts.ts';
import { selectDocumentFacts, selectSpellings } from './facts-store.ts';
import { stopOf, type Untold } from './fit/domain-stops.ts';
import { selectStopListedNames } from './store.ts';

/** What decides beside fit about some documents, by id: family, whose story, who may see it, and whether it may be told here at all. */
export const gatherFacts = async (
  tx: Tx,
  tenantId: string,
  brief: Brief,
  ids: string[],
): Promise<Map<string, DocumentFacts>> => {
  if (ids.length === 0) return new Map();
  const untold = await untoldOf(tx, tenantId, brief);
  const mustRead = untold.stopListed.length + untold.rivals.length > 0;
  const found = await selectDocumentFacts(tx, tenantId, ids, mustRead);
  return new Map(
    found.map(({ id, customer, title, text, family, sketch, readers }) => [
      id,
      {
        family,
        customerKey: customer ? nameKey(customer) : null,
        sketch: sketch ?? [],
        restricted: readers.length > 0,
        stop: stopOf({ customer, title, text }, untold),
      },
    ]),
  );
};

const untoldOf = async (tx: Tx, tenantId: string, brief: Brief): Promise<Untold> => {
  const { rivals = [], accountName, accountAliases = [] } = brief;
  return {
    stopListed: await selectStopListedNames(tx, tenantId),
    // A rival that is an account of ours is known by all its names.
    rivals: [...new Set([...rivals, ...(await selectSpellings(tx, tenantId, rivals.map(nameKey)))])],
    own: accountName ? [accountName, ...accountAliases] : [],
  };
};
