import { it } from 'vitest';
import { zhDemoSet } from '#src/db/demo/zh/index.ts';
import { seedDemo } from '#src/demo/seed-demo.ts';
import { openWorkspace } from '#test/house.ts';
import { searchLibrary } from '#src/features/library/index.ts';
import { gatherMaterial, computedItem, claimWriter } from '#src/features/plans/index.ts';
import { verifyClaim } from '#src/evidence/index.ts';
import { matchAccounts } from '#src/features/accounts/index.ts';
it('dbg', async () => {
  const house = await openWorkspace({});
  await seedDemo(house.ctx('admin'), zhDemoSet);
  for (const query of ['焊接返工的案例', '焊接返工', 'SAP', '衡峦说过SAP吗', '能耗监测'])
  console.log(query, (await searchLibrary(house.ctx('admin'), { query, limit: 4 })).results.map((r) => [r.document.title, r.coverage, r.score, r.matched]));
  const [m] = await house.db.inTenant(house.tenantId, (tx) => matchAccounts(house.ctx('admin'), tx, '澜朔'));
  const { material } = await gatherMaterial(house.ctx('admin'), m!.id, { language: 'zh' });
  const item = computedItem(material, 'profile')!;
  console.log(item.text);
  const c = claimWriter(material).fact([material.computations.get('profile')!.statement], [item], 'PROFILE-2');
  console.log(c.text, verifyClaim(c, material.pack));
});
