import type { Claim } from '#src/evidence/index.ts';
import { type GuardHit, guardText } from '#src/playbook/guards.ts';
import { foreignClaims } from './foreign-words.ts';
import type { PlanMaterial } from './material/material.ts';
import { fullMarks } from './material/wording.ts';

/** What a guard finds in a proposal or question (GUARD-2, 3, 9); facts report what stands on record, whatever it says. */
export const conductHits = (material: PlanMaterial, claims: readonly Claim[]): { claim: Claim; hit: GuardHit }[] =>
  claims
    .filter((claim) => claim.kind === 'proposal' || claim.kind === 'question')
    .flatMap((claim) =>
      guardText(claim.text, {
        competitors: material.deals.open.flatMap((deal) => deal.competitors.map((rival) => rival.name)),
      }).map((hit) => ({ claim, hit })),
    );

/** Why a claim may not be used whatever its evidence: an unauthorised promise, improper conduct, the other language; else null. */
export const unusable = (material: PlanMaterial, claim: Claim): string | null => {
  const { language, write } = material.wording;
  const [first] = conductHits(material, [claim]);
  if (first) return `${first.hit.rule} ${fullMarks(first.hit.message[language], language)}`;
  return foreignClaims([claim], material).length > 0
    ? write('GUARD-6 夹杂了另一种语言。', 'GUARD-6 It mixes in the other language.')
    : null;
};
