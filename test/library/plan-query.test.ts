import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionaryBuilder } from '#src/features/library/translate/dictionary-builder.ts';
import { parseDictionaryLine } from '#src/features/library/translate/dictionary-line.ts';
import { openTable } from '#src/features/library/translate/dictionary-table.ts';
import { planQuery } from '#src/features/library/translate/plan-query.ts';
import { segmentChinese } from '#src/features/library/translate/segment-chinese.ts';
import { countTerms } from '#src/features/library/words/domain-terms.ts';
import { queryOfTerms } from '#src/features/library/words/lexical-query.ts';
import { phrasesOf } from '#src/features/library/words/query-phrases.ts';

const LINES = [
  '冷鏈 冷链 [leng3 lian4] /cold chain/',
  '冷 冷 [leng3] /cold/',
  '鏈 链 [lian4] /chain/',
  '運輸 运输 [yun4 shu1] /to transport/transportation/',
  '監測 监测 [jian1 ce4] /to monitor/',
  '監督 监督 [jian1 du1] /to supervise/to control/to monitor/',
  '北京 北京 [Bei3 jing1] /Beijing, capital of China/',
  '人工智能 人工智能 [ren2 gong1 zhi4 neng2] /artificial intelligence/',
  '什麼 什么 [shen2 me5] /what?/',
  '的 的 [de5] /of/',
];
const builder = dictionaryBuilder();
for (const line of LINES) {
  const entry = parseDictionaryLine(line);
  if (entry) builder.add(entry);
}
const dictionary = openTable(builder.done());
const words = (query: string) => planQuery(query, { dictionary, glossary: [] });
const translated = (query: string) =>
  words(query)
    .terms.filter((term) => term.translated)
    .map(({ alternatives }) => alternatives.map(({ term }) => term));

describe('segmentChinese', () => {
  it('takes the fewest words, and characters where it knows none', () => {
    expect(segmentChinese('冷链运输', dictionary)).toEqual(['冷链', '运输']);
    expect(segmentChinese('甲冷链乙', dictionary)).toEqual(['甲', '冷链', '乙']);
  });

  it('loses nothing of the run', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[冷链运输监测北京甲乙]{0,12}$/u), (run) => {
        expect(segmentChinese(run, dictionary).join('')).toBe(run);
      }),
      { numRuns: 80 },
    );
  });
});

describe('planQuery', () => {
  it('leaves a query as it is where there is neither dictionary nor glossary', () => {
    const query = '冷链 GTX-500 cold chain';
    expect(planQuery(query, { dictionary: null, glossary: [] })).toEqual({
      ...queryOfTerms(countTerms(query).frequencies),
      phrases: phrasesOf(query),
      otherwise: [],
    });
  });

  it('asks for a Chinese word in English as one term with several ways to say it', () => {
    expect(translated('冷链运输')).toEqual(
      [['chain', 'cold'], ['transport']].map((each) => expect.arrayContaining(each)),
    );
    expect(words('运输').otherwise).toEqual([{ said: '运输', as: ['transport'] }]);
  });

  it('asks for an English word by its Chinese words, the surer ones weighing more, and knows set phrases', () => {
    const [monitor] = words('monitoring').terms.filter((term) => term.translated);
    const weight = (term: string) => monitor?.alternatives.find((each) => each.term === term)?.weight ?? 0;
    expect(weight('监测')).toBeGreaterThan(weight('监督'));
    expect(weight('监督')).toBeGreaterThan(0);
    const phrase = words('artificial intelligence').terms.find((term) => term.translated);
    expect(phrase?.alternatives.map(({ term }) => term)).toEqual(['人工', '工智', '智能']);
  });

  it('translates traditional writing, names by their sound, and no question words', () => {
    expect(translated('冷鏈')).toEqual(translated('冷链'));
    expect(translated('北京')[0]).toContain('beij');
    expect(translated('什么的')).toEqual([]);
  });

  it('keeps every term of the query; names and numbers in a translated question weigh as translations do', () => {
    const { terms } = words('冷链 GTX-500 运输');
    const weight = (term: string) => terms.find((each) => each.alternatives[0]?.term === term)?.weight ?? 0;
    for (const term of countTerms('冷链 GTX-500 运输').frequencies.keys()) expect(weight(term)).toBeGreaterThan(0);
    expect(weight('gtx-500')).toBeGreaterThan(weight('冷链'));
  });

  it('holds for any text: weights above 0, alternatives up to 1, no term twice in one group, the query’s own terms first', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.constantFrom('冷链', '运输', '监测', ' monitor', ' the cold chain ', '5%', 'Beijing'), {
          maxLength: 12,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (query) => {
        const { terms } = words(query);
        const own = [...countTerms(query).frequencies.keys()];
        expect(terms.slice(0, own.length).map(({ alternatives }) => alternatives[0]?.term)).toEqual(own);
        for (const { weight, alternatives } of terms) {
          expect(weight).toBeGreaterThan(0);
          expect(alternatives.length).toBeGreaterThan(0);
          expect(new Set(alternatives.map(({ term }) => term)).size).toBe(alternatives.length);
          for (const each of alternatives) expect(each.weight > 0 && each.weight <= 1).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('stays bounded for a long question', () => {
    const many = Array.from({ length: 400 }, (_, at) => LINES[at % LINES.length]?.split(' ')[1] ?? '').join('，');
    expect(words(many).terms.filter((term) => term.translated).length).toBeLessThanOrEqual(80);
  });
});

describe('the glossary in a plan', () => {
  const glossary = [{ id: 'gls_1', spellings: ['银河网关', 'gtx-500', '小鹰'] }];
  const asked = (query: string) =>
    planQuery(query, { dictionary: null, glossary }).terms.filter((term) => term.translated);

  it('asks for the other spellings with the weight of the one that was said', () => {
    const terms = asked('GTX-500 多少钱');
    expect(terms.map(({ alternatives }) => alternatives[0]?.term)).toEqual(
      expect.arrayContaining(['银河', '网关', '小鹰']),
    );
    const said = countTerms('gtx-500').length;
    const gateway = terms.filter(({ alternatives }) => '银河网关'.includes(alternatives[0]?.term ?? '?'));
    expect(gateway.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(said, 6);
  });

  it('knows a spelling as a word and not inside another', () => {
    expect(asked('GTX-5000')).toEqual([]);
    expect(asked('用小鹰报价').length).toBeGreaterThan(0);
    expect(asked('银河')).toEqual([]);
  });
});
