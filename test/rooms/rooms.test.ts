import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

const FILES = sourceFiles('src');

/** Who may import whom inside `src` (the README's picture of the house). A slice is `features/<name>`. */
const ROOMS: Record<string, readonly string[]> = {
  kernel: [],
  playbook: ['kernel'],
  evidence: ['kernel'],
  db: ['kernel'],
  llm: ['kernel'],
  http: ['kernel', 'context'],
  context: ['kernel', 'db', 'llm'],
  features: ['kernel', 'playbook', 'evidence', 'db', 'llm', 'context', 'features'],
  jobs: ['kernel', 'db', 'context'],
  demo: ['kernel', 'playbook', 'db', 'context', 'features'],
  mcp: ['kernel', 'playbook', 'context', 'features'],
  web: [],
};

/** Vendors have one room each. Files are matched by the end of their path inside the room. */
const VENDORS: { vendor: RegExp; allowed: RegExp }[] = [
  {
    vendor: /^(hono|@hono\/|hono-)/,
    allowed: /^src\/(http\/|features\/[^/]+\/([a-z-]+\/)?([a-z-]+-)?routes\.ts|mcp\/routes\.ts|[a-z-]+\.ts$)/,
  },
  { vendor: /^@modelcontextprotocol\//, allowed: /^src\/mcp\// },
  {
    vendor: /^(drizzle-orm|pg|pgvector|@electric-sql\/)/,
    allowed:
      /^src\/(db\/|jobs\/|demo\/|features\/[^/]+\/([a-z-]+\/)?([a-z-]+-)?store\.ts|features\/[^/]+\/visibility\.ts)/,
  },
  {
    vendor: /^(openai|langchain|@langchain\/)/,
    allowed: /^src\/(llm\/|features\/[^/]+\/chain(-[a-z-]+)?\.ts|features\/library\/parse\/)/,
  },
  { vendor: /^pg-boss/, allowed: /^src\/jobs\// },
  { vendor: /^react/, allowed: /^src\/web\// },
];

const roomOf = (path: string): string => {
  const [, first = '', second] = path.split('/');
  return second === undefined ? first.replace(/\.ts$/, '') : first;
};
const sliceOf = (path: string): string | undefined => /^src\/features\/([^/]+)\//.exec(path)?.[1];

const strays = (file: SourceFile): string[] =>
  file.imports
    .filter((target) => target.startsWith('src/'))
    .filter((target) => {
      const [from, to] = [roomOf(file.path), roomOf(target)];
      if (from === to && from !== 'features') return false;
      const allowed = ROOMS[from];
      // Entries and the files at the top build the house and may see all of it.
      if (!allowed) return false;
      if (to === 'http') return !/routes\.ts$/.test(file.path);
      if ((from === 'jobs' || from === 'mcp') && to === 'features') return !/\/index\.ts$/.test(target);
      if (from === 'web') return !/\/contract\.ts$/.test(target);
      if (!allowed.includes(to)) return true;
      const [ours, theirs] = [sliceOf(file.path), sliceOf(target)];
      return theirs !== undefined && ours !== theirs && !/\/index\.ts$/.test(target);
    })
    .map((target) => `${file.path} → ${target}`);

describe('the rooms of the house', () => {
  it('reads the real source', () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(FILES.flatMap((file) => file.imports).length).toBeGreaterThan(300);
  });

  it('lets each room import only what its row allows', () => {
    expect(FILES.flatMap(strays)).toEqual([]);
  });

  it('keeps each vendor in its room', () => {
    const found = FILES.flatMap((file) =>
      file.imports.flatMap((target) =>
        VENDORS.filter(({ vendor, allowed }) => vendor.test(target) && !allowed.test(file.path)).map(
          () => `${file.path} → ${target}`,
        ),
      ),
    );
    expect(found).toEqual([]);
  });

  it('lets no domain reach a store, a chain or the clock', () => {
    const found = FILES.filter((file) => /\/domain(-[a-z-]+)?\.ts$/.test(file.path)).flatMap((file) => [
      ...file.imports
        .filter((target) => /\/(store|chain|routes)\.ts$/.test(target))
        .map((target) => `${file.path} → ${target}`),
      ...(/\bDate\.now\(|new Date\(\)|Math\.random\(/.test(file.text) ? [`${file.path} reads clock or chance`] : []),
    ]);
    expect(found).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const found = FILES.filter((file) => /process\.env/.test(file.text)).map((file) => file.path);
    expect(found.sort()).toEqual(['src/cli.ts', 'src/server.ts']);
  });

  it('keeps files small: none over 300 lines, median under 80', () => {
    const lengths = FILES.map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }));
    expect(lengths.filter((each) => each.lines > 300)).toEqual([]);
    const sorted = lengths.map((each) => each.lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
  });
});
