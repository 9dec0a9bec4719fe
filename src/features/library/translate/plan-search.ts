import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { Dictionary } from '#src/kernel/dictionary.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { type GlossaryValue, glossaryFor, readGlossaryValue } from '../glossary/glossary-store.ts';
import type { GlossaryLine } from '../glossary/glossary-terms.ts';
import { foldForSearch } from '../words/fold-search.ts';
import type { LexicalPlan } from './lexical-plan.ts';
import { planQuery } from './plan-query.ts';

/** A query is put in other words by so many lines of the glossary at most. */
const MOST_GLOSSARY_LINES = 20;

/** Plans the word search of a query with the tenant's glossary, and no other's. */
export type SearchPlanner = {
  /** The lines of the glossary that a query names, as one value of a statement. */
  glossary: (query: string) => GlossaryValue;
  planWith: (query: string, glossary: readonly GlossaryLine[]) => LexicalPlan;
  /** Both at once, inside a transaction. */
  plan: (tx: Tx, query: string) => Promise<LexicalPlan>;
  /** The dictionary that is set could not be read: searches stay within their language. */
  degraded: Bilingual | null;
};

const UNREADABLE: Bilingual = {
  zh: '词典文件读取失败，本次只在提问的语言和术语表里检索。请管理员检查 LINCHPIN_DICTIONARY 所指的文件后重启服务。',
  en: 'The dictionary file could not be read; this search kept to the language of the question and the glossary. Ask the operator to check the file of LINCHPIN_DICTIONARY and restart.',
};

/** Waits for something that does not know the asker, no longer than the asker does. */
const whileAsked = async <T>(signal: AbortSignal, work: Promise<T>): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const leave = (): void => reject(fail('cancelled', { zh: '已取消。', en: 'Cancelled.' }));
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
};

/**
 * Makes the planner of a search or of several made together. The first search of the service waits for the dictionary to
 * be read; to be called outside of transactions.
 * @throws LinchpinError `cancelled` when the asker left meanwhile
 */
export const openPlanner = async (ctx: Ctx): Promise<SearchPlanner> => {
  let dictionary: Dictionary | null = null;
  let degraded: Bilingual | null = null;
  if (ctx.dictionary) {
    const opened = ctx.dictionary.open().catch(() => null);
    dictionary = await whileAsked(ctx.signal, opened);
    if (!dictionary) degraded = UNREADABLE;
  }
  const glossary: SearchPlanner['glossary'] = (query) =>
    glossaryFor(ctx.actor.tenantId, foldForSearch(query), MOST_GLOSSARY_LINES);
  const planWith: SearchPlanner['planWith'] = (query, lines) => planQuery(query, { dictionary, glossary: lines });
  return {
    degraded,
    glossary,
    planWith,
    plan: async (tx, query) => planWith(query, await readGlossaryValue(tx, glossary(query))),
  };
};
