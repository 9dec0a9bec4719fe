import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { body, query } from '#src/http/validate.ts';
import { deleteJudgement, judgeResult, listJudgements } from './judge-result.ts';
import {
  embeddingStateSchema,
  judgementFilterSchema,
  judgementListSchema,
  judgementSchema,
  newJudgementSchema,
} from './judgement-contract.ts';
import { readEmbeddingState } from './read-embedding-state.ts';

const tag = 'Library';

/** What people say of search results, and what is learnt from it. */
export const judgementRoutes = () =>
  new Hono<AppEnv>()
    .post(
      '/library/judgements',
      describe({
        tag,
        summary: 'Say whether a document or a passage answers a query',
        description:
          'Said again of the same result, the last word counts. From five judged queries on, what embeddings count against words is learnt from them, a model at a time: from what answers and from what was said not to; a query with nothing but wrong results counts half.',
        status: 201,
        answers: judgementSchema,
      }),
      requires('write'),
      body(newJudgementSchema),
      async (c) => c.json(await judgeResult(c.var.ctx, c.req.valid('json')), 201),
    )
    .get(
      '/library/judgements',
      describe({ tag, summary: 'List what was said of search results, newest first', answers: judgementListSchema }),
      requires('read'),
      query(judgementFilterSchema),
      async (c) => c.json(await listJudgements(c.var.ctx, c.req.valid('query'))),
    )
    .delete(
      '/library/judgements/:id',
      describe({ tag, summary: 'Take back what was said of a search result', status: 204 }),
      requires('write'),
      async (c) => {
        await deleteJudgement(c.var.ctx, c.req.param('id'));
        return c.body(null, 204);
      },
    )
    .get(
      '/library/embeddings',
      describe({
        tag,
        summary: 'Read which embedding model serves searches, and what its vectors count',
        answers: embeddingStateSchema,
      }),
      requires('read'),
      async (c) => c.json(await readEmbeddingState(c.var.ctx)),
    );
