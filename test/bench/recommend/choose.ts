import { FUSION } from '#src/features/recommendations/domain.ts';
import { VARIETY } from '#src/features/recommendations/fit/domain-variety.ts';
import { LEARNING } from '#src/features/recommendations/learning/domain-learning.ts';
import { mean } from '../figures.ts';
import { type Policy, runTenant } from './run-tenant.ts';
import { simulateTenant } from './simulated-tenant.ts';

/** How the settings of recommending are chosen: one after the other, by the true worth of lists on tenants no figure is reported on. */
const SEEDS = [1, 2];
const DEALS = 250;
const tenants = SEEDS.map((seed) => ({ seed, tenant: simulateTenant(seed, DEALS) }));
const worthUnder = (policy: Policy): number =>
  mean(tenants.flatMap(({ seed, tenant }) => runTenant(tenant, seed, policy).worth));
const print = (what: string, policy: Policy): void =>
  void process.stdout.write(`${what}: ${worthUnder(policy).toFixed(4)}\n`);

const choice = { variety: VARIETY, fusion: FUSION };
for (const fusion of [0, 0.15, 0.3, 0.5])
  print(`fusion ${fusion}`, { choice: { ...choice, fusion }, learning: 'none' });
for (const standing of [0.6, 0.75, 0.9, 1])
  print(`standing ${standing}`, { choice: { ...choice, variety: { ...VARIETY, standing } }, learning: 'none' });
for (const share of [0.15, 0.3, 0.45, 0.6]) print(`share ${share}`, { choice, learning: { ...LEARNING, share } });
for (const prior of [2, 4, 8]) print(`prior ${prior}`, { choice, learning: { ...LEARNING, prior } });
for (const skip of [0, 0.15, 0.3]) print(`skip ${skip}`, { choice, learning: { ...LEARNING, skip } });
for (const rankPower of [0, 0.5, 1]) print(`rank power ${rankPower}`, { choice, learning: { ...LEARNING, rankPower } });
