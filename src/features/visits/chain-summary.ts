import * as z from 'zod';
import { type Claim, toEvidence } from '#src/evidence/index.ts';
import {
  type DraftingModel,
  fitPack,
  type ModelClaim,
  modelClaimSchema,
  packForPrompt,
  spokenComplaints,
  toClaim,
} from '#src/features/drafts/index.ts';
import type { Doer } from './domain-classify.ts';
import { peopleReader } from './domain-people.ts';
import { WITHHELD_TABLE, whyWithheld } from './domain-private.ts';
import { summaryByRules } from './summary-by-rules.ts';
import type { SummaryMaterial } from './summary-material.ts';
import { type StepPart, type SummaryParts, spokenClaims } from './summary-parts.ts';
import { stepQuestions } from './summary-questions.ts';
import { spokenSummary } from './summary-spoken.ts';

const PACK_TOKENS = 4_000;
const claims = (most: number) => z.array(modelClaimSchema).max(most);

/** What the model answers for a summary. */
export const summaryAnswerSchema = z
  .object({
    purpose: modelClaimSchema,
    said: claims(10),
    agreements: claims(10),
    nextSteps: z
      .array(
        z
          .object({ step: modelClaimSchema, who: z.string().max(80).nullable(), by: z.iso.date().nullable() })
          .meta({ title: 'AgreedStep' }),
      )
      .max(10),
    openPoints: claims(8),
  })
  .meta({ title: 'VisitSummaryText' });

type Answer = z.output<typeof summaryAnswerSchema>;

/** The model drafter of a summary. It sees the notes without what is withheld, so that nothing private can slip (GUARD-3, GUARD-4). */
export const summaryByModel = async (material: SummaryMaterial, model: DraftingModel): Promise<SummaryParts> => {
  const { language, account, activity, participants } = material;
  const zh = language === 'zh';
  const answer = await model.call({
    prompt: { id: 'visit/summary', language },
    inputs: {
      account: account.name,
      day: activity.day,
      participants: participants
        .map(({ name, side }) => `- ${name} (${side === 'theirs' ? (zh ? '客户' : 'customer') : zh ? '我方' : 'us'})`)
        .join('\n'),
      evidence: packForPrompt(fitPack(material.pack, PACK_TOKENS)),
    },
    output: summaryAnswerSchema,
    keepRejected: true,
    check: (written) => complaintsAbout(written, material),
  });
  return toParts(answer, material);
};

const complaintsAbout = (written: Answer, material: SummaryMaterial): string[] => {
  const { language, words } = material;
  const parts = toParts(written, material);
  const spoken = spokenClaims(parts);
  return [
    ...spokenComplaints(spoken, material.pack, spokenSummary(material)),
    ...spoken.flatMap(({ text }) => {
      const why = whyWithheld(text, words);
      return why ? [`${WITHHELD_TABLE[why].rule} “${text}”: ${WITHHELD_TABLE[why].why[language]}`] : [];
    }),
    ...written.nextSteps.flatMap(({ step, who, by }) => [
      ...(who && !doerOf(who, material)
        ? [
            language === 'zh'
              ? `“${step.text}”：“${who}”不在参加人之列，没有就填 null。`
              : `“${step.text}”: “${who}” did not take part; put null when unknown.`,
          ]
        : []),
      ...(by && !isMeant(by, material)
        ? [
            language === 'zh'
              ? `“${step.text}”：${by} 不在记录里，没有日期就填 null。`
              : `“${step.text}”: ${by} stands nowhere in the notes; put null when no date was said.`,
          ]
        : []),
    ]),
  ];
};

/** Whether a day stands in the notes, as a date or as words that mean it. */
const isMeant = (by: string, { sentences }: SummaryMaterial): boolean =>
  sentences.some(({ days }) => days.some(({ day }) => day === by));

const OURS = /^(?:我方|我们|我|us|we|our side)$/iu;
const THEIRS = /^(?:贵方|客户|对方|customer|you|they)$/iu;

const doerOf = (who: string, { people, participants, account }: SummaryMaterial): Doer | null => {
  const person = peopleReader(people)(who)[0]?.person;
  if (person) return { side: person.side, person };
  if (OURS.test(who.trim())) return { side: 'ours', person: participants.find((each) => each.side === 'ours') ?? null };
  return THEIRS.test(who.trim()) || who.trim() === account.name ? { side: 'theirs', person: null } : null;
};

const toParts = (answer: Answer, material: SummaryMaterial): SummaryParts => {
  const claim = (written: ModelClaim): Claim => toClaim(written, material.pack, 'VISIT-1');
  const nextSteps = answer.nextSteps.map(({ step, who, by }): StepPart => {
    const meant = by && isMeant(by, material) ? by : null;
    const day = material.pack.items.find(
      (item) => item.source.type === 'computation' && meant && item.text.includes(meant),
    );
    const base = claim(step);
    return {
      claim: { ...base, kind: 'proposal', evidence: [...base.evidence, ...(day ? [toEvidence(day)] : [])] },
      doer: who ? doerOf(who, material) : null,
      by: meant,
    };
  });
  return {
    purpose: [claim(answer.purpose)],
    said: answer.said.map(claim),
    agreements: answer.agreements.map(claim),
    nextSteps,
    openPoints: answer.openPoints.map(claim),
    questions: stepQuestions(nextSteps, answer.agreements.length > 0, material),
    withheld: summaryByRules(material).withheld,
  };
};
