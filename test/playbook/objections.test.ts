import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardText } from '#src/playbook/guards.ts';
import { classifyObjection } from '#src/playbook/objection-classifier.ts';
import { nextStepFor, stepSentences } from '#src/playbook/objection-reply.ts';
import { OBJECTION_TABLE, OBJECTION_TYPES } from '#src/playbook/objection-words.ts';
import { worryHypotheses } from '#src/playbook/objection-worries.ts';

describe('OBJ-2 classification', () => {
  it.each([
    ['你们的价格太贵了', 'price'],
    ['预算不够,能不能打个折', 'price'],
    ['报价比去年高了两成', 'price'],
    ['和我们现有的 ERP 系统能兼容吗?', 'technical'],
    ['担心数据安全和性能不稳定', 'technical'],
    ['你们的接口不支持老系统', 'technical'],
    ['售后响应太慢,出了问题找不到人', 'service'],
    ['你们本地没有服务团队', 'service'],
    ['培训谁来做?', 'service'],
    ['我们再考虑考虑', 'psychological'],
    ['现在这样也挺好,不着急', 'psychological'],
    ['怕出问题要担责', 'psychological'],
    ['先放一放,年后再说', 'psychological'],
    ['我们已经用了另一家的产品', 'competitor'],
    ['竞争对手的功能比你们强', 'competitor'],
    ['我们和老供应商合作多年', 'competitor'],
    ['It is too expensive for us', 'price'],
    ['We have no budget this year for the fees', 'price'],
    ['Will it integrate with our legacy systems?', 'technical'],
    ['Your support team is slow to respond', 'service'],
    ['We need to think it over', 'psychological'],
    ['Maybe later, no rush', 'psychological'],
    ['We already work with another vendor', 'competitor'],
    ['ＴＯＯ ＥＸＰＥＮＳＩＶＥ', 'price'],
  ] as const)('%s is %s', (text, type) => {
    expect(classifyObjection(text).type).toBe(type);
  });

  it('says null when no word speaks for any type', () => {
    expect(classifyObjection('嗯')).toMatchObject({ type: null, secondary: null, confidence: 0, matched: [] });
  });

  it('keeps a second type, and shows the words that decided', () => {
    const result = classifyObjection('价格太高,而且和现有系统不兼容');
    expect(new Set([result.type, result.secondary])).toEqual(new Set(['price', 'technical']));
    for (const hit of result.matched) expect('价格太高,而且和现有系统不兼容'.slice(hit.start, hit.end)).toBe(hit.text);
  });

  it('takes the name of a competitor for the word', () => {
    expect(classifyObjection('蓝海的方案看着不错', ['蓝海']).type).toBe('competitor');
    expect(classifyObjection('蓝海的方案看着不错').type).toBeNull();
  });

  it('never throws and keeps its scores in range', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const result = classifyObjection(text, ['']);
        expect(result.confidence).toBeGreaterThanOrEqual(0);
        expect(result.confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('OBJ-1 what lies under it', () => {
  it('offers hypotheses with a question and a proof for every type and role', () => {
    for (const type of [...OBJECTION_TYPES, null]) {
      const rows = worryHypotheses(type, 'finance');
      expect(rows.length).toBeGreaterThanOrEqual(2);
      expect(rows.at(-1)).toMatchObject({ from: 'role' });
      for (const row of rows) expect(row.question.zh).toMatch(/[?？]$/);
    }
    expect(worryHypotheses('price', null).every((row) => row.from === 'type')).toBe(true);
  });

  it('writes the sentences of the steps with their words, and without a name or words where there are none', () => {
    const next = { zh: '约财务一起算一次', en: 'go through it with finance' };
    const said = stepSentences('price', { name: '王总', quote: '太贵了', next });
    expect(said.listen.zh).toMatch(/^王总，您刚才说“太贵了”/);
    expect(said.confirm.zh).toContain('约财务一起算一次');
    expect(said.confirm.zh).toContain('书面纪要');
    const bare = stepSentences(null, { name: null, quote: null, next });
    expect(bare.listen).toEqual({
      zh: '您刚才提到的顾虑，我先记下来，确认一下没有听错。',
      en: 'Let me make sure I heard your concern right.',
    });
    expect(JSON.stringify([said, bare])).not.toMatch(/\{(?:name|quote|proof|next)\}/);
  });

  it('offers a next step that may be said to the customer, and keeps what we think of it to ourselves', () => {
    for (const type of [...OBJECTION_TYPES, null])
      for (const text of Object.values(nextStepFor(type))) expect(guardText(text)).toEqual([]);
    expect(nextStepFor('price').zh).not.toContain('降价');
    expect(OBJECTION_TABLE.price.handling.at(-1)?.zh).toContain('而不是直接降价');
  });
});
