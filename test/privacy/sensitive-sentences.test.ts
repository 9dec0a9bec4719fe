import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEFT_OUT, LEFT_OUT_MARKS, leaveOut, mapTexts, withoutAddresses } from '#src/playbook/leave-out.ts';
import { findSensitive, kindOfDetail, type SensitiveKind } from '#src/playbook/sensitive-details.ts';

/** Personal life as sellers note it down. */
const PERSONAL: [SensitiveKind, string][] = [
  ['minors', '他儿子今年高考'],
  ['minors', '王总的女儿刚上小学一年级'],
  ['minors', '孩子在国际学校读书，学费压力大'],
  ['minors', '下周她要去开家长会'],
  ['minors', '老刘正在给孙子找学区房'],
  ['minors', '李工备战中考，晚上都在陪读'],
  ['family', '秦总刚离婚，情绪不好'],
  ['family', '他爱人在市医院工作'],
  ['family', '陈主任的岳父是原来的厂长'],
  ['family', '老家在湘潭，父母都还在'],
  ['family', '周工下个月结婚'],
  ['family', '采购总监是董事长的小舅子'],
  ['family', '她休产假到明年三月'],
  ['family', '家里老人住不惯，想调回老家'],
  ['health', '他去年做了心脏搭桥'],
  ['health', '马总血压高，最近在吃药'],
  ['health', '赵处长住院了，由副手代管'],
  ['health', '上个月体检查出结节，心情差'],
  ['health', '何总查出癌症早期'],
  ['health', '她怀孕五个月，年后交接'],
  ['health', '腰椎老毛病犯了，不能久坐'],
  ['health', '他在戒酒，饭局免了'],
  ['hobby', '秦总喜欢打高尔夫'],
  ['hobby', '周末常去水库钓鱼'],
  ['hobby', '爱喝普洱，办公室里都是茶'],
  ['hobby', '梁工是铁杆球迷'],
  ['hobby', '每年都跑马拉松'],
  ['hobby', '他的生日是三月八日'],
  ['hobby', '属龙，天蝎座'],
  ['hobby', '酒量很好'],
  ['belief', '孙董信佛，初一十五吃斋'],
  ['belief', '她是基督徒，周日做礼拜'],
  ['belief', '他很讲究风水'],
  ['minors', 'His son sits his school exams this summer'],
  ['minors', "Mr Hale's daughter starts primary school"],
  ['minors', 'She has two young children and leaves at four'],
  ['minors', 'He is a new father, sleeps little'],
  ['family', 'His wife is ill'],
  ['family', 'She got married in June'],
  ['family', 'Going through a divorce, distracted'],
  ['family', 'His mother died last week'],
  ['family', 'Her husband works for the regulator'],
  ['family', 'On maternity leave until March'],
  ['health', 'He had heart surgery in May'],
  ['health', 'She is on sick leave'],
  ['health', 'Recovering from knee surgery'],
  ['health', 'Diagnosed with diabetes last year'],
  ['health', 'He has been in hospital since Monday'],
  ['health', 'Suffers from migraines'],
  ['health', 'Stepping back for health reasons'],
  ['hobby', 'Plays golf every Sunday'],
  ['hobby', 'Loves sailing and good wine'],
  ['hobby', 'Ran the Boston marathon twice'],
  ['hobby', 'A lifelong fan of Liverpool'],
  ['hobby', 'Her birthday is 4 May'],
  ['hobby', 'He restores classic cars'],
  ['belief', 'A practising Catholic'],
  ['belief', 'Goes to church on Sundays'],
  ['belief', 'His political views are far left'],
];

/** Trade that only sounds like it. */
const BUSINESS = [
  '家族企业，第二代接班',
  '母公司在上海上市，子公司七家',
  '兄弟单位去年上了同样的系统',
  '孩子王今年新开两百家门店',
  '娃哈哈的瓶装线扩产',
  '对系统做一次健康检查',
  '设备体检报告显示三台主轴超标',
  '手术室排程系统上线后周转快了',
  '手术机器人年装机 40 台',
  '住院部新增 300 张床位，住院系统要对接',
  '肿瘤医院二期信息化招标',
  '公司做糖尿病用药，增长三成',
  '客户对方案很感兴趣，约了演示',
  '兴趣不大，先放一放',
  '网络钓鱼演练下周开始',
  '高尔夫球场照明项目由总包负责',
  '马拉松式谈判终于结束',
  '会员生日营销贡献了两成复购',
  '户外爱好者是他们的主要消费者',
  '清真食品产线需要单独认证',
  '党委会下周审议采购方案',
  '小学客户占三成，初中客户占两成',
  '高考志愿系统的流量峰值在六月',
  '儿童医院的智慧药房项目',
  '婚庆行业的订单下滑',
  '家庭用户占出货量六成',
  '夫妻店渠道的配送半径',
  '员工体检平台今年换供应商',
  '红酒进口贸易的报关系统',
  '三家在用，五家在谈',
  '主要卖给医院和医药商业公司，员工约 557 人',
  '总装车间的药品包装线停了两天',
  'The parent company is listed',
  'A family-owned business in its third generation',
  'A health check of the system is due',
  'The health and safety officer signs off',
  'Hospital groups are our best segment',
  'They make cancer drugs and diabetes devices',
  'The child accounts roll up to the parent account',
  'Our sister company runs the same line',
  'Phishing awareness training starts in May',
  'The fishing fleet needs new sonar',
  'Golf course operators buy in the spring',
  'A marathon session on the contract',
  'Birthday campaigns lift repeat orders',
  'Their two-stroke engine line is being closed',
  'Depressed prices hurt the margin',
  'The requirements are ill-defined',
  'Running costs fell by 8 percent',
  'We found the pain points in the first week',
  'Johnson & Sons Ltd asked for a quote',
  'There is political support for the project',
  'Power cycling the controller solved it',
  'Primary schools in the district buy centrally',
  'The plant director wants a pilot in Q1',
  'She asked for a reference in the same industry',
  'He wants the price list by Friday',
  'The board meets on 4 May',
  'Bypass valve replaced on line 2',
];

