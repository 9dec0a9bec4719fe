import { type Claim, toEvidence } from '#src/evidence/index.ts';
import { inOwnLanguage, withoutStop } from '#src/features/drafts/index.ts';
import { missingProofs, requirementsOf, stepIndex, stepOfProof } from '#src/playbook/need-validation.ts';
import { NEED_STEPS, type NeedStep } from '#src/playbook/words.ts';
import type { NeedsMaterial, StepPart } from './parts.ts';
import type { Ladder } from './read-ladder.ts';
import { citedOnly, claimThatHolds } from './write-claim.ts';

const OWN_FIELDS = ['presentState', 'wantedState', 'problem'] as const;
type OwnField = (typeof OWN_FIELDS)[number];

/** The steps that ask for a proof, from the first on. */
const STEPS = NEED_STEPS.filter((step) => step !== 'guessed');

/**
 * NEED-6: the four steps of a need, each with the proofs that carry it and what is missing for it. The first is carried by the
 * need's own states and problem (`fields`).
 */
export const stepsOfNeed = (
  ladder: Pick<Ladder, 'proof' | 'proofs' | 'proven'> | undefined,
  fields: Readonly<Record<OwnField, Claim | null>>,
  material: NeedsMaterial,
): { provenStep: NeedStep; steps: StepPart[] } => {
  const { language } = material;
  const proof = ladder?.proof ?? {};
  return {
    provenStep: ladder?.proven ?? 'guessed',
    steps: STEPS.map((step) => ({
      step,
      proven: ladder !== undefined && stepIndex(ladder.proven) >= stepIndex(step),
      proofs: step === 'restructured' ? ownFields(fields) : standingProofs(ladder, step, material),
      missing: ladder
        ? missingProofs(step, proof)
            .filter((each) => each.step === step)
            .map((each) => each.what[language])
        : requirementsOf(step).map((each) => each.what[language]),
    })),
  };
};

/** The need's own fields as the proofs of the first step. */
const ownFields = (fields: Readonly<Record<OwnField, Claim | null>>): StepPart['proofs'] =>
  OWN_FIELDS.flatMap((kind) => (fields[kind] ? [{ kind, contactId: null, claim: fields[kind] }] : []));

/** The proofs of one step that stand, each told in the words of its source where that is among the evidence. */
const standingProofs = (
  ladder: Pick<Ladder, 'proofs'> | undefined,
  step: NeedStep,
  material: NeedsMaterial,
): StepPart['proofs'] =>
  (ladder?.proofs ?? [])
    .filter((each) => each.broken === null && stepOfProof(each.kind) === step)
    .map((each) => ({ kind: each.kind, contactId: each.contactId, claim: told(each, material) }));

/** What a proof says: when and to whom, and the words; words in the other language stay in the quote (GUARD-6). */
const told = ({ quote, source }: Ladder['proofs'][number], { pack, language }: NeedsMaterial): Claim | null => {
  const item = pack.items.find((each) => each.source.type === source.type && each.source.id === source.id);
  if (!item) return null;
  const zh = language === 'zh';
  const heard = item.label.replace(/ ?[(（][^()（）]*[)）]$/u, '');
  const words = withoutStop(quote);
  if (inOwnLanguage(quote, language))
    return claimThatHolds(
      'fact',
      [zh ? `${heard}：“${words}”。` : `${heard}: “${words}”.`, words],
      [toEvidence(item, quote)],
      {
        pack,
        rule: 'NEED-6',
      },
    );
  const foreign = citedOnly(language);
  const beside = item.asOf && item.text.startsWith(item.asOf) ? [toEvidence(item, item.asOf)] : [];
  const wordings = [zh ? `${heard}：${foreign}` : `${heard}: ${foreign}`, foreign];
  return claimThatHolds('fact', wordings, [toEvidence(item, quote), ...beside], { pack, rule: 'NEED-6' });
};
