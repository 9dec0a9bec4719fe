import { expect, it } from 'vitest';
import { openWorkspace } from '#test/house.ts';
import { addPerson } from '#test/people.ts';

it('lists prospects by words, industry, region, tag and size, for everybody of the workspace', async () => {
  const house = await openWorkspace();
  const seller = await addPerson(house, '小李', 'seller');
  const add = (send: object) => house.json(201, 'POST', '/v1/prospects', send);
  await add({ name: '北辰（天津）电子', industry: '电子', employees: 300, regions: ['华北', '华东'], tags: ['出海'] });
  await add({ name: 'Acme', description: 'Bearings for wind turbines', industry: 'Machinery', employees: 5000 });
  const names = async (query: string) => {
    const { items } = await seller.json<{ items: { name: string }[] }>(200, 'GET', `/prospects?${query}`);
    return items.map((item) => item.name);
  };
  for (const query of ['q=北辰(天津)电子', 'industry=电子', 'region=华东', 'tag=出海', 'employeesTo=300'])
    expect(await names(query)).toEqual(['北辰（天津）电子']);
  for (const query of ['q=WIND', 'employeesFrom=301', 'industry=mach']) expect(await names(query)).toEqual(['Acme']);
  expect(await seller.status('GET', '/prospects?employeesFrom=many')).toBe(400);
});

it('keeps an external id to one prospect', async () => {
  const house = await openWorkspace();
  await house.json(201, 'POST', '/v1/prospects', { name: '甲', externalId: 'P1' });
  expect((await house.api('POST', '/v1/prospects', { name: '乙', externalId: 'P1' })).status).toBe(409);
});
