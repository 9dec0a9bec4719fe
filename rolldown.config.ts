import { builtinModules } from 'node:module';
import { defineConfig } from 'rolldown';
import { esmExternalRequirePlugin } from 'rolldown/plugins';

/** The server as one bundle an entry: loading drizzle and LangChain module by module costs half a second and 250 MB. */
const server = defineConfig({
  input: {
    server: 'src/server.ts',
    cli: 'src/cli.ts',
    'pglite-worker': 'src/db/pglite-worker.ts',
    'parse-worker': 'src/features/library/parse/parse-worker.ts',
    'dictionary-worker': 'src/features/library/translate/dictionary-worker.ts',
  },
  platform: 'node',
  // PGlite finds its WebAssembly beside itself; the loaders of these two need their own files.
  external: [/^@electric-sql\//, 'pg-native', 'cloudflare:sockets', /^epub2/, /^swagger-ui-dist/],
  output: { dir: 'dist/server', format: 'esm', cleanDir: true, chunkFileNames: 'chunk-[hash].js' },
});

/** What the Workers platform brings: Node's own modules, by either name, and Cloudflare's. */
const PLATFORM = [/^node:/, /^cloudflare:/, ...builtinModules];

/**
 * The Worker as one module in the order in which modules run. Wrangler only adds the platform's parts: its own bundler
 * leaves zod unstarted when schemas are made, because a dynamic import inside hono-openapi leads there too.
 */
const worker = defineConfig({
  input: { worker: 'src/worker.ts' },
  platform: 'neutral',
  resolve: {
    conditionNames: ['workerd', 'worker', 'browser'],
    aliasFields: [['browser']],
    mainFields: ['browser', 'module', 'main'],
    // pg asks for it only when told to; it is not installed.
    alias: { 'pg-native': false },
  },
  plugins: [esmExternalRequirePlugin({ external: PLATFORM })],
  output: { dir: 'dist/worker', format: 'esm', cleanDir: true, codeSplitting: false },
});

export default [server, worker];
