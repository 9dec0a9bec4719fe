/** Why a document may not be told on an opportunity, whatever else speaks for it. */
export type Stop = 'stop_listed' | 'rival' | 'own_story';

/** What decides beside fit whether and where a document stands in a list. */
export type DocumentFacts = {
  /** The documents that are one with it (same text, versions, translations) share this; null when there is no other. */
  family: string | null;
  /** Whose story it tells, as a name key; null when it names nobody. */
  customerKey: string | null;
  /** Minhashes of its text; empty when not read yet. */
  sketch: readonly number[];
  /** Whether some people may not see it. */
  restricted: boolean;
  stop: Stop | null;
};
