import type { DemoActivity } from '../shape.ts';

const quelmarck = { accountKey: 'quelmarck', opportunityKey: 'quelmarck-stock', userKey: 'marta' } as const;
const skarnvik = { accountKey: 'skarnvik', opportunityKey: 'skarnvik-retrofit', userKey: 'anneke' } as const;
const orvestad = { accountKey: 'orvestad', opportunityKey: 'orvestad-kaunas', userKey: 'anneke' } as const;

/** Interactions at Quelmarck, Skarnvik (silent for 74 days) and Orvestad (one contact carries all). */
export const emergingActivities: DemoActivity[] = [
  {
    ...quelmarck,
    contactKeys: ['marquardsen'],
    kind: 'message',
    daysAgo: 7,
    subject: 'Lot list',
    notes:
      'Leonie sent the lot list of Ludwigshafen: 3,200 articles, 11,460 lots, 1,910 of them past half their life. She did the sum at night: €6.2 m at standard cost will not be sold at the present rate. Not to be quoted to anyone before Sabine has seen it.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...quelmarck,
    contactKeys: ['stellwag'],
    kind: 'call',
    daysAgo: 13,
    subject: 'Instalments',
    notes:
      'Katrin: credit line at 83 %, no invoice before the half-year close, covenant test five weeks later. She would look at three instalments that begin after the first stock has left. “Show me something that pays me before I pay you.”',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...quelmarck,
    contactKeys: ['roth', 'marquardsen'],
    kind: 'visit',
    daysAgo: 28,
    subject: 'Why the hall is full',
    notes:
      'Inventory days went from 31 to 60 in one quarter. Coating additives −14 % while production kept its batch sizes. The hall in Linz holds 1,340 pallets against 1,200 planned, EHS is unhappy. Sabine needs ageing by lot before the next management round. Pellagrid has offered her a data project of nine months.',
    summary:
      'Inventory days 60 against 31 a quarter before. Wanted: ageing by lot for both works before the next management round. We check whether the existing Linz data suffice for a first list.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 26,
    direction: 'both',
  },
  {
    ...quelmarck,
    contactKeys: ['ehrenbach', 'stellwag'],
    kind: 'meeting',
    daysAgo: 70,
    subject: 'Yearly talk',
    notes:
      'Dr Ehrenbach thanked for Linz: 21 months without a segregation error. Then only about cash. €11 m must leave stock by the close of the financial year. Katrin asked what our Linz subscription costs if one of the two monitor sites is closed. Answered openly.',
    summary: 'No segregation error in Linz for 21 months. Goal of the year: €11 m out of stock.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 68,
    direction: 'both',
  },
  {
    ...quelmarck,
    opportunityKey: 'quelmarck-hall',
    contactKeys: ['roth', 'pfahlmann', 'brandstett'],
    kind: 'meeting',
    daysAgo: 150,
    subject: 'Close-out of the Linz hall',
    notes:
      'Results read aloud by Jürgen: incidents from nine to none, put-away from 14 to 6 minutes. Oliver has 3 tickets a month on the interface. Sabine agreed that we tell the story by name, figures included, and will present it herself at the trade congress.',
    summary: 'Acceptance without open points. Story may be told by name with figures, approved by S. Roth-Kellner.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 149,
    direction: 'both',
  },
  {
    ...skarnvik,
    contactKeys: ['hagesund'],
    kind: 'message',
    daysAgo: 74,
    subject: 'A question after a long pause',
    notes: 'Wrote to Torbjørn whether the owners have met since our last call. Read, not answered. No call since.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...skarnvik,
    contactKeys: ['ekrenes'],
    kind: 'call',
    daysAgo: 118,
    subject: 'Is there a budget line?',
    notes:
      'Liv does not know of one. Investments are decided by the families and she receives a paper. Power cost per pallet place rose 38 % in two years, that is what they talk about.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...skarnvik,
    contactKeys: ['hagesund'],
    kind: 'call',
    daysAgo: 160,
    subject: 'Retrofit on hold',
    notes:
      'Torbjørn: not this year, maybe not next. “They sit round a kitchen table and I get a phone call.” He would still like one view over six stores; he drives 900 km a week to look at dials.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...skarnvik,
    contactKeys: ['hagesund', 'ekrenes'],
    kind: 'visit',
    daysAgo: 260,
    subject: 'Store 2, plant room',
    notes:
      'Six stores, 118,000 pallet places. Temperatures exported by hand on Fridays, one exporter rejected a lot because two days were missing. Compressors of 1987 in two stores.',
    summary: 'Wanted in a retrofit: one view over six stores, no manual export.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 257,
    direction: 'both',
  },
  {
    ...orvestad,
    contactKeys: ['petrulaitis'],
    kind: 'call',
    daysAgo: 6,
    subject: 'When do we meet Rasa?',
    notes:
      'Asked again for half an hour with Rasa. Mindaugas: “Let me first make the numbers nice.” The hall opens in about ten months; Logimoor has sent an offer for the third time this year.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...orvestad,
    contactKeys: ['petrulaitis'],
    kind: 'message',
    daysAgo: 17,
    subject: 'Client list',
    notes:
      'Asked for the list of clients planned for Kaunas and lines per day. He promised it for Monday, nothing came.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...orvestad,
    contactKeys: ['petrulaitis'],
    kind: 'call',
    daysAgo: 34,
    subject: 'Lines and clients',
    notes:
      'Needed his volumes for the sizing: 14 clients planned, 9,000 lines a day at the start, 16,000 after a year. A new client takes six weeks and a bill of about €11,000 with the present system.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...orvestad,
    contactKeys: ['petrulaitis'],
    kind: 'visit',
    daysAgo: 63,
    subject: 'The empty hall',
    notes:
      'Stood in 22,000 m² of concrete with Mindaugas. Three temperature zones, 28 docks. He decides what is proposed, Rasa decides. No committee, no tender. IT is three people in Kaunas. He wants slides for her and not a meeting with her, yet.',
    summary: 'Hall of 22,000 m², three zones, 28 docks, opening in about a year. We send a one-page path to go-live.',
    summaryStatus: 'sent',
    summarySentDaysAgo: 61,
    direction: 'both',
  },
  {
    ...orvestad,
    contactKeys: ['petrulaitis'],
    kind: 'meeting',
    daysAgo: 105,
    subject: 'After the webinar',
    notes:
      'He had watched our session on multi-client warehouses to the end. Contract logistics +31 %, road −4 %. Half of profit from warehouses in three years is the plan. Two of five halls run Logimoor, three run on spreadsheets and telephone.',
    summaryStatus: 'none',
    direction: 'give',
  },
];
