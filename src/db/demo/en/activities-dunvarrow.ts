import type { DemoActivity } from '../shape.ts';

const base = { accountKey: 'dunvarrow', opportunityKey: 'dunvarrow-crews', userKey: 'declan' } as const;

/** Interactions at Dunvarrow, newest first. */
export const dunvarrowActivities: DemoActivity[] = [
  {
    ...base,
    contactKeys: ['pritchlow'],
    kind: 'call',
    daysAgo: 4,
    subject: 'Benefits case, second draft',
    notes:
      'Anwen has our table in her draft, with two footnotes: the method of counting first-time fix differs between networks. She needs the raw counts of the water utility in our case study, by month. The renewal option of Telvaxis must be drawn or dropped in sixteen weeks. Award moved by five weeks again, because her own director is ill.',
    summaryStatus: 'none',
    direction: 'both',
  },
  {
    ...base,
    contactKeys: ['maddox'],
    kind: 'call',
    daysAgo: 11,
    subject: 'Offline or nothing',
    notes:
      'Fergal: 31 of 640 technicians work in valleys without a signal for half the day. “Show me a job closed in a valley and a part booked, then we talk about colours.” Agreed on a two-week trial with twelve people from Carrowmill if Siobhan says yes.',
    summaryStatus: 'none',
    direction: 'both',
  },
  {
    ...base,
    contactKeys: ['lowndes', 'maddox'],
    kind: 'visit',
    daysAgo: 19,
    subject: 'Depot Carrowmill at six in the morning',
    notes:
      'Fourteen technicians, tea, many opinions. Gareth: location off in breaks, in writing, or the phones stay in the van. One showed us that Telvaxis sends a two-person job to one person about every other week. 3.1 jobs a day on average, 4 when parts are right. They liked that the day list can be reordered by the crew within limits.',
    summary:
      'Crew points: location only on a job and in writing; two-person jobs flagged; day list may be reordered within limits. We bring a draft rule on location data.',
    summaryStatus: 'sent',
    summarySentDaysAgo: 17,
    direction: 'both',
  },
  {
    ...base,
    contactKeys: ['pritchlow'],
    kind: 'call',
    daysAgo: 36,
    subject: 'What counts as proof',
    notes:
      'Anwen writes the benefits case and wants evidence from another regulated network, with months and method. She warned: Telvaxis has told the CIO that a change in winter is irresponsible. Siobhan trusts crews more than slides.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...base,
    contactKeys: ['tavey'],
    kind: 'meeting',
    daysAgo: 44,
    subject: 'Penalties and the budget line',
    notes:
      'Roisin: €4.4 m in missed-appointment payments and penalties last year, about half of it from dispatch. Budget line €1.3 m, only with a benefits case accepted by Regulation. She counts a benefit once: either penalties or overtime. Very fair, gave us the table.',
    summary:
      'Base: €4.4 m penalties, about half due to dispatch. Each benefit counted once. Budget line €1.3 m conditional on the benefits case.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 42,
    direction: 'ask',
  },
  {
    ...base,
    contactKeys: ['hathersall'],
    kind: 'call',
    daysAgo: 102,
    subject: 'Security review',
    notes:
      'Derek was short of time. Cloud is allowed since last year, review takes eight weeks and he has one person for it. Sent the questionnaire filled in, 212 answers; he said nobody had done that before being asked.',
    summaryStatus: 'none',
    direction: 'give',
  },
  {
    ...base,
    contactKeys: ['kilmurray'],
    kind: 'meeting',
    daysAgo: 128,
    subject: 'First meeting with the director',
    notes:
      'Thirty minutes with Siobhan. League place nine of fourteen, first-time fix 71 %, she wants 82. “I came up through the vans. Bring me somebody from a van.” Offered to bring a technician from the water utility that changed two years ago.',
    summary: 'Goal first-time fix 82 %. We bring a technician of a comparable network to a depot talk.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 127,
    direction: 'both',
  },
  {
    ...base,
    opportunityKey: 'dunvarrow-substations',
    contactKeys: ['tavey'],
    kind: 'email',
    daysAgo: 262,
    subject: 'Substation sensors, result',
    notes:
      'Lost by 14 points, twelve of them on the radio standard. Asked for the feedback sheet and got it. We had not met anybody of the asset team before the notice.',
    summaryStatus: 'none',
    direction: 'ask',
  },
];
