import type { DemoAccount } from '../shape.ts';
import { fact } from './fact.ts';

/** Opportunity tier, economic buyer only inferred (CHAIN-8): biologics supply in Southeast Asia. */
export const halcyrin: DemoAccount = {
  key: 'halcyrin',
  name: 'Halcyrin Biologics Supply',
  aliases: ['Halcyrin', 'HBS'],
  industry: 'Pharmaceutical distribution',
  region: 'Southeast Asia',
  employees: 860,
  revenue: 305_000_000,
  currency: 'EUR',
  founded: 2004,
  description:
    'Distributor of vaccines, insulin and oncology biologics from a Singapore gateway to Malaysia, Thailand and Vietnam. 190,000 cold consignments a year over 46 last-mile partners.',
  tags: ['GDP', 'vaccines', 'last mile'],
  isKey: true,
  keyReason:
    'Like Vennholt in a smaller frame and in a market that grows 12 % a year; a public vaccine corridor would carry our name.',
  tier: 'tier_opportunity',
  tierReason:
    'Need is real after two audit remarks, but who holds the money is only inferred and the corridor contract is not awarded.',
  ownerKeys: ['priya'],
  supporterKeys: ['marta'],
  facts: [
    fact(1, 'ownership', 170, 'Registry extract', 'Founder family 55 %, a regional health fund 45 % since last year.'),
    fact(
      1,
      'history',
      170,
      'Company web page',
      'Started 2004 as a vaccine importer; Vietnam branch opened two years ago.',
    ),
    fact(2, 'business_lines', 98, 'First meeting', 'Vaccines 44 %, insulin 31 %, oncology 25 % of value.'),
    fact(2, 'line_movement', 98, 'First meeting', 'Oncology +28 %; vaccines swing with public tenders.'),
    fact(3, 'revenue', 170, 'Fund’s portfolio report', 'Revenue equal to €305 m, growth 12 %.', 305, 'million EUR'),
    fact(3, 'inventory_days', 350, 'Fund’s portfolio report, previous year', 'Inventory days 44.', 44, 'days'),
    fact(3, 'inventory_days', 170, 'Fund’s portfolio report', 'Inventory days 47.', 47, 'days'),
    fact(
      4,
      'strategic_plan',
      98,
      'First meeting',
      'SP: be the licensed cold corridor for public vaccines in three countries.',
    ),
    fact(
      4,
      'business_plan',
      41,
      'Call with S. Phromrat',
      'BP: pass the re-audit of the Bangkok and Penang depots without a major remark.',
    ),
    fact(
      5,
      'power',
      41,
      'Call with S. Phromrat',
      'Since the fund came in, the COO presents all projects above the equivalent of €200,000; who approves is not told to staff.',
    ),
    fact(6, 'key_people', 41, 'Call with S. Phromrat', 'COO Cheong Wai Leng came with the fund eight months ago.'),
    fact(6, 'climate', 98, 'First meeting', 'QA and operations share an office and speak with one voice.'),
    fact(
      7,
      'supplier_share',
      98,
      'First meeting',
      'Loggers: single-use from Frigosentry, about 85 %; the rest from local dealers.',
      85,
      '%',
    ),
    fact(
      8,
      'systems',
      98,
      'First meeting',
      'Depot software by a local house; logger files read by cable, 2 days after arrival.',
    ),
    fact(
      8,
      'it_maturity',
      98,
      'First meeting',
      'No integration layer; cloud is the house rule since the fund came in.',
    ),
  ],
};
