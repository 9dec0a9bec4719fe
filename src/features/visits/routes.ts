import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { body, optionalBody } from '#src/http/validate.ts';
import { acceptProposal } from './accept-proposal.ts';
import { briefRequestSchema, visitBriefSchema } from './brief-contract.ts';
import { draftBrief } from './draft-brief.ts';
import { draftSummary } from './draft-summary.ts';
import { editSummary } from './edit-summary.ts';
import { getBrief, listBriefs } from './get-brief.ts';
import { getSummary, listProposals, listSummaries } from './get-summary.ts';
import { linkListSchema, linkSchema, sendSummarySchema, sentSummarySchema } from './link-contract.ts';
import { listLinks, revokeLink } from './manage-links.ts';
import {
  acceptedSchema,
  acceptProposalSchema,
  proposalListSchema,
  proposalSchema,
  rejectProposalSchema,
} from './proposal-contract.ts';
import { rejectProposal } from './reject-proposal.ts';
import { sendSummary } from './send-summary.ts';
import { summaryChangeSchema, summaryRequestSchema, visitSummarySchema } from './summary-contract.ts';

const TAG = 'Visits';
const listOf = <Schema extends z.ZodType>(schema: Schema) => z.object({ items: z.array(schema) });

/** The address this request was sent to. */
const originOf = (c: Context<AppEnv>): string => {
  const { protocol, host } = new URL(c.req.url);
  const forwarded = c.req.header('x-forwarded-proto')?.split(',')[0]?.trim();
  return `${forwarded === 'https' ? 'https:' : protocol}//${c.req.header('host') ?? host}`;
};

/** Briefs before a visit, summaries after it, the changes they suggest, and links by which the customer confirms (VISIT-1, PROFILE-4). */
export const visitRoutes = () =>
  new Hono<AppEnv>()
    .post(
      '/accounts/:id/visit-briefs',
      describe({ tag: TAG, summary: 'Draft the brief before a visit', status: 201, answers: visitBriefSchema }),
      requires('draft'),
      async (c) =>
        c.json(await draftBrief(c.var.ctx, c.req.param('id'), await optionalBody(c, briefRequestSchema)), 201),
    )
    .get(
      '/accounts/:id/visit-briefs',
      describe({ tag: TAG, summary: 'The briefs of an account, newest first', answers: listOf(visitBriefSchema) }),
      requires('read'),
      async (c) => c.json(await listBriefs(c.var.ctx, c.req.param('id'))),
    )
    .get(
      '/visit-briefs/:id',
      describe({ tag: TAG, summary: 'Read a brief', answers: visitBriefSchema }),
      requires('read'),
      async (c) => c.json(await getBrief(c.var.ctx, c.req.param('id'))),
    )
    .post(
      '/activities/:id/summaries',
      describe({
        tag: TAG,
        summary: 'Draft a visit’s summary for the customer, and the record changes its notes suggest',
        description:
          'Notes sent along are kept on the activity (needs the scope write). Without `language` it is the notes’ own.',
        status: 201,
        answers: visitSummarySchema,
      }),
      requires('draft'),
      async (c) =>
        c.json(await draftSummary(c.var.ctx, c.req.param('id'), await optionalBody(c, summaryRequestSchema)), 201),
    )
    .get(
      '/activities/:id/summaries',
      describe({
        tag: TAG,
        summary: 'The summaries drafted of a visit, newest first',
        answers: listOf(visitSummarySchema),
      }),
      requires('read'),
      async (c) => c.json(await listSummaries(c.var.ctx, c.req.param('id'))),
    )
    .get(
      '/visit-summaries/:id',
      describe({ tag: TAG, summary: 'Read a summary', answers: visitSummarySchema }),
      requires('read'),
      async (c) => c.json(await getSummary(c.var.ctx, c.req.param('id'))),
    )
    .patch(
      '/visit-summaries/:id',
      describe({
        tag: TAG,
        summary: 'Edit the text before it is sent; earlier texts are kept',
        answers: visitSummarySchema,
      }),
      requires('write'),
      body(summaryChangeSchema),
      async (c) => c.json(await editSummary(c.var.ctx, c.req.param('id'), c.req.valid('json'))),
    )
    .post(
      '/visit-summaries/:id/send',
      describe({
        tag: TAG,
        summary: 'Mark the summary as sent and make a confirmation link',
        status: 201,
        answers: sentSummarySchema,
      }),
      requires('write'),
      async (c) =>
        c.json(
          await sendSummary(c.var.ctx, c.req.param('id'), await optionalBody(c, sendSummarySchema), originOf(c)),
          201,
        ),
    )
    .get(
      '/visit-summaries/:id/proposals',
      describe({ tag: TAG, summary: 'The record changes a summary’s notes suggest', answers: proposalListSchema }),
      requires('read'),
      async (c) => c.json(await listProposals(c.var.ctx, c.req.param('id'))),
    )
    .post(
      '/proposals/:id/accept',
      describe({
        tag: TAG,
        summary: 'Accept one proposed change',
        description: 'Goes through the record’s own use case, once. A record that changed since is a conflict.',
        answers: acceptedSchema,
      }),
      requires('write'),
      async (c) =>
        c.json(await acceptProposal(c.var.ctx, c.req.param('id'), await optionalBody(c, acceptProposalSchema))),
    )
    .post(
      '/proposals/:id/reject',
      describe({ tag: TAG, summary: 'Turn one proposed change down', answers: proposalSchema }),
      requires('write'),
      async (c) =>
        c.json(await rejectProposal(c.var.ctx, c.req.param('id'), await optionalBody(c, rejectProposalSchema))),
    )
    .get(
      '/activities/:id/confirmation-links',
      describe({
        tag: TAG,
        summary: 'A visit’s confirmation links, and what the customer answered',
        answers: linkListSchema,
      }),
      requires('read'),
      async (c) => c.json(await listLinks(c.var.ctx, c.req.param('id'))),
    )
    .post(
      '/confirmation-links/:id/revoke',
      describe({ tag: TAG, summary: 'Withdraw a confirmation link', answers: linkSchema }),
      requires('write'),
      async (c) => c.json(await revokeLink(c.var.ctx, c.req.param('id'))),
    );
