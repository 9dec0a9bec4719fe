import type { Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

type HtmlNode = {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: HtmlNode[];
};

// What a reader of the page does not read.
const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'nav',
  'button',
  'select',
  'input',
  'textarea',
  'canvas',
  'math',
  'head',
]);

// A cell may claim to cover 65,534 rows; each would become a cell. Beyond this it is one cell.
const MAX_SPAN = 30;

const BETWEEN_WIDE = /(?<=[\p{Script=Han}，。；：、！？”）])[ \t]*\n\s*(?=[\p{Script=Han}“（])/gu;

const words = (node: HtmlNode): string => node.value ?? node.children?.map(words).join('') ?? '';

const isHidden = ({ properties }: HtmlNode): boolean =>
  properties?.hidden === true ||
  properties?.ariaHidden === 'true' ||
  /display:\s*none/u.test(String(properties?.style ?? ''));

/** Takes out what is not read, remembers `<title>`, and unwraps line ends inside Chinese text. */
const tidy = (found: { title?: string }) => () => (tree: HtmlNode) => {
  visit(tree as never, (raw: unknown) => {
    const node = raw as HtmlNode;
    if (node.type === 'text' && node.value) node.value = node.value.replace(BETWEEN_WIDE, '');
    if (!node.children) return;
    for (const name of ['colSpan', 'rowSpan']) {
      const span = Number(node.properties?.[name] ?? 1);
      if (node.properties && span > MAX_SPAN) node.properties[name] = 1;
    }
    if (node.tagName === 'head') {
      const title = node.children.find((child) => child.tagName === 'title');
      if (title) found.title = words(title);
    }
    node.children = node.children.filter(
      (child) => !(child.tagName && (UNREAD.has(child.tagName) || isHidden(child))) || child.tagName === 'head',
    );
    if (node.tagName === 'head') node.children = [];
  });
};

/**
 * Reads HTML as a Markdown tree: tables, lists and headings kept; scripts, styles, navigation and hidden parts dropped.
 * @param fragment true for a piece of HTML inside another document.
 */
export const htmlTree = (html: string, fragment = false): { root: Root; title?: string } => {
  const found: { title?: string } = {};
  const processor = unified()
    .use(rehypeParse, { fragment })
    .use(tidy(found))
    .use(rehypeRemark, {
      handlers: {
        br: (state, node) => {
          const result = { type: 'break' as const };
          state.patch(node, result);
          return result;
        },
      },
    });
  const root = processor.runSync(processor.parse(html)) as unknown as Root;
  return { root, ...found };
};