describe('findSensitive (PROFILE-3)', () => {
  it.each(PERSONAL)('%s: %s', (kind, text) => {
    expect(findSensitive(text).map((hit) => hit.kind)).toContain(kind);
  });

  it.each(BUSINESS)('leaves trade alone: %s', (text) => {
    expect(findSensitive(text)).toEqual([]);
  });

  it('names what a detail on a card is about', () => {
    expect(kindOfDetail('爱好', '书法')).toBe('hobby');
    expect(kindOfDetail('家庭', '妻子在银行')).toBe('family');
    expect(kindOfDetail('备注', '女儿刚上小学')).toBe('minors');
    expect(kindOfDetail('other', 'allergic to nuts')).toBe('health');
    expect(kindOfDetail('coffee', 'black')).toBeNull();
  });
});

const strict = (text: string) => leaveOut(text, { personal: false });
const pick = <Item>(items: readonly Item[]) => fc.constantFrom(...items);

describe('leaving out', () => {
  it('keeps every sentence of trade and no sentence of personal life, in any order, width and mixture', () => {
    const sentences = fc.array(fc.oneof(pick(PERSONAL.map(([, text]) => text)), pick(BUSINESS)), { maxLength: 8 });
    const joint = pick(['。', '. ', '\n', '；', '！', '. \n']);
    fc.assert(
      fc.property(sentences, joint, fc.boolean(), (chosen, end, wide) => {
        const text = chosen.map((each) => each + end).join('');
        const given = wide ? text.replace(/[0-9A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : text;
        const kept = strict(given).normalize('NFKC');
        for (const each of chosen) {
          const stands = kept.includes(each.normalize('NFKC'));
          const others = chosen.filter((other) => other !== each && other.includes(each));
          if (others.length === 0) expect(stands, each).toBe(BUSINESS.includes(each));
        }
        expect(strict(strict(given))).toBe(strict(given));
      }),
      { numRuns: 150 },
    );
  });

  it('marks what is gone, once for neighbours, and keeps lines', () => {
    expect(strict('预算已批。他儿子今年高考。他爱人住院了。\n下周演示。')).toBe(
      `预算已批。${LEFT_OUT.personal.zh}\n下周演示。`,
    );
    expect(strict('Budget is approved. His wife is ill. Demo next week.')).toBe(
      `Budget is approved. ${LEFT_OUT.personal.en} Demo next week.`,
    );
    expect(findSensitive(LEFT_OUT_MARKS.join(''))).toEqual([]);
    expect(leaveOut('他儿子今年高考', { personal: true })).toBe('他儿子今年高考');
  });

  it('takes addresses out whatever the setting, and leaves figures alone', () => {
    for (const address of [
      '13800138000',
      '138-0013-8000',
      '+86 138 0013 8000',
      '１３８００１３８０００',
      '021-54321098',
      'qin.boyong@hengluan.example',
      '+44 20 7946 0958',
      '(555) 012-3456',
      '555-012-3456',
      '微信号：qinby_2019',
      '电话 6543 2109',
    ]) {
      for (const personal of [true, false]) {
        const digits = leaveOut(`请联系 ${address} 确认`, { personal }).normalize('NFKC').replace(/\D/g, '');
        expect(leaveOut(`请联系 ${address} 确认`, { personal }), address).not.toContain(address);
        expect(digits, address).toBe('');
      }
    }
    for (const figure of [
      '2026-11-21 前付款 1200000 元',
      '订单 4500012345 交货 12 台',
      '营收 13.8 亿元，库存 60 天',
      'XR-500-2000 型号',
      '12,345,678 units by 2027-03',
      'Version 10.20.30, line 3-12-4',
      '@ 9.5 percent',
    ])
      expect(withoutAddresses(figure)).toBe(figure);
  });

  it('goes through nested values, past names, ids and dates', () => {
    const at = new Date('2026-11-21');
    const value = {
      id: 'a',
      name: '孩子王',
      notes: '他儿子今年高考',
      list: [{ style: '他信佛', at }],
      count: 3,
      none: null,
    };
    expect(mapTexts(value, strict)).toEqual({
      id: 'a',
      name: '孩子王',
      notes: LEFT_OUT.personal.zh,
      list: [{ style: LEFT_OUT.personal.zh, at }],
      count: 3,
      none: null,
    });
  });
});
