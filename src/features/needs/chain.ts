import * as z from 'zod';
import {
  claimComplaints,
  type DraftingModel,
  fitPack,
  modelClaimSchema,
  packForPrompt,
  toClaim,
} from '#src/features/drafts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { readsAsRequirement } from '#src/playbook/needs.ts';
import { NEED_LEVELS, NEED_PRIORITIES } from '#src/playbook/words.ts';
import { claimsOf, type NeedsMaterial, type NeedsParts } from './parts.ts';

const PACK_TOKENS = 5_000;

/** What the model answers for a hierarchy: `under` is the place in this list (from 0) of the need it serves. */
export const needTreeSchema = z
  .object({
    needs: z
      .array(
        z
          .object({
            level: z.enum(NEED_LEVELS),
            need: modelClaimSchema,
            problem: modelClaimSchema.nullable(),
            holder: z.string().max(100).nullable(),
            priority: z.enum(NEED_PRIORITIES),
            explicit: z.boolean(),
            under: z.int().min(0).nullable(),
            nextQuestion: modelClaimSchema.nullable(),
          })
          .meta({ title: 'DraftedNeed' }),
      )
      .max(12),
    questions: z.array(modelClaimSchema).max(6),
  })
  .meta({ title: 'NeedTree' });

type NeedTree = z.output<typeof needTreeSchema>;

/** The model drafter of a hierarchy. Steps of validation come from the record, never from the model (NEED-6). */
export const needsByModel = async (material: NeedsMaterial, model: DraftingModel): Promise<NeedsParts> => {
  const tree = await model.call({
    prompt: { id: 'needs/hierarchy', language: material.language },
    inputs: { opportunity: material.deal.name, evidence: packForPrompt(fitPack(material.pack, PACK_TOKENS)) },
    output: needTreeSchema,
    keepRejected: true,
    check: (written) => [
      ...claimComplaints(claimsOf(toParts(written, material)), material.pack, material.language),
      ...written.needs
        .filter((each) => each.priority === 'P3' && readsAsRequirement(each.need.text))
        .map((each) => `NEED-2: “${each.need.text}”`),
    ],
  });
  return toParts(tree, material);
};

const toParts = (tree: NeedTree, { dossier, deal, pack }: NeedsMaterial): NeedsParts => {
  const ids = tree.needs.map(() => newId('need'));
  return {
    needs: tree.needs.map((written, index) => {
      const contact = dossier.contacts.find(
        (each) => written.holder !== null && each.nameKey === nameKey(written.holder),
      );
      const cited = deal.needs.find((need) =>
        written.need.evidence.some(({ ref }) => pack.items.find((item) => item.ref === ref)?.source.id === need.id),
      );
      return {
        id: ids[index] ?? newId('need'),
        needId: cited?.id ?? null,
        // A need hangs on an earlier one only, so that the tree cannot loop.
        parentId: written.under !== null && written.under < index ? (ids[written.under] ?? null) : null,
        level: written.level,
        claim: toClaim(written.need, pack, 'NEED-1'),
        problem: written.problem ? toClaim(written.problem, pack, 'NEED-4') : null,
        holder: contact ? { contactId: contact.id, name: contact.name } : null,
        priority: written.priority,
        explicit: written.explicit,
        step: cited?.step ?? 'guessed',
        nextQuestion: written.nextQuestion ? toClaim(written.nextQuestion, pack, 'NEED-5') : null,
      };
    }),
    questions: tree.questions.map((written) => toClaim(written, pack, 'NEED-5')),
  };
};
