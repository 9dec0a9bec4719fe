import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlighter, wantedTerms } from '#src/features/library/domain-highlights.ts';
import { ingestDocument, searchLibrary } from '#src/features/library/index.ts';
import { countTerms } from '#src/features/library/words/domain-terms.ts';
import { foldForSearch } from '#src/features/library/words/fold-search.ts';
import { queryOfTerms } from '#src/features/library/words/lexical-query.ts';
import { tokenise } from '#src/features/library/words/tokenise.ts';
import { openWorkspace } from '#test/house.ts';

const wantedBy = (query: string) => wantedTerms(queryOfTerms(countTerms(query).frequencies));
const marked = (query: string, text: string): string[] =>
  highlighter(wantedBy(query))(text).map(({ start, end }) => text.slice(start, end));

describe('highlights', () => {
  it('marks what was asked for, as it stands', () => {
    expect(marked('边缘计算节点', '用邊緣計算管理 10 万个节点。')).toEqual(['邊緣計算', '节点']);
    expect(marked('deployments', 'We deployed it; the Deployment held.')).toEqual(['deployed', 'Deployment']);
    expect(marked('GTX-500 规格', 'ＧＴＸ－５００的规格与 GTX500 相同')).toEqual(['ＧＴＸ－５００', '规格', 'GTX500']);
    expect(marked('30%', '下降了 30%，另有 300 台')).toEqual(['30%']);
    expect(marked('库', '仓库与车库')).toEqual(['库', '库']);
    expect(marked('nothing of it', '完全无关')).toEqual([]);
  });

  it('marks nothing but what the query asks for, and never half a character', () => {
    const words = fc.constantFrom(
      '边缘计算',
      '邊緣',
      '𠮷野家',
      '𠮷',
      'GTX-500',
      'Ｇ５',
      'deploy',
      'deployed',
      '30%',
      '1,200',
      '，',
      '。',
      ' ',
      'é',
      '👩‍💻',
      'ﬁt',
      '能效',
      '⼯⼚',
      'x',
      '\u3099か',
    );
    const texts = fc.array(words, { maxLength: 24 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, texts, (query, text) => {
        const wanted = wantedBy(query);
        let last = 0;
        for (const { start, end } of highlighter(wanted)(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = start;
          const part = text.slice(start, end);
          expect(part.isWellFormed()).toBe(true);
          expect(tokenise(part).some((term) => wanted.has(term))).toBe(true);
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('counts offsets in the document’s text, inside the passage, and says why', async () => {
    const house = await openWorkspace();
    const doc = await ingestDocument(house.ctx(), {
      fileName: 'a.md',
      bytes: new TextEncoder().encode(
        '# 泵站改造\n\n前言很长，𠮷野家不在其中。\n\n## 振动监测\n\n水泵振动监测上线后，停机减少。\n',
      ),
      metadata: { industry: '水务' },
    });
    const { text } = await house.json<{ text: string }>(200, 'GET', `/v1/documents/${doc.id}`);
    const { results } = await searchLibrary(house.ctx(), {
      query: '水泵振动监测',
      limit: 5,
      filters: { industry: '水务', validOn: '2026-11-21' },
    });
    const [best] = results;
    expect(best?.highlights.map(({ start, end }) => text.slice(start, end))).toContain('水泵振动监测');
    for (const { start, end } of best?.highlights ?? []) {
      expect(start).toBeGreaterThanOrEqual(best?.passage.start ?? 0);
      expect(end).toBeLessThanOrEqual(best?.passage.end ?? 0);
      expect(wantedBy('水泵振动监测').has(foldForSearch(text.slice(start, end)).slice(0, 2))).toBe(true);
    }
    expect(best?.why).toEqual(
      expect.arrayContaining(['正文里有原话', '小标题含“振动监测”', '正文含“水泵振动监测”', '符合筛选：行业、有效期']),
    );
    const english = await openWorkspace({ language: 'en' });
    await ingestDocument(english.ctx(), {
      fileName: 'a.md',
      bytes: new TextEncoder().encode('# Pump upgrade\n\nVibration monitoring of pumps went live.'),
    });
    const answer = await searchLibrary(english.ctx(), { query: 'vibration monitoring', limit: 5 });
    expect(answer.results[0]?.why).toEqual(['the text has it word for word', 'the text has "vibration", "monitoring"']);
  });
});
