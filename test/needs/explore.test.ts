import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { enDemoSet } from '#src/db/demo/en/index.ts';
import { zhDemoSet } from '#src/db/demo/zh/index.ts';
import { seedDemo } from '#src/demo/seed-demo.ts';
import { openWorkspace } from '#test/house.ts';
it('x', async () => {
  const out: unknown[] = [];
  for (const [language, set] of [['zh', zhDemoSet], ['en', enDemoSet]] as const) {
    const house = await openWorkspace({ language });
    let t = performance.now();
    await seedDemo(house.ctx(), set);
    console.log('seed', language, performance.now() - t);
    const { items } = await house.json<{ items: { id: string; name: string; accountId: string }[] }>(200, 'GET', '/v1/opportunities?limit=100');
    t = performance.now();
    for (const each of items) {
      const contacts = (await house.json<{ items: { id: string; name: string }[] }>(200, 'GET', `/v1/contacts?accountId=${each.accountId}&limit=50`)).items;
      out.push(each.name, await house.json(201, 'POST', `/v1/opportunities/${each.id}/needs`));
      for (const text of language === 'zh' ? ['你们的报价太贵了，比同行高两成。', '怕和我们的老系统接不上', '再考虑考虑吧'] : ['Your price is too high; 20% above the others.', 'We fear it will not integrate with our legacy system.', 'Let us think about it.'])
        out.push(await house.json(201, 'POST', `/v1/opportunities/${each.id}/objections`, { text, ...(contacts[0] ? { raisedBy: contacts[0].name } : {}) }));
    }
    console.log('drafts', language, items.length, performance.now() - t);
  }
  writeFileSync('/tmp/explore.json', JSON.stringify(out, null, 1));
}, 60000);
