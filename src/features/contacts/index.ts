export type { OpenContact } from './domain.ts';
export { requireContact } from './require-contact.ts';
