import type { DemoProspect } from '../shape.ts';

type Written = Omit<DemoProspect, 'externalId'>;

/** Written one by one: companies that look like the won customers 衡峦, 澜朔, 珩岫 and 桐溪 in trade, size and need. */
export const LIKE_WON: Written[] = [
  {
    name: '岱屿高空装备股份有限公司',
    description:
      '山东的高空作业平台整机企业，臂架与底盘结构件自制，两个基地，出口占四成。焊接返工没有原因记录，结构件齐套率不到八成，总装等件。正在比较三家MES。',
    industry: '装备制造',
    employees: 5_100,
    regions: ['山东', '济宁'],
    tags: ['上市公司', '离散制造', '多基地', '出口', '焊接'],
  },
  {
    name: '徽垣重工机械股份有限公司',
    description: '桩工机械和起重机械整机企业，三个厂区，焊机约三百台，联网不到三成。海外索赔时查不到焊工与焊材批号。',
    industry: '装备制造',
    employees: 4_400,
    regions: ['安徽', '合肥'],
    tags: ['上市公司', '离散制造', '多基地', '焊接'],
  },
  {
    name: '镜浦储能系统股份有限公司',
    description:
      '储能模组与工商业储能柜制造商，浙江、四川两个基地十二条模组线。汇流排激光焊后人工目检，每班三十八人，停线原因班后补填。',
    industry: '新能源',
    employees: 4_700,
    regions: ['浙江', '湖州'],
    tags: ['上市公司', '离散制造', '多基地', '扩产中', '人工目检'],
  },
  {
    name: '舜砺新能源模组有限公司',
    description: '为储能集成商代工电池模组，在建四条线，早期视觉设备误判率高，计划重新选型。',
    industry: '新能源',
    employees: 2_300,
    regions: ['江苏', '溧阳'],
    tags: ['离散制造', '扩产中', '人工目检'],
  },
  {
    name: '粤岫介入医疗器械有限公司',
    description:
      '介入导管与导丝企业，两个洁净厂房，产品出口十余个国家。目检岗位一百六十人，批记录系统自建，没有审计追踪。',
    industry: '医疗器械',
    employees: 950,
    regions: ['广东', '珠海'],
    tags: ['专精特新', '离散制造', '出口', '追溯要求', '人工目检'],
  },
  {
    name: '苕溪湾精密轴承有限公司',
    description: '深沟球轴承企业，磨床约八十台，开动率靠班后填表，换型时间长，不打算增加人手。',
    industry: '装备制造',
    employees: 280,
    regions: ['浙江', '湖州'],
    tags: ['民营', '专精特新', '离散制造', '机加工'],
  },
];

/** Awkward rows a run must sort out: a branch of a present customer, a stop-listed account in short form, a double (LOOK-1). */
export const AWKWARD: Written[] = [
  {
    name: '澜朔新能源科技股份有限公司滁州分公司',
    description: '储能模组制造基地，二期六条模组线在建。',
    industry: '新能源',
    employees: 1_150,
    regions: ['安徽', '滁州'],
    tags: ['扩产中', '多基地'],
  },
  {
    name: '戎铸金属制品',
    description: '沧州的铸铁件企业，供商用车配套厂。',
    industry: '汽车零部件',
    employees: 410,
    regions: ['河北', '沧州'],
    tags: ['民营', '离散制造'],
  },
  {
    name: '岱屿高空装备股份有限公司（总部）',
    description: '高空作业平台整机企业，臂架与底盘结构件自制，出口占四成，正在比较三家MES。',
    industry: '装备制造',
    employees: 5_100,
    regions: ['山东', '济宁'],
    tags: ['上市公司', '离散制造', '出口', '焊接'],
  },
];
