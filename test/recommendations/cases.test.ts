import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingestDocument } from '#src/features/library/index.ts';
import { openDeals } from './deal.ts';

const CASES = join(process.env.LINCHPIN_DATA ?? '../shared/data', 'cases');
const FOLDERS = ['karmada/en', 'karmada/zh', 'kubeedge/en', 'kubeedge/zh'];

describe.runIf(existsSync(CASES))('recommending from the public case studies, as they are, without metadata', () => {
  let deals: Awaited<ReturnType<typeof openDeals>>;
  beforeAll(async () => {
    deals = await openDeals();
    for (const folder of FOLDERS)
      for (const fileName of readdirSync(join(CASES, folder)))
        await ingestDocument(deals.house.ctx(), { fileName, bytes: readFileSync(join(CASES, folder, fileName)) });
  });
  const recommended = async (industry: string, ...statements: string[]) => {
    const { id } = await deals.deal({ stage: 'needs', industry });
    for (const statement of statements) await deals.need(id, statement);
    const answer = await deals.settled(id);
    return { ...answer, titles: answer.items.map(({ document }) => document.title) };
  };

  it.each([
    ['高速公路', '断网时门架系统要能自治，继续处理车辆通行数据', '中国高速公路ETC'],
    ['Offshore oil', 'Edge nodes on oil platforms must keep working when the network at sea is unstable', 'CNOOC'],
    ['在线教育', '多个集群的应用要统一调度，机房故障时自动迁移', 'VIPKID基于Karmada的容器PaaS平台落地实践'],
  ])('%s: %s', async (industry, statement, title) => {
    const { titles, items } = await recommended(industry, statement);
    expect(titles.slice(0, 3)).toContain(title);
    expect(items.find(({ document }) => document.title === title)?.passages.length).toBeGreaterThan(0);
  });

  it.each([
    ['奶牛养殖', '犊牛成活率低，饲料配方要按产奶阶段调整'],
    ['Hotels', 'Booking portals take too much commission and guests do not come back directly'],
    ['殡葬服务', '祭扫高峰停车位不足，预约名额被倒卖'],
  ])('nothing for %s', async (industry, statement) => {
    const { titles, gaps } = await recommended(industry, statement);
    expect(titles).toEqual([]);
    expect(gaps.map(({ kind }) => kind)).toContain('need');
  });
});

if (!existsSync(CASES))
  console.info('recommendations: the public case studies are not here; their tests are passed over');
