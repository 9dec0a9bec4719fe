import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { body } from '#src/http/validate.ts';
import { keyCreatedSchema, newKeySchema, newUserSchema, userCreatedSchema } from './contract.ts';
import { createKey } from './create-key.ts';
import { createUser } from './create-user.ts';

const tag = 'Workspace';

/** Users and keys of a workspace; admins only. */
export const workspaceRoutes = () =>
  new Hono<AppEnv>()
    .post(
      '/users',
      describe({ tag, summary: 'Add a person', status: 201, answers: userCreatedSchema }),
      requires('admin'),
      body(newUserSchema),
      async (c) => c.json(await createUser(c.var.ctx, c.req.valid('json')), 201),
    )
    .post(
      '/keys',
      describe({ tag, summary: 'Make an API key (shown once)', status: 201, answers: keyCreatedSchema }),
      requires('admin'),
      body(newKeySchema),
      async (c) => c.json(await createKey(c.var.ctx, c.req.valid('json')), 201),
    );
