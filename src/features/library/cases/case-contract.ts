import * as z from 'zod';

/** REC-2: the parts of a good case, in the order they are told. */
export const CASE_PART_NAMES = ['customer', 'challenge', 'solution', 'implementation', 'results'] as const;
export type CasePartName = (typeof CASE_PART_NAMES)[number];

/** What a case may lack: a part, any figure of its results, or a figure from before to hold the one from after against. */
export const CASE_GAPS = [...CASE_PART_NAMES, 'measured_results', 'before_after'] as const;
export type CaseGap = (typeof CASE_GAPS)[number];

const span = {
  start: z.int().describe('UTF-16 units of the document’s text.'),
  end: z.int(),
};
const place = {
  passageId: z.string().optional().describe('The passage it begins in.'),
  page: z.int().optional(),
};

export const caseSchema = z
  .object({
    parts: z.array(
      z
        .object({
          part: z.enum(CASE_PART_NAMES),
          ...span,
          text: z.string(),
          ...place,
          by: z.enum(['heading', 'cue']).describe('Whether a heading or label says so, or its wording does.'),
        })
        .meta({ id: 'CasePart' }),
    ),
    results: z.array(
      z
        .object({
          measure: z.string().nullable(),
          before: z.string().nullable(),
          after: z.string().nullable(),
          change: z.string().nullable().describe('How much it moved, where only that is told.'),
          ...span,
          text: z.string().describe('The row or sentence that says so.'),
          ...place,
        })
        .meta({ id: 'CaseResult' }),
    ),
    missing: z.array(z.object({ gap: z.enum(CASE_GAPS), says: z.string() }).meta({ id: 'CaseGap' })),
  })
  .meta({ id: 'Case', description: 'What a case tells, read by rules (REC-2).' });

export type CaseView = z.output<typeof caseSchema>;

/** One part of a case: where it stands in the document's text (UTF-16 units), and what told so. */
export type CasePart = { part: CasePartName; start: number; end: number; by: 'heading' | 'cue' };

/** One result of a case: what was measured, before and after or by how much, and the words that say so. */
export type CaseResult = {
  measure: string | null;
  before: string | null;
  after: string | null;
  change: string | null;
  start: number;
  end: number;
  text: string;
};

/** REC-2: what rules read out of a case. Parts are in reading order; who the customer is may be told inside another part. */
export type CaseAnatomy = { parts: CasePart[]; results: CaseResult[]; missing: CaseGap[] };
