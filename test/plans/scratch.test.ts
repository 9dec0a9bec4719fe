import { it } from 'vitest';
import { Session } from 'node:inspector/promises';
import { gatherMaterial } from '#src/features/plans/gather-material.ts';
import { draftBody } from '#src/features/plans/draft-body.ts';
import { openWorkspace } from '#test/house.ts';
import { recordOf, richAccount } from './fixture.ts';
import { writeFileSync } from 'node:fs';

it('speed', async () => {
  const house = await openWorkspace({});
  const { accountId, owner, contacts } = await richAccount(house);
  const put = recordOf(house);
  const ids: string[] = [];
  for (let i = 0; i < 46; i++) ids.push(await put.contact(accountId, `张三${String.fromCharCode(0x4e00 + i * 7)}`, { roles: i % 3 ? [] : ['influencer'], title: '工程师', concerns: '稳定性与维护', stance: 1, influence: 2 }));
  for (let i = 0; i < 190; i++) await put.activity(accountId, 38 + i, [i % 4 ? contacts.user : ids[i % 46]!], { notes: '今天到现场看了三号线，班组长说每月返工1200小时，希望下个季度降三成。'.repeat(3), summary: '双方约定先做分类。', summaryStatus: 'confirmed' });
  const ctx = house.ctx('seller', owner);
  const g: number[] = [], d: number[] = [];
  const session = new Session(); session.connect();
  for (let i = 0; i < 20; i++) {
    if (i === 5) { await session.post('Profiler.enable'); await session.post('Profiler.setSamplingInterval', { interval: 500 }); await session.post('Profiler.start'); }
    let t = performance.now();
    const { material, portfolio } = await gatherMaterial(ctx, accountId, {});
    g.push(performance.now() - t);
    t = performance.now();
    await draftBody(ctx, material, portfolio, { id: 'x', version: 1, createdAt: 'x' });
    d.push(performance.now() - t);
  }
  const { profile } = await session.post('Profiler.stop');
  const self = new Map<string, number>();
  const dt = profile.timeDeltas ?? [];
  const byId = new Map(profile.nodes.map((n) => [n.id, n]));
  (profile.samples ?? []).forEach((id, i) => { const n = byId.get(id)!; const k = `${n.callFrame.functionName} ${n.callFrame.url.split('/').slice(-2).join('/')}:${n.callFrame.lineNumber}`; self.set(k, (self.get(k) ?? 0) + (dt[i] ?? 0)); });
  const top = [...self].sort((a, b) => b[1] - a[1]).slice(0, 25).map(([k, v]) => `${(v / 15000).toFixed(1)}ms/run ${k}`);
  const p50 = (x: number[]) => x.slice(5).sort((a, b) => a - b)[7];
  writeFileSync('/tmp/speed.txt', `gather p50 ${p50(g)} draft p50 ${p50(d)}\n${top.join('\n')}\n`);
}, 120000);
