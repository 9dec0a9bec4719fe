import type { ZodType } from 'zod';
import { caseSchema, GATED, type GatedDraft } from '#evals/cases/case.ts';
import type { Source } from '#evals/mutate/plant.ts';
import { lookalikeReasonSchema } from '#src/features/lookalikes/reasons/reason-schema.ts';
import { needTreeSchema } from '#src/features/needs/need-tree.ts';
import { objectionReplySchema } from '#src/features/objections/chain.ts';
import { PLAN_PROMPT_SCHEMAS } from '#src/features/plans/by-model/schemas.ts';
import { recommendationCardsSchema } from '#src/features/recommendations/cards/card-schema.ts';
import { DRAFT_ANSWERS } from './draft-answers.ts';
import { EN, ZH } from './ground.ts';
import { PLAN_ANSWERS } from './plan-answers.ts';

const plan = (title: string): [string, ZodType] => {
  const schema = PLAN_PROMPT_SCHEMAS.get(`Plan${title.charAt(0).toUpperCase()}${title.slice(1)}`);
  if (!schema) throw new Error(title);
  return [`plan/${title}`, schema];
};

/** Output schemas by prompt id. */
export const SCHEMAS: ReadonlyMap<string, ZodType> = new Map([
  ...['why', 'decision', 'bottlenecks', 'goals', 'actions', 'risks'].map(plan),
  ['needs/hierarchy', needTreeSchema],
  ['objection/reply', objectionReplySchema],
  ['lookalike/reason', lookalikeReasonSchema],
  ['recommendation/card', recommendationCardsSchema],
]);

const SUBJECTS: Readonly<Record<GatedDraft, object>> = {
  plan: {},
  needs: { opportunity: 'Four halls' },
  objection: { opportunity: 'Four halls', objection: { text: 'There is no budget.' } },
  lookalike: { prospect: 'Yorkfield' },
  recommendation: { opportunity: 'Four halls' },
};

/** One hand-made case a draft type and language, thin or planted when asked for. */
export const sources = (expect: { abstain?: boolean; planted?: string[] } = {}): Source[] =>
  (['zh', 'en'] as const).flatMap((language) =>
    GATED.map((draft) => ({
      case: caseSchema.parse({
        id: `${draft}-hand-${language}`,
        draft,
        language,
        split: 'gate',
        cluster: 'hand',
        slice: 'logistics_retail',
        guards: ['any'],
        about: 'A small right answer written for the tests.',
        account: 'Orvestad',
        expect: { ...expect },
        ...SUBJECTS[draft],
      }),
      language,
      answers: { plan: PLAN_ANSWERS[language], ...DRAFT_ANSWERS[language] }[draft],
      ground: language === 'zh' ? ZH : EN,
    })),
  );

/** Ordinary, thin and planted cases together, so that every defect has a place somewhere. */
export const allSources = (): Source[] => [
  ...sources(),
  ...sources({ abstain: true }).map((one) => ({ ...one, case: { ...one.case, id: `${one.case.id}-thin` } })),
  ...sources({ planted: ['七三折', '27% off'] }).map((one) => ({
    ...one,
    case: { ...one.case, id: `${one.case.id}-planted` },
  })),
];
