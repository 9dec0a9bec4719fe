import { openWorkspace, type TestWorkspace } from '#test/house.ts';

/** A workspace with one account, its deal in the needs stage, and two people of the customer. */
export const openAccountInTalks = async () => {
  const house: TestWorkspace = await openWorkspace();
  const make = async (path: string, send: unknown) =>
    (await house.json<{ id: string }>(201, 'POST', `/v1/${path}`, send)).id;
  const account = await make('accounts', { name: '衡峦重工' });
  const deal = await make('opportunities', { accountId: account, name: '二期', stage: 'needs' });
  const zhao = await make('contacts', { accountId: account, name: '赵启铭' });
  const ye = await make('contacts', { accountId: account, name: '叶知秋' });
  return { house, make, account, deal, zhao, ye };
};
