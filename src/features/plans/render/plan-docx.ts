import type { FileChild, IRunOptions, ParagraphChild } from 'docx';
import type { Nodes, PhrasingContent, RootContent, TableCell as TableCellNode, Table as TableNode } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Plan } from '../contract.ts';
import { GANTT } from './gantt.ts';

/** A font that Word has for both scripts; the reader's own stands in where it is missing. */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei' };
const SMALL = 18;
/** The colour of a bar of the Gantt chart. */
const BAR = '4472C4';

/**
 * A plan as a Word file: the same document as its Markdown, with headings, lists and tables of Word; the bars of the Gantt chart are
 * shaded cells. The package is loaded when the first one is asked for.
 */
export const planDocx = async (plan: Plan, markdown: string): Promise<Uint8Array<ArrayBuffer>> => {
  const docx = await import('docx');
  const {
    Document,
    HeadingLevel,
    LevelFormat,
    Packer,
    Paragraph,
    ShadingType,
    Table,
    TableCell,
    TableRow,
    TextRun,
    WidthType,
  } = docx;

  const runs = (nodes: readonly PhrasingContent[], style: IRunOptions = {}): ParagraphChild[] =>
    nodes.flatMap((node): ParagraphChild[] => {
      if (node.type === 'strong') return runs(node.children, { ...style, bold: true });
      if (node.type === 'emphasis') return runs(node.children, { ...style, italics: true });
      if (node.type === 'break') return [new TextRun({ ...style, break: 1 })];
      if ('children' in node) return runs(node.children, style);
      return 'value' in node ? [new TextRun({ ...style, font: FONT, text: node.value })] : [];
    });
  const table = (node: TableNode): FileChild =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: node.children.map(
        (row, index) =>
          new TableRow({
            tableHeader: index === 0,
            children: row.children.map(
              (cell) =>
                new TableCell({
                  ...(isBar(cell) ? { shading: { fill: BAR, color: 'auto', type: ShadingType.CLEAR } } : {}),
                  children: [
                    new Paragraph({
                      children: isBar(cell) ? [] : runs(cell.children, { size: SMALL, bold: index === 0 }),
                    }),
                  ],
                }),
            ),
          }),
      ),
    });
  const LEVELS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2];
  const block = (node: RootContent, list?: 'bullets' | 'numbers'): FileChild[] => {
    switch (node.type) {
      case 'heading':
        return [
          new Paragraph({ heading: LEVELS[node.depth - 1] ?? HeadingLevel.HEADING_3, children: runs(node.children) }),
        ];
      case 'paragraph':
        return [
          new Paragraph({
            children: runs(node.children),
            ...(list ? { numbering: { reference: list, level: 0 } } : {}),
          }),
        ];
      case 'list':
        return node.children.flatMap((item) =>
          item.children.flatMap((child, index) =>
            block(child, index === 0 ? (node.ordered ? 'numbers' : 'bullets') : undefined),
          ),
        );
      case 'table':
        return [table(node), new Paragraph({})];
      default:
        return isParent(node) ? node.children.flatMap((child) => block(child as RootContent)) : [];
    }
  };

  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
    { level: 0, format, text, style: { paragraph: { indent: { left: 360, hanging: 260 } } } },
  ];
  const document = new Document({
    title: plan.title,
    styles: {
      default: {
        document: { run: { font: FONT, size: 21, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
        title: { run: { font: FONT, size: 36, bold: true } },
        heading1: { run: { font: FONT, size: 28, bold: true } },
        heading2: { run: { font: FONT, size: 24, bold: true } },
        listParagraph: { run: { font: FONT } },
      },
    },
    numbering: {
      config: [
        { reference: 'bullets', levels: level(LevelFormat.BULLET, '•') },
        { reference: 'numbers', levels: level(LevelFormat.DECIMAL, '%1.') },
      ],
    },
    sections: [{ children: tree.children.flatMap((node) => block(node)) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
};

const isBar = ({ children }: TableCellNode): boolean => {
  const [only] = children;
  return only?.type === 'text' && only.value === GANTT.busy;
};

const isParent = (node: Nodes): node is Extract<Nodes, { children: Nodes[] }> => 'children' in node;
