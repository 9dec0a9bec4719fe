import type { Claim, EvidencePack } from '#src/evidence/index.ts';
import type { Bilingual, Language } from '#src/kernel/language.ts';
import { checkLanguage } from '#src/playbook/guard-language.ts';
import { guardText } from '#src/playbook/guards.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import { claimComplaints, settleClaims } from './settle-claims.ts';

/** What is known of the words a draft puts into a seller's mouth. */
export type Spoken = {
  language: Language;
  competitors: readonly string[];
  /** Whether a claim is meant to be said to the customer as it stands. */
  isSaid: (claim: Claim) => boolean;
};

type Unfit = { rule: RuleId; message: Bilingual };

const QUOTED = /“[^”]*”|"[^"\n]*"|「[^」]*」/gu;
const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Words without what they quote of the customer: a promise the customer spoke of is none of ours. */
const ownPart = (text: string, quotes: readonly string[]): string =>
  text.replace(QUOTED, (quoted) => (quotes.some((quote) => letters(quote).includes(letters(quoted))) ? '“”' : quoted));

/** Why words may not be said to a customer: GUARD-2, GUARD-3, GUARD-9. `quotes` are the customer's own words. */
export const unfitToSay = (text: string, quotes: readonly string[], competitors: readonly string[]): Unfit[] =>
  guardText(ownPart(text, quotes), { competitors }).map(({ rule, match, message }) => ({
    rule,
    message: { zh: `“${match}”：${message.zh}`, en: `“${match}”: ${message.en}` },
  }));

const unfit = (claim: Claim, { language, competitors, isSaid }: Spoken): Unfit[] => {
  const quotes = claim.evidence.map((each) => each.quote);
  const tongue = checkLanguage(claim.text, language, quotes);
  return [
    ...(isSaid(claim) ? unfitToSay(claim.text, quotes, competitors) : []),
    ...(tongue.ok ? [] : [{ rule: tongue.rule, message: tongue.message }]),
  ];
};

/** What to tell the model for its one repair round: claims that do not hold (GUARD-1), or may not be said (GUARD-2, 3, 6, 9). */
export const spokenComplaints = (claims: readonly Claim[], pack: EvidencePack, spoken: Spoken): string[] => [
  ...claimComplaints(claims, pack, spoken.language),
  ...claims.flatMap((claim) =>
    unfit(claim, spoken).map(({ rule, message }) => `${rule} “${claim.text}”: ${message[spoken.language]}`),
  ),
];

/**
 * Verifies and settles the claims (GUARD-1, GUARD-7), and rejects those that may not be said or are in the wrong language.
 * In their order, none left out: what is rejected says why.
 */
export const settleSpoken = (claims: readonly Claim[], pack: EvidencePack, spoken: Spoken): Claim[] =>
  settleClaims(claims, pack, spoken.language).map((claim) => {
    const [first] = claim.status === 'rejected' ? [] : unfit(claim, spoken);
    if (!first) return claim;
    return {
      ...claim,
      status: 'rejected',
      note: `${first.rule}${spoken.language === 'zh' ? '：' : ': '}${first.message[spoken.language]}`,
    };
  });
