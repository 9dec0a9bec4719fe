/**
 * The shape of a demo data set. Keys (`key`) are local names used for references inside one set; ids are made at seeding.
 * Dates are whole days before the first start (`daysAgo`; negative = in the future), months are complete calendar months
 * before it (`monthsAgo`, 1 = last complete month), so that signals of silence and closing windows do not rot.
 */
export type DemoSet = {
  language: 'zh' | 'en';
  users: DemoUser[];
  products: DemoProduct[];
  accounts: DemoAccount[];
  contacts: DemoContact[];
  opportunities: DemoOpportunity[];
  activities: DemoActivity[];
  purchases: DemoPurchase[];
  needs: DemoNeed[];
  documents: DemoDocument[];
  prospects: DemoProspect[];
};

export type DemoUser = {
  key: string;
  name: string;
  role: 'seller' | 'manager' | 'sales_ops' | 'admin';
  managerKey?: string;
  region?: string;
};
export type DemoProduct = { key: string; name: string; series: string; listPrice: number; aliases?: string[] };

/** `dimension` is the number of the eight-dimension profile (PROFILE-2). `value` is the fact as a sentence or figure with unit. */
export type DemoFact = {
  dimension: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  field: string;
  value: string;
  numeric?: number;
  unit?: string;
  daysAgo: number;
  source: string;
};

export type DemoAccount = {
  key: string;
  name: string;
  aliases: string[];
  industry: string;
  region: string;
  employees: number;
  /** Yearly revenue in the set's currency, whole units (not 万). */
  revenue: number;
  currency: 'CNY' | 'USD' | 'EUR';
  founded: number;
  parentKey?: string;
  description: string;
  tags: string[];
  isKey: boolean;
  keyReason?: string;
  tier?: 'strategic' | 'assault' | 'tier_opportunity';
  tierReason?: string;
  /** Only for assault: when the window closes (negative = in the future). */
  windowClosesDaysAgo?: number;
  /** Zero or two owners are errors the demo shows on purpose on one account each (SIG-owner); all others exactly one. */
  ownerKeys: string[];
  supporterKeys: string[];
  status?: 'active' | 'stop_listed';
  facts: DemoFact[];
};

export type DemoContact = {
  key: string;
  accountKey: string;
  name: string;
  title: string;
  department: string;
  reportsToKey?: string;
  roles: ('EB' | 'UB' | 'TB' | 'coach' | 'influencer' | 'gatekeeper' | 'finance' | 'executor')[];
  roleCertainty: 'known' | 'inferred' | 'unknown';
  roleSource?: string;
  influence?: 1 | 2 | 3 | 4 | 5;
  stance?: -2 | -1 | 0 | 1 | 2;
  kpi?: string;
  concerns?: string;
  style?: string;
  needsFromUs?: string;
  /** Sensitive (PROFILE-3): hobbies, health … of adults only; on two or three contacts, so that the guard has something to guard. */
  personal?: Record<string, string>;
  left?: boolean;
};

export type DemoOpportunity = {
  key: string;
  accountKey: string;
  name: string;
  productKey?: string;
  stage: 'lead' | 'committed' | 'needs' | 'tender' | 'negotiation' | 'signed' | 'delivery' | 'lost' | 'on_hold';
  amount: number;
  openedDaysAgo: number;
  closeDaysAgo?: number;
  stageSinceDaysAgo: number;
  ownerKey: string;
  source?: string;
  industry?: string;
  budget?: 'approved' | 'planned' | 'none';
  timingDriver?: string;
  procurementStep?: string;
  lostReason?: string;
  competitors: { name: string; strengths?: string; weaknesses?: string; supporterContactKey?: string }[];
  /** How often the expected close date was moved later. */
  closeDateMoves?: number;
};

export type DemoActivity = {
  accountKey: string;
  opportunityKey?: string;
  contactKeys: string[];
  userKey: string;
  kind: 'visit' | 'call' | 'message' | 'meeting' | 'email';
  daysAgo: number;
  subject: string;
  notes: string;
  /** PROFILE-4: a visit counts when its summary was confirmed. */
  summary?: string;
  summaryStatus: 'none' | 'drafted' | 'sent' | 'confirmed';
  summarySentDaysAgo?: number;
  /** ask = we asked for something, give = we gave something useful (REL-4). */
  direction?: 'ask' | 'give' | 'both';
};

/** One month of one product at one account. */
export type DemoPurchase = {
  accountKey: string;
  productKey: string;
  monthsAgo: number;
  quantity: number;
  amount: number;
};

export type DemoNeed = {
  opportunityKey: string;
  contactKey?: string;
  level: 'vision' | 'strategic' | 'business' | 'functional' | 'implicit';
  statement: string;
  presentState?: string;
  wantedState?: string;
  problem?: string;
  problemType?: 'restore' | 'prevent' | 'ideal';
  priority: 'P0' | 'P1' | 'P2' | 'P3';
  explicit: boolean;
  kpi?: string;
  step: 'guessed' | 'restructured' | 'pain_confirmed' | 'benefits_agreed' | 'consensus';
};

/** A library document as Markdown (REC-2 structure for cases: background, challenge, solution, implementation, results before → after). */
export type DemoDocument = {
  fileName: string;
  title: string;
  type:
    | 'case_study'
    | 'solution'
    | 'white_paper'
    | 'data_sheet'
    | 'roi_sheet'
    | 'tender_file'
    | 'certificate'
    | 'battle_card';
  industry?: string;
  stages: DemoOpportunity['stage'][];
  roles: DemoContact['roles'];
  shareable: boolean;
  validUntilDaysAgo?: number;
  markdown: string;
};

export type DemoProspect = {
  externalId: string;
  name: string;
  description: string;
  industry: string;
  employees: number;
  regions: string[];
  tags: string[];
  website?: string;
};
