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
import { formatDate } from '#src/kernel/format-date.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { QUESTION_TECHNIQUES } from '#src/playbook/need-questions.ts';
import { mayPropose } from '#src/playbook/need-validation.ts';
import { pitchesTooEarly } from '#src/playbook/needs.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import { briefByRules } from './brief-by-rules.ts';
import { type BriefMaterial, type BriefParts, claimsOfBrief } from './brief-parts.ts';
import { spokenBrief } from './brief-spoken.ts';

const PACK_TOKENS = 5_000;

/** What the model answers for a brief. Who is met and what changed are the record's, not the model's. */
export const briefAnswerSchema = z
  .object({
    reading: z.array(modelClaimSchema).max(4),
    questions: z
      .array(
        z
          .object({
            question: modelClaimSchema,
            technique: z.enum(QUESTION_TECHNIQUES),
            person: z.string().max(80).nullable(),
          })
          .meta({ title: 'VisitQuestion' }),
      )
      .min(2)
      .max(6),
    goal: modelClaimSchema,
    reached: modelClaimSchema,
    bring: z
      .array(
        z
          .object({ person: z.string().max(80), reason: modelClaimSchema, useful: modelClaimSchema })
          .meta({ title: 'VisitGift' }),
      )
      .max(6),
    avoid: z.array(modelClaimSchema).min(1).max(5),
  })
  .meta({ title: 'VisitBriefText' });

type Answer = z.output<typeof briefAnswerSchema>;

/** The model drafter of a brief: one call for what needs judgement; the goal's direction comes from the situation (VISIT-1). */
export const briefByModel = async (material: BriefMaterial, model: DraftingModel): Promise<BriefParts> => {
  const { language, dossier, deal, people, step, day } = material;
  const rules = briefByRules(material);
  const answer = await model.call({
    prompt: { id: 'visit/brief', language },
    inputs: {
      account: dossier.account.name,
      deal: deal?.name ?? '',
      day: formatDate(day, language),
      people: people.map(({ name, title }) => `- ${name}${title ? ` (${title})` : ''}`).join('\n'),
      changed: rules.changed.map((claim) => `- ${claim.text}`).join('\n'),
      goal: rules.goal.claim.text,
      diagnosis: mayPropose(step) ? '' : language === 'zh' ? '痛点未确认' : 'pain not confirmed',
      evidence: packForPrompt(fitPack(material.pack, PACK_TOKENS)),
    },
    output: briefAnswerSchema,
    keepRejected: true,
    check: (written) => complaintsAbout(written, material),
  });
  return toParts(answer, material);
};

const complaintsAbout = (written: Answer, material: BriefMaterial): string[] => {
  const parts = toParts(written, material);
  const { step, language } = material;
  const proposing = [
    parts.goal.claim,
    parts.goal.reached,
    ...parts.bring.flatMap(({ reason, useful }) => [reason, useful]),
  ];
  const strangers = written.questions.flatMap(({ person }) => (person && !personOf(person, material) ? [person] : []));
  return [
    ...spokenComplaints(claimsOfBrief(parts), material.pack, spokenBrief(material)),
    ...proposing.flatMap(({ text }) =>
      pitchesTooEarly(text, step).map((words) =>
        language === 'zh'
          ? `NEED-7：痛点还没确认，不要讲方案：“${words}”`
          : `NEED-7: the pain is not confirmed, do not pitch: “${words}”`,
      ),
    ),
    ...strangers.map((name) =>
      language === 'zh'
        ? `“${name}”不是在册联系人，没有就填 null。`
        : `“${name}” is not on record; put null when nobody is.`,
    ),
  ];
};

const personOf = (name: string, { dossier }: BriefMaterial) =>
  dossier.contacts.find((each) => each.nameKey === nameKey(name) && !each.leftAt) ?? null;

const toParts = (answer: Answer, material: BriefMaterial): BriefParts => {
  const rules = briefByRules(material);
  const claim =
    (rule: RuleId, kind?: Claim['kind']) =>
    (written: ModelClaim): Claim => ({ ...toClaim(written, material.pack, rule), ...(kind ? { kind } : {}) });
  const gifts = new Map(
    answer.bring.flatMap((each) => {
      const contact = personOf(each.person, material);
      return contact ? [[contact.id, each] as const] : [];
    }),
  );
  return {
    who: rules.who,
    changed: [...rules.changed, ...answer.reading.map(claim('VISIT-1'))],
    questions: answer.questions.map(({ question, technique, person }) => ({
      claim: claim('NEED-5', 'question')(question),
      technique,
      person: person ? personOf(person, material) : null,
    })),
    goal: {
      code: rules.goal.code,
      claim: claim('VISIT-1', 'proposal')(answer.goal),
      reached: claim('VISIT-1', 'proposal')(answer.reached),
    },
    bring: rules.bring.map((part) => {
      const gift = part.contact ? gifts.get(part.contact.id) : undefined;
      if (!gift) return part;
      const useful = claim('REL-4', 'proposal')(gift.useful);
      const cited = useful.evidence.find((each) => each.source.type === 'document')?.source.id;
      return {
        contact: part.contact,
        reason: claim('CHAIN-8', 'proposal')(gift.reason),
        useful,
        documentId: material.handouts.find((each) => each.documentId === cited)?.documentId ?? null,
      };
    }),
    avoid: [
      ...rules.avoid.filter((each) => each.rule === 'NEED-7' || each.rule === 'GUARD-2'),
      ...answer.avoid.map(claim('VISIT-1', 'proposal')),
    ],
  };
};
