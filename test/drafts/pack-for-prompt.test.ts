import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceItem, EvidencePack, SourceType } from '#src/evidence/index.ts';
import { fitPack, packForPrompt } from '#src/features/drafts/index.ts';
import { estimateTokens } from '#src/llm/tokens.ts';

const item = (type: SourceType, n: number, more: Partial<EvidenceItem> = {}): EvidenceItem => ({
  ref: `${type}${n}`,
  source: { type, id: `${type}_${n}` },
  label: type,
  text: `${type} ${n} ${'x'.repeat(150)}`,
  accountId: 'acc_1',
  ...more,
});
const many = (type: SourceType, count: number): EvidenceItem[] =>
  Array.from({ length: count }, (_, n) => item(type, n, { asOf: `2026-${String(1 + (n % 12)).padStart(2, '0')}-01` }));
const packOf = (items: EvidenceItem[]): EvidencePack => ({
  accountId: 'acc_1',
  items,
  names: { people: [], companies: [], products: [] },
});
const costOf = (pack: EvidencePack) =>
  pack.items.reduce((sum, each) => sum + estimateTokens(`[${each.ref}] (${each.label}) ${each.text}`), 0);
const count = (pack: EvidencePack, type: SourceType) => pack.items.filter((each) => each.source.type === type).length;

describe('fitPack', () => {
  it('keeps the latest talks and some passages however long the rest is', () => {
    const full = packOf([
      ...many('fact', 200),
      ...many('purchase', 60),
      ...many('activity', 200),
      ...many('passage', 12),
    ]);
    const fitted = fitPack(full, 2_000);
    expect(count(fitted, 'activity')).toBeGreaterThanOrEqual(6);
    expect(count(fitted, 'passage')).toBeGreaterThanOrEqual(5);
    expect(count(fitted, 'fact')).toBeGreaterThan(10);
    const kept = fitted.items.filter((each) => each.source.type === 'activity').map((each) => each.asOf ?? '');
    expect([...kept].sort()[0]).toBe('2026-12-01');
  });

  it('talks come before purchases, and room nobody needs goes to the rest', () => {
    const fitted = fitPack(packOf([...many('purchase', 40), ...many('activity', 40)]), 1_500);
    expect(count(fitted, 'activity')).toBeGreaterThan(count(fitted, 'purchase'));
    const facts = fitPack(packOf(many('fact', 100)), 1_500);
    expect(costOf(facts)).toBeGreaterThan(1_400);
  });

  it('never costs more than the budget, keeps order, and keeps all that fits', () => {
    const types: SourceType[] = [
      'account',
      'contact',
      'need',
      'fact',
      'activity',
      'purchase',
      'passage',
      'computation',
    ];
    const items = fc.array(fc.tuple(fc.constantFrom(...types), fc.nat({ max: 300 })), { maxLength: 40 });
    fc.assert(
      fc.property(items, fc.nat({ max: 3_000 }), (made, budget) => {
        const full = packOf(made.map(([type, length], n) => item(type, n, { text: 'y'.repeat(length + 1) })));
        const fitted = fitPack(full, budget);
        expect(costOf(fitted)).toBeLessThanOrEqual(budget);
        expect(fitted.items).toEqual(full.items.filter((each) => fitted.items.includes(each)));
        if (costOf(full) * 4 <= budget) expect(fitted.items).toEqual(full.items);
        expect(packForPrompt(fitted).split('\n').length).toBeLessThanOrEqual(fitted.items.length + 4);
      }),
      { numRuns: 100 },
    );
  });
});
