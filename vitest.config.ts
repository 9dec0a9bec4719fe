import { defineConfig } from 'vitest/config';

/** Tests of the model door talk to fakes over a patched network; each file gets a process state of its own. */
const NETWORK = ['test/llm/**/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/setup-database.ts'],
    pool: 'forks',
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      // One database and one module graph a process; tests keep apart by tenant, as customers do.
      { extends: true, test: { name: 'house', include: ['test/**/*.test.ts'], exclude: NETWORK, isolate: false } },
      { extends: true, test: { name: 'network', include: NETWORK, isolate: true } },
    ],
  },
});
