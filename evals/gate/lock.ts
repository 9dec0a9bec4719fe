import * as z from 'zod';
import { DRAFTS, SPLITS } from '../cases/case.ts';
import { EvalFailure, EXIT } from '../exit-codes.ts';

const name = z.string().min(1);
const hex = z.string().regex(/^[0-9a-f]{8,64}$/u);
const language = z.enum(['zh', 'en']);

const answerSchema = z.strictObject({
  prompt: name,
  call: z.int().min(1),
  sample: z.int().min(1),
  answerDigest: hex,
  promptDigest: hex,
});

const lockedCaseSchema = z.strictObject({
  id: name,
  draft: z.enum(DRAFTS),
  language,
  slice: name,
  split: z.enum(SPLITS),
  cluster: name,
  /** Null for held-out cases, as `failed` is empty for them: they are told only together, in `slices`. */
  passed: z.boolean().nullable(),
  failed: z.array(name),
  tokens: z.strictObject({ input: z.number().min(0), output: z.number().min(0) }),
  provenance: z.enum(['recorded', 'authored', 'mixed']),
  /** What the case is graded on, each found again among the recordings by its digest. */
  answers: z.array(answerSchema),
});

/** The blessed baseline: which answers it rests on, and what they were worth with the graders of that day. */
export const lockSchema = z
  .strictObject({
    schema: z.literal('linchpin-baseline/1'),
    policyDigest: hex,
    gradersDigest: hex,
    datasetDigest: hex,
    prompts: z.array(z.strictObject({ id: name, language, digest: hex })),
    /** Pass rates as blessed (shares of 1), over all cases and by slice; the gate's own figures come of grading again. */
    slices: z.array(z.strictObject({ slice: name, cases: z.int().min(1), rate: z.number().min(0).max(1) })),
    /** Slices this blessing lowered and why; reports repeat it. */
    lowered: z.array(z.strictObject({ slice: name, from: z.number(), to: z.number(), reason: name })),
    cases: z.array(lockedCaseSchema),
  })
  .meta({ title: 'BaselineLock' });

export type Lock = z.output<typeof lockSchema>;
export type LockedCase = Lock['cases'][number];
export type LockedAnswer = LockedCase['answers'][number];

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const answerKey = ({ prompt, call, sample }: LockedAnswer): string =>
  `${prompt} ${String(call).padStart(4, '0')} ${String(sample).padStart(4, '0')}`;

const sorted = (lock: Lock): Lock => ({
  schema: lock.schema,
  policyDigest: lock.policyDigest,
  gradersDigest: lock.gradersDigest,
  datasetDigest: lock.datasetDigest,
  prompts: lock.prompts.toSorted((a, b) => compareText(`${a.id} ${a.language}`, `${b.id} ${b.language}`)),
  slices: lock.slices.toSorted((a, b) => compareText(a.slice, b.slice)),
  lowered: lock.lowered.toSorted((a, b) => compareText(a.slice, b.slice)),
  cases: lock.cases
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((each) => ({
      ...each,
      failed: each.failed.toSorted(compareText),
      answers: each.answers.toSorted((a, b) => compareText(answerKey(a), answerKey(b))),
    })),
});

/** One member a line, so that a diff shows the cases that changed and no others. */
const lines = (members: readonly unknown[]): string =>
  members.length === 0 ? '[]' : `[\n${members.map((each) => `    ${JSON.stringify(each)}`).join(',\n')}\n  ]`;

/**
 * The text of a lock: everything sorted, one prompt, slice or case a line. The same lock gives the same bytes, in
 * whatever order its parts came.
 */
export const writeLock = (lock: Lock): string => {
  const fields = Object.entries(sorted(lockSchema.parse(lock)));
  const written = fields.map(
    ([key, value]) => `  "${key}": ${Array.isArray(value) ? lines(value) : JSON.stringify(value)}`,
  );
  return `{\n${written.join(',\n')}\n}\n`;
};

/**
 * Reads the text of a lock.
 * @throws EvalFailure (3), one line naming file and fault: without its baseline the gate knows nothing.
 */
export const readLock = (text: string, file = 'evals/baseline.lock.json'): Lock => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new EvalFailure(EXIT.evidence, [`${file}: not JSON`]);
  }
  const read = lockSchema.safeParse(data);
  if (!read.success) {
    throw new EvalFailure(EXIT.evidence, [`${file}: ${z.prettifyError(read.error).replaceAll(/\s*\n\s*/g, ' ')}`]);
  }
  const ids = read.data.cases.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new EvalFailure(EXIT.evidence, [`${file}: case ${twice} stands more than once`]);
  return read.data;
};
