import type {
  accounts,
  activities,
  contacts,
  needs,
  opportunities,
  opportunityCompetitors,
  profileFacts,
  purchases,
  users,
} from '#src/db/tables/index.ts';

type User = Pick<typeof users.$inferSelect, 'id' | 'name' | 'role'>;

/** A contact as drafts may see it: without personal details (PROFILE-3), which never leave the store this way. */
export type DossierContact = Omit<typeof contacts.$inferSelect, 'personal' | 'email' | 'phone'>;

export type DossierOpportunity = typeof opportunities.$inferSelect & {
  ownerName: string | null;
  productName: string | null;
  competitors: (typeof opportunityCompetitors.$inferSelect)[];
  needs: (typeof needs.$inferSelect)[];
};

export type DossierActivity = typeof activities.$inferSelect & { contactIds: string[]; userName: string | null };

/** Everything on record about one account, as of one moment. Lists are newest first unless said. */
export type Dossier = {
  asOf: Date;
  account: typeof accounts.$inferSelect;
  team: { accountable: User[]; supporters: User[] };
  /** Every dated fact, newest first within a field; the first of a field is the one in force. */
  facts: (typeof profileFacts.$inferSelect)[];
  contacts: DossierContact[];
  opportunities: DossierOpportunity[];
  /** The latest activities, at most `MAX_ACTIVITIES`. */
  activities: DossierActivity[];
  /** Purchases of the last 24 months, oldest first. */
  purchases: (typeof purchases.$inferSelect)[];
};

/** How many activities a dossier carries; older ones stay in the store. */
export const MAX_ACTIVITIES = 200;
