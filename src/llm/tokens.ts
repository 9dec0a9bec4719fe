const encoder = new TextEncoder();

/**
 * Estimates the tokens of a text without a tokenizer: UTF-8 bytes ÷ 3.2, rounded up (about one token a Han character,
 * about one per three Latin letters). For budgets and for usage the provider did not report; never exact.
 */
export const estimateTokens = (text: string): number => Math.ceil(encoder.encode(text).length / 3.2);
