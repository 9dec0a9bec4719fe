import type { KnownNeed } from './domain-model.ts';

/** What the store knows of an account whose likes are looked for. `buying` is the text of its won deals' conditions and problems. */
export type AccountFacts = {
  accountId: string;
  name: string;
  description: string | null;
  industry: string | null;
  region: string | null;
  tags: readonly string[];
  employees: number | null;
  buying: string;
  needs: readonly KnownNeed[];
};
