import * as z from 'zod';
import { draftSchema, languageTagSchema } from '#src/features/drafts/index.ts';
import { idText, line } from '#src/kernel/wire.ts';
import { OBJECTION_TYPES, REPLY_FORMS } from '#src/playbook/words.ts';

/** `POST /opportunities/{id}/objections`: what was said, and by whom (contact id or name of a contact of the account). */
export const objectionRequestSchema = z
  .strictObject({ text: line(2_000), raisedBy: idText().optional(), language: languageTagSchema })
  .meta({ id: 'ObjectionRequest' });

const claim = z.string().meta({ description: 'Claim id' });
const stepsSchema = z.object({
  listen: z.array(claim),
  clarify: z.array(claim),
  empathise: z.array(claim),
  resolve: z.array(claim),
  confirm: z.array(claim),
});

/** A reply to an objection (OBJ-1 … OBJ-3): five labelled steps, the worry under the surface, proof, ways to say it. */
export const objectionResponseSchema = draftSchema
  .extend({
    kind: z.literal('objection'),
    opportunityId: z.string(),
    objection: z.string(),
    raisedBy: z.object({ contactId: z.string(), name: z.string() }).nullable(),
    type: z.enum(OBJECTION_TYPES).nullable(),
    secondaryType: z.enum(OBJECTION_TYPES).nullable(),
    sections: z.object({
      worries: z.array(z.object({ worry: claim, question: claim })),
      steps: stepsSchema,
      stepLabels: z.object({
        listen: z.string(),
        clarify: z.string(),
        empathise: z.string(),
        resolve: z.string(),
        confirm: z.string(),
      }),
      /** CHAIN-3: what the role that raised it cares about, fears and should be shown; null when the role is not known. */
      concern: z
        .object({ audience: z.string(), label: z.string(), cares: z.string(), fears: z.string(), show: z.string() })
        .nullable(),
      proofs: z.array(z.object({ documentId: z.string(), title: z.string(), claim })),
      wordings: z.array(z.object({ form: z.enum(REPLY_FORMS), text: z.string() })),
      nextStep: z.object({ claim, owner: z.string().nullable(), due: z.iso.date() }),
    }),
  })
  .meta({ id: 'ObjectionResponse' });

export type ObjectionRequest = z.output<typeof objectionRequestSchema>;
export type ObjectionResponse = z.output<typeof objectionResponseSchema>;
