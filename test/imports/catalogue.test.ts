import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '#src/features/imports/catalogue/catalogue.ts';
import { columnOf, IMPORT_KINDS } from '#src/features/imports/catalogue/field.ts';
import { matchColumns } from '#src/features/imports/match-columns.ts';
import { TABLES } from '#src/features/imports/record-store.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { openWorkspace } from '#test/house.ts';

const fieldsFor = (kind: keyof typeof CATALOGUE, header: string): string[] =>
  matchColumns(CATALOGUE[kind], header.split(','), {}).map((column) => column.field.name);

describe('the field catalogue', () => {
  it.each(IMPORT_KINDS)('gives every header of %s to one field and every field a column of the store', (kind) => {
    const spec = CATALOGUE[kind];
    const keys = spec.fields.flatMap((field) => [...new Set([field.name, ...field.zh, ...field.en].map(nameKey))]);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    const columns = spec.fields.flatMap((field) =>
      field.type === 'reference'
        ? [field.idColumn, ...(field.textColumn ? [field.textColumn] : [])]
        : [columnOf(field)],
    );
    expect(columns.filter((column) => !(column in TABLES[kind]))).toEqual([]);
    for (const field of spec.fields) {
      expect(field.meaning.zh).toMatch(/\p{Script=Han}/u);
      expect(field.meaning.en).not.toMatch(/\p{Script=Han}/u);
      expect(field.zh.length).toBeGreaterThan(0);
    }
  });

  it('knows the headers of real exports', () => {
    expect(
      fieldsFor('accounts', 'account,sector,year_established,revenue,employees,office_location,subsidiary_of'),
    ).toEqual(['name', 'industry', 'founded', 'revenue', 'employees', 'region', 'parent']);
    expect(fieldsFor('products', 'product,series,sales_price')).toEqual(['name', 'series', 'listPrice']);
    expect(
      fieldsFor(
        'opportunities',
        'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
      ),
    ).toEqual(['externalId', 'owner', 'product', 'account', 'stage', 'openedAt', 'closeDate', 'amount']);
    expect(fieldsFor('users', 'sales_agent,manager,regional_office')).toEqual(['name', 'manager', 'region']);
    expect(fieldsFor('accounts', '客户名称,行业,员工数,年营业额（万元）,成立年份')).toEqual([
      'name',
      'industry',
      'employees',
      'revenue',
      'founded',
    ]);
    expect(fieldsFor('prospects', 'externalId,name,description,industry,tags,employees,regions')).toEqual([
      'externalId',
      'name',
      'description',
      'industry',
      'tags',
      'employees',
      'regions',
    ]);
  });

  it('prefers a field’s own name to its other headers, and the mapping to both', () => {
    expect(fieldsFor('accounts', 'account,name')).toEqual(['name']);
    const [column] = matchColumns(CATALOGUE.accounts, ['account', 'name'], { account: 'name', name: null });
    expect(column).toMatchObject({ index: 0, header: 'account' });
  });

  it('stands in the OpenAPI document with the other import calls', async () => {
    const house = await openWorkspace();
    const { paths } = (await (await house.app.request('/openapi.json')).json()) as { paths: Record<string, object> };
    const calls = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(calls.filter((call) => call.includes('/imports')).sort()).toEqual([
      'delete /v1/imports/{id}',
      'get /v1/imports',
      'get /v1/imports/fields',
      'get /v1/imports/{id}',
      'post /v1/imports',
    ]);
  });

  it('is served in the language asked for', async () => {
    const house = await openWorkspace();
    const zh = await house.json<{
      fields: { name: string; meaning: string; required: boolean; headers: { zh: string[] } }[];
    }>(200, 'GET', '/v1/imports/fields?kind=accounts');
    expect(zh.fields.find((field) => field.name === 'name')).toMatchObject({ meaning: '客户公司名称', required: true });
    const en = await house.api('GET', '/v1/imports/fields?kind=opportunities', undefined, {
      headers: { 'accept-language': 'en' },
    });
    const stage = (
      (await en.json()) as { fields: { name: string; values?: { code: string; label: string }[] }[] }
    ).fields.find((field) => field.name === 'stage');
    expect(stage?.values).toContainEqual({ code: 'tender', label: 'Tender' });
    expect((await house.api('GET', '/v1/imports/fields?kind=nothing')).status).toBe(400);
    expect((await house.api('GET', '/v1/imports/fields')).status).toBe(400);
  });
});
