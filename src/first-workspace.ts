import { enDemoSet } from './db/demo/en/index.ts';
import { zhDemoSet } from './db/demo/zh/index.ts';
import { seedDemo } from './demo/seed-demo.ts';
import type { Deps } from './deps.ts';
import { countTenants, createWorkspace } from './features/workspaces/index.ts';

/** The workspace made on an empty database; `key` is shown once. */
export type FirstWorkspace = { id: string; key: string; given: boolean; demo: boolean };

/**
 * On an empty database makes the first workspace, with the demo data unless switched off.
 * @param options.adminKey the admin's key (`LINCHPIN_ADMIN_KEY`); generated when absent.
 * @returns null when there are workspaces already.
 */
export const firstWorkspace = async (
  deps: Deps,
  options: { adminKey?: string | undefined; demo: boolean },
): Promise<FirstWorkspace | null> => {
  if ((await deps.db.asGate(countTenants)) > 0) return null;
  const { adminKey, demo } = options;
  const made = await createWorkspace(deps.db, {
    name: demo ? '林奇科技 / Linchpin demo' : 'Linchpin',
    ...(adminKey ? { adminKey } : {}),
  });
  if (demo) {
    const ctx = deps.backgroundContext(made.id, 'first-start', deps.shutdown);
    await seedDemo(ctx, zhDemoSet);
    await seedDemo(ctx, enDemoSet);
  }
  return { ...made, given: Boolean(adminKey), demo };
};
