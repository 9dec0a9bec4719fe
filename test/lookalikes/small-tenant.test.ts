import { describe, expect, it } from 'vitest';
import type { AccountFacts } from '#src/features/lookalikes/likeness/domain-profile.ts';
import { explain } from '#src/features/lookalikes/likeness/explain-likeness.ts';
import { featuresOf } from '#src/features/lookalikes/likeness/features.ts';
import { learnModel } from '#src/features/lookalikes/likeness/learn-likeness.ts';
import type { Candidate } from '#src/features/lookalikes/likeness/likeness-model.ts';

type Row = [name: string, industry: string, employees: number, region: string, tags: string[], description: string];

/** Won customers, then prospects: two like them, one of a like trade with another size, four with nothing in common. */
const RECORDS: Record<'zh' | 'en', { won: Row[]; prospects: Row[] }> = {
  zh: {
    won: [
      ['临渊', '轴承制造', 900, '浙江', ['出口', '磨削'], '生产精密轴承，磨床二百台，磨削工序开动率偏低，出口占三成。'],
      ['岚峰', '轴承制造', 700, '浙江', ['磨削'], '精密轴承与滚子企业，磨床八十台，夜班停机原因靠口头交接。'],
      ['雪津', '冷链物流', 400, '广东', ['冷库'], '冷库十二座，冷藏车三百辆，给连锁商超配送生鲜，温控记录靠人抄。'],
    ],
    prospects: [
      ['沐川', '轴承制造', 820, '浙江', ['出口'], '主营精密轴承，磨床一百二十台，磨削工序常停机，为开动率发愁。'],
      ['九曲', '冷链物流', 450, '广东', ['冷库'], '冷库九座，冷藏车二百辆，给商超配送生鲜，温控要补记录。'],
      ['松原', '轴承制造', 12, '吉林', [], '小型轴承作坊，修旧滚子。'],
      ['云上', '在线教育', 60, '北京', ['直播'], '给中学生上英语直播课，老师在家授课。'],
      ['青禾', '律师事务所', 35, '上海', [], '办理商标与专利案件，代理诉讼。'],
      ['远航', '旅行社', 90, '海南', ['酒店'], '海岛度假线路，代订酒店与船票。'],
      ['墨白', '广告设计', 20, '四川', [], '品牌标志与画册设计，拍摄短片。'],
    ],
  },
  en: {
    won: [
      [
        'Linden',
        'Bearing manufacturing',
        900,
        'Bavaria',
        ['export', 'grinding'],
        'Makes precision bearings on two hundred grinding machines; grinding utilisation is low, a third is exported.',
      ],
      [
        'Lanford',
        'Bearing manufacturing',
        700,
        'Bavaria',
        ['grinding'],
        'Precision bearings and rollers on eighty grinding machines; reasons for night stoppages are passed on by word of mouth.',
      ],
      [
        'Snowfield',
        'Cold-chain logistics',
        400,
        'Normandy',
        ['cold store'],
        'Twelve cold stores and three hundred chilled lorries deliver fresh food to supermarkets; temperature records are copied by hand.',
      ],
    ],
    prospects: [
      [
        'Muriel',
        'Bearing manufacturing',
        820,
        'Bavaria',
        ['export'],
        'Precision bearings on a hundred and twenty grinding machines; grinding often has stoppages, and utilisation is a worry.',
      ],
      [
        'Ninebend',
        'Cold-chain logistics',
        450,
        'Normandy',
        ['cold store'],
        'Nine cold stores and two hundred chilled lorries deliver fresh food to supermarkets; temperature records must be completed.',
      ],
      ['Pinewood', 'Bearing manufacturing', 12, 'Saxony', [], 'A small bearing workshop that mends old rollers.'],
      [
        'Cloudtop',
        'Online education',
        60,
        'Berlin',
        ['live'],
        'Live English lessons for pupils; teachers work from home.',
      ],
      ['Greenacre', 'Law firm', 35, 'Hamburg', [], 'Handles trade marks and patents, and goes to court.'],
      ['Farsail', 'Travel agency', 90, 'Corsica', ['hotels'], 'Island holidays; books hotels and ferries.'],
      ['Inkwhite', 'Advertising design', 20, 'Tyrol', [], 'Logos and brochures for brands, and short films.'],
    ],
  },
};

const candidateOf = ([name, industry, employees, region, tags, description]: Row): Candidate => ({
  id: name,
  name,
  industry,
  employees,
  regions: [region],
  tags,
  description,
});
const accountOf = (row: Row): AccountFacts => {
  const { id, regions, ...rest } = candidateOf(row);
  return { ...rest, accountId: id, region: regions[0] ?? null, buying: '', needs: [] };
};

const likenessIn = (language: 'zh' | 'en', background?: Row[]) => {
  const { won, prospects } = RECORDS[language];
  const model = learnModel({
    won: won.map(accountOf),
    lost: [],
    background: (background ?? prospects).map(candidateOf).map(featuresOf),
  });
  return prospects.map((row) => {
    const { score, parts, nearest } = explain(model, candidateOf(row), featuresOf(candidateOf(row)));
    return { score, near: nearest[0]?.name, part: (name: string) => parts.find((p) => p.feature === name)?.value ?? 0 };
  });
};

describe.each(['zh', 'en'] as const)('likeness in a workspace of ten companies, %s (LOOK-1)', (language) => {
  const [bearings, cold, workshop, ...others] = likenessIn(language);
  if (!bearings || !cold || !workshop) throw new Error('the records are gone');

  it('is high for the same trade with a like text and size, near nothing for strangers', () => {
    expect(bearings.score).toBeGreaterThan(0.45);
    expect(cold.score).toBeGreaterThan(0.35);
    for (const other of others) expect(other.score).toBeLessThan(0.15);
    expect(bearings.score).toBeGreaterThan(workshop.score + 0.1);
    for (const other of others) expect(workshop.score).toBeGreaterThan(other.score + 0.1);
    expect([bearings.near, cold.near]).toEqual([RECORDS[language].won[0]?.[0], RECORDS[language].won[2]?.[0]]);
  });

  it('counts for something whatever agrees, and takes off nothing that a like company has', () => {
    for (const each of [bearings, cold]) {
      expect(each.part('text')).toBeGreaterThan(0.05);
      expect(each.part('industry')).toBeGreaterThan(0.1);
      expect(each.part('tags')).toBeGreaterThan(0.005);
      expect(each.part('size')).toBeGreaterThan(0);
    }
  });

  it('says the same of a company whether none, or only companies of its own trade, stand beside it', () => {
    const { prospects } = RECORDS[language];
    for (const background of [[], prospects.slice(0, 1), Array.from({ length: 12 }, () => prospects[0] as Row)]) {
      const [alone, , , stranger] = likenessIn(language, background);
      expect(alone?.score).toBeGreaterThan(0.35);
      expect(alone?.part('industry')).toBeGreaterThan(0.1);
      expect(alone?.part('text')).toBeGreaterThan(0.05);
      expect(stranger?.score).toBeLessThan(0.15);
    }
  });
});

it('scores one company alike by its Chinese and by its English records', () => {
  const [zh, en] = [likenessIn('zh'), likenessIn('en')];
  zh.forEach((each, at) => {
    expect(Math.abs(each.score - (en[at]?.score ?? 0))).toBeLessThan(0.15);
  });
});
