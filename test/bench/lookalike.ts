import { type Bench, type Figure, mean, timed } from './figures.ts';
import { type Peers, peersOf } from './lookalike-peers.ts';
import { serviceTens } from './lookalike-service.ts';
import { type Company, makeTasks, mixedTasks, precisionAtTen, readCompanies, type Task } from './lookalike-tasks.ts';
import { hasData, noData } from './public-data.ts';
import { explainRanked, featureAll, type InMemory, openInMemory } from './rank-in-memory.ts';

/** Tasks a row, the bars to reach, and how many rows of how many tasks have their explanation tried. */
const TASKS = 400;
const BARS = [
  { seeds: 1, bar: 0.41 },
  { seeds: 5, bar: 0.61 },
  { seeds: 10, bar: 0.65 },
] as const;
const MIXED = { each: 5, bar: 1.2 };
const EXPLAINED = { everyTask: 8, rows: 10 };
const RUNS = 3;

type Judged = { ours: number; sums: number[]; lower: boolean[]; ten: string[] };

/** Learns, ranks, and for some rows takes the first reason away to see where they would stand. */
const judge = (inMemory: InMemory, task: Task, explained: boolean): Judged => {
  const model = inMemory.learn(task.seeds);
  const ranked = inMemory.rank(model, task.seeds, explained ? Number.MAX_SAFE_INTEGER : 10);
  const rows = explained ? ranked.slice(0, EXPLAINED.rows).map((row) => explainRanked(model, row)) : [];
  return {
    ours: precisionAtTen(ranked, task),
    ten: ranked.slice(0, 10).map(({ company }) => company.externalId),
    sums: rows.map(({ likeness }) =>
      Math.abs(likeness.parts.reduce((sum, { value }) => sum + value, 0) - likeness.score),
    ),
    lower: rows.flatMap(({ bare }, place) =>
      bare === null ? [] : [bare < (ranked[place + 1]?.score ?? Number.NEGATIVE_INFINITY)],
    ),
  };
};

const share = (flags: readonly boolean[]): number => flags.filter(Boolean).length / Math.max(1, flags.length);
const said = (value: number): string => value.toFixed(3);

const PEERS = [
  ['TF-IDF', 'tfidf'],
  ['sector + TF-IDF', 'sectorTfidf'],
  ['all labels known + sector', 'labelled'],
] as const satisfies [string, keyof Peers][];

/** Look-alikes among 4,269 public companies: description, trade, staff and regions are told; tags and labels withheld. */
export const lookalikeBench: Bench = async (say) => {
  if (!hasData('companies')) return noData('companies');
  const companies = readCompanies();
  const all = featureAll(companies);
  const [peers, inMemory] = [peersOf(all), openInMemory(all)];
  const figures: Figure[] = [];
  const [sums, lower]: [number[], boolean[]] = [[], []];
  const checked: { task: Task; ten: string[] }[] = [];
  for (const { seeds, bar } of BARS) {
    const tasks = makeTasks(companies, seeds, TASKS);
    const { answer: judged, ms } = await timed(() =>
      tasks.map((task, at) => judge(inMemory, task, at % EXPLAINED.everyTask === 0)),
    );
    for (const each of judged) {
      sums.push(...each.sums);
      lower.push(...each.lower);
    }
    const [task, first] = [tasks[Math.floor(tasks.length / 2)], judged[Math.floor(tasks.length / 2)]];
    if (task && first) checked.push({ task, ten: first.ten });
    const ours = judged.map((each) => each.ours);
    const beside = PEERS.map(
      ([name, peer]) => `${name} ${said(mean(tasks.map((each) => precisionAtTen(peers[peer](each), each))))}`,
    );
    const sector = said(mean(tasks.map(peers.sector)));
    say(`${seeds} seeds: ${tasks.length} tasks, ${(ms / tasks.length).toFixed(0)} ms each`);
    figures.push({
      what: `look-alike, ${seeds} ${seeds === 1 ? 'seed' : 'seeds'}`,
      unit: 'P@10',
      values: [mean(ours)],
      note: `≥ ${bar}; peers: same sector ${sector}, ${beside.join(', ')}; ${tasks.length} tasks of the classes no setting was chosen on`,
    });
  }
  figures.push(...mixedFigures(inMemory, companies, peers));
  figures.push(
    { what: 'explanation: parts − score', unit: 'most', values: [Math.max(...sums)], note: '≤ 1e-6' },
    {
      what: 'explanation: without its first reason a row sinks',
      unit: 'share',
      values: [share(lower)],
      note: `≥ 0.95, of ${lower.length} rows among the first ${EXPLAINED.rows}`,
    },
  );
  say(`the same by the service, ${RUNS} runs`);
  return { figures: [...figures, ...(await serviceTens(companies, checked))] };
};

const mixedFigures = (inMemory: InMemory, companies: readonly Company[], peers: Peers): Figure[] => {
  const tasks = mixedTasks(companies, MIXED.each, TASKS);
  const of = (rank: (task: Task) => number): number => mean(tasks.map(rank));
  const ours = of((task) => judge(inMemory, task, false).ours);
  const [centroid, nearest] = [
    of((task) => precisionAtTen(peers.centroid(task), task)),
    of((task) => precisionAtTen(peers.nearest(task), task)),
  ];
  return [
    {
      what: `seeds from three segments, ${MIXED.each} of each`,
      unit: 'P@10',
      values: [ours],
      note: `peers on the same features: centroid cosine ${said(centroid)}, nearest seed ${said(nearest)}; ${tasks.length} tasks`,
    },
    { what: 'ours ÷ centroid cosine', unit: '×', values: [ours / centroid], note: `≥ ${MIXED.bar}` },
    { what: 'ours ÷ nearest seed', unit: '×', values: [ours / nearest], note: `≥ ${MIXED.bar}` },
  ];
};
