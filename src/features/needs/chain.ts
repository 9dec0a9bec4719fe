import { type DraftingModel, fitPack, packForPrompt, spokenComplaints } from '#src/features/drafts/index.ts';
import { overstates, pitchesTooEarly, readsAsRequirement } from '#src/playbook/needs.ts';
import { needTreeSchema } from './need-tree.ts';
import { claimsOf, type NeedsMaterial, type NeedsParts } from './parts.ts';
import { toParts } from './read-tree.ts';
import { spokenOf } from './settle-hierarchy.ts';

const PACK_TOKENS = 5_000;

/**
 * The model drafter of a hierarchy. Grade, step and holder of a need on record come from the record, never from the model
 * (NEED-6, NEED-8), and no need on record is lost.
 */
export const needsByModel = async (material: NeedsMaterial, model: DraftingModel): Promise<NeedsParts> => {
  const tree = await model.call({
    prompt: { id: 'needs/hierarchy', language: material.language },
    inputs: { opportunity: material.deal.name, evidence: packForPrompt(fitPack(material.pack, PACK_TOKENS)) },
    output: needTreeSchema,
    keepRejected: true,
    check: (written) => complaintsAbout(toParts(written, material), material),
  });
  return toParts(tree, material);
};

const complaintsAbout = (parts: NeedsParts, material: NeedsMaterial): string[] => [
  ...spokenComplaints(claimsOf(parts), material.pack, spokenOf(material)),
  ...parts.needs.flatMap(({ claim, priority, step }) => [
    ...(priority === 'P3' && readsAsRequirement(claim.text) ? [`NEED-2: “${claim.text}”`] : []),
    ...(overstates(claim.text, step) ? [`NEED-6: “${claim.text}”`] : []),
    ...pitchesTooEarly(claim.text, step).map((pitch) => `NEED-7: “${pitch}”`),
  ]),
  ...parts.conflicts.flatMap(({ common }) =>
    pitchesTooEarly(common.text, 'guessed').map((pitch) => `NEED-7: “${pitch}”`),
  ),
];
