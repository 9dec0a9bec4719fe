import type { List, Nodes, Parents, Root, RootContent, Table } from 'mdast';
import type { CanonicalText } from './canonical-text.ts';
import type { Place } from './parsed-document.ts';

// An alt text that is a sentence says something; others name the picture ("logo", "架构图").
const TELLING_ALT = /[\p{L}\p{N}].*[。！？，；]|[a-z].*[.!?,;](?:\s|$)/u;

const WIDE = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef\\u201c\\u201d';
const KEEPS_LINE = /[。！？；：:.!?;]\s*$/u;
const STARTS_ITEM = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、]|[•·●◆■□▪–—-])/u;
const WIDE_END = new RegExp(`[${WIDE}]$`, 'u');
const WIDE_START = new RegExp(`^[${WIDE}]`, 'u');

/** Joins hard-wrapped lines: Chinese without a space, Latin with one; a line that reads as a line of its own stays one. */
export const joinWrapped = (text: string): string => {
  const [first = '', ...rest] = text.split('\n');
  let joined = first;
  for (const line of rest) {
    const next = line.trimStart();
    if (KEEPS_LINE.test(joined) || STARTS_ITEM.test(next)) joined = `${joined.trimEnd()}\n${next}`;
    else joined = joined.trimEnd() + (WIDE_END.test(joined.trimEnd()) && WIDE_START.test(next) ? '' : ' ') + next;
  }
  return joined;
};

/** The words of inline nodes, without marks of emphasis and without link targets; struck-out words keep their tildes. */
export const inlineText = (node: Nodes): string => {
  switch (node.type) {
    case 'text':
      return joinWrapped(node.value);
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return TELLING_ALT.test(node.alt ?? '') ? (node.alt ?? '') : '';
    case 'delete':
      return `~~${node.children.map(inlineText).join('')}~~`;
    case 'html':
      return /^<br\b/iu.test(node.value) ? '\n' : '';
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    case 'paragraph':
      return `${node.children.map(inlineText).join('')}\n`;
    default:
      return 'children' in node ? (node.children as Nodes[]).map(inlineText).join('') : '';
  }
};

/** Emphasis that closes after a Chinese mark and before a Chinese word (`**粗体。**后文`) is none to the Markdown reader: its marks go here. */
const withoutLooseMarks = (text: string): string =>
  text.replace(/\*\*([^*\n]{1,300})\*\*/gu, (whole, inner: string) => (/\p{Script=Han}/u.test(inner) ? inner : whole));

/** All words of one block of inline nodes. */
const lineText = (node: Nodes): string => withoutLooseMarks(inlineText(node));

const cellText = (node: Nodes): string => lineText(node).replace(/\s+/gu, ' ').replaceAll('|', '\\|').trim();

/** One row of a Markdown table; cells are made safe for it (no line ends, `|` escaped). */
export const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const trimRow = (row: readonly string[]): readonly string[] =>
  row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);

/**
 * A Markdown table out of rows of cell texts; the first row that says anything is the header. Blank when no row does.
 * Rows are not padded to one width: a wide header over many short rows would multiply the text.
 */
export const tableLines = (rows: readonly (readonly string[])[]): string => {
  const [header, ...body] = rows.map(trimRow).filter((row) => row.length > 0);
  if (!header) return '';
  return [tableRow(header), tableRow(header.map(() => '---')), ...body.map(tableRow)].join('\n');
};

const tableText = (table: Table): string => tableLines(table.children.map((row) => row.children.map(cellText)));

const indent = (text: string, by: string): string => text.split('\n').join(`\n${by}`);

const listText = (list: List): string =>
  list.children
    .map((item, at) => {
      const marker = list.ordered ? `${(list.start ?? 1) + at}. ` : '- ';
      const box = typeof item.checked === 'boolean' ? `[${item.checked ? 'x' : ' '}] ` : '';
      const body = item.children
        .map(blockText)
        .filter((text) => text.trim() !== '')
        .join('\n');
      return body === '' ? '' : marker + box + indent(body, ' '.repeat(marker.length));
    })
    .filter((line) => line !== '')
    .join('\n');

const childBlocks = (node: Parents): string =>
  (node.children as Nodes[])
    .map(blockText)
    .filter((text) => text.trim() !== '')
    .join('\n\n');

/** A block node as readable text. */
const blockText = (node: Nodes): string => {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return lineText(node).trim();
    case 'list':
      return listText(node);
    case 'table':
      return tableText(node);
    case 'code':
      return `\`\`\`${node.lang ?? ''}\n${node.value}\n\`\`\``;
    case 'blockquote':
      return `> ${indent(childBlocks(node), '> ')}`;
    case 'footnoteDefinition':
      return `[^${node.identifier}]: ${childBlocks(node)}`;
    case 'text':
      return node.value;
    default:
      return 'children' in node ? childBlocks(node) : '';
  }
};

const NO_TEXT = new Set(['yaml', 'toml', 'definition', 'thematicBreak', 'html', 'mdxjsEsm', 'mdxFlowExpression']);
const WRAPPERS = new Set(['root', 'mdxJsxFlowElement']);

/**
 * Writes a Markdown tree as canonical text: one section per heading, headings as `#` lines, tables as Markdown tables.
 * @param base where the tree stands (an epub's chapter, a slide); its heading path comes before the tree's own.
 * @returns the first heading of the highest rank, which titles a document that names no other.
 */
export const writeTree = (root: Root, out: CanonicalText, base: Place = { headingPath: [] }): string | undefined => {
  const stack: { depth: number; text: string }[] = [];
  let title: { depth: number; text: string } | undefined;
  const visit = (node: RootContent | Root): void => {
    if (WRAPPERS.has(node.type) && 'children' in node) for (const child of node.children as RootContent[]) visit(child);
    else if (node.type === 'heading') {
      const text = lineText(node).replace(/\s+/gu, ' ').trim();
      if (text === '') return;
      while ((stack.at(-1)?.depth ?? 0) >= node.depth) stack.pop();
      stack.push({ depth: node.depth, text });
      if (!title || node.depth < title.depth) title = { depth: node.depth, text };
      out.open({ ...base, headingPath: [...base.headingPath, ...stack.map((entry) => entry.text)] });
      out.block(`${'#'.repeat(node.depth)} ${text}`);
    } else if (!NO_TEXT.has(node.type)) out.block(blockText(node));
  };
  out.open(base);
  visit(root);
  return title?.text;
};
