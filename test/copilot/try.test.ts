import { it } from 'vitest';
import { zhDemoSet } from '#src/db/demo/zh/index.ts';
import { seedDemo } from '#src/demo/seed-demo.ts';
import { openWorkspace } from '#test/house.ts';
import { chat } from './chat.ts';

it('try', async () => {
  const house = await openWorkspace({});
  const t0 = performance.now();
  await seedDemo(house.ctx('admin'), zhDemoSet);
  console.log('seed', performance.now() - t0);
  for (const m of (process.env.TRY ?? '给衡峦写一份大客户计划，重点放在服务续约').split('|')) {
    const t = performance.now();
    const a = await chat(house, m);
    console.log('##', m, Math.round(performance.now() - t), 'ms', a.events.length, 'events', a.citations.length, 'citations', JSON.stringify(a.last));
    console.log(a.text.slice(0, 1800));
  }
}, 60000);
