import { describe, expect, it } from 'vitest';
import { enDemoSet as set } from '#src/db/demo/en/index.ts';
import type { DemoContact, DemoOpportunity } from '#src/db/demo/shape.ts';

const accounts = new Map(set.accounts.map((account) => [account.key, account]));
const contacts = new Map(set.contacts.map((contact) => [contact.key, contact]));
const opportunities = new Map(set.opportunities.map((opportunity) => [opportunity.key, opportunity]));
const users = new Set(set.users.map((user) => user.key));
const products = new Set(set.products.map((product) => product.key));

const duplicates = (list: readonly string[]) => list.filter((item, index) => list.indexOf(item) !== index);
const count = <T>(list: readonly T[], test: (item: T) => boolean) => list.filter(test).length;

describe('references and keys of the English demo set', () => {
  it('has unique keys, names and file names', () => {
    for (const list of [set.users, set.products, set.accounts, set.contacts, set.opportunities]) {
      expect(duplicates(list.map((item) => item.key))).toEqual([]);
      expect(duplicates(list.map((item) => item.name))).toEqual([]);
    }
    expect(duplicates(set.documents.map((document) => document.fileName))).toEqual([]);
    expect(duplicates(set.prospects.map((prospect) => prospect.externalId))).toEqual([]);
    expect(duplicates(set.prospects.map((prospect) => prospect.name))).toEqual([]);
    expect(duplicates(set.activities.map((activity) => activity.notes))).toEqual([]);
    const months = set.purchases.map((row) => `${row.accountKey}/${row.productKey}/${row.monthsAgo}`);
    expect(duplicates(months)).toEqual([]);
    expect(duplicates(set.accounts.flatMap((account) => [account.name, ...account.aliases]))).toEqual([]);
  });

  it('resolves every reference of users and accounts', () => {
    for (const user of set.users) if (user.managerKey !== undefined) expect(users).toContain(user.managerKey);
    for (const account of set.accounts) {
      expect(account.ownerKeys, account.key).toHaveLength(1);
      for (const key of [...account.ownerKeys, ...account.supporterKeys]) expect(users).toContain(key);
      if (account.parentKey !== undefined) expect(accounts.has(account.parentKey)).toBe(true);
    }
    for (const contact of set.contacts) {
      expect(accounts.has(contact.accountKey), contact.key).toBe(true);
      if (contact.reportsToKey === undefined) continue;
      expect(contacts.get(contact.reportsToKey)?.accountKey, contact.key).toBe(contact.accountKey);
    }
  });

  it('resolves every reference of opportunities, activities, purchases and needs inside the same account', () => {
    for (const opportunity of set.opportunities) {
      expect(accounts.has(opportunity.accountKey), opportunity.key).toBe(true);
      expect(users).toContain(opportunity.ownerKey);
      if (opportunity.productKey !== undefined) expect(products).toContain(opportunity.productKey);
      for (const { supporterContactKey: key } of opportunity.competitors)
        if (key !== undefined) expect(contacts.get(key)?.accountKey).toBe(opportunity.accountKey);
    }
    for (const activity of set.activities) {
      expect(users).toContain(activity.userKey);
      expect(activity.contactKeys.length).toBeGreaterThan(0);
      for (const key of activity.contactKeys)
        expect(contacts.get(key)?.accountKey, activity.subject).toBe(activity.accountKey);
      if (activity.opportunityKey !== undefined)
        expect(opportunities.get(activity.opportunityKey)?.accountKey, activity.subject).toBe(activity.accountKey);
    }
    for (const row of set.purchases) {
      expect(accounts.has(row.accountKey)).toBe(true);
      expect(products).toContain(row.productKey);
    }
    for (const need of set.needs) {
      const accountKey = opportunities.get(need.opportunityKey)?.accountKey;
      expect(accountKey, need.statement).toBeDefined();
      if (need.contactKey !== undefined) expect(contacts.get(need.contactKey)?.accountKey).toBe(accountKey);
    }
  });
});

