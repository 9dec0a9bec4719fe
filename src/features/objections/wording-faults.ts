import { type Claim, type Fault, toEvidence, verifyClaim } from '#src/evidence/index.ts';
import { newClaim, type Spoken, unfitToSay } from '#src/features/drafts/index.ts';
import { checkLanguage } from '#src/playbook/guard-language.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import { NEXT_STEP_ID, type ObjectionMaterial } from './material.ts';
import type { ObjectionParts } from './parts.ts';

/** What is wrong with a wording, in the reply's language. */
export type WordingFault = { rule: RuleId; message: string };

const UNSUPPORTED: readonly Fault['code'][] = ['number_not_in_evidence', 'date_not_in_evidence', 'unknown_name'];

/** The steps and the next step are said to the customer, whatever kind they call themselves; worries are ours. */
export const spokenOf = ({ language, competitors, firewall }: ObjectionMaterial, parts: ObjectionParts): Spoken => {
  const said = new Set([...Object.values(parts.steps).flat(), parts.nextStep].map((claim) => claim.id));
  return {
    language,
    competitors,
    mayPromise: firewall.mayPromise,
    isSaid: (claim) => said.has(claim.id) || claim.kind === 'question',
  };
};

/**
 * Why a way of saying it may not go out: it promises, presses or runs down (GUARD-2, 3, 9), is in another language
 * (GUARD-6), or holds a figure, date or name that stands in nothing the reply cites (GUARD-1).
 */
export const wordingFaults = (text: string, claims: readonly Claim[], material: ObjectionMaterial): WordingFault[] => {
  const { language, said, competitors, pack, deal, firewall } = material;
  const quotes = [said.text, ...claims.flatMap((claim) => claim.evidence.map((each) => each.quote))];
  const tongue = checkLanguage(text, language, quotes);
  const onDeal = pack.items.filter(
    ({ source }) => source.id === deal.id || source.type === 'user' || source.id === NEXT_STEP_ID,
  );
  const cited = [...claims.flatMap((claim) => claim.evidence), ...onDeal.map((item) => toEvidence(item))];
  const loose = verifyClaim(newClaim('inference', text, cited, 'OBJ-3'), pack).filter(
    ({ code, onRecord }) => UNSUPPORTED.includes(code) && !onRecord,
  );
  return [
    ...unfitToSay(text, quotes, { competitors, mayPromise: firewall.mayPromise }).map(({ rule, message }) => ({
      rule,
      message: message[language],
    })),
    ...(tongue.ok ? [] : [{ rule: tongue.rule, message: tongue.message[language] }]),
    ...loose.map(({ message }): WordingFault => ({ rule: 'GUARD-1', message: message[language] })),
  ];
};
