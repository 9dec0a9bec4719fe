import type { Database } from '#src/db/database.ts';
import type { Actor } from '#src/kernel/actor.ts';
import { selectActorByKeyHash } from './store.ts';

/** Finds who a key belongs to, by the key's SHA-256. The one look-up that is not inside a tenant. */
export const findActor =
  (db: Database) =>
  (keyHash: string): Promise<Actor | null> =>
    db.asGate((tx) => selectActorByKeyHash(tx, keyHash));
