import { defineTool } from '#src/features/tools/index.ts';
import { accountSignalsInput, listSignalsInput, type SignalView, setSignalStateInput } from './contract.ts';
import { listAccountSignals, listSignals } from './list-signals.ts';
import { setSignalState } from './set-signal-state.ts';

/** A signal in an answer can be cited as what the service computed. */
const toResult = (items: readonly SignalView[], nextCursor: string | null) => ({
  value: { items, more: nextCursor !== null },
  evidence: items.map((item) => ({
    source: { type: 'computation' as const, id: item.id },
    label: `${item.rule} ${item.label}`,
    text: item.text,
    accountId: item.account?.id ?? null,
    ...(item.since ? { asOf: item.since } : {}),
    untrusted: true,
  })),
});

const accountSignals = defineTool({
  name: 'account_signals',
  description: {
    zh: '一个客户现在的信号：看到了什么、从何时起、依据、建议的开场白、处理状态。',
    en: 'The signals at an account now: what was seen, since when, on what evidence, a suggested opening, and its state.',
  },
  scope: 'read',
  effect: 'read',
  input: accountSignalsInput,
  run: async (ctx, { accountId, ...filter }) => {
    const { items, nextCursor } = await listAccountSignals(ctx, accountId, filter);
    return toResult(items, nextCursor);
  },
});

const allSignals = defineTool({
  name: 'list_signals',
  description: {
    zh: '所有可见客户现在的信号，可按规则、严重程度、处理状态筛选。',
    en: 'The signals at all visible accounts now; narrowed by rule, severity or state.',
  },
  scope: 'read',
  effect: 'read',
  input: listSignalsInput,
  run: async (ctx, filter) => {
    const { items, nextCursor } = await listSignals(ctx, filter);
    return toResult(items, nextCursor);
  },
});

const setState = defineTool({
  name: 'set_signal_state',
  description: {
    zh: '把一条信号标为已看、已处理或忽略；忽略要写明理由。',
    en: 'Marks a signal as seen, acted on or dismissed; dismissing needs a reason.',
  },
  scope: 'write',
  effect: 'write',
  input: setSignalStateInput,
  run: async (ctx, { signalId, ...change }) => ({ value: await setSignalState(ctx, signalId, change) }),
});

/** What the agent and MCP may do with signals. */
export const signalTools = [accountSignals, allSignals, setState];
