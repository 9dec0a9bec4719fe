import type { ContactRole } from '#src/playbook/contact-roles.ts';
import { audienceOf } from '#src/playbook/role-concerns.ts';
import type { Offered, Reading } from '../reading/reading.ts';
import { answerOf, type DocumentPick } from './support/answers.ts';
import { standsInRecord } from './support/material.ts';
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
    // What a document is called says nothing of what is done with it.
    const text = withoutTitles(pick.howToUse.text, reading.ground.offered);
    return [
      ...(SAYS_IT_STAYS.test(text) ? [] : ['nothing says that it stays in the house']),
      ...([pick.howToUse, ...pick.reasons.map(({ claim }) => claim)].some((claim) =>
        HANDS_OVER.test(withoutTitles(claim.text, reading.ground.offered).replace(STAYS_CLAUSE, '')),
      )
        ? ['it is handed over']
        : []),
      ...(pick.forWhom ? [`it is meant for ${pick.forWhom}`] : []),
    ];
  }),
);

const withoutTitles = (text: string, offered: readonly Offered[]): string =>
  offered.reduce((rest, each) => rest.replaceAll(each.title, ' '), text).replaceAll(/[(（][^()（）]{0,24}[)）]/gu, ' ');

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

/** The priorities of the needs a pick answers by what it cites, the weightiest first: 0 for P0; 4 where it answers or cites none. */
const weightsOf = ({ ground }: Reading, { reasons }: DocumentPick): number[] => {
  const refs = reasons
    .filter(({ dimension, fits }) => dimension === 'need' && fits === 'yes')
    .flatMap(({ claim }) => claim.evidence.map(({ ref }) => ref));
  const needs = [...new Set(refs)]
    .flatMap((ref) => itemAt(ground, ref) ?? [])
    .filter(({ source }) => source.type === 'need');
  return [...needs.flatMap(({ label }) => /\bP([0-3])\b/u.exec(label)?.[1] ?? []).map(Number), 4].sort((a, b) => a - b);
};

/** REC-1, REC-2: what answers the weightier need stands first, and of two alike the case with figures before and after. */
const rank = recommendation('REC-1/rank', 'major', (said, reading) => {
  const [top] = said.picks;
  const isCase = (pick: DocumentPick): boolean => offeredOf(reading, pick)?.type === 'case_study';
  return onPicks(said, (pick, place) => {
    const behind = said.picks
      .slice(0, place)
      .find((earlier) => answersNeed(pick) && !answersNeed(earlier) && fitsIn(pick) > fitsIn(earlier));
    if (behind) return [`it fits better than ${behind.document}, which stands before it`];
    if (!top || place === 0 || offeredOf(reading, pick)?.shareable === false) return [];
    const [first, own] = [weightsOf(reading, top), weightsOf(reading, pick)];
    const [mine = 4, theirs = 4] = [own[0], first[0]];
    const count = (weights: readonly number[]): number => weights.filter((each) => each === mine).length;
    const alike = mine === theirs && mine < 4;
    const better =
      mine < theirs ||
      (alike && isCase(pick) && !isCase(top) && fitsIn(pick) >= fitsIn(top)) ||
      (alike && count(own) > count(first) && fitsIn(pick) > fitsIn(top));
    return better ? [`it answers more than ${top.document}, which stands first`] : [];
  });
});

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

/** Somebody new, whom no record knows yet, or a name right behind an office. */
const NEWCOMER =
  /(?:新来|新到|刚到任|新任|新上任|新调来|刚调来|新聘|新换)的?[^，。；]{0,12}?(?:总|长|任|监|经理|主管|负责人|书记|老师|先生|女士)\p{Script=Han}{0,3}|\b(?:newly (?:appointed|arrived|hired|named)|new(?:ly)? (?:vice|chief|head|director|deputy|managing|group|plant|finance|IT)|just (?:joined|appointed|arrived)|newcomer)\b[^.;,]{0,40}/iu;

/** REC-1, CHAIN-3: it is for a person of the record whose office or role it is made for. */
const forWhom = recommendation('REC-1/for-whom', 'major', (said, reading) =>
  onPicks(said, (pick) => {
    const strange = NEWCOMER.exec(pick.howToUse.text)?.[0];
    if (strange && !standsInRecord(reading.ground, strange)) return [`“${strange}” is nobody on record`];
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
    // Told openly that it was not written for them, it may be meant for them all the same.
    const told = pick.reasons.some(
      ({ dimension, fits, claim }) => dimension === 'role' && fits === 'no' && namesPerson(claim.text, person.name),
    );
    if (told) return [];
    const others = reading.ground.people.some(({ roles }) => roles.some((role) => document.roles.includes(role)));
    return !others || held.some((role) => document.roles.includes(role))
      ? []
      : [`it is not made for the role of ${pick.forWhom}`];
  }),
);

export const recGraders: readonly Grader[] = [offered, share, best, rank, nothing, reasons, forWhom];
