import type { Claim } from '#src/evidence/index.ts';
import { keptIn, setAside, settledById, settleSpoken } from '#src/features/drafts/index.ts';
import { pitchesTooEarly } from '#src/playbook/needs.ts';
import { briefByRules } from './brief-by-rules.ts';
import { type BriefMaterial, type BriefParts, claimsOfBrief } from './brief-parts.ts';
import { spokenBrief } from './brief-spoken.ts';

/** A verified brief; `aside` are its rejected claims. */
export type SettledBrief = { parts: BriefParts; aside: Claim[] };

/**
 * Verifies a brief (GUARD-1, 2, 3, 6, 7). What is rejected, and what pitches before the pain is confirmed (NEED-7), stands aside; the
 * goal, a reason or a gift that falls is written by the rules, so that there is one goal and something for each person.
 */
export const settleBrief = (drafted: BriefParts, material: BriefMaterial): SettledBrief => {
  const { pack, step, language } = material;
  const rules = briefByRules(material);
  const settle = (parts: BriefParts): Claim[] => settleSpoken(claimsOfBrief(parts), pack, spokenBrief(material));
  const proposing = new Set(
    [drafted.goal.claim, drafted.goal.reached, ...drafted.bring.flatMap(({ reason, useful }) => [reason, useful])].map(
      (claim) => claim.id,
    ),
  );
  const early = (claim: Claim): Claim => {
    const [words] = claim.status !== 'rejected' && proposing.has(claim.id) ? pitchesTooEarly(claim.text, step) : [];
    if (!words) return claim;
    const message = {
      zh: `痛点还没确认就讲方案：“${words}”`,
      en: `it pitches before the pain is confirmed: “${words}”`,
    };
    return setAside(claim, { rule: 'NEED-7', message }, language);
  };
  const settled = settledById([...settle(drafted).map(early), ...settle(rules)]);
  const kept = keptIn(settled);
  const after = (claim: Claim): Claim | null => kept(claim)[0] ?? null;
  const must = (claim: Claim, fallback: Claim): Claim => after(claim) ?? after(fallback) ?? fallback;
  const maybe = (claim: Claim | null): Claim | null => (claim ? after(claim) : null);
  const questions = drafted.questions.flatMap((part) => {
    const claim = after(part.claim);
    return claim ? [{ ...part, claim }] : [];
  });
  return {
    parts: {
      who: drafted.who.map((part) => ({
        ...part,
        role: after(part.role) ?? part.role,
        stance: maybe(part.stance),
        concern: maybe(part.concern),
        lastAsked: maybe(part.lastAsked),
        lastContact: maybe(part.lastContact),
      })),
      changed: drafted.changed.flatMap((claim) => after(claim) ?? []),
      questions:
        questions.length > 0
          ? questions
          : rules.questions.flatMap((part) =>
              after(part.claim) ? [{ ...part, claim: must(part.claim, part.claim) }] : [],
            ),
      goal: {
        code: drafted.goal.code,
        claim: must(drafted.goal.claim, rules.goal.claim),
        reached: must(drafted.goal.reached, rules.goal.reached),
      },
      bring: drafted.bring.map((part, i) => {
        const fallback = rules.bring[i] ?? part;
        const useful = after(part.useful);
        return {
          contact: part.contact,
          reason: must(part.reason, fallback.reason),
          useful: useful ?? must(fallback.useful, fallback.useful),
          documentId: useful ? part.documentId : fallback.documentId,
        };
      }),
      avoid: drafted.avoid.flatMap((claim) => after(claim) ?? []),
    },
    aside: claimsOfBrief(drafted).flatMap((claim) => {
      const found = settled.get(claim.id);
      return found?.status === 'rejected' ? [found] : [];
    }),
  };
};
