import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { projectPath } from '#src/project-root.ts';
import { type Bench, type Outcome, summarise, timed } from './figures.ts';
import { tableOf } from './print-table.ts';

/** Every bench by name. Each is loaded when it runs, so that one does not weigh on another. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  import: async () => (await import('./import.ts')).importBench,
  drafts: async () => (await import('./drafts.ts')).draftsBench,
  'model-call': async () => (await import('./model-call.ts')).modelCallBench,
  search: async () => (await import('./search.ts')).searchBench,
  'search-latency': async () => (await import('./search-latency.ts')).searchLatencyBench,
  isolation: async () => (await import('./isolation.ts')).isolationBench,
  'embedded-search': async () => (await import('./embedded-search.ts')).embeddedSearchBench,
  'cross-language': async () => (await import('./cross-language.ts')).crossLanguageBench,
  fusion: async () => (await import('./fusion/fusion.ts')).fusionBench,
  'own-index': async () => (await import('./fusion/own-index.ts')).ownIndexBench,
  lookalike: async () => (await import('./lookalike.ts')).lookalikeBench,
  backtest: async () => (await import('./backtest/backtest.ts')).backtestBench,
  batch: async () => (await import('./batch/batch.ts')).batchBench,
  kill: async () => (await import('./batch/kill.ts')).killBench,
  recommend: async () => (await import('./recommend/recommend.ts')).recommendBench,
  signals: async () => (await import('./signals.ts')).signalsBench,
  start: async () => (await import('./start.ts')).startBench,
};

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** What goes to `dist/bench.json`: every value, and its summary. */
const asJson = (outcome: Outcome, seconds: number) =>
  'skipped' in outcome
    ? outcome
    : { seconds, figures: outcome.figures.map((figure) => ({ ...figure, ...summarise(figure) })) };

/** Runs the benches named (all when none is); answers the exit code: 0 ran, 1 one failed, 2 unknown name. */
const run = async (names: readonly string[]): Promise<number> => {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    process.stderr.write(`unknown bench: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`);
    return 2;
  }
  const engine = process.env.DATABASE_URL ? 'server' : 'embedded';
  const load = loadavg()[0] ?? 0;
  print(`node ${process.version}, ${cpus().length} cores, load ${load.toFixed(1)}, store: ${engine}`);
  const benches: Record<string, unknown> = {};
  let failed = 0;
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    print(`\n${name}`);
    try {
      const bench = await BENCHES[name]?.();
      if (!bench) continue;
      const { answer: outcome, ms } = await timed(() => bench((line) => print(`  ${line}`)));
      const seconds = Math.round(ms / 100) / 10;
      print('skipped' in outcome ? `  skipped: ${outcome.skipped}` : tableOf(outcome.figures));
      print(`  ${seconds} s in all`);
      benches[name] = asJson(outcome, seconds);
    } catch (error) {
      failed += 1;
      print(`  failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      benches[name] = { failed: error instanceof Error ? error.message : String(error) };
    }
  }
  const file = projectPath('dist/bench.json');
  mkdirSync(projectPath('dist'), { recursive: true });
  const at = new Date().toISOString();
  const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model ?? null, load };
  writeFileSync(file, `${JSON.stringify({ at, machine, engine, benches }, null, 2)}\n`);
  return failed > 0 ? 1 : 0;
};

process.exitCode = await run(process.argv.slice(2));
