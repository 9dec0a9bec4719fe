import type { DemoAccount } from '../shape.ts';
import { account } from './text-tables.ts';

/** A small finished customer: not a key account, but a fair look-alike seed. */
const tongxi = account(
  {
    key: 'tx',
    name: '桐溪精密轴承有限公司',
    aliases: ['桐溪轴承', '桐溪'],
    industry: '装备制造',
    region: '浙江',
    employees: 320,
    revenue: 190_000_000,
    currency: 'CNY',
    founded: 2010,
    description: '嘉兴的深沟球轴承企业，磨加工与装配两个车间，客户以电机厂和泵厂为主。',
    tags: ['民营', '专精特新', '离散制造', '机加工'],
    isKey: false,
    ownerKeys: ['zhou'],
    supporterKeys: [],
  },
  `
  1|size|员工320人，磨床96台|96 台|205|合同附件
  2|main_lines|深沟球轴承占收入84%，其余为定制轴承||205|首次拜访纪要
  3|revenue|上一财年营业收入1.9亿元|1.9 亿元|205|总经理傅星河口述
  8|digital_maturity|磨床联网46台，设备停机原因可以按班查看|46 台|120|验收报告
  `,
);

/** On the stop list: overdue payment and a service cost above its value. No look-alike seed (STAGE-7). */
const rongzhu = account(
  {
    key: 'rz',
    name: '戎铸金属制品有限公司',
    aliases: ['戎铸金属', '戎铸'],
    industry: '汽车零部件',
    region: '河北',
    employees: 410,
    revenue: 260_000_000,
    currency: 'CNY',
    founded: 2006,
    description: '沧州的铸铁件企业，供商用车配套厂，毛利薄，回款长期逾期。',
    tags: ['民营', '离散制造', '回款变慢'],
    isKey: false,
    ownerKeys: ['bai'],
    supporterKeys: [],
    status: 'stop_listed',
  },
  `
  1|size|员工410人，铸造线三条|3 条|330|首次拜访纪要
  3|revenue|上一财年营业收入2.6亿元|2.6 亿元|330|首次拜访纪要
  3|receivable_days|我方货款逾期176天，累计5.76万元未付|176 天|140|财务对账单
  7|order_split_rule|只比单价，到货后再压价||300|采购沟通记录
  `,
);

export const zhOtherAccounts: DemoAccount[] = [tongxi, rongzhu];
