import type { DemoDocument } from '../shape.ts';

/** Case studies of food manufacturing and food retail. */
export const foodDocuments: DemoDocument[] = [
  {
    fileName: 'case-brackenshore-freezers.md',
    title: 'Case study: Brackenshore Bakery Group, nine bakeries under one watch',
    type: 'case_study',
    industry: 'Food manufacturing',
    stages: ['lead', 'committed', 'needs', 'tender'],
    roles: ['EB', 'UB', 'TB', 'finance'],
    shareable: true,
    markdown: `# Brackenshore Bakery Group: nine bakeries under one watch

Told by name with the agreement of the technical director. Visits are possible after a call.

## Customer background

Brackenshore makes frozen pastry and part-baked bread for cafés and for 14 retail chains, with 690 people in nine bakeries. Every bakery has blast freezers and a cold store, most of them older than fifteen years.

## Challenge

In the year before the project, freezer failures cost €412,000 of product. Most began on a Friday night and were found on Monday. Alarms existed, one siren for each store, and the average time until somebody stood at the freezer was 47 minutes. Three retailer audits ended with a remark about temperature records, because they were written by hand.

## Solution

Korvane Monitor for nine sites with Korvane Tag probes in the core of the store and at the door; an alarm goes to the person on call, then to the next one after eight minutes. Limits follow the product, not the room. Yearly calibration by Korvane Care.

## Implementation

Fourteen weeks, one bakery every ten days, each with its own electrician. The first two weeks went badly: limits were set by room and gave 31 alarms a night. After they were set by product it was fewer than three. The shift leaders trained each other from the third bakery on.

## Results

Twelve months before against the twelve months after the last bakery went live.

| Measure | Before | After |
| --- | --- | --- |
| Product lost in freezers, a year | €412,000 | €96,000 |
| Time from alarm to a person at the freezer | 47 min | 6 min |
| Retailer audits with a remark on temperature | 3 of 14 | 0 of 14 |
| Hours for temperature records, a week, all sites | 63 h | 5 h |

"It paid for itself before I had understood the invoice," says the managing director. The technical director adds that a worn door seal, seen in the curve, saved one of the remaining losses from being larger.
`,
  },
  {
    fileName: 'case-regional-grocer-chilled-waste.md',
    title: 'Case study: chilled waste at a regional grocer with 96 stores',
    type: 'case_study',
    industry: 'Food retail',
    stages: ['needs', 'tender', 'negotiation'],
    roles: ['EB', 'UB', 'finance'],
    shareable: true,
    markdown: `# Chilled waste at a regional grocer with 96 stores

The customer allows industry, size and figures, not its name.

## Customer background

A grocer with 96 stores and one distribution centre of 24,000 m². Chilled food is 41 % of sales. The centre picked with a warehouse system from the year the centre was built.

## Challenge

Chilled waste stood at 3.8 % of chilled sales. Remaining shelf life was known when goods were received and forgotten when they were picked, so two stores could receive the same yoghurt with six and with two days left. The operations director feared the change itself: an earlier change of system had cost 15 % of the pick rate for seven weeks.

## Solution

Brellock WMS with shelf life as a picking rule, slotting that follows the promotion calendar, and Korvane Monitor on trailers and at store docks. Ondrel Insight reports waste at cost by store and week.

## Implementation

Five months to the first aisle. Cut-over by temperature zone over four weekends, with the old system kept for reading. A floor for the pick rate was agreed, 95 % of the old rate in any week; the lowest week reached 96.4 %. Six superusers of the customer trained 140 pickers.

## Results

Year before against the first full year.

| Measure | Before | After |
| --- | --- | --- |
| Chilled waste, share of chilled sales | 3.8 % | 2.9 % |
| Cases picked per hour, chilled | 164 | 187 |
| Short picks | 3.9 % | 1.7 % |
| Cages above 5 °C on arrival | 6.4 % | 1.5 % |

Of the fall in waste, finance credits about two thirds to shelf life in picking and one third to temperature.
`,
  },
  {
    fileName: 'solution-grocery-warehouse-cutover.md',
    title: 'Solution brief: changing a grocery warehouse system without losing the peak',
    type: 'solution',
    industry: 'Food retail',
    stages: ['committed', 'needs', 'tender'],
    roles: ['UB', 'TB', 'EB', 'executor'],
    shareable: true,
    markdown: `# Changing a grocery warehouse system without losing the peak

## For whom

Distribution centres with chilled goods whose system leaves support within two years.

## What usually goes wrong

1. Everything changes on one weekend.
2. Promotions are tested with the product file of last year.
3. Nobody agreed beforehand how far the pick rate may fall, so each bad morning becomes a meeting.

## How we do it

- **A floor, agreed in writing**: the pick rate below which the next zone is not started.
- **By temperature zone**, smallest first; frozen, then chilled, then ambient.
- **Superusers first**: one for about 25 pickers, trained eight weeks ahead.
- **One set of interfaces** to ordering and transport, built for all centres even when one centre starts. A second and a third centre then take about 55 % of the effort of the first.

## Timeline of a centre with 20,000 to 35,000 m²

| Phase | Weeks | Done when |
| --- | --- | --- |
| Requirements and rules | 6 | each rule is marked "all centres" or "this centre" |
| Build and interfaces | 12 | a week of real orders runs through in one night |
| Training and trial aisle | 6 | trial aisle reaches the floor for five days running |
| Cut-over by zone | 4 to 6 | all zones above the floor for two weeks |

No go-live in the eight weeks of peak trade.
`,
  },
];
