import type { DemoSet } from '../db/demo/shape.ts';
import { type IdPrefix, newId } from '../kernel/ids.ts';

/** Gives every record of a set its id; references look their key up and fail loudly when it is not there. */
export const newIds = (set: DemoSet) => {
  const table = (prefix: IdPrefix, records: readonly { key: string }[]) => {
    const ids = new Map(records.map((each) => [each.key, newId(prefix)]));
    return (key: string): string => {
      const id = ids.get(key);
      if (!id) throw new Error(`demo set ${set.language}: nothing has the key ${key}`);
      return id;
    };
  };
  return {
    user: table('usr', set.users),
    product: table('prod', set.products),
    account: table('acc', set.accounts),
    contact: table('con', set.contacts),
    opportunity: table('opp', set.opportunities),
  };
};

export type DemoIds = ReturnType<typeof newIds>;