describe('quantities and stories of the English demo set', () => {
  it('covers tiers, stages and quantities', () => {
    const tier = (name: string) => count(set.accounts, (account) => account.tier === name);
    expect(tier('strategic')).toBe(2);
    expect(tier('assault')).toBe(2);
    expect(tier('tier_opportunity')).toBeGreaterThanOrEqual(2);
    for (const account of set.accounts) {
      expect(account.isKey, account.key).toBe(account.tier !== undefined);
      expect(account.windowClosesDaysAgo !== undefined, account.key).toBe(account.tier === 'assault');
      if (account.isKey) expect(account.keyReason && account.tierReason, account.key).toBeTruthy();
    }
    expect(
      set.accounts.some((account) => account.windowClosesDaysAgo !== undefined && account.windowClosesDaysAgo >= -30),
    ).toBe(true);
    const stages: DemoOpportunity['stage'][] = [
      ...(['lead', 'committed', 'needs', 'tender', 'negotiation', 'signed', 'delivery', 'lost', 'on_hold'] as const),
    ];
    for (const stage of stages)
      expect(
        set.opportunities.some((opportunity) => opportunity.stage === stage),
        stage,
      ).toBe(true);
    expect(count(set.opportunities, ({ stage }) => stage === 'signed' || stage === 'delivery')).toBeGreaterThanOrEqual(
      3,
    );
    expect(count(set.opportunities, ({ stage }) => stage === 'lost')).toBe(2);
    expect(set.contacts.length).toBeGreaterThanOrEqual(30);
    expect(set.opportunities.length).toBeGreaterThanOrEqual(11);
    expect(set.activities.length).toBeGreaterThanOrEqual(100);
    expect(set.needs.length).toBeGreaterThanOrEqual(10);
    expect(set.documents.length).toBeGreaterThanOrEqual(11);
    expect(set.prospects.length).toBeGreaterThanOrEqual(160);
  });

  it('fills the eight dimensions of most key accounts and leaves gaps on one', () => {
    const full = set.accounts.filter((account) =>
      [1, 2, 3, 4, 5, 6, 7, 8].every((dimension) => count(account.facts, (item) => item.dimension === dimension) >= 2),
    );
    expect(full.map((account) => account.key)).toEqual(['vennholt', 'castermoor', 'skyreth', 'dunvarrow', 'quelmarck']);
    const skarnvik = accounts.get('skarnvik');
    expect([3, 5, 7].filter((dimension) => skarnvik?.facts.some((item) => item.dimension === dimension))).toEqual([]);
  });

  it('has whole decision chains, one inferred buyer and one strong opponent', () => {
    const has = (accountKey: string, role: DemoContact['roles'][number]) =>
      set.contacts.some((contact) => contact.accountKey === accountKey && contact.roles.includes(role));
    for (const key of ['vennholt', 'castermoor', 'skyreth', 'dunvarrow', 'quelmarck'])
      for (const role of ['EB', 'UB', 'TB', 'coach', 'finance'] as const)
        expect(has(key, role), `${key} ${role}`).toBe(true);
    const buyers = set.contacts.filter((contact) => contact.accountKey === 'halcyrin' && contact.roles.includes('EB'));
    expect(buyers.map((contact) => contact.roleCertainty)).toEqual(['inferred']);
    expect(has('skarnvik', 'EB')).toBe(false);
    expect(set.contacts.some((contact) => contact.stance === -2 && (contact.influence ?? 0) >= 4)).toBe(true);
    expect(count(set.contacts, (contact) => contact.personal !== undefined)).toBe(3);
  });

  it('shows the movements of playbook 9 where they are meant, and nowhere else', () => {
    const moves = { decline: new Set<string>(), surge: new Set<string>() };
    for (const pair of new Set(set.purchases.map((row) => `${row.accountKey}/${row.productKey}`))) {
      const month = (monthsAgo: number) =>
        set.purchases.find((row) => `${row.accountKey}/${row.productKey}` === pair && row.monthsAgo === monthsAgo)
          ?.quantity ?? 0;
      if (month(4) > month(3) && month(3) > month(2) && month(2) > month(1)) moves.decline.add(pair);
      if (month(1) >= (1.5 * (month(2) + month(3) + month(4))) / 3) moves.surge.add(pair);
    }
    expect([...moves.decline]).toEqual(['castermoor/tag']);
    expect([...moves.surge]).toEqual(['castermoor/insight']);
    const ratio = (accountKey: string, field: string) => {
      const pair = (accounts.get(accountKey)?.facts ?? []).filter((item) => item.field === field);
      const [now, before] = pair.sort((a, b) => a.daysAgo - b.daysAgo).map((item) => item.numeric ?? Number.NaN);
      return now !== undefined && before !== undefined ? now / before : undefined;
    };
    const jumped = (field: string, limit: number) =>
      set.accounts.filter((account) => (ratio(account.key, field) ?? 0) >= limit).map((account) => account.key);
    expect(jumped('inventory_days', 1.5)).toEqual(['quelmarck']);
    expect(jumped('receivable_days', 1.3)).toEqual(['quelmarck']);
  });

  it('has one silent account, one carried by a single contact, and unconfirmed summaries', () => {
    const last = (key: string) =>
      Math.min(...set.activities.filter((item) => item.accountKey === key).map((item) => item.daysAgo));
    const limit = { strategic: 14, assault: 30, tier_opportunity: 60 };
    const silent = set.accounts.filter(
      (account) => account.tier !== undefined && last(account.key) > limit[account.tier],
    );
    expect(silent.map((account) => account.key)).toEqual(['skarnvik']);
    const share = (key: string) => {
      const own = set.activities.filter((item) => item.accountKey === key);
      const people = set.contacts.filter((contact) => contact.accountKey === key);
      return Math.max(
        ...people.map((person) => count(own, (item) => item.contactKeys.includes(person.key)) / own.length),
      );
    };
    expect(share('orvestad')).toBe(1);
    for (const key of ['vennholt', 'castermoor', 'skyreth', 'dunvarrow', 'quelmarck', 'halcyrin'])
      expect(share(key), key).toBeLessThanOrEqual(0.7);
    const waiting = set.activities.filter(
      (item) => item.summaryStatus === 'sent' && (item.summarySentDaysAgo ?? 0) >= 6,
    );
    expect(waiting.length).toBeGreaterThanOrEqual(3);
  });
});

