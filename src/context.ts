import type { Database } from './db/database.ts';
import type { Actor } from './kernel/actor.ts';
import type { DictionaryDoor } from './kernel/dictionary.ts';
import type { Language } from './kernel/language.ts';
import type { Logger } from './kernel/logger.ts';
import type { PostingsMemory } from './kernel/postings-memory.ts';
import type { Embedder, ModelDoor, Reranker } from './llm/port.ts';

/** What a use case is handed: who asks, in what language, until when, and the hands it may use. */
export type Ctx = {
  readonly actor: Actor;
  readonly language: Language;
  readonly requestId: string;
  /** Carries the request's one deadline, a closed stream and Stop. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly db: Database;
  readonly model: ModelDoor | null;
  readonly embedder: Embedder | null;
  /** Absent or null when no reranking endpoint is set. */
  readonly reranker?: Reranker | null;
  /** Absent where no dictionary is set, and on Workers. */
  readonly dictionary?: DictionaryDoor | null;
  /** Whether webhooks may be told at addresses of this machine and its networks; not when absent. */
  readonly webhooksInside?: boolean;
  readonly log: Logger;
  /** Postings that searches read lately; each search remembers for itself where absent. */
  readonly postings?: PostingsMemory;
  /** How long a worker may go without a sign of life before another takes its job; a default when absent. */
  readonly jobLeaseMs?: number;
};
