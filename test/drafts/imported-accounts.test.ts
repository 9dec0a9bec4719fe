import { beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#src/features/drafts/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { findSensitive } from '#src/playbook/sensitive-details.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { dataFile, hasData, send } from '#test/imports/send.ts';
import { expectSound } from './check-draft.ts';

type Sections = Draft & { sections: unknown };
type Deal = { id: string; name: string; accountId: string; stage: string };

/** Checks that say something of the record and not of the draft: an imported account has nobody to meet, and the library is empty. */
const OF_THE_RECORD = ['OBJ-3', 'VISIT-1'];

describe.runIf(hasData('maven_crm'))('drafts on imported accounts, by rules', () => {
  let house: TestWorkspace;
  let deals: Deal[];

  beforeAll(async () => {
    house = await openWorkspace({ language: 'en' });
    const text = new TextDecoder().decode(dataFile('maven_crm', 'sales_pipeline.csv'));
    const [head = '', ...rows] = text.split(/\r?\n/);
    const names = [...new Set(rows.map((row) => row.split(',')[3] ?? ''))].filter(Boolean).slice(0, 3);
    const kept = names.flatMap((name) => [
      ...rows.filter((row) => row.split(',')[3] === name && /,Won,/.test(row)).slice(0, 12),
      ...rows.filter((row) => row.split(',')[3] === name && /,Engaging,/.test(row)).slice(0, 2),
    ]);
    await send(house, { kind: 'products', file: dataFile('maven_crm', 'products.csv'), name: 'products.csv' });
    await send(house, { kind: 'accounts', file: dataFile('maven_crm', 'accounts.csv'), name: 'accounts.csv' });
    await send(house, { kind: 'users', file: dataFile('maven_crm', 'sales_teams.csv'), name: 'sales_teams.csv' });
    await send(house, { kind: 'opportunities', file: `${[head, ...kept].join('\n')}\n`, name: 'sales_pipeline.csv' });
    const page = await house.json<{ items: Deal[] }>(200, 'GET', '/v1/opportunities?limit=100');
    deals = page.items.filter((deal) => deal.stage === 'needs');
    expect(deals.length).toBeGreaterThanOrEqual(3);
  });

  const signed = (draft: Sections, language: Language) => {
    expectSound(draft, language);
    expect(draft.claims.filter((claim) => claim.kind === 'fact').every(({ status }) => status === 'verified')).toBe(
      true,
    );
    const broken = draft.checks.filter(({ ok, rule }) => !ok && !OF_THE_RECORD.includes(rule));
    expect(broken).toEqual([]);
    expect(draft.claims.filter(({ text }) => findSensitive(text).length > 0)).toEqual([]);
  };

  it.each(['zh', 'en'] as const)(
    'hold as they stand, in one language, and invent nobody (%s)',
    { timeout: 60_000 },
    async (language) => {
      const accounts = [...new Set(deals.map((deal) => deal.accountId))];
      for (const id of accounts.slice(0, 2)) {
        const plan = await house.json<Sections & { sections: { owner: { accountable: unknown } } }>(
          201,
          'POST',
          `/v1/accounts/${id}/plans`,
          { language },
        );
        signed(plan, language);
        expect(plan.sections.owner.accountable, 'the record has no single owner, and none is made up').toBeNull();
        signed(await house.json<Sections>(201, 'POST', `/v1/accounts/${id}/visit-briefs`, { language }), language);
      }
      for (const { id } of deals.slice(0, 2)) {
        signed(await house.json<Sections>(201, 'POST', `/v1/opportunities/${id}/needs`, { language }), language);
        const text = language === 'zh' ? '价格太高了，再考虑考虑。' : 'It is too expensive; we will think it over.';
        signed(
          await house.json<Sections>(201, 'POST', `/v1/opportunities/${id}/objections`, { language, text }),
          language,
        );
      }
    },
  );
});

if (!hasData('maven_crm')) console.info('skipped: no maven_crm under LINCHPIN_DATA (default ../shared/data)');
