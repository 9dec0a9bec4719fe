import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup-database.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // One database and one module graph a process; tests keep apart by tenant, as customers do.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    server: { deps: { inline: [] } },
  },
});
