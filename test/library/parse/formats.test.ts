import { Document, FootnoteReferenceRun, Packer, Paragraph, Table, TableCell, TableRow, Textbox, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, type Format, type ParsedDocument } from '#src/features/library/parse/parsed-document.ts';
import { readFormat } from '#src/features/library/parse/read-format.ts';
import { makeDocx, makeEpub, makePptx, makeXlsx, makeZip } from '#test/library/fixtures/make-office.ts';
import { makePdf } from '#test/library/fixtures/make-pdf.ts';

const read = (format: Format, content: Uint8Array | string): Promise<ParsedDocument> =>
  readFormat(typeof content === 'string' ? new TextEncoder().encode(content) : content, format, DEFAULT_LIMITS);

/** The section that holds a phrase. */
const at = (parsed: ParsedDocument, phrase: string) => {
  const offset = parsed.text.indexOf(phrase);
  expect(offset, phrase).toBeGreaterThanOrEqual(0);
  return parsed.sections.find((section) => section.start <= offset && offset < section.end);
};

describe('docx', () => {
  test('keeps headings, lists and tables', async () => {
    const parsed = await read('docx', await makeDocx());
    expect(parsed).toMatchObject({ format: 'docx', title: '云岭制造案例', language: 'zh' });
    expect(parsed.text).toContain('客户在 2025 年启动备件计划项目。');
    expect(parsed.text).toContain('- 缺货率下降 12%\n- 交付周期缩短');
    expect(parsed.text).toContain('| 指标 | 上线前 | 上线后 |\n| --- | --- | --- |\n| 库存天数 | 60 天 | 30 天 |');
    expect(at(parsed, '缺货率')?.headingPath).toEqual(['云岭制造案例', '成果']);
  });
});

describe('docx beside its running text', () => {
  test('keeps text boxes, notes without their arrows, and cells that span columns', async () => {
    const cell = (text: string, columnSpan = 1) => new TableCell({ children: [new Paragraph(text)], columnSpan });
    const box = new Textbox({
      children: [new Paragraph('文本框里的一句话：停机减少三成。')],
      style: { width: '200pt', height: 'auto' },
    });
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('以抄表口径计算。')] } },
      sections: [
        {
          children: [
            new Paragraph({ children: [new TextRun('一年节省 386 万元'), new FootnoteReferenceRun(1)] }),
            box as never,
            new Table({
              rows: [
                new TableRow({ children: [cell('合并的表头', 2), cell('上线后')] }),
                new TableRow({ children: [cell('甲'), cell('60 天'), cell('30 天')] }),
              ],
            }),
          ],
        },
      ],
    });
    const { text } = await read('docx', new Uint8Array(await Packer.toBuffer(document)));
    expect(text).toContain('文本框里的一句话：停机减少三成。');
    expect(text).toContain('| 合并的表头 |  | 上线后 |\n| --- | --- | --- |\n| 甲 | 60 天 | 30 天 |');
    expect(text).toContain('1. 以抄表口径计算。');
    expect(text).not.toContain('↑');
  });
});

describe('pptx', () => {
  test('follows the order of the show, with notes and tables, without slide numbers', async () => {
    const parsed = await read('pptx', makePptx());
    expect(parsed.title).toBe('智能巡检方案');
    expect(parsed.text.indexOf('智能巡检方案')).toBeLessThan(parsed.text.indexOf('成果 & 数据'));
    expect(at(parsed, '先讲客户的停机损失。')).toMatchObject({ slide: 1, headingPath: ['智能巡检方案'] });
    expect(at(parsed, '| 停机时间 | 减少 35% |')).toMatchObject({ slide: 2 });
    expect(parsed.text.trimEnd().endsWith('2')).toBe(false);
  });
});

describe('xlsx', () => {
  test('gives a short sheet as a table under its name', async () => {
    const day = new Date(Date.UTC(2026, 2, 1));
    const parsed = await read(
      'xlsx',
      await makeXlsx({
        客户: [
          ['名称', '金额', '日期'],
          ['甲|公司', 0.1 + 0.2, day],
        ],
      }),
    );
    expect(parsed.text).toBe(
      '## 客户\n\n| 名称 | 金额 | 日期 |\n| --- | --- | --- |\n| 甲\\|公司 | 0.3 | 2026-03-01 |',
    );
    expect(parsed.sections).toEqual([{ headingPath: ['客户'], sheet: '客户', start: 0, end: parsed.text.length }]);
  });

  test('gives a long sheet as rows that tell themselves, and keeps the lines above the table', async () => {
    const rows = Array.from({ length: 80 }, (_, row) => [`客户${row}`, `说明文字${row}`]);
    const parsed = await read('xlsx', await makeXlsx({ 明细: [['单位：万元'], ['名称', '说明'], ...rows] }));
    expect(parsed.text).toContain('单位：万元');
    expect(parsed.text).toContain('- 名称: 客户79; 说明: 说明文字79');
  });
});

