import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINK_LEFT_OUT, withoutLinks } from '#src/llm/without-links.ts';

describe('a model’s answer without links (GUARD-5)', () => {
  it.each([
    '详情见 https://evil.example/pay?a=1 ，谢谢',
    'see [the price](http://evil.example "x") now',
    '![x](https://evil.example/p.png)',
    '请登录 evil-portal.com/login 确认',
    'open www.evil.example',
    'write to boss@evil.example today',
    '<img src=https://evil.example/a.png>',
    'javascript:alert(1)',
    '请访问ｈｔｔｐｓ的镜像 evil.top',
  ])('%s', (text) => {
    const left = withoutLinks({ text }).text;
    expect(left).toContain(LINK_LEFT_OUT);
    expect(left).not.toMatch(/evil|javascript:/);
  });

  it.each([
    'GTX Pro 3.5 的良率为 98.6%。',
    'e.g. the Q3.2026 plan',
    '2026.11.21 拜访',
    'Node.js 与 .NET 版本',
    '比率 3:1，时间 14:30',
    'No. 12, v2.0.1',
    '金额：¥1,200.50',
  ])('%s stays', (text) => {
    expect(withoutLinks(text)).toBe(text);
  });

  it('goes through everything, and leaves what is no text', () => {
    const value = {
      claims: [{ text: 'a https://x.example b', evidence: [{ ref: 'E1' }] }],
      n: 3,
      none: null,
      yes: true,
    };
    expect(withoutLinks(value)).toEqual({
      ...value,
      claims: [{ text: `a ${LINK_LEFT_OUT} b`, evidence: [{ ref: 'E1' }] }],
    });
  });

  it('takes long and odd texts in linear time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), (text) => typeof withoutLinks(text) === 'string'),
      { numRuns: 50 },
    );
    withoutLinks('a.'.repeat(200_000));
    withoutLinks('['.repeat(200_000));
  });
});
