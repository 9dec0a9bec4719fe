import type { Claim } from '#src/evidence/index.ts';
import type { PlanMaterial } from './material/material.ts';

/** A stretch of English in a Chinese sentence: four words in a row, which no term or designation is. */
const ENGLISH_RUN = /(?:\b[A-Za-z][a-z'’-]+\b[ ,]+){3,}[A-Za-z][a-z'’-]+/u;
const HAN = /\p{Script=Han}/u;

/** Names stay as they are written, in whatever language. */
const namesOf = ({ pack, dossier, passages }: PlanMaterial): string[] =>
  [
    ...pack.names.people.map((person) => person.name),
    ...pack.names.companies,
    ...pack.names.products,
    ...dossier.opportunities.map((deal) => deal.name),
    ...passages.map((passage) => passage.title),
  ].sort((a, b) => b.length - a.length);

/** GUARD-6: the claims that are not in the plan's one language, names apart. */
export const foreignClaims = (claims: readonly Claim[], material: PlanMaterial): Claim[] => {
  const names = namesOf(material);
  const pattern = material.wording.language === 'zh' ? ENGLISH_RUN : HAN;
  return claims.filter((claim) =>
    pattern.test(names.reduce((text, name) => text.replaceAll(name.replaceAll(/[“”"]/g, ''), ' '), claim.text)),
  );
};
