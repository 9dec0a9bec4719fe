/** What likeness is made of (LOOK-1): business text, trade, size, region, tags, buying conditions, distance from lost accounts. */
export const FEATURES = ['text', 'industry', 'size', 'region', 'tags', 'buying', 'contrast'] as const;
export type Feature = (typeof FEATURES)[number];

/** A need on record at a won account, with the validation step it reached (NEED-6). */
export type KnownNeed = { statement: string; step: string; priority: string };
