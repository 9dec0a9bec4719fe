import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseCompleteness } from '#src/playbook/case-completeness.ts';
import { companyKey, exclusionsOf, maySeed } from '#src/playbook/lookalike-rules.ts';
import {
  audienceFit,
  feedbackBoost,
  freshnessOf,
  howToUse,
  shareability,
  stageFit,
} from '#src/playbook/recommendations.ts';

const NOW = new Date('2026-11-21T08:00:00Z');
const CASE = `# 汽配厂案例
## 客户背景
成立于 2001 年的汽配企业。
## 面临的挑战
库存积压。
## 解决方案
上线库存协同平台。
## 实施过程
分三期上线。
## 成果
库存天数由 60 天降到 38 天,降低 37%。
`;

describe('REC-1', () => {
  it('knows where a document is at home', () => {
    expect(stageFit('roi_sheet', 'negotiation')).toBe(1);
    expect(stageFit('roi_sheet', 'lead')).toBeLessThan(0.5);
    expect(stageFit('roi_sheet', 'lead', ['lead'])).toBe(1);
    expect(audienceFit('roi_sheet', ['finance', 'users'])).toBe(0.5);
    expect(audienceFit('roi_sheet', [])).toBe(0);
  });

  it('says how to use it with the role and the stage', () => {
    expect(howToUse('case_study', 'needs', 'finance').zh).toContain('“需求”阶段给财务部门看时');
    expect(howToUse('battle_card', 'tender', 'finance').zh).toContain('内部使用');
  });

  it('says whether it is current and may leave the house', () => {
    expect(freshnessOf({ validUntil: '2026-11-20' }, NOW).state).toBe('expired');
    expect(freshnessOf({ validUntil: '2026-11-21' }, NOW).state).toBe('ageing');
    expect(freshnessOf({ validUntil: '2027-11-21' }, NOW).state).toBe('fresh');
    expect(freshnessOf({ updatedAt: '2023-01-01' }, NOW).state).toBe('ageing');
    expect(freshnessOf({}, NOW).state).toBe('fresh');
    expect([
      shareability('case_study', true).mayLeave,
      shareability('case_study', false).mayLeave,
      shareability('battle_card', true).mayLeave,
    ]).toEqual([true, false, false]);
  });

  it('lets feedback move the ranking, within bounds', () => {
    expect(feedbackBoost({ won_with: 1 })).toBeGreaterThan(feedbackBoost({ used: 1 }));
    expect(feedbackBoost({ dismissed: 1 })).toBeLessThan(0);
    expect(feedbackBoost({ won_with: 1000 })).toBeLessThanOrEqual(0.5);
    expect(feedbackBoost({})).toBe(0);
  });
});

describe('REC-2', () => {
  it('finds a good case complete', () => {
    expect(caseCompleteness(CASE)).toMatchObject({ rule: 'REC-2', ratio: 1, missing: [] });
  });

  it('says what is missing; results need a number that says a change', () => {
    expect(caseCompleteness(CASE.replace('库存天数由 60 天降到 38 天,降低 37%。', '效果很好。')).missing).toEqual([
      'results',
    ]);
    expect(caseCompleteness('# 只有标题').missing).toHaveLength(5);
    expect(
      caseCompleteness(
        '## Background\nA bank.\n## Challenge\nSlow.\n## Solution\nX.\n## Implementation\nY.\n## Results\nReduced cost by 30%.',
      ).missing,
    ).toEqual([]);
  });

  it('takes a table of before and after for measured results', () => {
    const table = '| 指标 | 改造前 | 改造后（六个月） |\n| --- | --- | --- |\n| 返工工时 | 1850小时 | 1120小时 |';
    expect(caseCompleteness(table).present).toEqual(['results']);
    expect(caseCompleteness(table.replace('改造前', '一厂').replace('改造后', '二厂')).present).toEqual([]);
  });

  it('reads public cases', (context) => {
    const folder = join(process.env.LINCHPIN_DATA ?? join(import.meta.dirname, '../../../shared/data'), 'cases');
    if (!existsSync(folder)) {
      context.skip('the public cases are not here');
      return;
    }
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.mdx?$/.test(name));
    const ratios = files.map((name) => caseCompleteness(readFileSync(join(folder, name), 'utf8')).ratio);
    expect(files.length).toBeGreaterThan(10);
    expect(ratios.filter((ratio) => ratio >= 0.6).length / ratios.length).toBeGreaterThan(0.7);
  });
});

describe('LOOK-1', () => {
  it('knows one company by its names', () => {
    expect(companyKey('ACME Co., Ltd.')).toBe(companyKey('acme'));
    expect(companyKey('苏州东风机械股份有限公司')).toBe('苏州东风机械');
    expect(companyKey('Group')).toBe('group');
    expect(companyKey('Costco')).toBe('costco');
    expect(companyKey('Costco')).not.toBe(companyKey('Cost'));
    expect(companyKey('ＡＣＭＥ　Inc')).toBe('acme');
  });

  it('leaves out customers, open opportunities, the stop list and duplicates', () => {
    const account = (name: string, extra = {}) => ({
      name,
      aliases: [],
      won: false,
      hasOpenOpportunity: false,
      stopListed: false,
      ...extra,
    });
    const accounts = [
      account('甲辰公司', { won: true }),
      account('乙巳', { hasOpenOpportunity: true }),
      account('丙午', { stopListed: true, won: true }),
      account('丁未'),
      account('Long Name', { aliases: ['LN'], won: true }),
    ];
    const names = ['甲辰有限公司', '乙巳', '丙午', '丁未', '戊申', '戊申 有限公司', 'L.N.'].map((name) => ({ name }));
    expect(exclusionsOf(names, accounts)).toEqual([
      'customer',
      'open_opportunity',
      'stop_list',
      null,
      null,
      'duplicate',
      'customer',
    ]);
    expect([maySeed({ won: true, stopListed: false }), maySeed({ won: true, stopListed: true })]).toEqual([
      true,
      false,
    ]);
  });
});
