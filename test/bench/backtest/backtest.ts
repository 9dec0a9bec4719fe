import { backTest, planRounds } from '#src/features/lookalikes/back-test/back-test-domain.ts';
import { testPast } from '#src/features/lookalikes/back-test/back-test-run.ts';
import { learnModel } from '#src/features/lookalikes/likeness/learn-likeness.ts';
import { makePast } from '#test/lookalikes/past.ts';
import { type Bench, type Figure, mean, timed } from '../figures.ts';
import { inHouse } from '../open-house.ts';
import { hasData } from '../public-data.ts';
import { importMaven } from './import-maven.ts';

/** Pasts without a signal, for the false alarms; fewer with one. */
const WORLDS = 200;
const WITH_SIGNAL = 60;
const COMPANIES = 300;
const WINS = 40;

/** Back-tests of many made-up pasts of which the truth is known. */
const testWorlds = (signal: number, worlds: number) =>
  Array.from({ length: worlds }, (_, seed) =>
    backTest(makePast({ companies: COMPANIES, wins: WINS, signal, seed: seed + 1 }), learnModel),
  ).flatMap((outcome) => (outcome.state === 'done' ? [outcome.lifts] : []));

const figuresOf = (worlds: ReturnType<typeof testWorlds>, k: number, what: string, signal: boolean): Figure[] => {
  const lifts = worlds.flatMap((each) => each.filter((lift) => lift.k === k));
  const above = lifts.filter(({ interval: [low] }) => low > 1).length / lifts.length;
  const below = lifts.filter(({ interval: [, high] }) => high < 1).length / lifts.length;
  const share = (value: number) => `${(100 * value).toFixed(1)} %`;
  return [
    {
      what: `lift@${k}, ${what}`,
      unit: '×',
      values: lifts.map(({ lift }) => lift),
      note: `mean ${mean(lifts.map(({ lift }) => lift)).toFixed(2)}; ${lifts.length} of ${worlds.length} pasts told`,
    },
    {
      what: signal
        ? `interval above 1 at ${k}, ${what}: it is seen`
        : `interval without 1 at ${k}, ${what}: false alarm`,
      unit: 'share',
      values: [signal ? above : above + below],
      note: `above ${share(above)}, below ${share(below)}${signal ? '' : '; 5 % is what a 95 % interval may'}`,
    },
  ];
};

/** What a back-test says where the truth is known, and of a public pipeline of deals. */
export const backtestBench: Bench = async (say) => {
  const chance = await timed(() => testWorlds(1, WORLDS));
  say(`${WORLDS} pasts without a signal: ${(chance.ms / 1000).toFixed(1)} s`);
  const weak = testWorlds(4, WITH_SIGNAL);
  const strong = testWorlds(12, WITH_SIGNAL);
  const figures: Figure[] = [20, 100].flatMap((k) => [
    ...figuresOf(chance.answer, k, 'wins by chance', false),
    ...figuresOf(weak, k, 'one trade in five won 4 × as often', true),
    ...figuresOf(strong, k, 'one trade in five won 12 × as often', true),
  ]);
  const few = makePast({ companies: COMPANIES, wins: 15, signal: 12, seed: 1 });
  const refused = planRounds(few);
  figures.push({
    what: 'refuses 15 wins',
    unit: '1 = yes',
    values: [refused.state === 'refused' ? 1 : 0],
    note:
      refused.state === 'refused' ? `${refused.reason}: ${refused.before} before, ${refused.after} after` : 'did not',
  });
  if (!hasData('maven_crm')) {
    say('no maven_crm under LINCHPIN_DATA (default ../shared/data): the public pipeline is left out');
    return { figures };
  }
  await inHouse(async (house) => {
    const tenant = await house.tenant();
    await importMaven(tenant.ctx);
    const { answer: outcome, ms } = await timed(() => testPast(tenant.ctx));
    figures.push({ what: 'Maven pipeline, whole back-test', unit: 'ms', values: [ms] });
    if (outcome.state === 'refused')
      figures.push({
        what: 'Maven pipeline: refused',
        unit: 'wins',
        values: [outcome.wins],
        note: `${outcome.reason}: ${outcome.before} before the day, ${outcome.after} after (needed ${outcome.needed.before} and ${outcome.needed.after}), ${outcome.candidates} candidates`,
      });
    else
      for (const { k, lift, hits, expected, interval } of outcome.lifts)
        figures.push({
          what: `Maven pipeline, lift@${k}`,
          unit: '×',
          values: [lift],
          note: `${hits} hits against ${expected.toFixed(1)}; interval ${interval.map((each) => each.toFixed(2)).join('–')}; ${outcome.rounds.length} dates`,
        });
  });
  return { figures };
};
