import type { DemoDocument } from '../shape.ts';

/** White paper, ROI sheet and data sheets that may be handed over. */
export const referenceDocuments: DemoDocument[] = [
  {
    fileName: 'white-paper-last-mile-excursions.md',
    title: 'White paper: where cold consignments get warm',
    type: 'white_paper',
    industry: 'Pharmaceutical distribution',
    stages: ['lead', 'committed', 'needs'],
    roles: ['UB', 'TB', 'influencer'],
    shareable: true,
    markdown: `# Where cold consignments get warm

## Question

Distributors spend most on cold rooms and trucks. Is that where consignments leave their limits?

## Data and method

Readings from 2,140 lanes in eleven countries over twelve months, logged every five minutes, customers anonymous. An excursion is a reading outside the product's limit for longer than its allowed time. A place is where the consignment was when the rise began, not where it was found.

## Findings

| Place where the rise began | Share of excursions | Found while goods could be saved |
| --- | --- | --- |
| Dock and handover | 46 % | 31 % |
| Last mile, small vehicles | 27 % | 12 % |
| Cold room | 9 % | 78 % |
| Trunk transport | 18 % | 55 % |

- Nearly half begin at docks. Of these, two thirds begin within twelve minutes of a door opening.
- The last mile is the worst seen: only every eighth excursion there is noticed in time.
- In humid climates uncorrected sensor drift of 0.6 °C within a month creates false excursions and hides real ones.

## What follows

1. Measure handovers before buying more cold rooms.
2. Give the last mile a reading that arrives with the consignment, not two days later.
3. Release after reading, not before it.

## Limits

The lanes belong to our customers and are not a random sample. Shares differ by climate; in the tropics the last mile counts for more.
`,
  },
  {
    fileName: 'roi-sheet-fieldmere.md',
    title: 'ROI sheet: Fieldmere for 100 technicians',
    type: 'roi_sheet',
    industry: 'Utilities',
    stages: ['needs', 'tender', 'negotiation'],
    roles: ['finance', 'EB', 'influencer'],
    shareable: true,
    markdown: `# ROI sheet: Fieldmere for 100 technicians

Every input can be replaced by the customer's own. Each benefit is counted once.

## Inputs

| Input | Value | Source |
| --- | --- | --- |
| Technicians | 100 | assumption |
| Jobs per technician and day | 3.2 | assumption |
| Working days a year | 220 | assumption |
| Second visits before | 29 % | 100 % less a first-time fix of 71 % |
| Second visits after | 20 % | below the result of the water utility case (19.1 %) |
| Variable cost of a visit | €61 | to be given by the customer's finance |
| Share counted as cash | 50 % | cautious; the rest is freed time |
| Fieldmere, list, a year | €45,600 | 10 units of ten technicians × €380 × 12 months |
| Introduction, once | €62,000 | estimate for one region |

## Calculation

- Jobs a year: 100 × 3.2 × 220 = 70,400
- Second visits avoided: 9 % of 70,400 = 6,336
- Value: 6,336 × €61 = €386,496, of which counted €193,248

| Year | Benefit | Licence | Introduction | Net |
| --- | --- | --- | --- | --- |
| 1 | €193,248 | €45,600 | €62,000 | €85,648 |
| 2 | €193,248 | €45,600 | – | €147,648 |
| 3 | €193,248 | €45,600 | – | €147,648 |
| Sum | €579,744 | €136,800 | €62,000 | €380,944 |

The introduction is earned back about five months after go-live. Not counted: penalties, overtime, customer satisfaction. If only a third of the effect arrives, the sum over three years is −€5,552: then it does not pay, and a trial should show which case holds.
`,
  },
  {
    fileName: 'data-sheet-korvane-tag.md',
    title: 'Data sheet: Korvane Tag',
    type: 'data_sheet',
    stages: ['needs', 'tender'],
    roles: ['TB', 'UB', 'gatekeeper'],
    shareable: true,
    markdown: `# Data sheet: Korvane Tag

| Property | Value |
| --- | --- |
| Range | −40 °C to +60 °C |
| Accuracy | ±0.2 °C from −25 °C to +30 °C, else ±0.4 °C |
| Memory | 72 hours at a reading a minute, 60 days at a reading every 20 minutes |
| Battery | 24 months at a reading every five minutes and +5 °C; 15 months at −25 °C |
| Radio | read without contact up to 30 m in the open, 8 to 12 m through cages |
| Housing | solvent-proof version tested to 400 washes |
| Cell | lithium manganese dioxide, type printed on each tag |
| Pack | 50 tags |

Needs Korvane Gate or a handheld for reading. Not for liquid nitrogen and not for zones with explosive gas.
`,
  },
  {
    fileName: 'data-sheet-korvane-tag-previous-generation.md',
    title: 'Data sheet: Korvane Tag, previous generation (expired)',
    type: 'data_sheet',
    stages: ['needs', 'tender'],
    roles: ['TB', 'gatekeeper'],
    shareable: true,
    validUntilDaysAgo: 64,
    markdown: `# Data sheet: Korvane Tag, previous generation

Replaced. Not delivered any more; kept for customers with older packs.

| Property | Value |
| --- | --- |
| Range | −30 °C to +50 °C |
| Accuracy | ±0.5 °C |
| Battery | 12 months at +5 °C |
| Housing | standard, brittle after about 60 solvent washes |
| Pack | 25 tags |
`,
  },
];
