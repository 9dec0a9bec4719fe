import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '#src/config.ts';
import { dictionaryBuilder } from '#src/features/library/translate/dictionary-builder.ts';
import { dictionaryDoor, faultOfDictionary } from '#src/features/library/translate/dictionary-file.ts';
import { parseDictionaryLine, readMeanings, spokenName } from '#src/features/library/translate/dictionary-line.ts';
import { openTable } from '#src/features/library/translate/dictionary-table.ts';
import { groupBy, groupOf, growingList } from '#src/features/library/translate/packed-lists.ts';
import { nameOf, numberOf, packNames } from '#src/features/library/translate/packed-names.ts';
import { createLogger } from '#src/kernel/logger.ts';
import { openDictionary } from '#src/open-dictionary.ts';

const LINES = [
  '# CC-CEDICT',
  '#! version=1',
  '防守 防守 [fang2 shou3] /to defend/to protect against (sth)/',
  '黑豹 黑豹 [hei1 bao4] /black panther/CL:隻|只[zhi1]/',
  '北京 北京 [Bei3 jing1] /Beijing, capital of the PRC/',
  '臺灣 台湾 [Tai2 wan1] /Taiwan/',
  '台灣 台湾 [Tai2 wan1] /variant of 臺灣|台湾[Tai2 wan1]/',
  '人工智能 人工智能 [ren2 gong1 zhi4 neng2] /artificial intelligence (AI)/',
  '人工 人工 [ren2 gong1] /artificial/manpower/',
  'AI AI [A I] /abbr. for 人工智能[ren2 gong1 zhi4 neng2]/',
  '王 王 [Wang2] /surname Wang/',
  '冷鏈 冷链 [leng3 lian4] /cold chain/',
];
const build = (lines: readonly string[]) => {
  const builder = dictionaryBuilder();
  for (const line of lines) {
    const entry = parseDictionaryLine(line);
    if (entry) builder.add(entry);
  }
  return openTable(builder.done());
};

