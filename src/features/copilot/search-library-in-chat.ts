import type { Ctx } from '#src/context.ts';
import type { Claim } from '#src/evidence/index.ts';
import { searchLibrary } from '#src/features/library/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { type Language, say } from '#src/kernel/language.ts';
import { excerptOf } from './domain-excerpt.ts';
import { sayClaims } from './say-claims.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

const MOST = 5;
/** Below this share of the query's words a passage is about something else. */
const LEAST_COVERAGE = 0.15;
/** What asks for a document and is no subject. */
const ABOUT =
  /的?(?:案例|资料|文档|文件|白皮书)|\b(?:case stud(?:y|ies)|documents?|white ?papers?|collateral|on|about|of)\b/giu;

const COMMAND =
  /^(?:请|帮我|麻烦)?(?:在)?(?:资料库|知识库)?(?:里|中)?(?:搜索|搜一下|搜|查找|检索|查一下|查|找一下|找|翻)(?:一下|一找)?|(?:有没有|有哪些|有什么|哪些)|(?:的)?(?:资料|文档|文件)$|^(?:please\s+)?(?:search|find|look up|look for|show me|show)\s+(?:the library\s+)?(?:for\s+)?|\b(?:in the library|do we have|is there|are there|any)\b/giu;

/** Searches the library and shows the passages with their documents. */
export const searchLibraryInChat = async (ctx: Ctx, turn: Turn, clause: string, output: TurnOutput): Promise<void> => {
  const { language } = turn;
  const query =
    clause
      .replaceAll(COMMAND, ' ')
      .replaceAll(ABOUT, ' ')
      .replaceAll(/[?？\s]+/gu, ' ')
      .trim() || clause;
  const step = say(TEXTS.searchLibrary, language);
  await output.step(step, 'running');
  const { claims, labels } = await libraryClaims(ctx, query, language);
  await output.step(step, 'done');
  if (claims.length === 0) return output.say(nothing(query, language));
  await output.say(language === 'zh' ? `资料库中关于“${query}”的内容：\n` : `In the library about “${query}”:\n`);
  await sayClaims(output, claims, labels, language);
};

/** Passages of the library as claims in their own words. */
export const libraryClaims = async (
  ctx: Ctx,
  query: string,
  language: Language,
  most = MOST,
  least = LEAST_COVERAGE,
): Promise<{ claims: Claim[]; labels: Map<string, string> }> => {
  const { results } = await searchLibrary(ctx, { query, limit: most });
  const fitting = results.filter(
    ({ coverage, matched }) => coverage >= least && matched.some((word) => [...word].length > 1),
  );
  const labels = new Map(fitting.map(({ document, passage }) => [`passage ${passage.id} `, document.title]));
  const claims = fitting.map(({ document, passage }, index): Claim => {
    const quote = excerptOf(passage.text, query);
    const inside = document.shareable
      ? ''
      : language === 'zh'
        ? '（内部资料，不可对外）'
        : ' (internal, not to be sent out)';
    const words = quote.replaceAll(/(^|\n)\s*#+\s*/gu, '$1');
    const text =
      language === 'zh' ? `《${document.title}》${inside}：“${words}”` : `“${document.title}”${inside}: “${words}”`;
    return {
      id: newId('clm'),
      text: `${index + 1}. ${text}`,
      kind: 'fact',
      evidence: [{ source: { type: 'passage', id: passage.id }, quote }],
      status: 'verified',
    };
  });
  return { claims, labels };
};

const nothing = (query: string, language: Language): string =>
  language === 'zh'
    ? `资料库里没有找到关于“${query}”的内容。可以换个说法再搜，或请销售运营补充这类资料。`
    : `The library holds nothing about “${query}”. Try other words, or ask sales-ops to add such a document.`;
