import * as z from 'zod';
import { defineTool } from '#src/features/tools/index.ts';
import { line } from '#src/kernel/wire.ts';
import { searchLibrary } from './search-library.ts';

const search = defineTool({
  name: 'search_library',
  description: {
    zh: '在资料库里搜索案例、方案、白皮书等，返回段落原文、出处和能否对外。',
    en: 'Searches the library of cases, solutions, white papers and more; answers passages with their source and whether they may leave the house.',
  },
  scope: 'read',
  effect: 'read',
  input: z
    .object({ query: line(2000), limit: z.int().min(1).max(20).default(5) })
    .meta({ title: 'SearchLibraryInput' }),
  run: async (ctx, input) => {
    const { results } = await searchLibrary(ctx, input);
    return {
      value: {
        passages: results.map(({ document, passage, coverage }) => ({
          documentId: document.id,
          title: document.title,
          shareable: document.shareable,
          coverage,
          text: passage.text,
        })),
      },
      evidence: results.map(({ document, passage }) => ({
        source: { type: 'passage', id: passage.id },
        label: document.title,
        text: passage.text,
        accountId: null,
        shareable: document.shareable,
        untrusted: true,
      })),
    };
  },
});

/** What the agent and MCP may do with the library. */
export const libraryTools = [search];
