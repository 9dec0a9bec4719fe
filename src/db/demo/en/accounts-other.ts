import type { DemoAccount } from '../shape.ts';
import { fact } from './fact.ts';

/** A small won customer, outside the key accounts: the kind that look-alike search should find more of. */
export const brackenshore: DemoAccount = {
  key: 'brackenshore',
  name: 'Brackenshore Bakery Group',
  aliases: ['Brackenshore'],
  industry: 'Food manufacturing',
  region: 'UK & Ireland',
  employees: 690,
  revenue: 121_000_000,
  currency: 'EUR',
  founded: 1979,
  description:
    'Maker of frozen pastry and part-baked bread for cafés and supermarkets, nine bakeries with blast freezers and cold stores. Sells to 14 retail chains under their own labels.',
  tags: ['frozen', 'food safety', 'reference'],
  isKey: false,
  ownerKeys: ['declan'],
  supporterKeys: [],
  facts: [
    fact(1, 'ownership', 300, 'Registry extract', 'Owned by the managing director and a regional investor, half each.'),
    fact(2, 'line_movement', 115, 'Project close-out', 'Part-baked bread +9 %, café pastry +4 %.'),
    fact(3, 'revenue', 300, 'Filed accounts', 'Revenue €121 m.', 121, 'million EUR'),
    fact(4, 'business_plan', 115, 'Project close-out', 'A tenth bakery is planned; site search under way.'),
    fact(
      6,
      'key_people',
      115,
      'Project close-out',
      'Technical director Moira Haldane-Finch speaks for us at buyers’ audits.',
    ),
    fact(
      8,
      'systems',
      115,
      'Project close-out',
      'Korvane Monitor in nine bakeries; production planning in spreadsheets.',
    ),
  ],
};

/** Stop-listed after arrears: must not seed a look-alike run (STAGE-7, LOOK-1). */
export const grenlow: DemoAccount = {
  key: 'grenlow',
  name: 'Grenlow Parcel Network',
  aliases: ['Grenlow'],
  industry: 'Parcel delivery',
  region: 'DACH',
  employees: 2900,
  revenue: 338_000_000,
  currency: 'EUR',
  founded: 2003,
  description:
    'Parcel carrier with 41 depots and subcontracted drivers. Bought hub monitoring two years ago, then paid late and disputed invoices.',
  tags: ['parcel', 'arrears'],
  isKey: false,
  ownerKeys: ['marta'],
  supporterKeys: [],
  status: 'stop_listed',
  facts: [
    fact(1, 'ownership', 500, 'Commercial register', 'Third owner in six years, a turnaround investor.'),
    fact(3, 'receivables_to_us', 88, 'Our ledger', 'Arrears of €47,300, oldest invoice 210 days.', 47_300, 'EUR'),
    fact(3, 'cash', 88, 'Credit report', 'Credit insurance withdrawn.'),
    fact(5, 'decision_rule', 500, 'Project file', 'Chief executive decides alone, changed twice in a year.'),
  ],
};
