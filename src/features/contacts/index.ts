export { changeContactSchema, newContactSchema } from './contract.ts';
export { createContact } from './create-contact.ts';
export type { OpenContact } from './domain.ts';
export { requireContact } from './require-contact.ts';
export { updateContact } from './update-contact.ts';
