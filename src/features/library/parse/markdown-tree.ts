import type { Root, RootContent, Table } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Bilingual } from '#src/kernel/language.ts';
import { htmlTree } from './html-tree.ts';
import { tameTags } from './tame-text.ts';

type AnyNode = { type: string; name?: string | null; value?: string; children?: AnyNode[] };

const NOT_MDX: Bilingual = {
  zh: '文件不是合规的 MDX，已按 Markdown 读取。',
  en: 'The file is not valid MDX and was read as Markdown.',
};

const ESM_LINE =
  /^(?:import\s.+\sfrom\s+['"].+['"]|import\s+['"].+['"]|export\s+(?:const|default|function)\b.*);?\s*$/gmu;

/** A JSX element that is an HTML table, as a Markdown table. */
const jsxTable = (element: AnyNode): Table => {
  const rows: AnyNode[] = [];
  const collect = (node: AnyNode, into: AnyNode[], names: readonly string[]): void => {
    for (const child of node.children ?? []) {
      if (names.includes(child.name ?? '')) into.push(child);
      else collect(child, into, names);
    }
  };
  collect(element, rows, ['tr']);
  const children = rows.map((row) => {
    const cells: AnyNode[] = [];
    collect(row, cells, ['td', 'th']);
    return {
      type: 'tableRow' as const,
      children: cells.map((cell) => ({
        type: 'tableCell' as const,
        children: plainNodes(cell.children ?? []) as never[],
      })),
    };
  });
  return { type: 'table', children };
};

const STRING_LITERAL = /^\s*(?:'([^'\\]*)'|"([^"\\]*)"|`([^`\\$]*)`)\s*$/u;

const isTable = (node: AnyNode): boolean => node.name === 'table';

/** A table written on one line is inline JSX in a paragraph: it becomes a block between what stands before and after it. */
const partTables = (inline: AnyNode[]): AnyNode[] => {
  const blocks: AnyNode[] = [];
  for (const node of inline) {
    const last = blocks.at(-1);
    if (isTable(node)) blocks.push({ ...node, type: 'mdxJsxFlowElement' });
    else if (last?.type === 'paragraph') last.children?.push(node);
    else blocks.push({ type: 'paragraph', children: [node] });
  }
  return blocks;
};

/** Replaces what Markdown carries in other tongues by plain nodes: HTML blocks, JSX, expressions. */
const plainNodes = (nodes: AnyNode[]): AnyNode[] =>
  nodes.flatMap((node): AnyNode[] => {
    if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression') return [];
    if (node.type === 'mdxTextExpression') {
      const literal = STRING_LITERAL.exec(node.value ?? '');
      return literal ? [{ type: 'text', value: literal[1] ?? literal[2] ?? literal[3] ?? '' }] : [];
    }
    if (node.type === 'paragraph' && node.children?.some(isTable)) return plainNodes(partTables(node.children));
    const children = node.children && (node.name === 'table' ? node.children : plainNodes(node.children));
    if (node.type === 'mdxJsxTextElement') return node.name === 'br' ? [{ type: 'break' }] : (children ?? []);
    if (node.type === 'mdxJsxFlowElement') {
      if (node.name === 'style' || node.name === 'script') return [];
      return node.name === 'table' ? [jsxTable(node) as AnyNode] : (children ?? []);
    }
    return [children ? { ...node, children } : node];
  });

const blocksOfHtml = (html: string): RootContent[] => {
  if (!tameTags(html)) return [{ type: 'code', lang: 'html', value: html }];
  return htmlTree(html, true).root.children;
};

/** HTML blocks between Markdown blocks become blocks of their own; comments and lone tags leave nothing. */
const withHtmlBlocks = (root: Root): Root => ({
  ...root,
  children: root.children.flatMap((node): RootContent[] => (node.type === 'html' ? blocksOfHtml(node.value) : [node])),
});

// The Markdown reader keeps every mark of its input as an event; a long text is read a piece at a time to bound that.
const PIECE = 100_000;

/** Cuts a long text before headings, or paragraphs after a blank line, that stand outside fenced code. */
const inPieces = (text: string): string[] => {
  if (text.length <= PIECE) return [text];
  const pieces: string[] = [];
  let piece: string[] = [];
  let length = 0;
  let fence = '';
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    const opens = /^#{1,6} /u.test(line) || (piece.at(-1)?.trim() === '' && /^\p{L}/u.test(line));
    if (length > PIECE && fence === '' && opens) {
      pieces.push(piece.join('\n'));
      piece = [];
      length = 0;
    }
    piece.push(line);
    length += line.length + 1;
  }
  return [...pieces, piece.join('\n')];
};

const readMarkdown = (text: string): Root => {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);
  return withHtmlBlocks({ type: 'root', children: inPieces(text).flatMap((piece) => processor.parse(piece).children) });
};

/** Reads Markdown (GFM, front matter, embedded HTML) as a tree. */
export const markdownTree = (text: string): { root: Root; warnings: Bilingual[] } => ({
  root: readMarkdown(text),
  warnings: [],
});

/** Reads MDX as a tree: imports, expressions and JSX tags dropped, the text inside JSX kept. Broken MDX is read as Markdown. */
export const mdxTree = (text: string): { root: Root; warnings: Bilingual[] } => {
  try {
    const root = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkFrontmatter, ['yaml', 'toml'])
      .use(remarkMdx)
      .parse(text);
    return { root: { ...root, children: plainNodes(root.children as AnyNode[]) as RootContent[] }, warnings: [] };
  } catch {
    return { root: readMarkdown(text.replace(ESM_LINE, '')), warnings: [NOT_MDX] };
  }
};