const folder = mkdtempSync(join(tmpdir(), 'linchpin-dictionary-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe('a line of a dictionary', () => {
  it('gives both scripts, the reading and the meanings; CRLF, BOM and the doubled brackets of newer files too', () => {
    const read = {
      traditional: '傳統',
      simplified: '传统',
      pinyin: 'chuan2 tong3',
      meanings: ['tradition', 'traditional'],
    };
    const line = '傳統 传统 [chuan2 tong3] /tradition/traditional/';
    for (const each of [line, `${line}\r`, `\uFEFF${line}`, line.replace('[', '[[').replace(']', ']]')])
      expect(parseDictionaryLine(each)).toEqual(read);
  });

  it('is passed over when it is a comment, empty or broken', () => {
    for (const line of [
      '',
      '#',
      '# 傳統 传统 [chuan2] /x/',
      '傳統 传统',
      '傳統 传统 [x] //',
      '傳統 [x] /x/',
      '/x/',
      '\0\0',
    ])
      expect(parseDictionaryLine(line)).toBeNull();
  });

  it('never throws, and what it reads back is what was written', () => {
    const word = fc.stringMatching(/^[\u4e00-\u4eff]{1,4}$/u);
    const meaning = fc.stringMatching(/^[a-z]([a-z ]{0,10}[a-z])?$/u);
    fc.assert(
      fc.property(
        word,
        word,
        fc.array(meaning, { minLength: 1, maxLength: 4 }),
        (traditional, simplified, meanings) => {
          const line = `${traditional} ${simplified} [a1 b2] /${meanings.join('/')}/`;
          expect(parseDictionaryLine(line)).toEqual({ traditional, simplified, pinyin: 'a1 b2', meanings });
        },
      ),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (line) => {
        const entry = parseDictionaryLine(line);
        if (entry) expect(() => dictionaryBuilder().add(entry)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('means words alone: no classifier, surname, remark or reading; a form of another word leads to it', () => {
    expect(readMeanings(['to defend', 'CL:隻|只[zhi1]', 'surname Wang', '(old) to be tall; big'])).toEqual([
      { english: 'defend' },
      { english: 'tall' },
      { english: 'big' },
    ]);
    expect(readMeanings(['variant of 臺灣|台湾[Tai2 wan1]', 'abbr. for 人工智能[ren2 gong1]'])).toEqual([
      { sameAs: '台湾', english: '' },
      { sameAs: '人工智能', english: '' },
    ]);
  });

  it('spells a name as it is written abroad', () => {
    expect([spokenName('Bei3 jing1'), spokenName('Lu:3 shun4'), spokenName('fang2 shou3')]).toEqual([
      'beijing',
      'lushun',
      null,
    ]);
  });
});

describe('a dictionary', () => {
  const dictionary = build(LINES);

  it('puts Chinese words in English terms, whole explanations before parts of them', () => {
    expect(dictionary.toEnglish('防守')[0]).toEqual({ word: 'defend', weight: 1 });
    const panther = dictionary.toEnglish('黑豹');
    expect(panther.map(({ word }) => word).sort()).toEqual(['black', 'panther']);
    expect(dictionary.toEnglish('北京').map(({ word }) => word)).toContain('beij');
    expect(dictionary.toEnglish('没有的词')).toEqual([]);
  });

  it('puts English terms in Chinese words: set phrases as a whole, words wherever they stand', () => {
    expect(dictionary.toChinese(['artifici', 'intellig']).map(({ word }) => word)).toEqual(['人工智能']);
    const [first, ...rest] = dictionary.toChinese(['artifici']);
    expect(first).toEqual({ word: '人工', weight: 1 });
    expect(rest.every(({ weight }) => weight < 1)).toBe(true);
    expect(dictionary.toChinese(['intellig', 'artifici'])).toEqual([]);
    expect(dictionary.toChinese([])).toEqual([]);
    expect(dictionary.toChinese(['unheard'])).toEqual([]);
  });

  it('follows a form of another word, and holds no surname', () => {
    expect(dictionary.toEnglish('ai').map(({ word }) => word)).toEqual(
      expect.arrayContaining(['artifici', 'intellig']),
    );
    expect(dictionary.toEnglish('王').map(({ word }) => word)).toEqual(['wang']);
  });

  it('runs in no circle of forms', () => {
    const circle = build([
      '甲 甲 [jia3] /variant of 乙[yi3]/',
      '乙 乙 [yi3] /variant of 甲[jia3]/',
      '丙 丙 [bing3] /see 丙[bing3]/',
    ]);
    expect(circle.toEnglish('甲')).toEqual([]);
    expect(circle.toEnglish('丙')).toEqual([]);
  });

  it('is empty without entries', () => {
    const empty = build([]);
    expect([empty.words, empty.has('甲'), empty.toEnglish('甲'), empty.toChinese(['a'])]).toEqual([0, false, [], []]);
  });
});

describe('what a dictionary is packed in', () => {
  it('knows every name by its number and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 40 }), fc.string(), (names, other) => {
        const packed = packNames(names);
        for (const [number, name] of names.entries()) {
          expect(numberOf(packed, name)).toBe(number);
          expect(nameOf(packed, number)).toBe(name);
        }
        if (!names.includes(other)) expect(numberOf(packed, other)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('sorts things by their group and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { maxLength: 50 }), (groups) => {
        const list = growingList();
        for (const group of groups) list.push(group);
        const sorted = groupBy(list.done(), 6);
        for (let group = 0; group < 6; group += 1)
          expect([...groupOf(sorted, group)]).toEqual([...groups.keys()].filter((at) => groups[at] === group));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the file of a dictionary', () => {
  const text = LINES.join('\r\n');
  const log = createLogger(() => undefined);
  const opened = (path: string) => openDictionary(readConfig({ LINCHPIN_DICTIONARY: path }), log);

  it('is read plain or packed, in a thread, once for all who open it', async () => {
    for (const path of [file('plain.txt', text), file('packed.u8.gz', gzipSync(text))]) {
      expect(await faultOfDictionary(path)).toBeNull();
      const door = dictionaryDoor(path, () => expect.fail('no fault'));
      const [one, two] = await Promise.all([door.open(), door.open()]);
      expect(one).toBe(two);
      expect(
        one
          .toEnglish('冷链')
          .map(({ word }) => word)
          .sort(),
      ).toEqual(['chain', 'cold']);
    }
  });

  it('is none where none is set', async () => {
    expect(await openDictionary(readConfig({}), log)).toBeNull();
  });

  it('is refused at the start with one line when it is missing, a folder, broken or something else', async () => {
    const wrong = [
      join(folder, 'missing.txt'),
      folder,
      file('broken.gz', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5])),
      file('other.txt', 'zh,en\n冷链,cold chain\n'),
      file('empty.txt', ''),
    ];
    for (const path of wrong)
      await expect(opened(path)).rejects.toMatchObject({
        name: 'ConfigError',
        lines: [expect.stringMatching(/^LINCHPIN_DICTIONARY: .*(cannot be read|CC-CEDICT)/u)],
      });
  });

  it('tells once when it breaks further on, and stays closed', async () => {
    const lines = Array.from(
      { length: 40_000 },
      (_, at) => `词${at} 词${at} [ci2] /word ${Math.imul(at, 2654435761) >>> 0}/`,
    );
    const packed = gzipSync(lines.join('\n'));
    const path = file('torn.gz', packed.subarray(0, packed.length - 5_000));
    expect(await faultOfDictionary(path)).toBeNull();
    const faults: unknown[] = [];
    const door = dictionaryDoor(path, (error) => faults.push(error));
    await expect(door.open()).rejects.toThrow();
    await expect(door.open()).rejects.toThrow();
    expect(faults).toHaveLength(1);
  });
});
