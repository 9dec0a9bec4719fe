import { type DraftCheck, toDraftChecks } from '#src/features/drafts/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { check } from '#src/playbook/check.ts';
import { missingProofs, nextStep, stepIndex, stepOfProof } from '#src/playbook/need-validation.ts';
import type { NeedRow } from './domain.ts';
import type { LadderView } from './proof-contract.ts';
import type { Ladder } from './read-ladder.ts';

/** True for a need that an import, the demo or a rewritten source left above its proofs (NEED-6). */
export const isAboveProofs = (need: Pick<NeedRow, 'step'>, { proven }: Pick<Ladder, 'proven'>): boolean =>
  stepIndex(need.step) > stepIndex(proven);

/** What a need lacks: for its own step when it stands above its proofs, else for the next one. */
export const lackingOf = (need: Pick<NeedRow, 'step'>, ladder: Pick<Ladder, 'proof' | 'proven'>) => {
  const wanted = isAboveProofs(need, ladder) ? need.step : nextStep(need.step);
  return wanted ? missingProofs(wanted, ladder.proof) : [];
};

/** NEED-6 as a check on one need. */
export const ladderChecks = (need: Pick<NeedRow, 'id' | 'step'>, ladder: Ladder, language: Language): DraftCheck[] =>
  toDraftChecks(
    [
      check(
        'NEED-6',
        !isAboveProofs(need, ladder),
        { zh: '进度有依据支撑。', en: 'The step is carried by its proofs.' },
        {
          zh: '记录的进度高于依据：请补依据，或退回到有依据的一步。',
          en: 'Recorded above its proofs: add the proofs, or move it down to the step they carry.',
        },
        need.id,
      ),
    ],
    language,
  );

/** Where a need stands, as it goes over the wire. */
export const ladderView = (need: NeedRow, ladder: Ladder, language: Language): LadderView => ({
  needId: need.id,
  step: need.step,
  provenStep: ladder.proven,
  items: ladder.proofs.map((each) => ({
    id: each.id,
    kind: each.kind,
    step: stepOfProof(each.kind),
    quote: each.quote,
    source: each.source,
    contactId: each.contactId,
    recordedBy: each.recordedBy,
    createdAt: each.createdAt.toISOString(),
    stands: each.broken === null,
    problem: each.broken?.[language] ?? null,
  })),
  missing: lackingOf(need, ladder).map(({ step, proof, what }) => ({ step, proof, what: what[language] })),
  checks: ladderChecks(need, ladder, language),
});
