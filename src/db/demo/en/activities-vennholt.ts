import type { DemoActivity } from '../shape.ts';

const base = { accountKey: 'vennholt', opportunityKey: 'vennholt-visibility', userKey: 'marta' } as const;

/** Interactions at Vennholt, newest first. */
export const vennholtActivities: DemoActivity[] = [
  {
    ...base,
    contactKeys: ['oudmolen'],
    kind: 'call',
    daysAgo: 3,
    subject: 'Before the commercial round',
    notes:
      'Saskia rang from the train. Frigosentry has offered the loggers of the first year free of charge if they keep their four hubs. Willem said to her: “Free is what I pay for later.” He still wants one page from us by Thursday: which five hubs first, what it costs to wait one summer. She will read it before him.',
    summaryStatus: 'none',
    direction: 'both',
  },
  {
    ...base,
    contactKeys: ['lambrechts'],
    kind: 'email',
    daysAgo: 6,
    subject: 'Terms, first round',
    notes:
      'Pieter answers our terms sheet: price steps after year two capped at 2 %, exit after 36 months without charge, liability as in the tag contract. He asks for the comparison in his own sheet and for a price of the hub bundle without Care. Nothing conceded; told him that Ingrid decides on the exit clause.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...base,
    contactKeys: ['bencherif'],
    kind: 'visit',
    daysAgo: 9,
    subject: 'Finance opinion, open points',
    notes:
      'One hour with Nadia. She accepts €3.1 m write-offs as the base but counts only half as avoidable: “The other half is packing, not visibility.” With her half and 14 hubs the payback comes to 19 months in our sheet. She wants the ramp by hub, no saving before month four. Also asked what happens when a hub closes.',
    summary:
      'Agreed base: write-offs €3.1 m, of which 50 % counted as avoidable by visibility. Ramp by hub, no saving before month four. We send the ramp sheet and the wording for a closed hub; finance writes its opinion within two weeks after that.',
    summaryStatus: 'sent',
    summarySentDaysAgo: 8,
    direction: 'both',
  },
  {
    ...base,
    contactKeys: ['aertsens'],
    kind: 'meeting',
    daysAgo: 14,
    subject: 'Sandbox results',
    notes:
      'Koen replayed 1.2 million events in the sandbox on his own. Four duplicates, all after a broken line. He wants a stable event id so that his platform can drop them. “If you give me the id I have nothing left to say against the interface.” Data residence settled: Amsterdam and Frankfurt only. Still cool, but he tests instead of arguing.',
    summary:
      'Replay of 1.2 million events: four duplicates after a line break. We supply a stable event id in the next release notes; IT confirms the interface review after a second replay. Data stays in Amsterdam and Frankfurt.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 13,
    direction: 'give',
  },
  {
    ...base,
    contactKeys: ['drost', 'oudmolen'],
    kind: 'meeting',
    daysAgo: 23,
    subject: 'Choice of the final two',
    notes:
      'Forty minutes with Willem, Ingrid came along. He showed the board slide: we and Frigosentry are left. “I do not buy loggers, I buy that Elise sleeps.” He asked twice who carries the risk if hub Venlo slips into the warm weeks. We showed the plan with two crews in parallel. He nodded at the week-by-week sheet that Saskia had prepared with us.',
    summary:
      'Two vendors remain. Five hubs within six months are a condition. Vennholt sends the terms request through purchasing; we name the two roll-out leads.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 22,
    direction: 'both',
  },
  {
    ...base,
    contactKeys: ['vandermaele'],
    kind: 'visit',
    daysAgo: 29,
    subject: 'Mapping reports and validation plan',
    notes:
      'Elise went through the mapping of hub Venlo page by page. Two probes in the −20 °C room sit too near the door; she is right. She likes that the deviation report lists who looked at it and when. Release of a questioned consignment takes 9 hours today, she wants 1. Will write in her opinion that both systems are acceptable and ours is “preferred for traceability”.',
    summary:
      'Two probes in the −20 °C room at Venlo are moved. Validation plan accepted with one addition: power-failure test. Target for release of a questioned consignment: 1 hour instead of 9.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 28,
    direction: 'give',
  },
  {
    ...base,
    contactKeys: ['oudmolen'],
    kind: 'call',
    daysAgo: 31,
    subject: 'Who blocks what',
    notes:
      'Saskia on the architecture board: anything outside the EU or with a copy of the order master is dead on arrival. Koen had a bad year with a vendor who copied addresses. Advice: let him test alone, no slides. Willem listens to Elise before anybody else.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...base,
    contactKeys: ['bencherif', 'lambrechts'],
    kind: 'meeting',
    daysAgo: 38,
    subject: 'What an excursion costs',
    notes:
      'Nadia brought the ledger: €3.1 m destroyed goods last year, about 5,040 consignments, the two hottest months alone 41 % of it. Insurance pays nothing below €2,500 each. She asked us not to use the word “saving” until she has checked the packing share. Pieter silent, took notes.',
    summary: 'Figures exchanged: €3.1 m destroyed goods, 5,040 consignments, 41 % in the two hottest months.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 37,
    direction: 'ask',
  },
  {
    ...base,
    contactKeys: ['oudmolen', 'terbruggen'],
    kind: 'visit',
    daysAgo: 52,
    subject: 'Programme charter',
    notes:
      'Saskia put the charter on the table: €1.5 m, five hubs before summer, nine after. Decision above €500,000 by the COO after written opinions of Quality and Finance. Joost wants a sentence in it that no shift gets longer. We offered to measure one shift at Venlo with and without.',
    summary: 'Charter shared for reading. We measure one shift at Venlo with and without the system, at our cost.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 51,
    direction: 'both',
  },
  {
    ...base,
    contactKeys: ['lambrechts'],
    kind: 'meeting',
    daysAgo: 66,
    subject: 'Yearly purchase review',
    notes:
      'Our share of loggers 58 %, Frigosentry 34 %. Split follows audit score 50, price 30, delivery 20; ceiling 70 % for anyone. We had one late delivery this year (nine days), Pieter remembers it. He asked whether visibility and loggers will be one contract. Said we would propose two with one service level.',
    summary:
      'Shares 58/34; one late delivery noted with corrective action. Two contracts with one service level to be proposed.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 64,
    direction: 'both',
  },
  {
    ...base,
    contactKeys: ['terbruggen'],
    kind: 'visit',
    daysAgo: 95,
    subject: 'Night shift at hub Venlo',
    notes:
      'Stood with Joost from ten to two. Seven alarms, five of them an open dock door. The shift leader had stopped looking after the third. Joost: “A system that cries is worse than none.” Suggested a door contact and a delay of eight minutes; he will try it on two doors.',
    summary:
      'Seven alarms in one night, five from dock doors. Trial with door contact and eight-minute delay on two doors.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 93,
    direction: 'give',
  },
];
