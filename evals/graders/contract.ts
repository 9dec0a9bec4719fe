import * as z from 'zod';
import { draftSchema } from '#src/features/drafts/index.ts';
import { needHierarchySchema } from '#src/features/needs/contract.ts';
import { objectionResponseSchema } from '#src/features/objections/contract.ts';
import { planSchema } from '#src/features/plans/index.ts';
import { visitBriefSchema, visitSummarySchema } from '#src/features/visits/index.ts';
import { checkLanguage } from '#src/playbook/guard-language.ts';
import { type Grader, textsToSend } from './verdict.ts';

const SCHEMAS: Record<string, z.ZodType> = {
  plan: planSchema,
  needs: needHierarchySchema,
  objection: objectionResponseSchema,
  answer: draftSchema,
  visit_brief: visitBriefSchema,
  visit_summary: visitSummarySchema,
};

/** The draft fits the schema that crosses the wire, was drafted by whom it should be, and is in the one language asked for (GUARD-6). */
export const contract: Grader = ({ draft, expect }) => {
  const schema = SCHEMAS[draft.kind];
  const read = schema?.safeParse(draft);
  const kept = draft.claims.filter((claim) => claim.status !== 'rejected');
  const texts = [
    ...kept.map((claim) => ({ text: claim.text, quotes: claim.evidence.map((each) => each.quote) })),
    ...textsToSend(draft).map((text) => ({ text, quotes: [] as string[] })),
  ];
  return {
    grader: 'contract',
    problems: [
      ...(read?.success ? [] : [`does not fit its schema: ${read?.error ? z.prettifyError(read.error) : draft.kind}`]),
      ...(draft.drafter.by === expect.drafter ? [] : [`drafted by ${draft.drafter.by}: ${draft.drafter.reason ?? ''}`]),
      ...texts
        .map(({ text, quotes }) => checkLanguage(text, draft.language, quotes))
        .filter((check) => !check.ok)
        .map((check) => `${check.rule} ${check.message[draft.language]}`),
    ],
  };
};
