/** The postings of a term in one block of passages, as one writing left them, which `stamp` names. `packed` null: not read yet. */
export type RememberedBlock = {
  block: number;
  stamp: string;
  df: number;
  peak: number;
  shortest: number;
  packed: Uint8Array | null;
};

/** What was read of a term. It holds as long as the tenant's index is of `version`; its blocks as long as their stamps are. */
export type RememberedTerm = { version: string; blocks: readonly RememberedBlock[] };

/**
 * Postings read lately, so that the words that stand in most questions need not be read for each. It knows nothing of what
 * is true: whoever asks compares versions with the store's. Whoever makes it owns it; each tenant sees its own.
 */
export type PostingsMemory = {
  recall(tenantId: string, term: string): RememberedTerm | undefined;
  remember(tenantId: string, term: string, known: RememberedTerm): void;
  /** What it holds by now, never more than it was made for. */
  readonly bytes: number;
};

/** What an entry and a block of it take besides their bytes, about. */
const ENTRY_BYTES = 300;
const BLOCK_BYTES = 300;

const bytesOf = (key: string, { blocks }: RememberedTerm): number =>
  blocks.reduce((sum, { packed }) => sum + BLOCK_BYTES + (packed?.byteLength ?? 0), ENTRY_BYTES + 2 * key.length);

/** Makes a memory of so many bytes at most: what was asked for longest ago goes first. */
export const createPostingsMemory = (mostBytes: number): PostingsMemory => {
  // Maps keep the order of writing: whatever is recalled is written behind all others.
  const held = new Map<string, { known: RememberedTerm; bytes: number }>();
  let bytes = 0;
  const keyOf = (tenantId: string, term: string) => `${tenantId}\0${term}`;
  const forget = (key: string): void => {
    bytes -= held.get(key)?.bytes ?? 0;
    held.delete(key);
  };
  return {
    recall(tenantId, term) {
      const key = keyOf(tenantId, term);
      const found = held.get(key);
      if (!found) return undefined;
      held.delete(key);
      held.set(key, found);
      return found.known;
    },
    remember(tenantId, term, known) {
      const key = keyOf(tenantId, term);
      forget(key);
      const own = bytesOf(key, known);
      if (own > mostBytes) return;
      held.set(key, { known, bytes: own });
      bytes += own;
      for (const oldest of held.keys()) {
        if (bytes <= mostBytes) break;
        forget(oldest);
      }
    },
    get bytes() {
      return bytes;
    },
  };
};
