import type { ContactRole } from '#src/playbook/contact-roles.ts';
import { audienceOf } from '#src/playbook/role-concerns.ts';
import type { Offered, Reading } from '../reading/reading.ts';
import { answerOf, type DocumentPick } from './support/answers.ts';
import { namesPerson } from './support/people.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { HANDS_OVER, SAYS_IT_STAYS } from './words/sharing.ts';

type Card = NonNullable<ReturnType<typeof readCard>>;

const readCard = (reading: Reading) => answerOf(reading, 'recommendation/card');

const recommendation = (
  id: string,
  severity: Grader['severity'],
  grade: (said: Card, reading: Reading) => Problem[] | null,
): Grader => ({
  id,
  rule: id.startsWith('REF') ? 'REF-1' : 'REC-1',
  tier: 'method',
  severity,
  drafts: ['recommendation'],
  grade: (reading) => {
    const said = readCard(reading);
    return said ? grade(said, reading) : null;
  },
});

const at = (part: string): string => `recommendation/card ${part}`;
const offeredOf = ({ ground }: Reading, { document }: DocumentPick): Offered | undefined =>
  ground.offered.find(({ number }) => number === document);

const onPicks = (said: Card, judge: (pick: DocumentPick, place: number) => string[]): Problem[] =>
  said.picks.flatMap((pick, place) =>
    judge(pick, place).map((why) => ({ at: at(`picks[${place}]`), text: pick.document, why })),
  );

/** REC-1: only what was offered is chosen, once, with a passage of its own, and nothing that has run out. */
const offered = recommendation('REC-1/offered', 'major', (said, reading) =>
  onPicks(said, (pick, place) => {
    const document = offeredOf(reading, pick);
    if (!document) return ['it was not offered'];
    return [
      ...(document.refs.includes(pick.passage) ? [] : [`${pick.passage} is no passage of it`]),
      ...(document.expired ? ['it has run out'] : []),
      ...(said.picks.findIndex((other) => other.document === pick.document) < place ? ['it is chosen twice'] : []),
    ];
  }),
);

/** GUARD-4, REC-1: what may not leave the house is handed to nobody. */
const share = recommendation('REC-1/share', 'critical', (said, reading) =>
  onPicks(said, (pick) => {
    const document = offeredOf(reading, pick);
    if (!document || document.shareable) return [];
    const { text } = pick.howToUse;
    return [
      ...(SAYS_IT_STAYS.test(text) ? [] : ['nothing says that it stays in the house']),
      ...(HANDS_OVER.test(text.replace(STAYS_CLAUSE, '')) ? ['it is handed over'] : []),
      ...(pick.forWhom ? [`it is meant for ${pick.forWhom}`] : []),
    ];
  }),
);

/** The clause that says so speaks of handing over only to forbid it. */
const STAYS_CLAUSE = new RegExp(`[^，。,.;；]*(?:${SAYS_IT_STAYS.source})[^，。,.;；]*`, 'giu');

const title = (reading: Reading, pick: DocumentPick): string => offeredOf(reading, pick)?.title ?? '';

/** REC-1: the best stands first, and what may not be recommended stands nowhere. */
const best = recommendation('REC-1/best', 'major', (said, reading) => {
  const { best: first, never } = reading.case.expect;
  if (first.length + never.length === 0) return null;
  const [top] = said.picks;
  const usable = first.filter((name) => reading.ground.offered.some((each) => each.title === name));
  return [
    ...(usable.length > 0 && (!top || !usable.includes(title(reading, top)))
      ? [{ at: at('picks[0]'), text: top ? title(reading, top) : '', why: `“${usable[0]}” should stand first` }]
      : []),
    ...onPicks(said, (pick) => (never.includes(title(reading, pick)) ? ['it may not be recommended'] : [])),
  ];
});

const fitsIn = ({ reasons }: DocumentPick): number => reasons.filter(({ fits }) => fits === 'yes').length;
const answersNeed = ({ reasons }: DocumentPick): boolean =>
  reasons.some(({ dimension, fits }) => dimension === 'need' && fits === 'yes');

/** REC-1: what answers a need and fits in more respects goes before what answers none. */
const rank = recommendation('REC-1/rank', 'major', (said) =>
  onPicks(said, (pick, place) => {
    if (!answersNeed(pick)) return [];
    const behind = said.picks
      .slice(0, place)
      .find((earlier) => !answersNeed(earlier) && fitsIn(pick) > fitsIn(earlier));
    return behind ? [`it fits better than ${behind.document}, which stands before it`] : [];
  }),
);

/** REC-1: nothing fits, or something is chosen: never both, never neither. */
const nothing = recommendation('REC-1/nothing-fits', 'major', (said) => {
  if (said.nothingFits && said.picks.length > 0)
    return [{ at: at('nothingFits'), text: '', why: 'nothing fits, and yet documents are chosen' }];
  return !said.nothingFits && said.picks.length === 0
    ? [{ at: at('nothingFits'), text: '', why: 'nothing is chosen, and nothing says that nothing fits' }]
    : [];
});

/** REC-1: `unknown` is asked, `yes` and `no` rest on the record and the document; one reason a dimension. */
const reasons = recommendation('REC-1/reasons', 'major', (said, reading) =>
  said.picks.flatMap((pick, place) =>
    pick.reasons.flatMap(({ dimension, fits, claim }, index): Problem[] => {
      const items = claim.evidence.flatMap(({ ref }) => itemAt(reading.ground, ref) ?? []);
      const library = items.some(({ source }) => source.type === 'document' || source.type === 'passage');
      const why = [
        ...((fits === 'unknown') === (claim.kind === 'question') ? [] : ['unknown is a question, and nothing else is']),
        ...(fits === 'unknown' || library ? [] : ['it cites nothing of the document']),
        ...(fits === 'unknown' || items.some(({ source }) => !['document', 'passage'].includes(source.type))
          ? []
          : ['it cites nothing of the record']),
        ...(pick.reasons.findIndex((other) => other.dimension === dimension) < index ? ['a dimension told twice'] : []),
      ];
      return why.map((each) => ({ at: at(`picks[${place}].reasons[${index}]`), text: claim.text, why: each }));
    }),
  ),
);

/** REC-1, CHAIN-3: it is for a person of the record whose office or role it is made for. */
const forWhom = recommendation('REC-1/for-whom', 'major', (said, reading) =>
  onPicks(said, (pick) => {
    if (!pick.forWhom) return [];
    const person = reading.ground.people.find(({ name }) => pick.forWhom && namesPerson(pick.forWhom, name));
    if (!person) return [`${pick.forWhom} is nobody on record`];
    const document = offeredOf(reading, pick);
    if (!document || document.roles.length === 0) return [];
    const audience = audienceOf({ title: person.title, roles: person.roles as ContactRole[] });
    const held = [
      ...person.roles,
      ...(audience === 'executives'
        ? ['EB', 'influencer']
        : audience === 'finance'
          ? ['finance']
          : audience === 'technical'
            ? ['TB']
            : audience === 'users'
              ? ['UB', 'executor']
              : ['gatekeeper', 'executor']),
    ];
    const others = reading.ground.people.some(({ roles }) => roles.some((role) => document.roles.includes(role)));
    return !others || held.some((role) => document.roles.includes(role))
      ? []
      : [`it is not made for the role of ${pick.forWhom}`];
  }),
);

export const recGraders: readonly Grader[] = [offered, share, best, rank, nothing, reasons, forWhom];
