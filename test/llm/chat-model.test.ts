import { HumanMessage } from '@langchain/core/messages';
import { createAgent, tool } from 'langchain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ModelCallError } from '#src/llm/model-call-error.ts';
import { createModelDoor } from '#src/llm/model-door.ts';
import type { ModelUsage } from '#src/llm/port.ts';
import { fakeProvider } from './fake-provider.ts';
import { testPrompts } from './prompt-fixtures.ts';

const provider = fakeProvider({ answer: () => ({ content: '您好，华东电力目前是 A 级客户。' }) });
beforeAll(provider.listen);
afterAll(provider.close);
afterEach(provider.reset);

const told: ModelUsage[] = [];
const chat = async (signal = new AbortController().signal, deadlineSeconds = 5) => {
  told.length = 0;
  const door = createModelDoor({
    apiKey: 'test',
    baseUrl: provider.baseUrl,
    model: 'gpt-5.6-codex',
    deadlineSeconds,
    structuredOutput: 'json_schema',
    maxRetries: 1,
    prompts: await testPrompts(),
    now: () => new Date(),
    log: { info: () => {}, error: () => {} },
    backOffMilliseconds: 5,
  });
  return door.chatModel({ signal, onUsage: (usage) => told.push(usage), promptId: 'chat/turn', promptVersion: 'v1' });
};

const failure = async (run: () => Promise<unknown>): Promise<unknown> =>
  run().then(
    () => undefined,
    (reason: unknown) => reason,
  );

describe('chatModel', () => {
  it('streams over the completions API whatever the model is called, and tells what it cost', async () => {
    let text = '';
    for await (const chunk of await (await chat()).stream([new HumanMessage('几级？')])) text += chunk.text;
    expect(text).toBe('您好，华东电力目前是 A 级客户。');
    expect(told).toEqual([
      expect.objectContaining({ promptId: 'chat/turn', promptVersion: 'v1', inputTokens: 11, outcome: 'ok' }),
    ]);
  });

  it('drives an agent with tools, one usage an exchange', async () => {
    provider.answer(({ messages }) =>
      messages.at(-1)?.role === 'tool'
        ? { content: `答：${messages.at(-1)?.content}` }
        : { toolCalls: [{ name: 'tier_of', args: { account: '华东电力' } }] },
    );
    const tierOf = tool(({ account }) => `${account} A 级`, {
      name: 'tier_of',
      description: 'Tier of an account',
      schema: z.object({ account: z.string() }),
    });
    const agent = createAgent({ model: await chat(), tools: [tierOf] });
    const { messages } = await agent.invoke({ messages: [new HumanMessage('几级？')] });
    expect(messages.at(-1)?.text).toBe('答：华东电力 A 级');
    expect(provider.requests[0]?.tools).toEqual(['tier_of']);
    expect(told.map(({ outcome }) => outcome)).toEqual(['ok', 'ok']);
  });

  it.each(['unauthorised', 'no_finish', 'html', 'refusal'] as const)(
    'throws the typed fault of %s, streamed or not',
    async (fault) => {
      provider.answer(() => ({ fault }));
      const model = await chat();
      const errors = [
        await failure(() => model.invoke('几级？')),
        await failure(async () => {
          for await (const _ of await model.stream('几级？'));
        }),
      ];
      for (const error of errors) expect(error).toBeInstanceOf(ModelCallError);
      expect(told).toHaveLength(2);
    },
  );

  it('stops when the caller does, and at its deadline', async () => {
    provider.answer(() => ({ fault: 'hang_midway' }));
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    await failure(async () => (await chat(stop.signal)).invoke('几级？'));
    expect(told.map(({ outcome }) => outcome)).toEqual(['aborted']);
    expect(await failure(async () => (await chat(undefined, 0.1)).invoke('几级？'))).toMatchObject({
      fault: 'timeout',
    });
  });

  it('counts tokens without asking anyone', async () => {
    await expect((await chat()).getNumTokens('客户')).resolves.toBe(2);
    expect(provider.requests).toHaveLength(0);
  });
});
