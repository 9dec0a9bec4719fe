import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createParser } from 'eventsource-parser';
import { enDemoSet } from '#src/db/demo/en/index.ts';
import { projectPath } from '#src/project-root.ts';
import { type Bench, type Figure, timed } from './figures.ts';
import { type Service, spawnService } from './spawn-service.ts';

const ROUNDS = 3;
/** No further round is begun after so long: a slow machine tells less for more. */
const LAST_ROUND_MS = 30_000;
const DEALS = 4;
const POLL_MS = 25;
const LONGEST_WAIT_MS = 60_000;

const account = enDemoSet.accounts.find(({ tier }) => tier === 'strategic')?.name ?? '';

const request = async (service: Service, method: string, path: string, body?: object): Promise<Response> => {
  const headers = { authorization: `Bearer ${service.key}`, 'content-type': 'application/json' };
  const response = await fetch(`${service.address}${path}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${(await response.text()).slice(0, 300)}`);
  return response;
};

/** Asks for a plan in chat and reads the stream to its end. @throws unless a plan with citations came */
const planInChat = async (service: Service): Promise<{ firstCitation: number; ended: number }> => {
  const message = `draft an account plan for ${account}`;
  const response = await request(service, 'POST', '/v1/chat', { message });
  const seen: { event: string; at: number }[] = [];
  const parser = createParser({
    onEvent: ({ event = '' }) => void seen.push({ event, at: performance.now() }),
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    parser.feed(piece.value);
  }
  const at = (name: string): number => {
    const found = seen.find(({ event }) => event === name);
    if (!found)
      throw new Error(`the plan's stream had no ${name}: ${[...new Set(seen.map(({ event }) => event))].join(' ')}`);
    return found.at;
  };
  at('draft');
  return { firstCitation: at('citation'), ended: at('done') };
};

/** Makes an opportunity and waits until documents are recommended on it; milliseconds. */
const untilRecommended = async (service: Service, accountId: string, n: number): Promise<number> => {
  const deal = { name: `Bench deal ${n}`, accountId, stage: 'needs', productText: 'cold chain monitoring' };
  const { id } = (await (await request(service, 'POST', '/v1/opportunities', deal)).json()) as { id: string };
  const { ms } = await timed(async () => {
    const started = performance.now();
    while (performance.now() - started < LONGEST_WAIT_MS) {
      const path = `/v1/opportunities/${id}/recommendations`;
      const { computedAt } = (await (await request(service, 'GET', path)).json()) as { computedAt: string | null };
      if (computedAt) return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new Error(`no recommendations within ${LONGEST_WAIT_MS} ms`);
  });
  return ms;
};

type Round = { ready: number; cited: number; plan: number; warm: number; recommended: number[]; memory: number | null };

const round = async (): Promise<Round> => {
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-start-'));
  const service = await spawnService(folder);
  try {
    const first = await planInChat(service);
    const { ms: warm } = await timed(() => planInChat(service));
    const query = encodeURIComponent(account);
    const found = (await (await request(service, 'GET', `/v1/accounts?q=${query}`)).json()) as {
      items: { id: string }[];
    };
    const recommended: number[] = [];
    for (let n = 0; n < DEALS; n += 1) recommended.push(await untilRecommended(service, found.items[0]?.id ?? '', n));
    return {
      ready: service.readyMs,
      cited: first.firstCitation - service.started,
      plan: first.ended - service.started,
      warm,
      recommended,
      memory: service.peakMemory(),
    };
  } finally {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );

/** The service as `npm start` runs it on an empty folder: until ready, until the first cited plan, memory. Embedded always. */
export const startBench: Bench = async (say) => {
  if (!existsSync(projectPath('dist/server/server.js'))) return { skipped: 'nothing is built; run npm run build' };
  if (newest(projectPath('src')) > statSync(projectPath('dist/built')).mtimeMs)
    say('the build is older than src: these are the figures of what was built');
  const rounds: Round[] = [];
  const began = performance.now();
  while (rounds.length < ROUNDS && performance.now() - began < LAST_ROUND_MS) rounds.push(await round());
  const memory = rounds.flatMap((each) => each.memory ?? []);
  const figures: Figure[] = [
    {
      what: 'start to /readyz',
      unit: 'ms',
      values: rounds.map(({ ready }) => ready),
      note: 'empty folder, demo data; asked: ≤ 10 000 ms',
    },
    { what: 'start to the first citation', unit: 'ms', values: rounds.map(({ cited }) => cited) },
    {
      what: 'start to the first plan, whole',
      unit: 'ms',
      values: rounds.map(({ plan }) => plan),
      note: 'over HTTP, in chat; asked: ≤ 60 000 ms',
    },
    {
      what: 'the same plan again',
      unit: 'ms',
      values: rounds.map(({ warm }) => warm),
      note: 'first byte asked to last read',
    },
    {
      what: 'first opportunity to its recommendations',
      unit: 'ms',
      values: rounds.flatMap(({ recommended }) => recommended.slice(0, 1)),
      note: 'behind those of the demo data, if they are still on their way',
    },
    {
      what: 'opportunity to recommendations, the next',
      unit: 'ms',
      values: rounds.flatMap(({ recommended }) => recommended.slice(1)),
      note: 'over HTTP through the queue; asked: ≤ 2 000 ms',
    },
  ];
  if (memory.length > 0) figures.push({ what: 'peak memory of the process', unit: 'MB', values: memory });
  return { figures };
};
