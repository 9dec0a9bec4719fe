import type * as z from 'zod';
import { type Claim, type EvidencePack, verifyClaims } from '#src/evidence/index.ts';
import {
  claimComplaints,
  type DraftingModel,
  fitPack,
  type ModelClaim,
  packForPrompt,
  toClaim,
} from '#src/features/drafts/index.ts';
import { fence } from '#src/llm/fence.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import { conductHits } from '../conduct.ts';
import { foreignClaims } from '../foreign-words.ts';
import { lessonId } from '../material/compute-lessons.ts';
import type { PlanMaterial } from '../material/material.ts';

/** Most tokens of evidence a step is given. */
const EVIDENCE_TOKENS = 6_000;

/** What every step shares: the model, the material, the evidence that fits, and what is collected on the way. */
export type ModelRun = {
  model: DraftingModel;
  material: PlanMaterial;
  pack: EvidencePack;
  /** Questions the model asks, of all steps. */
  asked: Claim[];
  /** Steps whose answer could not be used and which the rules filled. */
  filled: string[];
  /** Goals and actions left out because their structure breaks a rule, with the rule’s words. */
  dropped: string[];
};

export const openRun = (model: DraftingModel, material: PlanMaterial): ModelRun => ({
  model,
  material,
  pack: fitPack(material.pack, EVIDENCE_TOKENS),
  asked: [],
  filled: [],
  dropped: [],
});

/** A model's claim as ours, or null where it wrote none. */
export const claimOf = (run: ModelRun, written: ModelClaim | null, rule: RuleId): Claim | null =>
  written ? toClaim(written, run.pack, rule) : null;

/** Whether a claim holds as it stands, so that a part may rest on it. */
export const holds = (run: ModelRun, claims: readonly Claim[]): boolean =>
  verifyClaims(claims, run.material.pack, { today: run.material.today }).every(({ faults }) => faults.length === 0);

/**
 * One step: asks the model with evidence that fits, lets it repair once what does not hold (GUARD-1) or breaks a rule,
 * and keeps its questions. What still does not hold is settled later, visibly (GUARD-7).
 * @param step.claims every claim of a value, for checking
 * @param step.complaints what else is wrong with it, in the plan's language
 */
export const askStep = async <T extends { questions: ModelClaim[] }>(
  run: ModelRun,
  step: {
    id: string;
    output: z.ZodType<T>;
    claims: (value: T) => (ModelClaim | null)[];
    complaints?: (value: T) => string[];
    soFar?: readonly string[];
  },
): Promise<T> => {
  const { material, pack, model } = run;
  const { language } = material.wording;
  const check = (value: T): string[] => {
    const claims = [...step.claims(value), ...value.questions].flatMap((each) => (each ? [toClaim(each, pack)] : []));
    return [
      ...claimComplaints(claims, pack, language, { today: material.today }),
      ...conductHits(material, claims).map(({ hit }) => `“${hit.sentence}”: ${hit.message[language]}`),
      ...foreignClaims(claims, material).map((claim) =>
        material.wording.write(
          `“${claim.text}”：请只用中文（GUARD-6）。`,
          `“${claim.text}”: write in English only (GUARD-6).`,
        ),
      ),
      ...(step.complaints?.(value) ?? []),
    ];
  };
  const value = await model.call({
    prompt: { id: step.id, language },
    inputs: {
      today: material.today,
      evidence: packForPrompt(pack),
      ...(step.soFar && step.soFar.length > 0 ? { soFar: fence(step.soFar.join('\n'), 'drafted') } : {}),
      ...(material.instructions ? { wish: material.instructions } : {}),
    },
    output: step.output,
    check,
    keepRejected: true,
  });
  for (const question of value.questions) run.asked.push({ ...toClaim(question, pack, 'PLAN-10'), kind: 'question' });
  return value;
};

/** PLAN-12: the lessons of this account and like ones by the refs they are cited by; none when nothing was learned yet. */
export const lessonLines = ({ material, pack }: ModelRun): string[] =>
  material.lessons.flatMap((lesson) => {
    const item = pack.items.find(({ source }) => source.type === 'computation' && source.id === lessonId(lesson));
    return item ? [`${item.ref} ${material.wording.write('教训', 'lesson')}: ${lesson.text}`] : [];
  });

/** Claims of a list: what the model asks in between goes to the questions. */
export const statements = (run: ModelRun, written: readonly ModelClaim[], rule: RuleId): Claim[] =>
  written.flatMap((each) => {
    const claim = toClaim(each, run.pack, rule);
    if (claim.kind !== 'question') return [claim];
    run.asked.push(claim);
    return [];
  });
