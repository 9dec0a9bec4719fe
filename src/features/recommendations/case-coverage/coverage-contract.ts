import * as z from 'zod';
import { DOCUMENT_TYPES } from '#src/playbook/documents.ts';

const cellSchema = z
  .object({
    stage: z.string(),
    industry: z.string().nullable().describe('Null: deals of no known industry.'),
    demand: z.int().describe('Open opportunities.'),
    documents: z.int().describe('Documents that fit, may leave the house and are valid.'),
    cases: z.int().describe('Of these the case studies.'),
    related: z.int().describe('Of these documents those of a related industry only.'),
    missing: z.array(z.enum(['document', 'case'])).describe('What deals wait for; empty without demand.'),
  })
  .meta({ id: 'CoverageCell' });

/** `GET /recommendations/coverage`. */
export const coverageSchema = z
  .object({
    stages: z.array(z.string()),
    industries: z.array(z.string().nullable()).describe('The most wanted first.'),
    cells: z.array(cellSchema).describe('One a stage and industry.'),
    writeFirst: z
      .array(
        z
          .object({
            type: z.enum(DOCUMENT_TYPES),
            industry: z.string().nullable(),
            stages: z.array(z.string()),
            demand: z.int().describe('Open opportunities that wait for it.'),
            for: z.array(z.string()).describe('Roles it is for (CHAIN-1).'),
            needs: z.array(z.string()).describe('The needs it should answer, the most wanted first.'),
            mustContain: z.array(z.string()),
          })
          .meta({ id: 'WriteFirst' }),
      )
      .describe('What sales-ops should write, by how many deals wait for it.'),
    review: z
      .array(
        z
          .object({
            documentId: z.string(),
            title: z.string(),
            why: z.enum(['outdated', 'expired']),
            people: z.int().describe('How many called it out of date.'),
            demand: z.int().describe('Open opportunities it would serve.'),
          })
          .meta({ id: 'ToReview' }),
      )
      .describe('What to check and renew.'),
  })
  .meta({ id: 'LibraryCoverage' });

export type CoverageView = z.output<typeof coverageSchema>;
