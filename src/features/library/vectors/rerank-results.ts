import type { Ctx } from '#src/context.ts';
import { recordUsage } from '#src/features/usage/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { say } from '#src/kernel/language.ts';
import type { ModelFault, Reranker } from '#src/llm/port.ts';
import type { SearchAnswer } from '../contract.ts';
import { faultOf } from './embed-texts.ts';

/** How many results the reranking endpoint is shown, whatever was asked for. */
const RERANK_DEPTH = 40;

/** How many results to find, so that the reranker has something to choose from. */
export const limitBeforeReranking = (ctx: Ctx, limit: number): number =>
  ctx.reranker ? Math.max(limit, RERANK_DEPTH) : limit;

/**
 * Has the results of a search put in order by the reranking endpoint, where one is set; `score` is its score from then
 * on. When it fails or is late, the order stays and the answer says so. No transaction is open meanwhile.
 * @throws LinchpinError `cancelled` when the asker left
 */
export const rerankResults = async (
  ctx: Ctx,
  asked: { query: string; limit: number },
  answer: SearchAnswer,
): Promise<SearchAnswer> => {
  const { reranker } = ctx;
  const { query, limit } = asked;
  const short = { ...answer, results: answer.results.slice(0, limit) };
  if (!reranker || answer.results.length < 2) return short;
  try {
    const texts = answer.results.map(({ document, passage }) =>
      [document.title, passage.heading, passage.text].filter(Boolean).join('\n'),
    );
    const ranked = await askReranker(ctx, reranker, query, texts);
    const first = ranked.flatMap(({ index, score }) => {
      const result = answer.results[index];
      return result ? [{ ...result, score: Number(score.toPrecision(9)) }] : [];
    });
    // An endpoint may answer fewer than it was shown: what it left out keeps its order behind the rest.
    const seen = new Set(ranked.map(({ index }) => index));
    const least = first.at(-1)?.score ?? 0;
    const rest = answer.results.filter((_, at) => !seen.has(at)).map((each) => ({ ...each, score: least }));
    return {
      ...answer,
      results: [...first, ...rest].slice(0, limit),
      ranking: `${answer.ranking}+rerank` as SearchAnswer['ranking'],
    };
  } catch (error) {
    if (ctx.signal.aborted)
      throw fail('cancelled', { zh: '检索已停止。', en: 'The search was stopped.' }, { cause: error });
    const fault = faultOf(error);
    ctx.log.error('library.reranking_failed', { requestId: ctx.requestId, fault });
    const said = say(
      {
        zh: `重排服务没有正常应答（${fault}），结果按重排前的顺序给出。稍后重试可恢复。`,
        en: `The reranking endpoint did not answer properly (${fault}); results stand in their order before it. Try again later.`,
      },
      ctx.language,
    );
    return { ...short, degraded: { reason: [answer.degraded?.reason, said].filter(Boolean).join(' ') } };
  }
};

/** Asks the endpoint and books what it cost, failed calls too. */
const askReranker = async (ctx: Ctx, reranker: Reranker, query: string, texts: readonly string[]) => {
  const started = performance.now();
  const book = (inputTokens: number, outcome: 'ok' | ModelFault) => {
    const milliseconds = performance.now() - started;
    const call = { promptId: 'rerank', promptVersion: '1', model: reranker.model, outputTokens: 0 };
    return recordUsage(ctx, [{ ...call, inputTokens, estimated: false, milliseconds, outcome }], 'rerank');
  };
  try {
    const { ranked, inputTokens } = await reranker.rerank(query, texts, ctx.signal);
    await book(inputTokens, 'ok');
    return ranked;
  } catch (error) {
    await book(0, faultOf(error));
    throw error;
  }
};
