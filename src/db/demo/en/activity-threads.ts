/** A run of older interactions at one account: who, how often, and what each was about. */
export type Thread = {
  accountKey: string;
  opportunityKey?: string;
  userKey: string;
  contactKeys: readonly string[];
  firstDaysAgo: number;
  stepDays: number;
  topics: readonly (readonly [topic: string, detail: string])[];
};

/** Older topics by account, newest first. */
export const enThreads: readonly Thread[] = [
  {
    accountKey: 'vennholt',
    opportunityKey: 'vennholt-visibility',
    userKey: 'marta',
    contactKeys: ['vandermaele', 'terbruggen', 'lambrechts', 'oudmolen', 'aertsens'],
    firstDaysAgo: 100,
    stepDays: 12,
    topics: [
      ['probe positions at hub Venlo', 'Sixteen probes in the 2–8 °C room are enough if two move to the upper rack.'],
      [
        'door contacts',
        'Five of the eleven doors at Venlo stand open for more than ten minutes at night; nobody had counted before.',
      ],
      [
        'the late delivery of spares',
        'Nine days late because of a customs code; code corrected and buffer stock of 40 packs agreed.',
      ],
      [
        'access rights for hub staff',
        'Shift leaders see their own hub, Quality sees all and is the only one to close a deviation.',
      ],
      ['the event schema', 'Eleven event types are enough; their platform wants plain names and no codes.'],
      [
        'calibration certificates',
        'Certificates per serial number are accepted, the yearly folder on paper is dropped.',
      ],
      ['training of night crews', 'Two hours a crew, held at the change of shift, with the film in Dutch and French.'],
      [
        'logger return rate',
        'Returns stand at 91 %; pharmacies keep the rest in drawers, a return label in the box should help.',
      ],
      [
        'alarm escalation',
        'First the shift leader, after ten minutes the hub manager, after thirty the Responsible Person.',
      ],
      ['the integration queue', 'Reviews take five weeks; our place in the queue is third.'],
    ],
  },
  {
    accountKey: 'castermoor',
    opportunityKey: 'castermoor-stores',
    userKey: 'declan',
    contactKeys: ['ashdown', 'penhallow', 'tarrant', 'fairlie', 'elphin'],
    firstDaysAgo: 64,
    stepDays: 16,
    topics: [
      ['roll-out waves', 'Seven waves of about thirty stores, none in the eight weeks of peak trade.'],
      ['trailer coverage', 'Patchy networks on two routes; readings are kept for 72 hours and sent at the dock.'],
      ['baseline for waste', 'Twelve months by store and week, at cost, signed off by finance.'],
      [
        'the pilot in six stores',
        'Waste fell from 3.6 % to 3.0 % in nine weeks, but two of the six stores were refitted in that time.',
      ],
      ['cage probes', 'Probes in the middle of the cage read 1.1 °C higher than at the wall and are the honest ones.'],
      ['alarm fatigue in stores', 'Only alarms that a store can act on within an hour go to the store.'],
      ['contract annexes', 'Service level for gateways 99.5 % a month, credit instead of penalty.'],
      ['data lake', 'Nightly load accepted for a start; hourly would need a second feed.'],
      ['the two-bid rule', 'Second bid was Wardenza; hardware cheaper by a fifth, service dearer by a third.'],
    ],
  },
  {
    accountKey: 'skyreth',
    opportunityKey: 'skyreth-tools',
    userKey: 'rui',
    contactKeys: ['requejo', 'sardinha', 'outeiro'],
    firstDaysAgo: 88,
    stepDays: 9,
    topics: [
      ['tool inventory', '18,300 tools in two stores, 2,100 of them calibrated, 640 shared between docks.'],
      ['the authority finding', 'Finding concerns accountability at the close of a dock, not the store as such.'],
      ['tag sizes', 'Smallest socket that can carry a tag is 10 mm; below that the box is tagged and weighed.'],
      ['paper cards', 'About 900 cards a week; three people file them on Saturdays.'],
      ['rotables in transit', 'Between Lisbon and Seville 70 rotables are under way on an average day.'],
      ['the partner visit', 'Our local partner can be on site in four hours and has hangar passes.'],
    ],
  },
  {
    accountKey: 'dunvarrow',
    opportunityKey: 'dunvarrow-crews',
    userKey: 'declan',
    contactKeys: ['maddox', 'pritchlow', 'tavey', 'hathersall'],
    firstDaysAgo: 62,
    stepDays: 14,
    topics: [
      ['depot structure', 'Nine depots, 640 technicians, between 41 and 118 a depot.'],
      ['parts in vans', 'Each van carries 260 parts; the list was last changed six years ago.'],
      ['appointment windows', 'Four-hour windows now, two hours wanted by the regulator.'],
      ['the asset register', 'Renewed two years ago and good; dispatch does not read it.'],
      ['security questionnaire', 'Two answers to be made more exact: key rotation and staff vetting.'],
      ['overtime', 'Overtime is 11 % of hours, mostly second visits.'],
      ['storm plans', 'In a storm 90 contractors join within a day; they need access without a company phone.'],
      ['the league table', 'Place nine of fourteen; two places up would be worth a bonus of about €1 m.'],
    ],
  },
  {
    accountKey: 'quelmarck',
    opportunityKey: 'quelmarck-hall',
    userKey: 'marta',
    contactKeys: ['roth', 'marquardsen', 'brandstett', 'pfahlmann'],
    firstDaysAgo: 84,
    stepDays: 24,
    topics: [
      ['interface tickets', 'Three tickets in the month, two of them their own master data.'],
      ['the over-full hall', '140 pallets above plan; overflow rules set with EHS for two weeks.'],
      ['temperature limits of resins', 'Four resins need a limit of 12 °C since the new recipe.'],
      ['yearly calibration', 'Done in one day for all 38 probes, two replaced.'],
      ['fire-brigade list', 'List of stored goods by fire section prints in under a minute.'],
      ['new shift leaders', 'Two leaders trained by Leonie herself with our material.'],
      ['the insurer’s inspection', 'Forty of forty-two points passed at once, the rest within a week.'],
    ],
  },
  {
    accountKey: 'orvestad',
    opportunityKey: 'orvestad-tags',
    userKey: 'anneke',
    contactKeys: ['petrulaitis'],
    firstDaysAgo: 130,
    stepDays: 84,
    topics: [
      ['yard sensors', 'Rates fell and the owner took it from the list; no competitor got it either.'],
      ['pharma lanes', 'Six lanes to Denmark and Sweden, 40 consignments a week.'],
      ['driver briefing', 'Drivers get one card in three languages; the tag is placed at loading.'],
      ['first tag order', 'Four packs for a trial, price as on the list for the first year.'],
    ],
  },
  {
    accountKey: 'halcyrin',
    opportunityKey: 'halcyrin-corridor',
    userKey: 'priya',
    contactKeys: ['mahendran', 'phromrat'],
    firstDaysAgo: 48,
    stepDays: 16,
    topics: [
      ['last-mile partners', 'Nine of 46 partners have own devices, mostly telephones of the drivers.'],
      ['calibration in the tropics', 'Two laboratories in the region are accredited for our range.'],
      ['the white paper', 'She shared it with four colleagues and asked for the method of one figure.'],
    ],
  },
  {
    accountKey: 'brackenshore',
    opportunityKey: 'brackenshore-freezers',
    userKey: 'declan',
    contactKeys: ['haldane', 'croasdale', 'haldane'],
    firstDaysAgo: 140,
    stepDays: 150,
    topics: [
      ['night alarms', 'Answer time down to six minutes after the call order was changed.'],
      ['blast freezer three', 'Door seal found by the curve, replaced before product was lost.'],
      ['retailer audit', 'Auditor took the exported record without a question.'],
      ['the first two weeks', 'Too many alarms; limits set by product instead of by room.'],
    ],
  },
];
