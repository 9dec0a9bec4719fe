import { defineConfig } from 'vitest/config';

/** The tests that read the source alone: seconds, no database. Part of `npm run check`, and of `npm test`. */
export default defineConfig({ test: { include: ['test/rooms/**/*.test.ts'], pool: 'threads' } });
