import * as z from 'zod';
import { sha256, stableJson } from '#src/llm/digest.ts';
import { EvalFailure, EXIT } from '../exit-codes.ts';

const share = z.number().min(0).max(1);
const level = z.number().gt(0).lt(0.5);
const points = z.number().positive().max(100);
const count = z.int().min(1);

/** What a reader can group cases by, as fields of a graded case. */
export const SLICED_BY = ['slice', 'draft', 'language', 'split'] as const;

/** The stated model of flakiness (see `flakiness.ts`) the gate's own error rates are measured on. */
const modelSchema = z.strictObject({
  /** Share of cases that pass now and then, and of cases that nearly always fail; the others nearly always pass. */
  flakyShare: share,
  failingShare: share,
  stablePass: share,
  failingPass: share,
  /** A flaky case's own chance to pass is drawn from a beta law with these two. */
  flakyAlpha: z.number().positive(),
  flakyBeta: z.number().positive(),
  /** Chance that the other language's case of the same account and draft is the same kind of case. */
  twinLikeness: share,
  /** How far accounts differ: standard deviation of a shift of the log-odds shared by all cases of an account. */
  accountSpread: z.number().min(0),
  /** The same for each side by itself: what makes one recording session kinder to an account than the other, by chance. */
  sideSpread: z.number().min(0),
  /** Chance that a sample holds a critical hit out of nowhere. */
  strayCritical: share,
  /** A prompt that got worse hits this share of the cases, unless a larger one is needed for the drop. */
  hitShare: share.positive(),
  /** How unevenly the harm falls on accounts: coefficient of variation of the chance to be hit. */
  hitSpread: z.number().min(0),
  /** How far an answer's tokens vary from sample to sample: standard deviation of their logarithm. */
  tokenSpread: z.number().min(0),
});

/** Every threshold of the gate, the judges, the suite's own evaluation and the simulation. Shares are 0 to 1, points 0 to 100. */
export const policySchema = z
  .strictObject({
    /** Samples of a case that `evals record` takes on each side; the figures of power rest on it. */
    samples: z.strictObject({ perCase: count }),
    overall: z.strictObject({ dropPoints: points, p: level }),
    slices: z.strictObject({
      by: z.array(z.enum(SLICED_BY)).min(1),
      dropPoints: points,
      p: level,
      minCases: count,
      /** With fewer accounts than this a slice's test flips account × draft instead of whole accounts. */
      minClusters: count,
      minUnits: count,
    }),
    stable: z.strictObject({
      /** A case is stable when the baseline passed at least so many recorded samples, all of them. */
      baselineSamples: count,
      /** It is suspected when at most this share of the candidate's samples passes … */
      suspectAt: share,
      /** … and confirmed by so many further samples when at most this share of all of them passes. */
      furtherSamples: count,
      failAt: share,
    }),
    critical: z.strictObject({
      /** A hit is confirmed when the same grader makes it in so many samples of a case, */
      confirmSamples: count,
      /** or in this share of them when that is fewer, */
      confirmShare: share.positive(),
      /** or in so many cases. */
      confirmCases: count,
    }),
    /** Share of the baseline's cases that must be graded again. */
    coverage: z.strictObject({ share }),
    tokens: z.strictObject({ growth: z.number().positive(), minCases: count }),
    languageGap: z.strictObject({ points, p: level, minCases: count }),
    proof: z.strictObject({
      /** Whether UNPROVEN fails. */
      demand: z.boolean(),
      /** Share of cases that may rest on answers not recorded from a model before the verdict is UNPROVEN. */
      unrecordedShare: share,
      /** A gate that could not have seen this drop with this power is UNPROVEN. */
      detectPoints: points,
      detectPower: share,
    }),
    statistics: z.strictObject({
      confidence: z.number().gt(0.5).lt(1),
      bootstrapRounds: count,
      signFlipRounds: count,
      exactUpTo: z.int().min(0).max(40),
    }),
    judges: z.strictObject({ kappa: share, tpr: share, tnr: share, unreadableShare: share, minCalibrated: count }),
    mutation: z.strictObject({
      operators: count,
      mutants: count,
      killed: share,
      killedLower: share,
      criticalKilled: share,
      criticalPerLanguage: count,
      controls: count,
      falseAlarmsUpper: share,
      rightGrader: share,
      heldOutWithinPoints: points,
      /** What was reached, where that is less than asked: below it the self-test is red. It may only rise. */
      reached: z
        .strictObject({ killed: share, killedLower: share, criticalKilled: share, heldOutWithinPoints: points })
        .partial(),
    }),
    /** A slice whose rate falls by more than this needs a reason to be blessed. */
    bless: z.strictObject({ sliceLoweredPoints: z.number().min(0) }),
    /** What the gate itself must reach on the stated model, and how many simulated gates say so. */
    power: z.strictObject({
      dropPoints: points,
      power: share,
      falseAlarms: share,
      falseAlarmRuns: count,
      powerRuns: count,
      model: modelSchema,
    }),
  })
  .meta({ title: 'EvalPolicy' });

export type Policy = z.output<typeof policySchema>;
export type FlakinessModel = Policy['power']['model'];
export type SlicedBy = (typeof SLICED_BY)[number];

/**
 * Reads the text of a policy file.
 * @throws EvalFailure (2), one line that names file and fault.
 */
export const readPolicy = (text: string, file = 'evals/policy.json'): Policy => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new EvalFailure(EXIT.data, [`${file}: not JSON`]);
  }
  const read = policySchema.safeParse(data);
  if (read.success) return read.data;
  throw new EvalFailure(EXIT.data, [`${file}: ${z.prettifyError(read.error).replaceAll(/\s*\n\s*/g, ' ')}`]);
};

/** What names a policy in locks and reports: equal policies have equal digests, however they are laid out. */
export const policyDigest = (policy: Policy): string => sha256(stableJson(policy)).slice(0, 16);
