import * as z from 'zod';
import { ROLES, SCOPES } from '#src/kernel/actor.ts';

/** `POST /users`: a person of the selling company. */
export const newUserSchema = z
  .object({
    name: z.string().trim().min(1).max(200),
    role: z.enum(ROLES),
    managerId: z.string().optional(),
    region: z.string().max(200).optional(),
  })
  .meta({ id: 'NewUser' });

/** `POST /keys`: a key for a person, or for an integration when `userId` is absent. Scopes default to the role's. */
export const newKeySchema = z
  .object({ role: z.enum(ROLES), userId: z.string().optional(), scopes: z.array(z.enum(SCOPES)).min(1).optional() })
  .meta({ id: 'NewKey' });

export const userCreatedSchema = z.object({ id: z.string() }).meta({ id: 'UserCreated' });
export const keyCreatedSchema = z.object({ id: z.string(), key: z.string() }).meta({ id: 'KeyCreated' });

export type NewUser = z.output<typeof newUserSchema>;
export type NewKey = z.output<typeof newKeySchema>;
