import type { DemoDocument } from '../shape.ts';

/** Case study and solution brief for regulated pharmaceutical distribution. */
export const pharmaDocuments: DemoDocument[] = [
  {
    fileName: 'case-benelux-pharma-distributor.md',
    title: 'Case study: GDP lanes of a Benelux pharmaceutical distributor',
    type: 'case_study',
    industry: 'Pharmaceutical distribution',
    stages: ['needs', 'tender', 'negotiation'],
    roles: ['EB', 'TB', 'UB'],
    shareable: true,
    markdown: `# GDP lanes of a Benelux pharmaceutical distributor

The customer allows this story without its name: "a Benelux pharmaceutical distributor".

## Customer background

A full-line wholesaler with more than ten hubs delivers temperature-controlled medicines to pharmacies and hospitals. Biologics are its fastest-growing goods. Quality reports to the board member for operations.

## Challenge

Loggers of two makes were read by cable after arrival. In cold weeks 3.8 % of the batteries failed, and each failure meant a consignment without proof. Preparing one inspection took eleven working days, because readings, certificates and deviations lay in three folders. "We knew that it had been cold. We could not show it," the Responsible Person said.

## Solution

Korvane Tag on 62 lanes with limits by product group, read without contact at each handover. Certificates belong to the serial number and sit next to the readings. Korvane Care calibrates on site, so that no logger leaves the lane.

## Implementation

Ten weeks. Two lanes first, for four weeks, with Quality reading every deviation. Then four waves of fifteen lanes. Drivers were briefed with one card in three languages. One wave was late by nine days because of a customs code; a buffer stock was agreed afterwards.

## Results

Measured over twelve months on the equipped lanes, against the twelve months before.

| Measure | Before | After |
| --- | --- | --- |
| Excursions, share of consignments | 0.61 % | 0.29 % |
| Loggers that failed in use | 3.8 % | 0.3 % |
| Reading a consignment at receipt | 9 min | 40 s |
| Preparing one inspection | 11 working days | 2 working days |
| Logger return rate | 74 % | 91 % |

What it does not show: readings come at handovers, so a consignment that warms on the road is still found late. Live visibility by hub is the customer's next step.
`,
  },
  {
    fileName: 'solution-gdp-hub-visibility.md',
    title: 'Solution brief: hub visibility for GDP distribution',
    type: 'solution',
    industry: 'Pharmaceutical distribution',
    stages: ['lead', 'committed', 'needs'],
    roles: ['EB', 'TB', 'UB', 'influencer'],
    shareable: true,
    markdown: `# Hub visibility for GDP distribution

For wholesalers and biologics distributors with several hubs who want to rescue a consignment while it can still be rescued.

## Must-have layer (P0)

- Temperature and door state per room, cage and consignment, in the hub and at each handover, by Korvane Gate and Korvane Tag.
- A deviation record that names who saw it, who decided and when; export for an inspector in one file.
- Events over the customer's integration platform with a stable event id. The order master stays where it is. Data are kept in the European Union or in Singapore, as chosen in the contract.

## Expected layer (P1)

- Alarms by what can be done about them: first the shift leader, then the hub manager, then the Responsible Person.
- Limits by product group, delay for door openings. Aim in operation: at most two alarms per hub and night.
- Validation plan with installation, operation and power-failure tests; mapping report for each room.

## Surprise layer (P2 to P3)

- Ondrel Insight shows which lanes will warm next week given booked volumes and forecast weather.

## Path in phases

1. **Proof, 4 weeks.** One hub, measured shift with and without the system. Value: real alarm rate, real minutes.
2. **First hubs, 12 weeks.** Five hubs with the largest share of losses. Value: about half of the avoidable losses in the warm season.
3. **All hubs.** Two crews, one hub a week each.

## What we need from you

A contact in Quality with authority over limits, a place in the integration queue, and the write-off ledger of the last twelve months.

## Standard and custom

Standard: everything above except limits from the customer's own stability data, which are set up together. Not part of this: packaging qualification.
`,
  },
  {
    fileName: 'certificate-calibration-laboratory.md',
    title: 'Certificate: calibration laboratory scope',
    type: 'certificate',
    stages: ['tender', 'negotiation', 'delivery'],
    roles: ['TB', 'gatekeeper'],
    shareable: true,
    validUntilDaysAgo: -300,
    markdown: `# Calibration laboratory: scope

Scope of the calibration laboratory behind Korvane Care, for tender files.

| Quantity | Range | Smallest expanded uncertainty (k = 2) |
| --- | --- | --- |
| Air temperature | −80 °C to −40 °C | 0.20 °C |
| Air temperature | −40 °C to +60 °C | 0.10 °C |
| Relative humidity | 10 % to 95 % at 25 °C | 1.2 % |

- On-site calibration is covered for −40 °C to +60 °C.
- Interval recommended: twelve months; in rooms above 85 % humidity six months until the first drift result is known.
- Each certificate carries the serial number of the logger and of the reference, and is kept for ten years.
`,
  },
];
