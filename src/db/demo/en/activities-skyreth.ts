import type { DemoActivity } from '../shape.ts';

const base = { accountKey: 'skyreth', opportunityKey: 'skyreth-tools', userKey: 'rui' } as const;

/** Interactions at Skyreth, newest first. */
export const skyrethActivities: DemoActivity[] = [
  {
    ...base,
    contactKeys: ['requejo'],
    kind: 'call',
    daysAgo: 2,
    subject: 'After the presentation',
    notes:
      'Álvaro counts two votes for us, one against, two open (Isabel and, in his view, Rafael). Teresa told the others that “a radio system in bay 4 is a fairy tale”. He asked for a measurement in bay 4 before next Friday, with one of her people present. Beatriz will telephone a reference herself; she wants a maintenance director, not a sales contact.',
    summaryStatus: 'none',
    direction: 'both',
  },
  {
    ...base,
    contactKeys: ['moncada'],
    kind: 'email',
    daysAgo: 4,
    subject: 'Seventeen questions',
    notes:
      'Teresa sent 17 questions at ten in the evening, answer wanted in two days. Five concern the old tool database: can nine years of history be kept, searched and shown? Twelve are about radio, network zones and patching. Answered all, the five first. Offered to show an import of her own export, with her name as source of the data.',
    summaryStatus: 'none',
    direction: 'give',
  },
  {
    ...base,
    contactKeys: ['requejo', 'ferran', 'outeiro', 'moncada'],
    kind: 'visit',
    daysAgo: 8,
    subject: 'Presentation to the tender committee',
    notes:
      'Ninety minutes, five scorers. Isabel asked for a fixed price per dock and year beyond year three. Rafael held up our safety case and said the form is right, but the tank area needs a drawing per dock. Teresa asked nothing in the room. Álvaro told of the 12 mm socket that once held back a delivery for five hours.',
    summary:
      'Points taken: fixed price per dock and year for years four to eight, drawing of radio-free zones for each dock, bay 4 to be measured. Answers within ten days.',
    summaryStatus: 'sent',
    summarySentDaysAgo: 7,
    direction: 'both',
  },
  {
    ...base,
    contactKeys: ['ferran'],
    kind: 'call',
    daysAgo: 16,
    subject: 'Running cost',
    notes:
      'Seven minutes. Isabel wants to know cost after year three and what leaves with us if we leave. Rotables tie up €38 m; one day less would matter to her more than the tools. Sent two lines about exit: data in open form, gateways bought, tags bought.',
    summaryStatus: 'none',
    direction: 'give',
  },
  {
    ...base,
    contactKeys: ['requejo'],
    kind: 'call',
    daysAgo: 24,
    subject: 'The scorers',
    notes:
      'Álvaro named the five: himself, Isabel, Rafael, Teresa and the head of components. Teresa wrote the tool database nine years ago and backs Wardenza, whose partner would keep it. “She is not against you, she is for her child.” He advises to honour the data and not to argue about the software.',
    summaryStatus: 'none',
    direction: 'ask',
  },
  {
    ...base,
    contactKeys: ['outeiro'],
    kind: 'meeting',
    daysAgo: 29,
    subject: 'Safety case, first reading',
    notes:
      'Rafael lent us the form that the authority uses. Two hours, line by line. Radio power is no concern, battery chemistry near open tanks is: he wants the cell type on each tag. 26 tools were searched for more than an hour last quarter, three of them with an aircraft already on the apron.',
    summary: 'Safety case in the authority’s form by the presentation date; cell type printed on each tag.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 27,
    direction: 'give',
  },
  {
    ...base,
    contactKeys: ['requejo', 'sardinha'],
    kind: 'visit',
    daysAgo: 40,
    subject: 'Forty shifts of searching',
    notes:
      'Joaquim’s people had sampled 40 shifts with a stopwatch: 22 minutes per mechanic and shift spent looking for tools or rotables. Álvaro wants less than 10 before he talks of success. He also mentioned the line stations: eleven vans, paper job cards, perhaps later.',
    summary: 'Baseline agreed: 22 minutes per mechanic and shift, 40 shifts sampled. Goal below 10.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 38,
    direction: 'both',
  },
  {
    ...base,
    contactKeys: ['quintanilha'],
    kind: 'email',
    daysAgo: 55,
    subject: 'Bid handed in',
    notes:
      'Bid sent at noon, 143 pages, receipt confirmed by her office. Short letter to Beatriz: three sentences on the finding, one on the reference. No answer expected during the silent period.',
    summaryStatus: 'none',
  },
  {
    ...base,
    contactKeys: ['sardinha'],
    kind: 'visit',
    daysAgo: 81,
    subject: 'Hangar walk in Seville',
    notes:
      'Walked four bays with Joaquim and a meter. Coverage good in one to three, poor in four behind the steel mezzanine. Tablets hang on every dock since last year and are liked. Tags are washed in solvent each Friday; our present housing gets brittle after about 60 washes, the new one is tested to 400.',
    summary:
      'Radio coverage measured: bays one to three good, bay four to be solved. Solvent-proof tag housing to be shown.',
    summaryStatus: 'confirmed',
    summarySentDaysAgo: 79,
    direction: 'both',
  },
  {
    ...base,
    contactKeys: ['quintanilha', 'requejo'],
    kind: 'meeting',
    daysAgo: 110,
    subject: 'Management presentation',
    notes:
      'Beatriz presented to six suppliers at once. 118 heavy checks, 31 days each, two more bays in Seville by year three. On tools: “One lost socket in a wing is worth more than all of your invoices.” Ten minutes alone with her afterwards about the finding.',
    summaryStatus: 'none',
    direction: 'ask',
  },
];
