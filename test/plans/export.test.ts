import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '#src/features/plans/index.ts';
import { openWorkspace } from '#test/house.ts';
import { richAccount } from './fixture.ts';

let house: Awaited<ReturnType<typeof openWorkspace>>;
let plan: Plan;
beforeAll(async () => {
  house = await openWorkspace();
  const { accountId } = await richAccount(house);
  plan = await house.json<Plan>(201, 'POST', `/v1/accounts/${accountId}/plans`, { language: 'zh' });
});
const file = (query: string) => house.api('GET', `/v1/plans/${plan.id}/export?${query}`);

describe('the one page (PLAN-16)', () => {
  it('has why, owner, bottlenecks, goals, next actions, questions and health in at most sixty lines', async () => {
    const text = await (await file('view=page')).text();
    expect(text.split('\n').length).toBeLessThanOrEqual(60);
    expect([...text.matchAll(/^## (.+)$/gmu)].map(([, title]) => title)).toEqual([
      '为什么是这个客户',
      '负责人',
      '卡点',
      '目标',
      '下一步行动',
      '要问的问题',
      '状态',
    ]);
    expect(text).toContain('健康度：依据都还成立');
    expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[\d+\]/);
    for (const action of plan.sections.actions.slice(0, 2)) expect(text).toContain(`**${action.id}**`);
    const days = [...text.matchAll(/验证日 (\S+)/gu)].map(([, day]) => day);
    expect(days).toEqual([...days].sort());
  });
});

describe('the Word file', () => {
  it('sets Chinese fonts, and holds chain, action table and Gantt chart as tables, with citations', async () => {
    const parts = unzipSync(new Uint8Array(await (await file('format=docx')).arrayBuffer()));
    const read = (name: string) => new TextDecoder().decode(parts[name]);
    const styles = read('word/styles.xml');
    const fonts = [...styles.matchAll(/<w:rFonts [^>]*w:eastAsia="([^"]+)"/gu)].map(([, font]) => font);
    expect(fonts.length).toBeGreaterThanOrEqual(4);
    expect(new Set(fonts)).toEqual(new Set(['Microsoft YaHei']));
    expect(styles).toContain('w:eastAsia="zh-CN"');
    const body = read('word/document.xml');
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? [];
    const words = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)/gu)].map(([, text]) => text).join(' ');
    const withWords = (...wanted: string[]) =>
      tables.filter((each) => wanted.every((word) => words(each).includes(word)));
    expect(withWords('决策角色', '把握', '立场')).toHaveLength(1);
    expect(withWords('支持人', '售前/售后', '人数', '工时', '授权', '前置')).toHaveLength(1);
    const chart = tables.filter((each) => each.includes('w:fill="4472C4"'));
    expect(chart).toHaveLength(1);
    expect(chart[0]?.match(/<w:tr>|<w:tr /gu)?.length).toBe(
      1 + plan.sections.milestones.length + plan.sections.actions.length,
    );
    expect(words(chart[0] ?? '')).toContain('◆');
    expect(body).not.toContain('█ █');
    expect(words(body)).toMatch(/\[1\]/u);
    for (const run of body.match(/<w:rFonts [^>]*>/gu) ?? []) expect(run).toContain('w:eastAsia="Microsoft YaHei"');
  });

  it('is the one page too when asked', async () => {
    const parts = unzipSync(new Uint8Array(await (await file('format=docx&view=page')).arrayBuffer()));
    expect(new TextDecoder().decode(parts['word/document.xml'])).not.toContain('<w:tbl>');
  });
});

describe('a wish the rules can follow', () => {
  it('puts first whom it names, keeps short, and says which part was not followed', async () => {
    const path = `/v1/accounts/${plan.account.id}/plans`;
    const wished = await house.json<Plan>(201, 'POST', path, {
      instructions: '先解决预算问题，行动精简一点。突出交付周期',
      language: 'zh',
    });
    expect(plan.sections.bottlenecks[0]?.code).not.toBe('competition');
    expect(wished.sections.actions.length).toBe(2);
    const rival = await house.json<Plan>(201, 'POST', path, { instructions: '重点看竞争对手', language: 'zh' });
    expect(rival.sections.bottlenecks[0]?.code).toBe('competition');
    const said = wished.findings.find((finding) => finding.message.includes('没有照做的部分'));
    expect(said?.message).toContain('“突出交付周期”');
    expect(said?.message).not.toContain('没有照做的部分：“先解决');
    const thread = plan.sections.bottlenecks.findIndex((each) => each.code === 'single_thread');
    const named = await house.json<Plan>(201, 'POST', path, { instructions: '围绕阮青禾来做', language: 'zh' });
    expect(thread).toBeGreaterThan(0);
    expect(named.claims.find((each) => each.id === named.sections.bottlenecks[0]?.hypothesis)?.text).toContain(
      '阮青禾',
    );
  });
});
