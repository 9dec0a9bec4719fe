export { createKey } from './create-key.ts';
export { createUser } from './create-user.ts';
export { createWorkspace } from './create-workspace.ts';
export { findActor } from './find-actor.ts';
export { countTenants } from './store.ts';