describe('sanity of dates, amounts and texts', () => {
  it('keeps dates in order and amounts positive', () => {
    for (const opportunity of set.opportunities) {
      expect(opportunity.amount, opportunity.key).toBeGreaterThan(0);
      expect(opportunity.stageSinceDaysAgo, opportunity.key).toBeLessThanOrEqual(opportunity.openedDaysAgo);
      const ended = ['signed', 'delivery', 'lost'].includes(opportunity.stage);
      if (opportunity.closeDaysAgo !== undefined) expect(opportunity.closeDaysAgo > 0, opportunity.key).toBe(ended);
      if (opportunity.stage === 'lost') expect(opportunity.lostReason).toBeTruthy();
    }
    for (const activity of set.activities) {
      expect(activity.daysAgo).toBeGreaterThan(0);
      if (activity.summaryStatus !== 'none') expect(activity.summary, activity.subject).toBeTruthy();
      if (activity.summaryStatus === 'sent' || activity.summaryStatus === 'confirmed') {
        expect(activity.summarySentDaysAgo, activity.subject).toBeLessThanOrEqual(activity.daysAgo);
      }
    }
    for (const row of set.purchases) {
      expect(row.monthsAgo >= 1 && row.monthsAgo <= 12 && row.quantity > 0 && row.amount > 0).toBe(true);
    }
    for (const account of set.accounts) {
      expect(account.revenue > 0 && account.employees > 0 && account.currency === 'EUR', account.key).toBe(true);
      for (const item of account.facts) expect(item.daysAgo > 0 && item.value.length > 5, account.key).toBe(true);
    }
    // Contacts who left are not met any more.
    const gone = set.contacts.filter((contact) => contact.left).map((contact) => contact.key);
    expect(
      set.activities.filter((item) => item.daysAgo < 57 && item.contactKeys.some((key) => gone.includes(key))),
    ).toEqual([]);
  });

  it('has complete cases, internal papers kept inside, one expired and one with an injected instruction', () => {
    const cases = set.documents.filter((document) => document.type === 'case_study');
    expect(cases.length).toBe(7);
    for (const { markdown, title } of cases) {
      for (const part of ['Customer background', 'Challenge', 'Solution', 'Implementation', 'Results'])
        expect(markdown, title).toContain(`## ${part}`);
      expect(markdown, title).toMatch(/\| Measure \| Before.*\| After/);
    }
    for (const document of set.documents)
      if (document.type === 'battle_card' || document.type === 'tender_file') expect(document.shareable).toBe(false);
    expect(count(set.documents, (document) => (document.validUntilDaysAgo ?? -1) > 0)).toBe(1);
    const injected = set.documents.filter((document) => /ignore all previous instructions/i.test(document.markdown));
    expect(injected.map((document) => document.shareable)).toEqual([false]);
    expect(set.documents.some((document) => document.title.match(/[\u4e00-\u9fff]/))).toBe(false);
  });

  it('describes prospects in one to three sentences, each different', () => {
    expect(duplicates(set.prospects.map((prospect) => prospect.description))).toEqual([]);
    for (const prospect of set.prospects) {
      expect(prospect.externalId).toMatch(/^en-p-\d{3}$/);
      expect(prospect.description).not.toMatch(/[{}]|undefined/);
      const sentences = prospect.description.split(/(?<=\.)\s+(?=[A-Z])/);
      expect(sentences.length >= 1 && sentences.length <= 3, prospect.description).toBe(true);
      expect(prospect.employees).toBeGreaterThan(20);
      expect(prospect.regions.length).toBeGreaterThan(0);
    }
    expect(new Set(set.prospects.map((prospect) => prospect.industry)).size).toBeGreaterThanOrEqual(10);
  });
});
