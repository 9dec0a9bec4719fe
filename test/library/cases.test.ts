import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enDemoSet } from '#src/db/demo/en/index.ts';
import { zhDemoSet } from '#src/db/demo/zh/index.ts';
import { toldChanges } from '#src/features/library/cases/case-changes.ts';
import type { CaseAnatomy } from '#src/features/library/cases/case-contract.ts';
import { headingSense } from '#src/features/library/cases/case-headings.ts';
import { readCase, readsLikeCase } from '#src/features/library/cases/domain-case.ts';
import { readTextFormat } from '#src/features/library/parse/parse-text.ts';
import { DEFAULT_LIMITS } from '#src/features/library/parse/parsed-document.ts';
import { openWorkspace } from '#test/house.ts';

const CASES = join(process.env.LINCHPIN_DATA ?? '../shared/data', 'cases');
const parse = (text: string, format: 'md' | 'mdx' | 'txt' = 'md') =>
  readTextFormat(new TextEncoder().encode(text), format, DEFAULT_LIMITS);
const caseOf = (text: string, title = '', format: 'md' | 'txt' = 'md'): CaseAnatomy & { text: string } => {
  const parsed = parse(text, format);
  return { ...readCase(parsed.text, title || (parsed.title ?? '')), text: parsed.text };
};
const partsOf = ({ parts }: CaseAnatomy) => parts.map(({ part }) => part);

describe('headings', () => {
  it('knows what they open, in both languages, by the word that counts', () => {
    const senses: Record<string, string | undefined> = {
      客户背景: 'customer',
      '一、客户简介': 'customer',
      '【面临的挑战】': 'challenge',
      问题与挑战: 'challenge',
      '2. 解决方案：': 'solution',
      技术选型: 'solution',
      为什么选择KubeEdge: 'solution',
      如何解决这些问题: 'solution',
      KubeEdge在顺丰的应用实践: 'implementation',
      应用效果: 'results',
      'Impact and Benefits': 'results',
      'Background: Satellites and Their Challenges': 'customer',
      'Multi-Cluster Solution Selection': 'solution',
      'Technical Implementation': 'implementation',
      未来架构演进方向思考: 'aside',
      'About us': 'aside',
      总结: undefined,
      工业物联网发展与边缘计算: undefined,
    };
    for (const [heading, sense] of Object.entries(senses)) expect(headingSense(heading), heading).toBe(sense);
  });
});

describe('changes told in sentences', () => {
  it('reads before and after, or by how much', () => {
    const told: [string, (string | null)[]][] = [
      ['断网自治上线后，通行中断由每月 12 次降到 1 次。', ['通行中断', '每月 12 次', '1 次', null]],
      ['将业务升级时整体业务中断的时间从分钟级缩减到了10s内。', ['业务升级时整体业务中断', '分钟级', '10s内', null]],
      ['热处理前缓存上限由五天改为两天', ['热处理前缓存上限', '五天', '两天', null]],
      ['库存周转 58 天→37 天', ['库存周转', '58 天', '37 天', null]],
      ['远程监控降低运维成本65%', ['运维成本', null, null, '65%']],
      ['电与蒸汽一年节省386万元', ['电与蒸汽一年', null, null, '386万元']],
      ['Inventory fell from 60 days to 38 days.', ['Inventory', '60 days', '38 days', null]],
      ['Return data reduced by 90%.', ['Return data', null, null, '90%']],
      [
        'Interruption was shortened from minutes to less than 10 seconds.',
        ['Interruption', 'minutes', 'less than 10 seconds', null],
      ],
    ];
    for (const [sentence, [measure, before, after, change]] of told)
      expect(toldChanges(sentence)[0], sentence).toEqual({ measure, before, after, change });
    expect(toldChanges('Time is reduced from 29s to 3s for trucks, and from 15s to 2s for cars.')).toEqual([
      { measure: 'Time for trucks', before: '29s', after: '3s', change: null },
      { measure: 'Time for cars', before: '15s', after: '2s', change: null },
    ]);
  });

  it('takes no date, version or bare pair of numbers for a result', () => {
    for (const sentence of [
      '从 2023 年 4 月到 2023 年 12 月完成',
      '从0到1',
      '减少的27人全部转岗',
      'from 2019 to 2021',
      'We have 300 nodes.',
    ])
      expect(toldChanges(sentence), sentence).toEqual([]);
  });
});

