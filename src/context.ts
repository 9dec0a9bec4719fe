import type { Database } from './db/database.ts';
import type { Actor } from './kernel/actor.ts';
import type { Language } from './kernel/language.ts';
import type { Logger } from './kernel/logger.ts';
import type { Embedder, ModelDoor } from './llm/port.ts';

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
  readonly log: Logger;
};
