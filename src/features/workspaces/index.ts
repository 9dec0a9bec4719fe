export { createKey } from './create-key.ts';
export { createUser } from './create-user.ts';
export { createWorkspace } from './create-workspace.ts';
export { findActor } from './find-actor.ts';
export { findPeople } from './find-people.ts';
export { readSettings, readThresholds } from './read-settings.ts';
export { requirePeople } from './require-people.ts';
export { countTenants } from './store.ts';
