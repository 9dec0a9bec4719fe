import type { Claim } from '#src/evidence/index.ts';
import { keptIn, settledById, settleSpoken } from '#src/features/drafts/index.ts';
import { OBJECTION_STEPS } from '#src/playbook/words.ts';
import { replyByRules } from './by-rules.ts';
import type { ObjectionMaterial } from './material.ts';
import { claimsOf, type ObjectionParts } from './parts.ts';
import { spokenOf, type WordingFault, wordingFaults } from './wording-faults.ts';

/** A verified reply; `aside` are its rejected claims, `withdrawn` what was wrong with wordings that the rules replaced. */
export type SettledReply = { parts: ObjectionParts; aside: Claim[]; withdrawn: WordingFault[] };

/**
 * Verifies a reply (GUARD-1, 2, 3, 6, 7, 9). Claims that are rejected leave their section and stand in `aside` with the
 * reason; a step they leave empty, and a wording that may not go out, are written by the rules instead.
 */
export const settleReply = (drafted: ObjectionParts, material: ObjectionMaterial): SettledReply => {
  const rules = replyByRules(material);
  const settled = settledById([...settleAll(drafted, material), ...settleAll(rules, material)]);
  const kept = keptIn(settled);
  const pairs = (from: ObjectionParts) =>
    from.worries.flatMap((pair) => {
      const [[worry], [question]] = [kept(pair.worry), kept(pair.question)];
      return worry && question ? [{ worry, question }] : [];
    });
  const worries = pairs(drafted);
  const steps = { ...drafted.steps };
  for (const step of OBJECTION_STEPS) {
    const own = drafted.steps[step].flatMap(kept);
    steps[step] = own.length > 0 ? own : rules.steps[step].flatMap(kept);
  }
  const faulty = drafted.wordings.map((wording) => ({
    wording,
    faults: wordingFaults(wording.text, claimsOf(drafted), material),
  }));
  return {
    parts: {
      worries: worries.length >= 2 ? worries : pairs(rules),
      steps,
      proofs: drafted.proofs.flatMap((proof) => kept(proof.claim).map((claim) => ({ ...proof, claim }))),
      wordings: faulty.map(({ wording, faults }) =>
        faults.length === 0 ? wording : (rules.wordings.find((each) => each.form === wording.form) ?? wording),
      ),
      nextStep: dated(kept(drafted.nextStep)[0]) ?? rules.nextStep,
    },
    aside: claimsOf(drafted).flatMap((claim) => {
      const after = settled.get(claim.id);
      return after?.status === 'rejected' ? [after] : [];
    }),
    withdrawn: [
      ...faulty.flatMap(({ faults }) => faults),
      ...claimsOf(drafted).flatMap((claim): WordingFault[] => {
        const note = settled.get(claim.id)?.note;
        return note?.startsWith('GUARD-2') ? [{ rule: 'GUARD-2', message: note }] : [];
      }),
    ],
  };
};

/** A next step that was a promise has lost its date: the rules' own stands in its place. */
const dated = (claim: Claim | undefined): Claim | undefined => (claim?.rule === 'GUARD-2' ? undefined : claim);

const settleAll = (parts: ObjectionParts, material: ObjectionMaterial): Claim[] =>
  settleSpoken(claimsOf(parts), material.pack, spokenOf(material, parts));
