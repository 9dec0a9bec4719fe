import type { Deadline } from './deadline.ts';
import type { ExchangeEnd } from './guarded-chat.ts';
import type { ModelUsage } from './port.ts';
import type { Budget } from './retry.ts';
import { estimateTokens } from './tokens.ts';

/** Who is billed for an exchange: the prompt and the model. */
export type Bill = { promptId: string; promptVersion: string; model: string };

/** One call chain: its deadline, its retries, and what it has cost so far. */
export type CallChain = { readonly deadline: Deadline; readonly budget: Budget; readonly usage: ModelUsage[] };

/** Before these faults the model had the prompt and may have worked on it; the others cost nothing. */
const PAID = new Set<ModelUsage['outcome']>(['timeout', 'aborted', 'truncated', 'empty', 'refused', 'too_large']);

/** What one exchange cost: the provider's counts when it gave them, else estimates, and nothing when nothing was used. */
export const usageOf = (
  bill: Bill,
  end: ExchangeEnd,
  outcome: ModelUsage['outcome'] = end.fault ?? 'ok',
): ModelUsage => {
  const { milliseconds } = end;
  if (end.usage) {
    const { input, output } = end.usage;
    return { ...bill, inputTokens: input, outputTokens: output, estimated: false, milliseconds, outcome };
  }
  const used = end.outputText !== '' || !end.fault || PAID.has(end.fault);
  return {
    ...bill,
    inputTokens: used ? estimateTokens(end.inputText) : 0,
    outputTokens: end.outputText === '' ? 0 : estimateTokens(end.outputText),
    estimated: used,
    milliseconds,
    outcome,
  };
};
