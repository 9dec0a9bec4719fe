import * as z from 'zod';
import type { Claim } from '#src/evidence/index.ts';
import {
  type DraftingModel,
  fitPack,
  type ModelClaim,
  modelClaimSchema,
  packForPrompt,
  spokenComplaints,
  toClaim,
} from '#src/features/drafts/index.ts';
import { ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import { OBJECTION_TABLE, OBJECTION_TYPE_LABELS, REPLY_FORMS } from '#src/playbook/words.ts';
import type { ObjectionMaterial } from './material.ts';
import { claimsOf, type ObjectionParts } from './parts.ts';
import { proofClaim } from './proof-claim.ts';
import { spokenOf, wordingFaults } from './wording-faults.ts';

const PACK_TOKENS = 4_000;

const claims = z.array(modelClaimSchema).min(1).max(4);

/** What the model answers for a reply. */
export const objectionReplySchema = z
  .object({
    worries: z
      .array(z.object({ worry: modelClaimSchema, question: modelClaimSchema }).meta({ title: 'Worry' }))
      .min(2)
      .max(3),
    steps: z
      .object({ listen: claims, clarify: claims, empathise: claims, resolve: claims, confirm: claims })
      .meta({ title: 'FiveSteps' }),
    wordings: z
      .array(
        z.object({ form: z.enum(REPLY_FORMS), text: z.string().min(1).max(1_200) }).meta({ title: 'ReplyWording' }),
      )
      .min(2)
      .max(3),
    nextStep: modelClaimSchema,
  })
  .meta({ title: 'ObjectionReply' });

type Reply = z.output<typeof objectionReplySchema>;

/** The model drafter of a reply: one call, verified claim by claim; the proof offered is the library's, not the model's. */
export const replyByModel = async (material: ObjectionMaterial, model: DraftingModel): Promise<ObjectionParts> => {
  const { language, raisedBy, audience, classified, nextStep, firewall } = material;
  const pack = fitPack(material.pack, PACK_TOKENS);
  const type = classified.type;
  const reply = await model.call({
    prompt: { id: 'objection/reply', language },
    inputs: {
      objection: material.said.text,
      raisedBy: raisedBy ? raisedBy.name : '',
      concern: audience ? `${ROLE_CONCERNS[audience].cares[language]} / ${ROLE_CONCERNS[audience].show[language]}` : '',
      type: type ? OBJECTION_TYPE_LABELS[type][language] : '',
      handling: type ? OBJECTION_TABLE[type].handling.map((way) => `- ${way[language]}`).join('\n') : '',
      owner: nextStep.owner ?? '',
      due: nextStep.due,
      promises: firewall
        .allowed(language)
        .map((line) => `- ${line}`)
        .join('\n'),
      evidence: packForPrompt(pack),
    },
    output: objectionReplySchema,
    keepRejected: true,
    check: (written) => complaintsAbout(written, material),
  });
  return toParts(reply, material);
};

const complaintsAbout = (written: Reply, material: ObjectionMaterial): string[] => {
  const parts = toParts(written, material);
  return [
    ...spokenComplaints(claimsOf(parts), material.pack, spokenOf(material, parts)),
    ...parts.wordings.flatMap(({ form, text }) =>
      wordingFaults(text, claimsOf(parts), material).map(
        ({ rule, message }) => `${rule} (wording “${form}”): ${message}`,
      ),
    ),
  ];
};

const toParts = (reply: Reply, { pack, language, proofs }: ObjectionMaterial): ObjectionParts => {
  const claim =
    (rule: RuleId) =>
    (written: ModelClaim): Claim =>
      toClaim(written, pack, rule);
  return {
    worries: reply.worries.map(({ worry, question }) => ({
      worry: claim('OBJ-1')(worry),
      question: claim('OBJ-1')(question),
    })),
    steps: {
      listen: reply.steps.listen.map(claim('OBJ-1')),
      clarify: reply.steps.clarify.map(claim('OBJ-1')),
      empathise: reply.steps.empathise.map(claim('OBJ-1')),
      resolve: reply.steps.resolve.map(claim('OBJ-2')),
      confirm: reply.steps.confirm.map(claim('OBJ-1')),
    },
    proofs: proofs.map((proof) => ({
      documentId: proof.documentId,
      title: proof.title,
      claim: proofClaim(proof, language),
    })),
    wordings: reply.wordings,
    nextStep: claim('OBJ-1')(reply.nextStep),
  };
};
