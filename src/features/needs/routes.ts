import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { recordRoutes } from '#src/http/record-routes.ts';
import { body, optionalBody, query } from '#src/http/validate.ts';
import { pageOf } from '#src/kernel/wire.ts';
import { addProof } from './add-proof.ts';
import {
  changeNeedSchema,
  draftNeedsRequestSchema,
  needFilterSchema,
  needHierarchySchema,
  needSchema,
  newNeedSchema,
} from './contract.ts';
import { createNeed } from './create-need.ts';
import { deleteNeed } from './delete-need.ts';
import { deleteProof } from './delete-proof.ts';
import { draftNeeds } from './draft-needs.ts';
import { getNeed } from './get-need.ts';
import { hierarchyRoutes } from './hierarchy-routes.ts';
import { listNeedChanges } from './list-need-changes.ts';
import { listNeeds } from './list-needs.ts';
import { listProofs } from './list-proofs.ts';
import { moveStep } from './move-step.ts';
import {
  ladderSchema,
  moveStepSchema,
  needChangeFilterSchema,
  needHistoryItemSchema,
  newProofSchema,
} from './proof-contract.ts';
import { updateNeed } from './update-need.ts';

const tag = 'Needs';

/** Needs on record, and hierarchies drafted from them. */
export const needRoutes = () =>
  new Hono<AppEnv>()
    .post(
      '/opportunities/:id/needs',
      describe({ tag: 'Drafts', summary: 'Draft the need hierarchy', status: 201, answers: needHierarchySchema }),
      requires('draft'),
      async (c) =>
        c.json(await draftNeeds(c.var.ctx, c.req.param('id'), await optionalBody(c, draftNeedsRequestSchema)), 201),
    )
    .route('/', hierarchyRoutes())
    .route(
      '/',
      recordRoutes({
        path: '/needs',
        tag,
        one: 'a need',
        schemas: { create: newNeedSchema, change: changeNeedSchema, filter: needFilterSchema, answer: needSchema },
        calls: { create: createNeed, list: listNeeds, get: getNeed, update: updateNeed, remove: deleteNeed },
      }),
    )
    .post(
      '/needs/:id/proofs',
      describe({
        tag,
        summary: 'Add a proof of a validation step, in the words of its source (NEED-6)',
        status: 201,
        answers: ladderSchema,
      }),
      requires('write'),
      body(newProofSchema),
      async (c) => c.json(await addProof(c.var.ctx, c.req.param('id'), c.req.valid('json')), 201),
    )
    .get(
      '/needs/:id/proofs',
      describe({
        tag,
        summary: 'The proofs of a need, whether they stand, and what is missing',
        answers: ladderSchema,
      }),
      requires('read'),
      async (c) => c.json(await listProofs(c.var.ctx, c.req.param('id'))),
    )
    .delete(
      '/needs/:id/proofs/:proof',
      describe({ tag, summary: 'Take a proof away; a step that rested on it falls back', status: 204 }),
      requires('write'),
      async (c) => {
        await deleteProof(c.var.ctx, c.req.param('id'), c.req.param('proof'));
        return c.body(null, 204);
      },
    )
    .post(
      '/needs/:id/step',
      describe({
        tag,
        summary: 'Move a need on the ladder of validation (NEED-6)',
        description:
          'Up only as far as its proofs carry; a refusal names each proof that is missing. Down with a reason.',
        answers: needSchema,
      }),
      requires('write'),
      body(moveStepSchema),
      async (c) => c.json(await moveStep(c.var.ctx, c.req.param('id'), c.req.valid('json'))),
    )
    .get(
      '/needs/:id/changes',
      describe({
        tag,
        summary: 'What changed about a need, why and by whom, newest first (NEED-8)',
        answers: pageOf(needHistoryItemSchema),
      }),
      requires('read'),
      query(needChangeFilterSchema),
      async (c) => c.json(await listNeedChanges(c.var.ctx, c.req.param('id'), c.req.valid('query'))),
    );
