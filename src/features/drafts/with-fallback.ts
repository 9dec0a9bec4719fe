import type { Ctx } from '#src/context.ts';
import { recordUsage, refusedByBudget } from '#src/features/usage/index.ts';
import type { Bilingual, Language } from '#src/kernel/language.ts';
import { say } from '#src/kernel/language.ts';
import { FAULT_DETAILS, ModelCallError } from '#src/llm/model-call-error.ts';
import type { ModelAnswer, ModelDoor, ModelRequest } from '#src/llm/port.ts';
import type { Drafter } from './contract.ts';

/** The model as a drafting chain sees it: usage is recorded and prompt versions are gathered as it goes. */
export type DraftingModel = { call: <T>(request: Omit<ModelRequest<T>, 'signal'>) => Promise<T> };

const NO_MODEL = {
  zh: '没有配置模型，由规则起草：依据客户记录、资料库与方法规则写成。',
  en: 'No model is configured; drafted by rules from the record, the library and the playbook.',
};
const BY_RULES = { zh: '本稿改由规则起草。', en: 'This draft was made by rules instead.' };

/** The workspace's tokens of the month do not do for a call: it was not made. */
class BudgetSpent extends Error {
  readonly why: Bilingual;

  constructor(why: Bilingual) {
    super('token budget spent');
    this.why = why;
  }
}

/**
 * Drafts with the model, or by rules when there is none, it fails, or the workspace's token budget is spent (GUARD-8): same shape, and the draft says which and
 * why. Only a stop or a closed request is not answered by rules: then nobody waits for a draft any more.
 * @param options.purpose what the tokens were spent on, for usage records.
 * @throws LinchpinError `cancelled` when the request's signal aborted.
 */
export const withFallback = async <T>(
  ctx: Ctx,
  options: { purpose: string; language: Language },
  byModel: (model: DraftingModel) => Promise<T>,
  byRules: () => T | Promise<T>,
): Promise<{ value: T; drafter: Drafter }> => {
  const { model } = ctx;
  if (!model) return { value: await byRules(), drafter: { by: 'rules', reason: say(NO_MODEL, options.language) } };
  const promptVersions: Record<string, string> = {};
  try {
    const value = await byModel(meteredModel(ctx, model, options.purpose, promptVersions));
    return { value, drafter: { by: 'model', model: model.model, promptVersions } };
  } catch (error) {
    const failed = error instanceof ModelCallError ? error.fault : null;
    const told = error instanceof BudgetSpent ? error.why : failed ? FAULT_DETAILS[failed] : null;
    if (!told || ctx.signal.aborted) throw error;
    const why = `${say(told, options.language)}${options.language === 'zh' ? '' : ' '}${say(BY_RULES, options.language)}`;
    const fault = failed ?? 'budget_spent';
    ctx.log.info('draft.fallback', { requestId: ctx.requestId, purpose: options.purpose, fault });
    return { value: await byRules(), drafter: { by: 'rules', reason: why, promptVersions } };
  }
};

const meteredModel = (
  ctx: Ctx,
  model: ModelDoor,
  purpose: string,
  promptVersions: Record<string, string>,
): DraftingModel => ({
  call: async <T>(request: Omit<ModelRequest<T>, 'signal'>): Promise<T> => {
    const { system, user } = model.render(request.prompt, request.inputs);
    const refused = await refusedByBudget(ctx, [system, user]);
    if (refused) throw new BudgetSpent(refused);
    try {
      const answer: ModelAnswer<T> = await model.call({ ...request, signal: ctx.signal });
      promptVersions[request.prompt.id] = answer.promptVersion;
      await recordUsage(ctx, answer.usage, purpose);
      return answer.value;
    } catch (error) {
      if (error instanceof ModelCallError) await recordUsage(ctx, error.usage, purpose);
      throw error;
    }
  },
});