describe('pdf', () => {
  const line = (y: number, text: string, x = 72, size = 11) => ({ x, y, size, text });

  test('keeps pages, folds radicals, joins wrapped lines, reads headings and tables', async () => {
    const first = [
      line(770, '⾃动化案例', 72, 20),
      line(730, '客户在华东经营二十家⻔店，过去三年库存天数一直在六十天以上，补货全靠各店'),
      line(714, '店⻓的经验。'),
      line(680, '指标'),
      line(680, '结果', 200),
      line(664, '库存天数'),
      line(664, '30 天', 200),
    ];
    const second = [
      line(770, 'The second page is in English and it wraps its words around the edge of'),
      line(754, 'the page.'),
    ];
    const parsed = await read('pdf', makePdf([first, second]));
    expect(parsed.title).toBe('自动化案例');
    expect(parsed.text).toContain(
      '客户在华东经营二十家门店，过去三年库存天数一直在六十天以上，补货全靠各店店长的经验。',
    );
    expect(parsed.text).toContain('| 指标 | 结果 |\n| --- | --- |\n| 库存天数 | 30 天 |');
    expect(parsed.text).toContain('around the edge of the page.');
    expect(at(parsed, '店长')).toMatchObject({ page: 1, headingPath: ['自动化案例'] });
    expect(at(parsed, 'second page')).toMatchObject({ page: 2 });
  });

  test('drops running heads and page numbers, and says which pages had no words', async () => {
    const page = (number: number) => [
      line(800, '内部资料 请勿外传'),
      line(600, `第${number}部分的正文写在这里。`),
      line(40, `— ${number} —`),
    ];
    const parsed = await read('pdf', makePdf([page(1), page(2), [], page(3), page(4)]));
    expect(parsed.text).not.toContain('内部资料');
    expect(parsed.text).not.toContain('—');
    expect(parsed.text).toContain('第4部分的正文写在这里。');
    expect(parsed.warnings[0]?.zh).toContain('1 页');
    await expect(read('pdf', makePdf([[], []]))).rejects.toMatchObject({ code: 'unreadable_file' });
  });
});

describe('pdf layout', () => {
  const put = (x: number, y: number, text: string, size = 10) => ({ x, y, size, text });
  const left = [
    '左栏第一行讲客户背景与规模这一行写满了整栏',
    '左栏第二行接着讲挑战与难处这一行也写满整栏',
    '左栏第三行继续讲设备与产线这一行还是写满栏',
  ];
  const right = [
    '右栏第一行讲方案的组成部分这一行写满了整栏',
    '右栏第二行接着讲实施的步骤这一行也写满整栏',
    '右栏第三行继续讲验收与培训这一行还是写满栏',
  ];
  const columns = (rows: number) =>
    Array.from({ length: rows }, (_, at) => [
      put(60, 740 - at * 14, left[at % 3] ?? ''),
      put(320, 737 - at * 14, right[at % 3] ?? ''),
    ]);

  test('reads two columns one after the other, though the file gives them line by line, and what runs across in its place', async () => {
    const page = [
      put(60, 790, '横跨两栏的大标题', 18),
      ...columns(9).flat(),
      put(60, 560, '成果', 14),
      ...[
        ['指标', '上线前', '上线后'],
        ['停机时间', '58 分钟', '36 分钟'],
        ['库存天数', '60 天', '30 天'],
      ].flatMap((row, at) => row.map((text, column) => put(60 + column * 140, 536 - at * 22, text))),
      put(60, 440, '结尾一段横跨全页，说明两栏之后的内容最后读到，不会混进左栏里去，也不会排在右栏前面。'),
    ];
    const { text } = await read('pdf', makePdf([page]));
    const order = [
      '横跨两栏的大标题',
      '左栏第一行',
      '左栏第三行',
      '右栏第一行',
      '右栏第三行',
      '## 成果',
      '| 停机时间 | 58 分钟 | 36 分钟 |',
      '结尾一段',
    ];
    const places = order.map((phrase) => text.indexOf(phrase));
    expect(
      places.every((place) => place >= 0),
      text,
    ).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain(`${left[0]}${left[1]}`);
  });

  test('keeps a wide table of sentences a table', async () => {
    const rows = [
      ['常见的异议是什么', '可以这样回答客户'],
      ...Array.from({ length: 5 }, (_, at) => [
        `第${at}条异议写得和一句话一样长又长`,
        `第${at}条回答也写得和一句话一样长又长`,
      ]),
    ];
    const page = rows.flatMap(([a = '', b = ''], at) => [put(60, 740 - at * 24, a), put(320, 740 - at * 24, b)]);
    const { text } = await read('pdf', makePdf([page]));
    expect(text).toContain('| 第3条异议写得和一句话一样长又长 | 第3条回答也写得和一句话一样长又长 |');
  });

  test('puts a cell of several lines, given cell by cell, into its row', async () => {
    const page = [
      put(60, 740, '指标'),
      put(260, 740, '上线前'),
      put(400, 740, '上线后'),
      put(60, 715, '设备效率'),
      put(260, 715, '64%'),
      put(400, 715, '75%'),
      put(60, 690, '平均换型时间，含等待与'),
      put(60, 676, '清洗在内'),
      put(260, 683, '58 分钟'),
      put(400, 683, '36 分钟'),
      put(60, 651, '能耗'),
      put(260, 651, '基准'),
      put(400, 651, '下降 9.4%'),
    ];
    const { text } = await read('pdf', makePdf([page]));
    expect(text).toBe(
      '| 指标 | 上线前 | 上线后 |\n| --- | --- | --- |\n| 设备效率 | 64% | 75% |\n| 平均换型时间，含等待与清洗在内 | 58 分钟 | 36 分钟 |\n| 能耗 | 基准 | 下降 9.4% |',
    );
  });
});

