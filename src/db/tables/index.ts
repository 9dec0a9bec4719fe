export * from './accounts.ts';
export * from './drafts.ts';
export * from './library.ts';
export * from './lookalikes.ts';
export * from './opportunities.ts';
export * from './workspaces.ts';
