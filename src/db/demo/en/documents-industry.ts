import type { DemoDocument } from '../shape.ts';

/** Case studies of aviation, utilities, chemicals and contract logistics. */
export const industryDocuments: DemoDocument[] = [
  {
    fileName: 'case-component-shop-tool-control.md',
    title: 'Case study: tool control in a Nordic component repair shop',
    type: 'case_study',
    industry: 'Aviation MRO',
    stages: ['needs', 'tender', 'negotiation'],
    roles: ['EB', 'UB', 'TB'],
    shareable: true,
    markdown: `# Tool control in a Nordic component repair shop

The customer's name may be given by telephone after agreement, not in writing. Its maintenance director takes calls from colleagues.

## Customer background

A component repair shop for regional airlines: 310 mechanics in two halls, 7,400 tools, 5,200 rotables in circulation. Its own database of tools had grown over eleven years.

## Challenge

A mechanic spent 19 minutes a shift looking for tools, sampled over 60 shifts. At the close of a dock a count took 55 minutes and was done with cards. An internal audit listed 31 tools in one year whose place had been unknown for more than a day. The IT department feared for the history in its database.

## Solution

Korvane Gate above each dock, tags with solvent-proof housing on tools down to 10 mm, tagged and weighed boxes for smaller ones. The existing database stayed the source of history: its eleven years were imported and can be searched. Positions are exact to about 1.5 m.

## Implementation

Twelve weeks in two halls. Radio was measured before a contract was signed; one bay behind a steel mezzanine needed two extra gateways. The safety case followed the authority's form and took three rounds. Mechanics tagged their own boxes.

## Results

Six months before against six months after.

| Measure | Before | After |
| --- | --- | --- |
| Search time per mechanic and shift | 19 min | 7 min |
| Tool count at the close of a dock | 55 min | 8 min |
| Tools missing for more than a day, half-year | 16 | 2 |
| Tags lost to solvent washing, half-year | not measured | 0.7 % |

Turn time of a component order fell from 9.1 to 8.2 days; the shop credits about half of that to tools.
`,
  },
  {
    fileName: 'case-water-utility-first-time-fix.md',
    title: 'Case study: first-time fix at a water utility with 480 technicians',
    type: 'case_study',
    industry: 'Utilities',
    stages: ['committed', 'needs', 'tender'],
    roles: ['EB', 'UB', 'influencer', 'finance'],
    shareable: true,
    markdown: `# First-time fix at a water utility with 480 technicians

The customer allows industry, size, figures and a talk with one of its technicians.

## Customer background

A regulated water utility with 480 technicians in seven depots and about 290,000 jobs a year. The regulator publishes a league of service.

## Challenge

First-time fix had stood at 69.4 % for three years. Each second visit came from a missing part in four cases of ten, from a missing skill in three. Crews had turned down an earlier system because it showed where they took their breaks.

## Solution

Fieldmere with skills, parts in the van and asset history in one planning step. Work offline: a job can be closed and a part booked without a signal. Location is recorded from the start to the end of a job only; the rule was signed by both sides and is part of the contract.

## Implementation

A two-week trial run by one depot's own people, then one depot every three weeks, none in the frost weeks. Crews may reorder the day within limits. In the second depot planners overruled the proposal in 40 % of cases; the reasons became rules and it fell to 9 %.

## Results

Twelve months before and twelve months after the last depot, counted by the utility's own method: fixed means no further visit for the same fault within 28 days.

| Measure | Before | After |
| --- | --- | --- |
| First-time fix | 69.4 % | 80.9 % |
| Jobs per technician and day | 3.3 | 3.9 |
| Missed appointments | 6.2 % | 2.4 % |
| Overtime, share of hours | 10.6 % | 7.8 % |

Place in the service league: from eleven to five of fourteen in two years.
`,
  },
  {
    fileName: 'case-quelmarck-hazardous-hall.md',
    title: 'Case study: Quelmarck Specialty Chemicals, the hazardous hall in Linz',
    type: 'case_study',
    industry: 'Specialty chemicals',
    stages: ['lead', 'needs', 'tender'],
    roles: ['EB', 'UB', 'TB'],
    shareable: true,
    markdown: `# Quelmarck Specialty Chemicals: the hazardous hall in Linz

Told by name with the agreement of the director supply chain.

## Customer background

Quelmarck makes coating additives, adhesives and electronic-grade solvents with 1,160 people. About a third of its 3,200 articles are dangerous goods with temperature limits. The hall in Linz is planned for 1,200 pallets in eleven fire sections.

## Challenge

Segregation was in the heads of two shift leaders. In the year before the project there were nine segregation errors, two of them reportable. Putting a pallet away took 14 minutes because the rules were looked up. The list for the fire brigade took three hours.

## Solution

Brellock WMS with segregation, water-hazard and temperature limits as hard rules: a pallet has no place that breaks one. Korvane Monitor watches sections with limits. Rules are kept by EHS, without programming.

## Implementation

Seven months. EHS wrote the rules in workshops with us; 42 acceptance tests, of which 40 passed at once and two within a week. The interface to the ERP was built by one person of the customer.

## Results

| Measure | Before (12 months) | After |
| --- | --- | --- |
| Segregation errors | 9 | 0 in the 18 months since |
| Putting a pallet away | 14 min | 6 min |
| Fire-brigade list by section | 3 h | under 1 min |
| Stock accuracy by location | 94.1 % | 99.4 % |

Still open: forecasts remain in spreadsheets, and the hall can be over-full when production does not follow demand.
`,
  },
  {
    fileName: 'case-contract-logistics-multi-client.md',
    title: 'Case study: five days to a new client at a contract logistics provider',
    type: 'case_study',
    industry: 'Third-party logistics',
    stages: ['lead', 'committed', 'needs'],
    roles: ['EB', 'UB', 'finance'],
    shareable: true,
    markdown: `# Five days to a new client at a contract logistics provider

The customer allows industry, size and figures.

## Customer background

A logistics provider with five warehouses, 71,000 m² and 33 clients, most of them food brands and makers of household goods. Owner-managed, 940 employees.

## Challenge

A new client took 38 days from contract to first parcel, and each set-up was billed by the software vendor with about €9,500. Two prospects left while waiting. Clients called for stock figures, 120 calls a week.

## Solution

Brellock WMS with client templates: labels, rules, prices and reports are chosen, not programmed. Clients see their own stock and nobody else's. Ondrel Insight shows margin by client and week.

## Implementation

One warehouse in eleven weeks, then four in five months. The first template was built by us, the next 14 by the customer's own two key users. In the third warehouse handheld coverage had to be repaired first, which cost three weeks.

## Results

| Measure | Before | After |
| --- | --- | --- |
| Contract to first parcel | 38 days | 5 days |
| Cost of a client set-up | €9,500 | €1,100 |
| Order lines per hour and picker | 92 | 118 |
| Stock enquiries by telephone, a week | 120 | 14 |

The owner says that two clients were won in a meeting in which their warehouse was set up on the screen.
`,
  },
];