describe('files without words', () => {
  test('say so, and what to do', async () => {
    const slide = '<p:sld><p:pic/></p:sld>';
    const pictures = makeZip({
      '[Content_Types].xml': '<Types/>',
      'ppt/presentation.xml': '<p:presentation><p:sldIdLst><p:sldId id="1" r:id="rId1"/></p:sldIdLst></p:presentation>',
      'ppt/_rels/presentation.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/slide" Target="slides/slide1.xml"/></Relationships>',
      'ppt/slides/slide1.xml': slide,
    });
    const files: [Format, Uint8Array | string][] = [
      ['pptx', pictures],
      ['pdf', makePdf([[]])],
      ['xlsx', await makeXlsx({ 空: [['']] })],
      ['html', '<img src="x.png">'],
    ];
    for (const [format, content] of files)
      await expect(read(format, content)).rejects.toMatchObject({
        code: 'unreadable_file',
        detail: { zh: expect.stringContaining('OCR'), en: expect.stringContaining('OCR') },
      });
  });
});

describe('srt', () => {
  const cue = (number: number, from: string, to: string, ...words: string[]) =>
    `${number}\r\n${from} --> ${to}\r\n${words.join('\r\n')}\r\n`;

  test('makes turns of cues, and a section of each five minutes', async () => {
    const parsed = await read(
      'srt',
      [
        cue(1, '00:00:01,000', '00:00:03,500', '王总：我们的库存', '周转太慢了，'),
        cue(2, '00:00:03,600', '00:00:06,000', '<i>大概六十天。</i>'),
        cue(3, '00:00:06,200', '00:00:08,000', '李工: Can it be 30 days?'),
        cue(4, '00:06:10,000', '00:06:12,000', '王总：预算还有 50 万。'),
      ].join('\r\n'),
    );
    expect(parsed.text).toContain('王总：我们的库存周转太慢了，大概六十天。\n\n李工: Can it be 30 days?');
    expect(parsed.text).not.toContain('-->');
    expect(at(parsed, '预算')?.headingPath).toEqual(['00:05:00–00:10:00']);
  });
});

describe('epub', () => {
  test('keeps chapters in reading order and their tables', async () => {
    const parsed = await read('epub', makeEpub());
    expect(parsed.title).toBe('大客户销售手册');
    expect(at(parsed, '先找教练')?.headingPath).toEqual(['第一章', '决策链']);
    expect(at(parsed, '| 战略 | 每月两次 |')?.headingPath).toEqual(['第二章', '分级']);
  });
});

describe('html', () => {
  test('keeps the words, lists and tables, and nothing a reader does not see', async () => {
    const parsed = await read(
      'html',
      '<html><head><title> 标题 </title><style>p{}</style></head><body><nav>菜单</nav><h1>一</h1><p>中文\n换行<br>第二行 <b>粗</b></p>' +
        '<p hidden>隐藏</p><script>alert(1)</script><ol><li>甲<li>乙</ol><table><tr><td>a</td><td>b|c</td></tr><tr><td>1</td><td>2<br>3</td></tr></table></body></html>',
    );
    expect(parsed.title).toBe('标题');
    expect(parsed.text).toBe(
      '# 一\n\n中文换行\n第二行 粗\n\n1. 甲\n2. 乙\n\n| a | b\\|c |\n| --- | --- |\n| 1 | 2 3 |',
    );
  });
});
