import { needs, opportunityCompetitors } from '#src/db/tables/index.ts';
import { ingestDocument } from '#src/features/library/index.ts';
import type { RecommendationsView } from '#src/features/recommendations/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { openWorkspace } from '#test/house.ts';

type Made = { id: string };
/** What is said about a document. */
export type Metadata = NonNullable<Parameters<typeof ingestDocument>[1]['metadata']>;

/** The cases of a small library: two trades, one internal card. */
export const TOLL_CASE = `# 某省高速收费站边缘自治案例

## 客户背景
某省高速公路集团，四百个收费站。

## 挑战
网络中断时收费站不能识别车牌，车辆排队积压，中心平台收不到通行数据。

## 方案
收费站部署边缘节点，断网时本地继续识别车牌，恢复后补传通行数据。

## 实施
分三批上线，每批一百多个收费站。

## 成果
通行中断由每月 12 次降到 1 次。
`;
/** Another story of the trade that answers the same need. */
export const OTHER_TOLL_CASE = `# 山区高速断网不停车案例

## 客户背景
西部山区一家高速公路公司，六十二个收费站，雨季光缆常被冲断。

## 挑战
断网时收费站改用人工抄写车牌，车辆排队积压两公里，事后对账要四天。

## 方案
车道边的一体机在断网时继续识别车牌并放行，网络恢复后自动补传和对账。

## 实施
先在九个最常断网的收费站试运行三个月，再推到全线。

## 成果
断网时平均通过时间由 95 秒降到 11 秒，对账由四天缩短到半天。
`;
export const COLD_CASE = `# 疫苗冷链温控案例

## 客户背景
一家疫苗流通企业，十二个冷库。

## 挑战
夜间冷库超温无人发现，审计时拿不出连续温度记录。

## 方案
每个冷库装温度记录仪，超温十分钟内电话报警。

## 成果
超温损失由每年 90 万降到 8 万。
`;

/** A workspace with an account in toll roads, and the hands to put documents, deals and needs in it. */
export const openDeals = async (language: 'zh' | 'en' = 'zh') => {
  const house = await openWorkspace({ language });
  const account = await house.json<Made>(201, 'POST', '/v1/accounts', { name: '北岭高速集团', industry: '高速公路' });
  const deal = (send: Record<string, unknown> = {}) =>
    house.json<Made>(201, 'POST', '/v1/opportunities', { accountId: account.id, name: '站级改造', ...send });
  const document = async (
    markdown: string,
    metadata: Metadata = {},
    fileName = `${newId('doc')}.md`,
  ): Promise<string> =>
    (await ingestDocument(house.ctx(), { fileName, bytes: new TextEncoder().encode(markdown), metadata })).id;
  const need = (opportunityId: string, statement: string, more: Partial<typeof needs.$inferInsert> = {}) =>
    house.db.inTenant(house.tenantId, async (tx) => {
      const row = { statement, level: 'business' as const, priority: 'P0' as const, ...more };
      await tx.insert(needs).values({ ...row, tenantId: house.tenantId, id: newId('need'), opportunityId });
    });
  const competitor = (opportunityId: string, name: string) =>
    house.db.inTenant(house.tenantId, async (tx) => {
      await tx
        .insert(opportunityCompetitors)
        .values({ tenantId: house.tenantId, id: newId('comp'), opportunityId, name });
    });
  const contact = (send: Record<string, unknown>) =>
    house.json<Made>(201, 'POST', '/v1/contacts', { accountId: account.id, name: '某某', ...send });
  const read = (id: string) => house.json<RecommendationsView>(200, 'GET', `/v1/opportunities/${id}/recommendations`);
  /** What is recommended once all background work is done. */
  const settled = async (id: string) => {
    await house.drain();
    return read(id);
  };
  return { house, account, deal, document, need, competitor, contact, read, settled };
};
