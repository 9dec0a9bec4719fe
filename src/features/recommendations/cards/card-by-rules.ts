import { type Claim, type Evidence, type EvidenceItem, toEvidence } from '#src/evidence/index.ts';
import { newClaim, withoutStop } from '#src/features/drafts/index.ts';
import type { ContactRole } from '#src/playbook/contact-roles.ts';
import { audienceOf } from '#src/playbook/role-concerns.ts';
import type { Gap, Reason } from '../brief.ts';
import type { Recommendation } from '../domain.ts';
import { withMissingParts } from '../fit/domain-missing-parts.ts';
import { tellingWords } from '../fit/domain-telling.ts';
import type { CardMaterial, OfferedDocument } from './card-material.ts';
import type { CardParts, CardPick, CardReason } from './card-parts.ts';
import { CARD_DIMENSIONS, MOST_PICKS } from './card-schema.ts';

const MOST_MISSING = 3;
/** So many people are cited for the roles a document is written for. */
const MOST_HOLDERS = 4;

/** The rule drafter of recommendation cards (REC-1): the ranking's first, its reasons as claims that cite record and document. */
export const cardsByRules = (material: CardMaterial): CardParts => ({
  picks: material.offered.slice(0, MOST_PICKS).flatMap((document) => pickByRules(document.number, material) ?? []),
  missing: material.gaps.slice(0, MOST_MISSING).map((gap) => gapClaim(gap, material)),
});

/** The card of one document offered, by rules; null for a number that was not offered. */
export const pickByRules = (number: string, material: CardMaterial): CardPick | null => {
  const document = material.offered.find((each) => each.number === number);
  const ranked = material.ranked.get(number);
  const [passage] = document?.refs ?? [];
  if (!document || !ranked || !passage) return null;
  return {
    document: number,
    passage,
    reasons: CARD_DIMENSIONS.flatMap((dimension) => {
      const [first] = ranked.reasons.filter(({ kind }) => kind === dimension);
      return first ? reasonOf(first, document, ranked, material) : [];
    }),
    howToUse: howToUseOf(document, ranked, material),
    forWhom: document.shareable ? whoShouldSee(document, ranked, material) : null,
  };
};

const howToUseOf = (document: OfferedDocument, ranked: Recommendation, { texts, language }: CardMaterial): Claim => {
  const how = ranked.candidate.document.type === 'case_study';
  const words = how ? withMissingParts(ranked.howToUse, texts.get(document.number) ?? '') : ranked.howToUse;
  return newClaim('proposal', words[language], [], 'REC-1');
};

const reasonOf = (
  { kind, ok, text }: Reason,
  document: OfferedDocument,
  ranked: Recommendation,
  material: CardMaterial,
): CardReason[] => {
  const { language } = material;
  const dimension = CARD_DIMENSIONS.find((each) => each === kind);
  if (!dimension) return [];
  const said = text[language];
  const ask = language === 'zh' ? `${withoutStop(said)}，请先核实。` : `${withoutStop(said)}: please check first.`;
  if (ok === null) return [{ dimension, fits: 'unknown', claim: newClaim('question', ask, [], 'REC-1') }];
  return [
    {
      dimension,
      fits: ok ? 'yes' : 'no',
      claim: newClaim('inference', said, grounds(dimension, document, ranked, material), 'REC-1'),
    },
  ];
};

/** What of the record, and what of the document, a reason rests on. */
const grounds = (
  kind: CardReason['dimension'],
  document: OfferedDocument,
  ranked: Recommendation,
  material: CardMaterial,
): Evidence[] => {
  const { pack, deal, dossier } = material;
  const items = (...tests: ((item: EvidenceItem) => boolean)[]): Evidence[] =>
    tests.flatMap((test) => pack.items.filter(test)).map((item) => toEvidence(item));
  const ofDocument = items(({ ref }) => ref === document.card);
  const ofDeal = items(({ source }) => source.id === deal.id && source.field === undefined);
  switch (kind) {
    case 'need': {
      const [match] = ranked.fit.needs;
      const needs = items(({ source }) => source.type === 'need' && (!match || source.id === match.need.id)).slice(
        0,
        1,
      );
      // A document that only names the product rests on what the deal is about.
      const theirs = needs.length === 0 || (!match && ranked.fit.productNamed) ? ofDeal : needs;
      return [...theirs, ...passagesWith(ranked, document, material)];
    }
    case 'industry':
      return [
        ...items(
          ({ source }) => source.field === 'industry' && source.id === (deal.industry ? deal.id : dossier.account.id),
        ),
        ...ofDocument,
        ...(document.industry ? [] : passagesWith(ranked, document, material)),
      ];
    case 'role': {
      const holders = dossier.contacts.filter(({ roles }) => roles.some((role) => document.roles.includes(role)));
      const people = holders.length > 0 ? holders : dossier.contacts;
      return [
        ...items(({ source }) => people.slice(0, MOST_HOLDERS).some(({ id }) => source.id === id)),
        ...ofDocument,
      ];
    }
    case 'stage':
      return [...ofDeal, ...ofDocument];
    case 'competitor':
      return [...ofDeal, ...passagesWith(ranked, document, material)];
  }
};

/** The document's passages as they were sent, cut to what holds the first words found where that is one sentence. */
const passagesWith = (ranked: Recommendation, document: OfferedDocument, { pack }: CardMaterial): Evidence[] => {
  const words = tellingWords(ranked.fit.needs[0]?.finding.matched ?? []);
  return pack.items
    .filter(({ ref }) => document.refs.includes(ref))
    .map((item) => {
      const sentences = item.text.split(/(?<=[。！？!?\n])|(?<=\.)\s/u).map((each) => each.trim());
      const held = sentences.filter((each) => words.some((word) => each.toLowerCase().includes(word.toLowerCase())));
      return held.length === 1 && held[0] ? toEvidence(item, held[0]) : toEvidence(item);
    });
};

/** The most influential person whose concern the document is made for (CHAIN-3). */
const whoShouldSee = (document: OfferedDocument, ranked: Recommendation, { dossier }: CardMaterial): string | null => {
  const byRole = dossier.contacts.find(({ roles }) => roles.some((role) => document.roles.includes(role)));
  const byAudience = dossier.contacts.find(({ title, department, roles }) => {
    const audience = audienceOf({ title, department, roles: roles as ContactRole[] });
    return audience !== null && ranked.audiences.includes(audience);
  });
  return (byRole ?? byAudience)?.name ?? null;
};

const gapClaim = ({ text, write, needId }: Gap, { language, pack }: CardMaterial): Claim =>
  newClaim(
    'proposal',
    `${text[language]}${language === 'zh' ? '' : ' '}${write[language]}`,
    pack.items.filter(({ source }) => needId && source.id === needId).map((item) => toEvidence(item)),
    'REC-2',
  );
