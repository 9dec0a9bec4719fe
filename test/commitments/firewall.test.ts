import { beforeAll, describe, expect, it } from 'vitest';
import { loadFirewall } from '#src/features/commitments/index.ts';
import { type CommitmentRule, isAuthorised, promisedAmount } from '#src/playbook/commitments.ts';
import { findPromises } from '#src/playbook/guard-promises.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';

const NOW = new Date('2026-11-21T08:00:00Z');
const rule = (kind: CommitmentRule['kind'], more: Partial<CommitmentRule> = {}): CommitmentRule => ({
  kind,
  role: null,
  products: [],
  limit: null,
  unit: null,
  validUntil: null,
  ...more,
});
const promisesLeft = (text: string, rules: CommitmentRule[], role = 'seller') =>
  findPromises(text, (hit) => isAuthorised(hit, rules, { role, now: NOW })).map((hit) => hit.kind);

describe('the amount a promise names (GUARD-2)', () => {
  it.each([
    ['我们可以给您打九折。', 'percent', 10],
    ['我们可以给您打八五折。', 'percent', 15],
    ['我们可以给您打 85 折。', 'percent', 15],
    ['这次可以为贵司优惠 12.5%。', 'percent', 12.5],
    ['报价可以下调百分之八。', 'percent', 8],
    ['We can offer you a 10% discount.', 'percent', 10],
    ['我们保证 30 天内交付。', 'days', 30],
    ['我们保证三周内交付。', 'days', 21],
    ['我们保证12月1日前交付。', 'days', 10],
    ['We will deliver within six weeks.', 'days', 42],
    ['We will deliver by March 1, 2027.', 'days', 100],
    ['我们保证 4 小时内到场。', 'hours', 4],
    ['We will respond within 2 hours.', 'hours', 2],
    ['可以给您 90 天账期。', 'days', 90],
    ['可以给您三个月账期。', 'months', 3],
  ] as const)('%s → %s %d', (text, unit, amount) => {
    const [hit] = findPromises(text);
    expect(hit && promisedAmount(hit, unit, NOW)).toBeCloseTo(amount, 5);
  });

  it('is null where nobody can read one', () => {
    const [hit] = findPromises('价格方面还可以再商量。');
    expect(hit && promisedAmount(hit, 'percent', NOW)).toBeNull();
  });
});

describe('the table of what may be promised (GUARD-2)', () => {
  const discount = rule('discount', { limit: 10, unit: 'percent' });
  it.each([
    ['within the limit', '我们可以给您打九五折。', [discount], 'seller', []],
    ['at the limit', '我们可以给您打九折。', [discount], 'seller', []],
    ['beyond the limit', '我们可以给您打八折。', [discount], 'seller', ['discount']],
    ['an amount nobody can read', '价格方面还可以再商量。', [discount], 'seller', ['discount']],
    ['more than my role may', '我们可以给您打九折。', [{ ...discount, role: 'manager' }], 'seller', ['discount']],
    ['what my role may', '我们可以给您打九折。', [{ ...discount, role: 'manager' }], 'admin', []],
    ['run out', '我们可以给您打九折。', [{ ...discount, validUntil: '2026-11-20' }], 'seller', ['discount']],
    ['last day', '我们可以给您打九折。', [{ ...discount, validUntil: '2026-11-21' }], 'seller', []],
    ['another kind', '我们保证 30 天内交付。', [discount], 'seller', ['delivery_date']],
    ['a later delivery', '我们保证 45 天内交付。', [rule('delivery_date', { limit: 30, unit: 'days' })], 'seller', []],
    [
      'an earlier delivery',
      '我们保证 20 天内交付。',
      [rule('delivery_date', { limit: 30, unit: 'days' })],
      'seller',
      ['delivery_date'],
    ],
    ['another product', '塔台可以给您打九折。', [{ ...discount, products: ['衡信MES'] }], 'seller', ['discount']],
    ['this product', '衡信MES可以给您打九折。', [{ ...discount, products: ['衡信MES'] }], 'seller', []],
    ['uptime above', 'We guarantee 99.99% uptime.', [rule('sla', { limit: 99.9, unit: 'percent' })], 'seller', ['sla']],
    ['uptime within', 'We guarantee 99.5% uptime.', [rule('sla', { limit: 99.9, unit: 'percent' })], 'seller', []],
    ['longer credit', '可以给您 90 天账期。', [rule('terms', { limit: 60, unit: 'days' })], 'seller', ['terms']],
    ['one discount of two', '我们可以给您打九折。我们可以给您打六折。', [discount], 'seller', ['discount']],
  ] as const)('%s', (_, text, rules, role, left) => {
    expect(promisesLeft(text, [...rules] as CommitmentRule[], role)).toEqual([...left]);
  });
});

describe('/v1/commitments', () => {
  let house: TestWorkspace;
  beforeAll(async () => {
    house = await openWorkspace();
  });
  const line = { kind: 'discount', role: 'manager', limit: 8, unit: 'percent', wording: '老客户续约最多优惠 8%' };

  it('is kept by managers and read by everybody', async () => {
    const made = await house.json(201, 'POST', '/v1/commitments', line);
    expect(made).toMatchObject({ ...line, version: 1, productId: null, validUntil: null });
    const firewall = (role: 'seller' | 'manager') =>
      house.db.inTenant(house.tenantId, (tx) => loadFirewall(house.ctx(role), tx));
    expect((await firewall('seller')).allowed('zh')).toEqual([]);
    expect((await firewall('manager')).allowed('zh')).toEqual(['价格优惠：老客户续约最多优惠 8%']);
    const [hit] = findPromises('我们可以给您优惠 8%。');
    expect(hit && (await firewall('manager')).mayPromise(hit)).toBe(true);
    expect(hit && (await firewall('seller')).mayPromise(hit)).toBe(false);
    const changed = await house.json<{ version: number }>(200, 'PATCH', `/v1/commitments/${made.id}`, { limit: 5 });
    expect(changed).toMatchObject({ limit: 5, version: 2 });
    expect(hit && (await firewall('manager')).mayPromise(hit)).toBe(false);
    await house.json(204, 'DELETE', `/v1/commitments/${made.id}`);
    expect((await house.json<{ items: unknown[] }>(200, 'GET', '/v1/commitments')).items).toEqual([]);
  });

  it('refuses a limit without its unit, and a product nobody knows', async () => {
    const { unit: _unit, ...unitless } = line;
    const refused = await house.json(400, 'POST', '/v1/commitments', unitless);
    expect(refused).toMatchObject({ code: 'invalid_request', errors: [{ pointer: '/unit' }] });
    expect(await house.json(400, 'POST', '/v1/commitments', { ...line, productId: 'prod_x' })).toMatchObject({
      errors: [{ pointer: '/productId' }],
    });
  });

  it('refuses sellers to authorise themselves', async () => {
    const { key } = await house.json<{ key: string }>(201, 'POST', '/v1/keys', { role: 'seller' });
    const answer = await house.api('POST', '/v1/commitments', line, { key });
    expect(answer.status).toBe(403);
  });
});
