import * as z from 'zod';
import {
  changeOf,
  flag,
  idText,
  instant,
  line,
  listQuery,
  named,
  optionalText,
  recordParts,
} from '#src/kernel/wire.ts';
import { CERTAINTIES, CONTACT_ROLES } from '#src/playbook/contact-roles.ts';
import { SENSITIVE_KINDS } from '#src/playbook/sensitive-details.ts';

const role = z.enum(CONTACT_ROLES);

const fields = {
  name: line(),
  externalId: optionalText(),
  title: optionalText(),
  department: optionalText(),
  email: optionalText(320),
  phone: optionalText(60),
  reportsToId: idText().nullish(),
  roles: z
    .array(role)
    .max(CONTACT_ROLES.length)
    .overwrite((roles) => [...new Set(roles)])
    .optional(),
  roleCertainty: z.enum(CERTAINTIES).optional().describe('Whether the roles are known, inferred or unknown (CHAIN-8).'),
  roleSource: optionalText(2000),
  influence: z.int().min(1).max(5).nullish(),
  stance: z.int().min(-2).max(2).nullish(),
  kpi: optionalText(2000),
  concerns: optionalText(2000),
  style: optionalText(2000),
  needsFromUs: optionalText(2000),
  personal: z
    .record(line(60), line(2000))
    .refine((details) => Object.keys(details).length <= 50, 'at most 50 details')
    .optional()
    .describe('Sensitive (PROFILE-3): only the owner, their managers and admins read or write it.'),
  leftAt: instant().nullish(),
};

/** `POST /contacts`. */
export const newContactSchema = z.strictObject({ accountId: idText(), ...fields }).meta({ id: 'NewContact' });

/** `PATCH /contacts/{id}`. A contact stays with its account; `personal` is replaced as a whole. */
export const changeContactSchema = changeOf(fields).meta({ id: 'ContactChange' });

/** `GET /contacts`. `left`: only people who have left, or only the others. */
export const contactFilterSchema = z
  .object({
    ...listQuery,
    accountId: idText().optional(),
    role: role.optional(),
    department: line().optional(),
    left: flag().optional(),
  })
  .meta({ id: 'ContactFilter' });

export const contactSchema = z
  .object({
    ...recordParts,
    externalId: z.string().nullable(),
    account: named.nullable(),
    accountId: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    department: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    reportsToId: z.string().nullable(),
    roles: z.array(z.string()),
    roleCertainty: z.enum(CERTAINTIES),
    roleSource: z.string().nullable(),
    influence: z.int().nullable(),
    stance: z.int().nullable(),
    kpi: z.string().nullable(),
    concerns: z.string().nullable(),
    style: z.string().nullable(),
    needsFromUs: z.string().nullable(),
    personal: z.record(z.string(), z.string()).optional(),
    personalClasses: z
      .record(z.string(), z.enum([...SENSITIVE_KINDS, 'other']))
      .optional()
      .describe('PROFILE-3: what each personal detail is about, by its name; there where `personal` is.'),
    leftAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Contact' });

export type NewContact = z.output<typeof newContactSchema>;
export type ContactChange = z.output<typeof changeContactSchema>;
export type ContactFilter = z.output<typeof contactFilterSchema>;
export type Contact = z.output<typeof contactSchema>;
