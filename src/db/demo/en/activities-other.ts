import type { DemoActivity } from '../shape.ts';

const halcyrin = { accountKey: 'halcyrin', opportunityKey: 'halcyrin-corridor', userKey: 'priya' } as const;
const brackenshore = {
  accountKey: 'brackenshore',
  opportunityKey: 'brackenshore-freezers',
  userKey: 'declan',
} as const;

/** Interactions at Halcyrin, Brackenshore and Grenlow, newest first. */
export const otherActivities: DemoActivity[] = [
  {
    ...halcyrin,
    contactKeys: ['phromrat'],
    kind: 'message',
    daysAgo: 3,
    subject: 'Re-audit date',
    notes:
      'Suda: the re-audit of Bangkok is fixed in 15 weeks, Penang three weeks later. She asks whether ten gateways could be lent for one lane before that. Also heard that Ms Cheong shows the project to “someone from the fund”, no name.',
    summaryStatus: 'none',
    direction: 'both',
  },
  {
    ...halcyrin,
    contactKeys: ['mahendran'],
    kind: 'call',
    daysAgo: 15,
    subject: 'Humidity and mapping',
    notes:
      'Arif read our mapping protocol. At 90 % humidity his old probes drift by 0.6 °C within a month. He would accept our calibration interval of twelve months only with data from a humid site. We have six months from a depot in Penang-like climate and will send them.',
    summaryStatus: 'none',
    direction: 'give',
  },
  {
    ...halcyrin,
    contactKeys: ['bichlan'],
    kind: 'email',
    daysAgo: 27,
    subject: 'Supplier form',
    notes:
      'Bich Lan sent the supplier form, 34 fields, and asks for three quotations in the file whatever happens. Frigosentry’s frame ends in seven months. Returned the form complete the same day.',
    summaryStatus: 'none',
    direction: 'give',
  },
  {
    ...halcyrin,
    contactKeys: ['phromrat'],
    kind: 'call',
    daysAgo: 41,
    subject: 'Two audit remarks',
    notes:
      'Both remarks say the same: release before the temperature is known, because logger files come two days late. 2.3 % of consignments are rejected at the last mile. Since the fund came in nobody below Ms Cheong knows who approves above €200,000.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...halcyrin,
    contactKeys: ['cheong', 'mahendran'],
    kind: 'meeting',
    daysAgo: 62,
    subject: 'Options for the corridor',
    notes:
      'Ms Cheong wanted three options with a price each and left after 25 minutes. Asked whether gateways can be rented until the corridor is awarded. She never said “I decide”; she said “we will come back”. Arif stayed and went through the remarks.',
    summary:
      'Three options wanted: depots only, depots and trunk lanes, whole corridor. Rental until award to be examined.',
    summaryStatus: 'sent',
    summarySentDaysAgo: 60,
    direction: 'ask',
  },
  {
    ...halcyrin,
    contactKeys: ['phromrat', 'mahendran'],
    kind: 'visit',
    daysAgo: 98,
    subject: 'First meeting in Singapore',
    notes:
      'Gateway and cold rooms in order, last mile is the weak part: 46 partners, nine with own devices. 190,000 cold consignments a year. Suda had our white paper printed and marked in two colours. QA and operations share an office and speak with one voice.',
    summary: 'Exchange on the last mile: 46 partners, nine with devices. Next: two audit remarks in detail.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 96,
    direction: 'both',
  },
  {
    ...brackenshore,
    contactKeys: ['haldane'],
    kind: 'visit',
    daysAgo: 20,
    subject: 'Reference visit with a pastry maker',
    notes:
      'Moira showed a visitor two bakeries and the night log. Alarm answer time 6 minutes on average. She told the visitor about the two bad weeks at the start as well, which helped more than anything. A tenth bakery is looked for near the coast.',
    summary: 'Reference visit held; name, figures and visit remain agreed for another eighteen months.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 19,
    direction: 'both',
  },
  {
    ...brackenshore,
    contactKeys: ['croasdale'],
    kind: 'call',
    daysAgo: 46,
    subject: 'Tenth bakery',
    notes:
      'Edwin expects a site decision within half a year. Would take the same package, and wonders about energy: freezers are 61 % of his power bill. Asked whether Ondrel Insight could show it per oven line; promised an honest answer, probably only per freezer.',
    summaryStatus: 'none',
    direction: 'both',
  },
  {
    ...brackenshore,
    contactKeys: ['haldane', 'croasdale'],
    kind: 'meeting',
    daysAgo: 115,
    subject: 'Close-out',
    notes:
      'Product losses in freezers €412,000 a year before, €96,000 in the last twelve months. Retailer audits passed without a remark on temperature, three had remarks before. Edwin: “It paid for itself before I had understood the invoice.”',
    summary: 'Losses €96,000 against €412,000. Story may be told by name.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 114,
    direction: 'both',
  },
  {
    accountKey: 'grenlow',
    opportunityKey: 'grenlow-hubs',
    contactKeys: ['zellhuber'],
    userKey: 'marta',
    kind: 'call',
    daysAgo: 88,
    subject: 'Arrears',
    notes:
      'Arrears €47,300, oldest invoice 210 days. Ralf has no power over it and was honest about that. Third chief executive in a year. Proposed the stop list to Ingrid; she agreed the same day.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    accountKey: 'grenlow',
    opportunityKey: 'grenlow-hubs',
    contactKeys: ['zellhuber'],
    userKey: 'marta',
    kind: 'email',
    daysAgo: 131,
    subject: 'Disputed invoices',
    notes:
      'Two invoices disputed because of “missing reports”; both reports were opened by their own staff on the day they were sent.',
    summaryStatus: 'none',
    direction: 'give',
  },
];
