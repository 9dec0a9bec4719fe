import type { DemoAccount } from '../shape.ts';
import { fact } from './fact.ts';

/** Opportunity tier with gaps left on purpose (dimensions 3, 5 and 7) and a long silence: cold stores. */
export const skarnvik: DemoAccount = {
  key: 'skarnvik',
  name: 'Skarnvik Cold Stores',
  aliases: ['Skarnvik'],
  industry: 'Cold storage',
  region: 'Nordics',
  employees: 310,
  revenue: 96_000_000,
  currency: 'EUR',
  founded: 1987,
  description:
    'Operator of six public cold stores on the Norwegian coast, 118,000 pallet places, mainly for salmon and whitefish exporters. Energy is the largest cost after wages.',
  tags: ['seafood', 'frozen', 'energy'],
  isKey: true,
  keyReason: 'Gate to the seafood exporters of the coast: whoever stores their fish sets the logger standard.',
  tier: 'tier_opportunity',
  tierReason:
    'The retrofit was put on hold with the energy price; no date for a restart and the decider is not known to us.',
  ownerKeys: ['anneke'],
  supporterKeys: [],
  facts: [
    fact(1, 'ownership', 420, 'Company register', 'Held by three fishing families; shares not public.'),
    fact(
      1,
      'sites',
      260,
      'Visit to Store 2',
      'Six cold stores, 118,000 pallet places, oldest plant from 1987.',
      118_000,
      'pallets',
    ),
    fact(2, 'business_lines', 260, 'Visit to Store 2', 'Storage 70 %, blast freezing 22 %, repacking 8 %.'),
    fact(
      4,
      'business_plan',
      160,
      'Call with T. Hagesund',
      'Energy retrofit moved out of this year; new date not given.',
    ),
    fact(
      6,
      'key_people',
      160,
      'Call with T. Hagesund',
      'Torbjørn Hagesund runs all six stores; the owners decide “around a kitchen table”.',
    ),
    fact(
      8,
      'systems',
      260,
      'Visit to Store 2',
      'Plant control per store, no central view; temperatures exported by hand each Friday.',
    ),
  ],
};

/** Opportunity tier, single-threaded (CHAIN-2): road freight and contract logistics. */
export const orvestad: DemoAccount = {
  key: 'orvestad',
  name: 'Orvestad Freight Lines',
  aliases: ['Orvestad', 'OFL'],
  industry: 'Third-party logistics',
  region: 'Baltics',
  employees: 1780,
  revenue: 214_000_000,
  currency: 'EUR',
  founded: 1996,
  description:
    'Road freight and contract logistics between the Baltics, Poland and Scandinavia: 620 trucks and five warehouses, two of them temperature controlled. Grows with food and pharma clients.',
  tags: ['3PL', 'warehouse', 'multi-client'],
  isKey: true,
  keyReason:
    'Fastest-growing logistics provider of the region and a door to its shippers, four of whom are on our prospect list.',
  tier: 'tier_opportunity',
  tierReason:
    'Sound need, but everything runs through one warehouse director; until we have met the owner-manager it is a hope.',
  ownerKeys: ['anneke'],
  supporterKeys: [],
  facts: [
    fact(1, 'ownership', 200, 'Company register', 'Owner-managed: Rasa Orvestaitė holds 80 %.'),
    fact(1, 'history', 200, 'Company web page', 'Began 1996 with four trucks on the Kaunas–Hamburg run.'),
    fact(
      2,
      'business_lines',
      105,
      'Meeting with M. Petrulaitis',
      'Road freight 68 %, contract logistics 27 %, customs 5 %.',
    ),
    fact(
      2,
      'line_movement',
      105,
      'Meeting with M. Petrulaitis',
      'Contract logistics +31 %, road freight −4 % on low rates.',
    ),
    fact(3, 'revenue', 200, 'Filed accounts', 'Revenue €214 m, net margin 2.3 %.', 214, 'million EUR'),
    fact(3, 'receivable_days', 400, 'Filed accounts, previous year', 'Receivable days 47.', 47, 'days'),
    fact(3, 'receivable_days', 62, 'Credit report', 'Receivable days 52.', 52, 'days'),
    fact(4, 'strategic_plan', 105, 'Meeting with M. Petrulaitis', 'SP: half of profit from warehouses in three years.'),
    fact(
      4,
      'business_plan',
      63,
      'Meeting with M. Petrulaitis',
      'BP: new 22,000 m² hall in Kaunas opens in about ten months.',
      22_000,
      'm²',
    ),
    fact(
      5,
      'decision_rule',
      63,
      'Meeting with M. Petrulaitis',
      '“Rasa decides, I propose.” No committee, no fixed tender.',
    ),
    fact(
      7,
      'supplier_share',
      105,
      'Meeting with M. Petrulaitis',
      'Warehouse software: Logimoor in two halls, spreadsheets in three.',
    ),
    fact(7, 'split_rule', 105, 'Meeting with M. Petrulaitis', 'Price first, then how quickly it runs.'),
    fact(8, 'systems', 63, 'Meeting with M. Petrulaitis', 'Transport system own build; scanning by rented handhelds.'),
    fact(
      8,
      'it_maturity',
      63,
      'Meeting with M. Petrulaitis',
      'IT is three people in Kaunas; outside partners do interfaces.',
    ),
  ],
};
