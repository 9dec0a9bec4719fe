import { createBoundedFetch } from './bounded-fetch.ts';
import type { Breaker } from './breaker.ts';
import { type Bill, type CallChain, usageOf } from './call-chain.ts';
import { startDeadline } from './deadline.ts';
import type { Dialect } from './dialect.ts';
import { type ExchangeEnd, GuardedChat, type Line } from './guarded-chat.ts';
import type { ModelUsage } from './port.ts';

export type ChatSettings = { temperature: number; maxTokens: number };

type Parts = {
  apiKey: string | undefined;
  baseUrl: string | undefined;
  model: string;
  deadlineSeconds: number;
  maxRetries: number;
  backOffMilliseconds: number;
  maxCharacters: number;
  dialect: Dialect;
  breaker: Breaker;
  now: () => Date;
  onUsage?: (usage: ModelUsage) => void;
};

/** Makes the chat models of one door: each has its own deadline and budget, all share what the door has learnt. */
export type ChatFactory = {
  /** A chain for one typed call; ended exchanges are handed to `onExchange` to be judged before they are billed. */
  chain(signal: AbortSignal): CallChain;
  drafter(chain: CallChain, settings: ChatSettings, onExchange: (end: ExchangeEnd) => void): GuardedChat;
  /** Adds what an exchange cost to its chain and tells the door. */
  bill(chain: CallChain, usage: ModelUsage): void;
  /** A chat for an agent: the deadline counts anew for each exchange, the caller's signal bounds the whole turn. */
  conversation(
    bill: Bill,
    settings: ChatSettings,
    signal: AbortSignal,
    onUsage: (usage: ModelUsage) => void,
  ): GuardedChat;
};

/** Server-sent events wrap a few characters in some two hundred bytes: the wire may carry that much more. */
const WIRE_FACTOR = 64;
const OPENAI = 'https://api.openai.com/v1';

/** Everything the vendor's client would else take from the environment is set here, so that only `config.ts` reads it. */
const configuration = ({ apiKey, baseUrl, maxCharacters }: Parts) => ({
  baseURL: baseUrl ?? OPENAI,
  organization: null,
  project: null,
  adminAPIKey: null,
  logLevel: 'off' as const,
  fetch: createBoundedFetch({ limitBytes: maxCharacters * WIRE_FACTOR, keyless: apiKey === undefined }),
});

export const createChatFactory = (parts: Parts): ChatFactory => {
  const { breaker, dialect, maxCharacters, now, deadlineSeconds } = parts;
  const budget = () => ({ retriesLeft: parts.maxRetries, backOffMilliseconds: parts.backOffMilliseconds });
  const tell = (usage: ModelUsage) => parts.onUsage?.(usage);
  const chat = (settings: ChatSettings, line: Pick<Line, 'budget' | 'deadline' | 'onExchange'>) =>
    new GuardedChat(
      {
        model: parts.model,
        apiKey: parts.apiKey ?? 'none',
        temperature: settings.temperature,
        maxTokens: settings.maxTokens,
        maxRetries: 0,
        streamUsage: true,
        configuration: configuration(parts),
      },
      { ...line, breaker, dialect, maxCharacters, now },
    );
  return {
    chain: (signal) => ({ deadline: startDeadline(signal, deadlineSeconds), budget: budget(), usage: [] }),
    drafter: (chain, settings, onExchange) =>
      chat(settings, { deadline: () => chain.deadline, budget: chain.budget, onExchange }),
    bill: (chain, usage) => {
      chain.usage.push(usage);
      tell(usage);
    },
    conversation: (bill, settings, signal, onUsage) =>
      chat(settings, {
        deadline: (own) => startDeadline(own ? AbortSignal.any([signal, own]) : signal, deadlineSeconds),
        budget: budget(),
        onExchange: (end) => {
          const usage = usageOf(bill, end);
          onUsage(usage);
          tell(usage);
        },
      }),
  };
};
