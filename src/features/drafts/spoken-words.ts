import type { Claim, EvidencePack, VerifyOptions } from '#src/evidence/index.ts';
import type { Bilingual, Language } from '#src/kernel/language.ts';
import type { GuardHit } from '#src/playbook/guard-hit.ts';
import { checkLanguage } from '#src/playbook/guard-language.ts';
import { guardText } from '#src/playbook/guards.ts';
import { faultComplaint, faultNote, type RuleFault, setAside } from './rule-fault.ts';
import { claimComplaints, settleClaims } from './settle-claims.ts';

/** What is known of the words a draft puts into a seller's mouth. */
export type Spoken = {
  language: Language;
  competitors: readonly string[];
  /** Whether a claim is meant to be said to the customer as it stands. */
  isSaid: (claim: Claim) => boolean;
  /** The commitments firewall (GUARD-2): what somebody authorised; nothing, when absent. */
  mayPromise?: (hit: GuardHit) => boolean;
};

/** What is said in place of a promise that nobody authorised (GUARD-2). */
export const CHECK_AND_COME_BACK: Bilingual = {
  zh: '这一点我需要先核实，确认后再给您答复。',
  en: 'I will check this and come back to you.',
};

const QUOTED = /“[^”]*”|"[^"\n]*"|「[^」]*」/gu;
const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Words without what they quote of the customer: a promise the customer spoke of is none of ours. */
const ownPart = (text: string, quotes: readonly string[]): string =>
  text.replace(QUOTED, (quoted) => (quotes.some((quote) => letters(quote).includes(letters(quoted))) ? '“”' : quoted));

/** Why words may not be said to a customer: GUARD-2, GUARD-3, GUARD-9. `quotes` are the customer's own words. */
export const unfitToSay = (
  text: string,
  quotes: readonly string[],
  { competitors, mayPromise }: Pick<Spoken, 'competitors' | 'mayPromise'>,
): RuleFault[] =>
  guardText(ownPart(text, quotes), { competitors, ...(mayPromise ? { mayPromise } : {}) }).map(
    ({ rule, match, message }) => ({
      rule,
      message: { zh: `“${match}”：${message.zh}`, en: `“${match}”: ${message.en}` },
    }),
  );

/** Whether words promise what nobody authorised (GUARD-2). `quotes` are the customer's own words. */
export const promisesMore = (
  text: string,
  quotes: readonly string[],
  spoken: Pick<Spoken, 'competitors' | 'mayPromise'>,
): boolean => unfitToSay(text, quotes, spoken).some(({ rule }) => rule === 'GUARD-2');

const unfit = (claim: Claim, spoken: Spoken): RuleFault[] => {
  const { language, isSaid } = spoken;
  const quotes = claim.evidence.map((each) => each.quote);
  const tongue = checkLanguage(claim.text, language, quotes);
  return [
    ...(isSaid(claim) ? unfitToSay(claim.text, quotes, spoken) : []),
    ...(tongue.ok ? [] : [{ rule: tongue.rule, message: tongue.message }]),
  ];
};

/** What to tell the model for its one repair round: claims that do not hold (GUARD-1), or may not be said (GUARD-2, 3, 6, 9). */
export const spokenComplaints = (
  claims: readonly Claim[],
  pack: EvidencePack,
  spoken: Spoken,
  options: VerifyOptions = {},
): string[] => [
  ...claimComplaints(claims, pack, spoken.language, options),
  ...claims.flatMap((claim) =>
    unfit(claim, spoken).map((fault) => faultComplaint(fault, spoken.language, `“${claim.text}”`)),
  ),
];

/**
 * Verifies and settles the claims (GUARD-1, GUARD-7). A promise nobody authorised becomes "I will check and come back" (GUARD-2);
 * what else may not be said, or is in the wrong language, is rejected. In their order, none left out: each says why.
 */
export const settleSpoken = (
  claims: readonly Claim[],
  pack: EvidencePack,
  spoken: Spoken,
  options: VerifyOptions = {},
): Claim[] =>
  settleClaims(claims, pack, spoken.language, options).map((claim) => {
    const [first] = claim.status === 'rejected' ? [] : unfit(claim, spoken);
    if (!first) return claim;
    if (first.rule !== 'GUARD-2') return setAside(claim, first, spoken.language);
    const note = faultNote(first, spoken.language);
    const text = CHECK_AND_COME_BACK[spoken.language];
    return { ...claim, text, kind: 'proposal', evidence: [], rule: 'GUARD-2', status: 'verified', note };
  });
