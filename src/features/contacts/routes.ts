import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { recordRoutes } from '#src/http/record-routes.ts';
import { changeContactSchema, contactFilterSchema, contactSchema, newContactSchema } from './contract.ts';
import { createContact } from './create-contact.ts';
import { deleteContact } from './delete-contact.ts';
import { deletePersonal } from './delete-personal.ts';
import { eraseContact } from './erase-contact.ts';
import { erasedContactSchema } from './erase-contract.ts';
import { getContact } from './get-contact.ts';
import { listContacts } from './list-contacts.ts';
import { updateContact } from './update-contact.ts';

const tag = 'Contacts';

/** Contact cards (PROFILE-3) and the decision chain they make up (CHAIN-1). */
export const contactRoutes = () =>
  new Hono<AppEnv>()
    .route(
      '/',
      recordRoutes({
        path: '/contacts',
        tag,
        one: 'a contact',
        schemas: {
          create: newContactSchema,
          change: changeContactSchema,
          filter: contactFilterSchema,
          answer: contactSchema,
        },
        calls: {
          create: createContact,
          list: listContacts,
          get: getContact,
          update: updateContact,
          remove: deleteContact,
        },
      }),
    )
    .post(
      '/contacts/:id/erase',
      describe({
        tag,
        summary: 'Forget a person (PROFILE-3): details and addresses go, the name becomes a neutral label everywhere',
        description: 'For the owner of the account, their managers and admins. It cannot be undone.',
        answers: erasedContactSchema,
      }),
      requires('write'),
      async (c) => c.json(await eraseContact(c.var.ctx, c.req.param('id'))),
    )
    .delete(
      '/contacts/:id/personal',
      describe({ tag, summary: 'Delete everything personal about a contact (PROFILE-3)', status: 204 }),
      requires('write'),
      async (c) => {
        await deletePersonal(c.var.ctx, c.req.param('id'));
        return c.body(null, 204);
      },
    );
