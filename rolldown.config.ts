import { defineConfig } from 'rolldown';

/** The server as one bundle an entry: loading drizzle and LangChain module by module costs half a second and 250 MB. */
export default defineConfig({
  input: {
    server: 'src/server.ts',
    cli: 'src/cli.ts',
    'pglite-worker': 'src/db/pglite-worker.ts',
    'parse-worker': 'src/features/library/parse/parse-worker.ts',
  },
  platform: 'node',
  // PGlite finds its WebAssembly beside itself; the loaders of these two need their own files.
  external: [/^@electric-sql\//, 'pg-native', 'cloudflare:sockets', /^epub2/, /^swagger-ui-dist/],
  output: { dir: 'dist/server', format: 'esm', cleanDir: true, chunkFileNames: 'chunk-[hash].js' },
});
