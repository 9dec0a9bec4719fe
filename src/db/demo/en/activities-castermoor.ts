import type { DemoActivity } from '../shape.ts';

const base = { accountKey: 'castermoor', userKey: 'declan' } as const;

/** Interactions at Castermoor and its home-delivery arm, newest first. */
export const castermoorActivities: DemoActivity[] = [
  {
    ...base,
    opportunityKey: 'castermoor-avonmere',
    contactKeys: ['tarrant'],
    kind: 'call',
    daysAgo: 2,
    subject: 'New name at Avonmere',
    notes:
      'Josie: Pellagrid was shown round Avonmere on Monday, invited by architecture, not by operations. Bryn likes their slide with one platform for all three centres. Callum asked them for a chilled site he can visit and they offered a frozen one. She thinks we have two weeks before the requirements are frozen.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...base,
    opportunityKey: 'castermoor-avonmere',
    contactKeys: ['redfearn', 'tolliver'],
    kind: 'visit',
    daysAgo: 5,
    subject: 'Requirements group, third session',
    notes:
      'Eleven people, 64 requirements, 20 of them about promotions. Callum: 171 cases an hour now, must not fall below 165 in any week of cut-over. Bryn wants each requirement marked “all centres” or “Avonmere only” and looked pleased when we had done it beforehand. Short picks 4.1 %. Nobody could say how remaining shelf life reaches the picker today.',
    summary:
      'Draft: 64 requirements, 41 for all centres. Floor for pick rate in cut-over 165 cases an hour. Open: how remaining shelf life reaches the picker.',
    summaryStatus: 'drafted',
    direction: 'both',
  },
  {
    ...base,
    opportunityKey: 'castermoor-stores',
    contactKeys: ['ashdown', 'fairlie'],
    kind: 'meeting',
    daysAgo: 12,
    subject: 'Steering committee, first 30 stores',
    notes:
      'Thirty stores live. Chilled waste in them 2.9 % against 3.4 % before, four weeks only and no heat. Gwendolyn: “Do not celebrate, tell me about store 118.” Store 118 leaves cages on the dock for 50 minutes. Oonagh wants the saving at cost, not at shelf price. Asked why tag orders go down; we promised an answer.',
    summary:
      'Thirty stores live, chilled waste 2.9 % against 3.4 %. Saving to be reported at cost. Action for store 118 with store operations. We explain the falling tag orders by the next meeting.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 11,
    direction: 'both',
  },
  {
    ...base,
    opportunityKey: 'castermoor-avonmere',
    contactKeys: ['elphin'],
    kind: 'call',
    daysAgo: 19,
    subject: 'How the two bids will run',
    notes:
      'Marcus explained: two bids at least, his template, no contact with the group in the last ten days. Price 35, grocery operation 40, service 25. He was annoyed that Pellagrid went to IT directly. Thanked us for asking him first.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...base,
    opportunityKey: 'castermoor-stores',
    contactKeys: ['fairlie'],
    kind: 'email',
    daysAgo: 26,
    subject: 'Trading statement and waste',
    notes:
      'Sent Oonagh three lines after the half-year statement: margin 24.1 % is 0.6 points down, half a point of chilled waste in all stores would be worth about €9.7 m at cost (0.5 of 3.4 points of €66 m). She answered within an hour: “Use this in the committee, but say how you got it.”',
    summaryStatus: 'none',
    direction: 'give',
  },
  {
    ...base,
    opportunityKey: 'castermoor-avonmere',
    contactKeys: ['tarrant'],
    kind: 'call',
    daysAgo: 33,
    subject: 'How the vote works',
    notes:
      'Josie drew the map: Callum proposes, Bryn has a veto in practice, Gwendolyn signs with Oonagh. Bryn wants to be asked early and privately. Penhallow’s old supporters in Thirlby still like Logimoor. She would like training for her six superusers before anything is decided.',
    summaryStatus: 'none',
    direction: 'both',
  },
  {
    ...base,
    opportunityKey: 'castermoor-avonmere',
    contactKeys: ['redfearn', 'tarrant'],
    kind: 'visit',
    daysAgo: 48,
    subject: 'A day on the floor at Avonmere',
    notes:
      'Walked a full chilled wave. Slots are fixed by aisle; a yoghurt promotion sends eleven pickers into one aisle. 54 % of chilled volume passes here. Logimoor 7 leaves support in 14 months and the upgrade is quoted at nine months. Callum is fair: “My predecessor liked you. I will like you when the cases move.”',
    summary:
      'Observed one chilled wave; congestion by promotion noted. Logimoor 7 support ends in 14 months. We prepare a cut-over example of like size.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 46,
    direction: 'both',
  },
  {
    ...base,
    opportunityKey: 'castermoor-stores',
    contactKeys: ['penhallow'],
    kind: 'call',
    daysAgo: 57,
    subject: 'Handover',
    notes:
      'Hugh leaves at the end of the week. Callum Redfearn follows him, from ambient. Hugh advises to begin again from zero: “Callum does not inherit friends.” Asked him to say two sentences about us in the handover; he will.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...base,
    opportunityKey: 'castermoor-stores',
    contactKeys: ['ashdown', 'fairlie', 'elphin'],
    kind: 'meeting',
    daysAgo: 61,
    subject: 'Signing session and steering papers',
    notes:
      'Contract text closed, signature three days later: 212 stores, €2.15 m over three years. Papers state chilled waste of €66 m at cost. Gwendolyn wants a decision on Avonmere before peak trade and said so in front of procurement.',
    summary:
      'Contract for 212 stores agreed at €2.15 m. Roll-out in seven waves. Decision on Avonmere before peak trade.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 60,
    direction: 'both',
  },
  {
    ...base,
    opportunityKey: 'castermoor-stores',
    contactKeys: ['elphin'],
    kind: 'meeting',
    daysAgo: 84,
    subject: 'Category review',
    notes:
      'Marcus listed suppliers: Logimoor at Avonmere and Thirlby, own build at Castle Wharf, monitoring undecided at the time. Two bids above €250,000 without exception. He keeps a list of vendors who telephone stores directly; we are not on it and should stay off.',
    summary: 'Supplier list and bidding rules received.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 83,
    direction: 'ask',
  },
  {
    accountKey: 'castermoor-click',
    opportunityKey: 'click-picking',
    contactKeys: ['moxham'],
    kind: 'call',
    daysAgo: 58,
    subject: 'First talk, introduced by Josie',
    notes:
      '61,000 orders a week, €9.80 each to pick and deliver, target €8.90. Substitutions 5.2 %. Vans keep temperatures on paper strips in a shoe box. Aiden wants to see picking by hour and picker, nothing about sensors for now.',
    summaryStatus: 'none',
    userKey: 'declan',
    direction: 'both',
  },
];
