import type { DemoAccount } from '../shape.ts';
import { account } from './text-tables.ts';

/** The profile has gaps on purpose: nothing on strategy, one fact on the power map, no economic buyer known. */
const yueqing = account(
  {
    key: 'yq',
    name: '樾青化工材料有限公司',
    aliases: ['樾青化工', '樾青'],
    industry: '化工',
    region: '山东',
    employees: 980,
    revenue: 1_500_000_000,
    currency: 'CNY',
    founded: 2005,
    description: '淄博的水性树脂与助剂企业，两套连续装置、一套间歇装置，机泵约六百台，下游以涂料和胶粘剂厂为主。',
    tags: ['民营', '流程制造', '高能耗', '回款变慢'],
    isKey: true,
    keyReason: '化工机泵备件是备件预测服务的新行业，樾青愿意开放运行数据。',
    tier: 'tier_opportunity',
    tierReason: '设备部有兴趣，但没有预算，也不知道谁拍板，先跟进，不重投。',
    ownerKeys: ['bai'],
    supporterKeys: [],
  },
  `
  1|ownership|民营有限公司，两名自然人股东||120|工商公示信息
  1|size|员工980人，机泵约600台，其中关键机泵84台|84 台|61|设备部部长宫岳交流
  2|main_lines|水性树脂占收入70%，助剂30%||120|官网
  3|revenue|上一财年营业收入15亿元|15 亿元|120|行业协会年鉴摘要
  3|receivable_days|应收账款周转天数62天|62 天|125|财务部副部长穆青禾交流
  3|receivable_days|应收账款周转天数88天，两家涂料客户延期付款|88 天|23|财务部副部长穆青禾交流
  6|key_people|目前只接触到设备部和仪表，管理层没有见过||61|销售复盘
  7|supplier_share|机泵备件由四家本地商供应，没有年度框架||61|设备部部长宫岳交流
  8|systems|分散控制系统齐全，设备台账在表格里，振动数据每月人工测一次||61|现场走访记录
  8|digital_maturity|关键机泵在线监测率约10%|10 %|61|现场走访记录
  `,
);

/** Nobody owns this account since a reorganisation; finance, strategy and suppliers are unknown. */
const chulu = account(
  {
    key: 'cl',
    name: '楚麓仓配物流有限公司',
    aliases: ['楚麓仓配', '楚麓'],
    industry: '物流仓储',
    region: '湖北',
    employees: 1_300,
    revenue: 720_000_000,
    currency: 'CNY',
    founded: 2014,
    description: '武汉的仓配一体企业，四个分拨仓、九条交叉带分拣线，服务日化和小家电品牌。',
    tags: ['民营', '多基地', '停线损失', '促销波动'],
    isKey: true,
    keyReason: '物流分拣是网关与边缘控制器的新行业，四仓同构，适合复制。',
    tier: 'tier_opportunity',
    tierReason: '停线痛点真实，但只认识运营一个人，旺季前后才谈得动。',
    ownerKeys: [],
    supporterKeys: ['shen'],
  },
  `
  1|size|四个分拨仓、九条分拣线，员工1300人，旺季临时工约600人|9 条|88|首次拜访纪要
  1|ownership|两家品牌商参股，创始团队控股||88|官网
  2|main_lines|仓储占收入48%，城配37%，增值服务15%||88|首次拜访纪要
  2|rising_line|小家电逆向物流量同比翻倍||47|运营部副总监田亦山口述
  5|decision_process|五十万以下由运营中心自定，以上要总经理签字，未经核实||47|运营部副总监田亦山口述
  6|key_people|只有田亦山经常联系，IT主管许念见过一次，总经理未见||47|销售复盘
  8|systems|仓储系统为外购，分拣线控制器是三个品牌，故障靠对讲机报||88|现场走访记录
  8|digital_maturity|分拣线平均每月停线11次，每次约26分钟|11 次|47|运营部副总监田亦山提供的台账
  `,
);

const hydraulic = account(
  {
    key: 'hy',
    name: '衡峦液压件有限公司',
    aliases: ['衡峦液压', '衡峦株洲液压'],
    industry: '装备制造',
    region: '湖南',
    employees: 760,
    revenue: 860_000_000,
    currency: 'CNY',
    founded: 2009,
    parentKey: 'hl',
    description: '衡峦重工的全资子公司，在株洲生产油缸与液压阀，六成供母公司，四成外销。',
    tags: ['离散制造', '集团子公司', '机加工'],
    isKey: true,
    keyReason: '母公司一期的做法可以直接复制，是老客户里的空白地。',
    tier: 'tier_opportunity',
    tierReason: '条件取决于母公司二期MES是否定下来，现在只做准备。',
    ownerKeys: ['lu'],
    supporterKeys: [],
  },
  `
  1|ownership|衡峦重工全资子公司||66|母公司年报
  1|size|员工760人，加工中心118台，珩磨机26台|118 台|66|现场走访记录
  2|main_lines|油缸占收入72%，液压阀28%||66|总经理曹砺会谈纪要
  2|rising_line|外销油缸同比增长21%||66|总经理曹砺会谈纪要
  3|revenue|上一财年营业收入8.6亿元|8.6 亿元|66|总经理曹砺会谈纪要
  3|gross_margin|毛利率21.4%|21.4 %|66|总经理曹砺会谈纪要
  4|strategic_plan|三年内外销占比由四成提到六成||66|总经理曹砺会谈纪要
  4|business_plan|今年关键尺寸不良率由1.9%降到1.2%||30|生产经理聂听澜纪要
  5|decision_process|一百万以下由曹砺决定，报母公司信息化部备案||66|总经理曹砺会谈纪要
  6|key_people|曹砺与罗见微是多年同事，遇事先问母公司怎么做||66|总经理曹砺会谈纪要
  7|supplier_share|采集终端用我方A1，数量不大，没有网关||66|采购记录
  8|systems|与母公司同一套ERP，车间没有系统||66|现场走访记录
  8|digital_maturity|加工中心联网率不到5%，刀具寿命靠老师傅经验|5 %|30|生产经理聂听澜纪要
  `,
);

export const zhOpportunityTierAccounts: DemoAccount[] = [yueqing, chulu, hydraulic];
