import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { recordRoutes } from '#src/http/record-routes.ts';
import { body, query } from '#src/http/validate.ts';
import { accountFilterSchema, accountSchema, changeAccountSchema, newAccountSchema, teamSchema } from './contract.ts';
import { createAccount } from './create-account.ts';
import { deleteAccount } from './delete-account.ts';
import { factFilterSchema, factPageSchema, factSchema, newFactSchema, profileSchema } from './fact-contract.ts';
import { getAccount } from './get-account.ts';
import { listAccounts } from './list-accounts.ts';
import { listFacts } from './list-facts.ts';
import { readProfile } from './read-profile.ts';
import { recordFact } from './record-fact.ts';
import { setTeam } from './set-team.ts';
import { updateAccount } from './update-account.ts';

const tag = 'Accounts';

/** Accounts, who works them, and what is known about them. */
export const accountRoutes = () =>
  new Hono<AppEnv>()
    .route(
      '/',
      recordRoutes({
        path: '/accounts',
        tag,
        one: 'an account',
        schemas: {
          create: newAccountSchema,
          change: changeAccountSchema,
          filter: accountFilterSchema,
          answer: accountSchema,
        },
        calls: {
          create: createAccount,
          list: listAccounts,
          get: getAccount,
          update: updateAccount,
          remove: deleteAccount,
        },
      }),
    )
    .put(
      '/accounts/:id/team',
      describe({ tag, summary: 'Set the accountable owner and the supporters (PLAN-3)', answers: accountSchema }),
      requires('write'),
      body(teamSchema),
      async (c) => c.json(await setTeam(c.var.ctx, c.req.param('id'), c.req.valid('json'))),
    )
    .post(
      '/accounts/:id/facts',
      describe({ tag, summary: 'Record a dated fact of the profile (PROFILE-2)', status: 201, answers: factSchema }),
      requires('write'),
      body(newFactSchema),
      async (c) => c.json(await recordFact(c.var.ctx, c.req.param('id'), c.req.valid('json')), 201),
    )
    .get(
      '/accounts/:id/facts',
      describe({ tag, summary: 'Facts of the profile, last recorded first', answers: factPageSchema }),
      requires('read'),
      query(factFilterSchema),
      async (c) => c.json(await listFacts(c.var.ctx, c.req.param('id'), c.req.valid('query'))),
    )
    .get(
      '/accounts/:id/profile',
      describe({ tag, summary: 'The eight-dimension profile: facts, age, gaps (PROFILE-2)', answers: profileSchema }),
      requires('read'),
      async (c) => c.json(await readProfile(c.var.ctx, c.req.param('id'))),
    );
