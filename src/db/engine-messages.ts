/** How rows come back: as objects, or as arrays in the order of the columns. `asText` names types (OIDs) that stay unparsed. */
export type QueryOptions = { rowMode?: 'object' | 'array'; asText?: number[] };

/** What the main thread asks of the embedded engine's thread. */
export type EngineCall =
  | { kind: 'query'; text: string; values: unknown[]; options: QueryOptions }
  | { kind: 'exec'; text: string }
  | { kind: 'listen' | 'unlisten'; channel: string }
  | { kind: 'dump' }
  | { kind: 'close' };

/** What comes back: the value of a call, why it failed, or a notification. `id` 0: whether the engine came up. */
export type EngineAnswer =
  | { id: number; value: unknown }
  | { id: number; failed: { message: string; fields: Record<string, unknown> } }
  | { notified: string; payload: string };
