import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { body } from '#src/http/validate.ts';
import { changeSettings } from './change-settings.ts';
import { keyCreatedSchema, newKeySchema, newUserSchema, userCreatedSchema } from './contract.ts';
import { createKey } from './create-key.ts';
import { createUser } from './create-user.ts';
import { changeSettingsSchema, settingsSchema } from './settings-contract.ts';
import { showSettings } from './show-settings.ts';

const tag = 'Workspace';

/** Users, keys and settings of a workspace; admins only. */
export const workspaceRoutes = () =>
  new Hono<AppEnv>()
    .get(
      '/settings',
      describe({
        tag,
        summary: 'Read the settings: thresholds with their defaults, switches, token budget',
        answers: settingsSchema,
      }),
      requires('admin'),
      async (c) => c.json(await showSettings(c.var.ctx)),
    )
    .patch(
      '/settings',
      describe({ tag, summary: 'Change settings; only what is sent changes', answers: settingsSchema }),
      requires('admin'),
      body(changeSettingsSchema),
      async (c) => c.json(await changeSettings(c.var.ctx, c.req.valid('json'))),
    )
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
