import { it } from 'vitest';
import { openWorkspace } from '#test/house.ts';
import { addCustomers, addProspects, madeCompanies, madeCustomers } from './market.ts';

it('big', async () => {
  const house = await openWorkspace();
  await addCustomers(house.db, house.tenantId, madeCustomers(200));
  await addProspects(house.db, house.tenantId, madeCompanies(30000));
  const { id } = await house.json<any>(202, 'POST', '/v1/lookalikes', { seeds: { filter: {} }, limit: 200 });
  const m = process.memoryUsage().rss,
    t = performance.now(),
    c0 = process.cpuUsage();
  let peak = 0;
  let lag = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const n = performance.now();
    lag = Math.max(lag, n - last - 20);
    last = n;
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }, 20);
  const h0 = process.memoryUsage().heapUsed;
  await house.drain();
  clearInterval(timer);
  const c = process.cpuUsage(c0);
  console.log(
    'ms',
    performance.now() - t,
    'cpu',
    (c.user + c.system) / 1000,
    'rss+',
    (process.memoryUsage().rss - m) / 1e6,
    'heap peak +',
    (peak - h0) / 1e6,
    'worst lag',
    lag,
  );
  const run = await house.json<any>(200, 'GET', `/v1/lookalikes/${id}`);
  console.log(run.state, run.counts, run.skipped);
}, 200000);
