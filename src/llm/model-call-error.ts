import { type ErrorCode, LinchpinError } from '../kernel/errors.ts';
import type { Bilingual } from '../kernel/language.ts';
import type { ModelFault, ModelUsage } from './port.ts';

/** What each fault says to a reader: what happened, what was kept, what to do next. Holds no provider text, no secret. */
export const FAULT_DETAILS: Readonly<Record<ModelFault, Bilingual>> = {
  unreachable: {
    zh: '连不上模型服务。记录没有改动，可先用规则草稿；请检查模型地址与网络后再试。',
    en: 'The model service cannot be reached. No record was changed and the rule drafter still works; check the address and the network, then try again.',
  },
  unauthorised: {
    zh: '模型服务不接受所配置的密钥。记录没有改动；请管理员检查密钥与权限。',
    en: 'The model service does not accept the configured key. No record was changed; ask the administrator to check the key and its rights.',
  },
  rate_limited: {
    zh: '模型服务限流或额度已用完。记录没有改动；请稍后再试，或请管理员检查额度。',
    en: 'The model service limits the rate or the quota is spent. No record was changed; try again later or have the quota checked.',
  },
  server_error: {
    zh: '模型服务出错。记录没有改动；请稍后再试。',
    en: 'The model service failed. No record was changed; try again later.',
  },
  timeout: {
    zh: '模型没有在时限内答完。记录没有改动；请再试，或缩小这次的范围。',
    en: 'The model did not finish within the time limit. No record was changed; try again or ask for less at once.',
  },
  aborted: {
    zh: '已停止，模型的回答没有采用。记录没有改动；需要时可以重新开始。',
    en: 'Stopped; the answer of the model was not used. No record was changed; start again when you wish.',
  },
  truncated: {
    zh: '模型的回答没有说完就断了，因此没有采用。记录没有改动；请再试，或缩小这次的范围。',
    en: 'The answer of the model broke off before its end and was not used. No record was changed; try again or ask for less at once.',
  },
  not_a_completion: {
    zh: '模型地址返回的不是模型回答（可能是网页或代理）。记录没有改动；请管理员检查模型地址。',
    en: 'The model address returned something that is not a completion (a web page or a proxy, perhaps). No record was changed; ask the administrator to check the address.',
  },
  empty: {
    zh: '模型返回了空回答。记录没有改动；请再试。',
    en: 'The model returned an empty answer. No record was changed; try again.',
  },
  refused: {
    zh: '模型拒绝回答这次的内容。记录没有改动；请检查材料里有没有敏感内容，或改用规则草稿。',
    en: 'The model declined to answer this. No record was changed; check the material for sensitive content or use the rule drafter.',
  },
  schema_breach: {
    zh: '模型的回答不符合要求，返工一次后仍不合格，因此没有采用。记录没有改动；可先用规则草稿。',
    en: 'The answer of the model did not meet the requirements, even after one repair, and was not used. No record was changed; the rule drafter still works.',
  },
  too_large: {
    zh: '这次的材料或回答超出了模型能处理的大小。记录没有改动；请缩小范围后再试。',
    en: 'The material or the answer is larger than the model can handle. No record was changed; narrow it down and try again.',
  },
  bad_request: {
    zh: '模型服务不接受这次请求（模型名、参数或提示词有误）。记录没有改动；请管理员查看日志。',
    en: 'The model service does not accept this request (model name, parameters or prompt). No record was changed; ask the administrator to read the log.',
  },
};

const CODES: Readonly<Partial<Record<ModelFault, ErrorCode>>> = { aborted: 'cancelled', timeout: 'deadline_exceeded' };

/**
 * The one error of this room. It is a `LinchpinError` (`model_unavailable`, `deadline_exceeded` or `cancelled`), so that
 * one nobody catches still reaches the client in the one shape; drafters read `fault` and fall back to rules (GUARD-8).
 * `reason` is a short English note for the log: status, code, what was expected. Never provider prose, never a secret.
 */
export class ModelCallError extends LinchpinError {
  readonly fault: ModelFault;
  readonly usage: readonly ModelUsage[];
  readonly reason: string;

  constructor(
    fault: ModelFault,
    options: { reason: string; usage?: readonly ModelUsage[]; retryAfterSeconds?: number },
  ) {
    super(
      CODES[fault] ?? 'model_unavailable',
      FAULT_DETAILS[fault],
      options.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: options.retryAfterSeconds },
    );
    this.name = 'ModelCallError';
    this.fault = fault;
    this.usage = options.usage ?? [];
    this.reason = options.reason;
  }

  /** The same error with what the whole call chain cost. */
  withUsage(usage: readonly ModelUsage[]): ModelCallError {
    const { fault, reason, retryAfterSeconds } = this;
    return new ModelCallError(fault, {
      reason,
      usage,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    });
  }
}