describe('cases', () => {
  it('reads parts by headings, labels, forms, bare lines, and by wording where there are none', () => {
    const labelled =
      '客户背景：某泵厂成立于 1998 年，员工 300 名员工。\n\n挑战：停机频繁。\n\n方案：加装传感器。\n\n实施：分两期，六周上线。\n\n成果：停机由每月 5 次降到 1 次。';
    const bare =
      'Customer\nA pump maker with 300 people.\n\nChallenge\nPumps stood still.\n\nSolution\nSensors.\n\nImplementation\nTwo phases.\n\nResults\nStops fell from 5 a month to 1 a month.';
    const form =
      '| 项目 | 内容 |\n| --- | --- |\n| 客户背景 | 某泵厂 |\n| 挑战 | 停机 |\n| 方案 | 传感器 |\n| 实施 | 两期 |\n| 成果 | 停机由 5 次降到 1 次 |';
    const all = ['customer', 'challenge', 'solution', 'implementation', 'results'];
    for (const text of [labelled, bare, form]) {
      const told = caseOf(text, '泵', text === bare ? 'txt' : 'md');
      expect(partsOf(told), text).toEqual(all);
      expect(told.missing, text).toEqual([]);
      expect(readsLikeCase(told)).toBe(true);
    }
    const plain = caseOf(
      '某轴承集团是一家精密制造企业，总部位于嘉兴，有 3 个工厂。\n\n过去靠人工抄表，效率低，难以发现异常停机，痛点突出。\n\n该厂采用了联网网关，基于边缘平台构建看板。\n\n项目分三期上线，试点六周后部署到全部机台。\n\n磨床开动率由 61% 提高到 74%。',
    );
    expect(plain.parts.map(({ part, by }) => `${part} ${by}`)).toEqual(all.map((part) => `${part} cue`));
    expect(plain.results).toMatchObject([{ measure: '磨床开动率', before: '61%', after: '74%' }]);
  });

  it('says what is missing: a part, any figure, or the figure before', () => {
    expect(caseOf('## 挑战\n停机。\n\n## 成果\n大家很满意，效率大幅提升。').missing).toEqual([
      'customer',
      'solution',
      'implementation',
      'measured_results',
    ]);
    expect(caseOf('## 成果\n成本降低 30%。').missing).toContain('before_after');
    expect(caseOf('## 挑战\n良率由 98% 降到 95%。').results).toEqual([]);
    expect(caseOf('## Results\nWe expect costs to fall from 9 days to 3 days.').results).toEqual([]);
  });

  it('answers offsets that hold, whatever the text', () => {
    const lines = fc.constantFrom(
      '## 挑战',
      '## 成果',
      '# 标题',
      '由 5 天降到 3 天。',
      '| 指标 | 上线前 | 上线后 |\n| --- | --- | --- |\n| 停机 | 5 | 3 |',
      '成果：减少 3 台',
      '𠮷野家',
      '```\n# x\n```',
      '',
      '> - from 3 days to 1 day',
      '关于我们',
      '- 指标: 停机; 上线前: 5 天; 上线后: 3 天',
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 12 }), fc.constantFrom('\n', '\n\n'), (all, joint) => {
        const { text, parts, results } = caseOf(`x\n\n${all.join(joint)}`);
        for (const { start, end } of parts) expect(text.slice(start, end).trim()).not.toBe('');
        for (const result of results) {
          expect(text.slice(result.start, result.end)).toBe(result.text);
          for (const value of [result.before, result.after, result.change].filter((each) => each !== null))
            expect(result.text).toContain(value);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds every part and figure of the demo library’s cases', () => {
    for (const set of [zhDemoSet, enDemoSet])
      for (const { type, markdown, title } of set.documents.filter((each) => each.type === 'case_study')) {
        const told = caseOf(markdown, title);
        expect([title, type, told.missing]).toEqual([title, 'case_study', []]);
        expect(told.results.length).toBeGreaterThanOrEqual(3);
        for (const { before, after } of told.results.slice(0, 3)) expect(before && after).toBeTruthy();
      }
  });

  it.runIf(existsSync(CASES))('reads real cases, and says what they lack', () => {
    const read = (path: string): CaseAnatomy => {
      const parsed = parse(readFileSync(join(CASES, path), 'utf8'), path.endsWith('mdx') ? 'mdx' : 'md');
      return readCase(parsed.text, parsed.title ?? '');
    };
    const highways = read('kubeedge/en/chinahighways.mdx');
    expect(highways.results).toMatchObject([
      {},
      { before: 'minutes', after: 'less than 10 seconds' },
      { before: '29s', after: '3s' },
      { before: '15s', after: '2s' },
    ]);
    expect(read('kubeedge/zh/chinahighways.mdx')).toMatchObject({
      missing: [],
      results: [{ before: '分钟级', after: '10s内' }],
    });
    expect(read('kubeedge/zh/Raisecom-Tech.mdx').missing).toEqual(['customer', 'implementation', 'measured_results']);
    expect(read('kubeedge/zh/jingying.mdx').results.map(({ change, after }) => change ?? after)).toEqual([
      '65%',
      '75%',
      '98%',
    ]);
    expect(read('karmada/en/vipkid.md').missing).toEqual(['implementation', 'measured_results']);
    // An announcement tells who joined, and what the group is: that is no solution.
    for (const file of readdirSync(join(CASES, 'karmada/en')))
      if (readFileSync(join(CASES, 'karmada/en', file), 'utf8').startsWith('# Welcome'))
        expect([file, read(`karmada/en/${file}`).missing]).toEqual([
          file,
          ['challenge', 'solution', 'implementation', 'results'],
        ]);
  });

  it('is shown with its document, each part in its passage', async () => {
    const house = await openWorkspace();
    const data = new FormData();
    data.set(
      'file',
      new File(
        [
          '# 泵站案例\n\n## 客户背景\n某水务集团有 9 座泵站。\n\n## 挑战\n振动靠人听。\n\n## 成果\n停机由每月 5 次降到 1 次。\n',
        ],
        'a.md',
      ),
    );
    const { id } = await house.json<{ id: string }>(201, 'POST', '/v1/documents', data);
    await house.json(201, 'POST', '/v1/accounts', { name: '临江水务集团有限公司' });
    await house.json(200, 'PATCH', `/v1/documents/${id}`, { customer: '临江水务' });
    const shown = await house.json<{
      text: string;
      account: { name: string };
      case: {
        parts: { part: string; passageId: string; start: number; end: number; text: string }[];
        missing: { says: string }[];
      };
    }>(200, 'GET', `/v1/documents/${id}`);
    expect(shown).toMatchObject({
      account: { name: '临江水务集团有限公司' },
      case: { results: [{ measure: '停机', before: '每月 5 次', after: '1 次' }] },
    });
    for (const { start, end, text, passageId } of shown.case.parts) {
      expect(shown.text.slice(start, end)).toBe(text);
      expect(passageId).toMatch(/^psg_/);
    }
    expect(shown.case.missing.map(({ says }) => says)).toEqual([
      '没有方案：补上用了什么。',
      '没有实施过程：补上分几步、用了多久。',
    ]);
    await house.json(200, 'PATCH', `/v1/documents/${id}`, { type: 'white_paper' });
    expect((await house.json<{ case?: unknown }>(200, 'GET', `/v1/documents/${id}`)).case).toBeUndefined();
  });
});
