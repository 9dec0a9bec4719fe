import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ModelUsage } from '#src/llm/port.ts';
import { doorBench, failure } from './door-bench.ts';
import { goals, goalsSchema, testPrompts } from './prompt-fixtures.ts';

const { provider, door, request } = doorBench(await testPrompts());
beforeAll(provider.listen);
afterAll(provider.close);
afterEach(provider.reset);

describe('retries', () => {
  it('asks again after 500 and answers', async () => {
    provider.answers({ fault: 'server_error' }, { content: goals });
    const answer = await door().call(request());
    expect(answer.usage).toHaveLength(1);
    expect(provider.requests).toHaveLength(2);
  });

  it('waits as long as Retry-After says', async () => {
    provider.answers({ fault: 'rate_limited', retryAfter: 0.15 }, { content: goals });
    const started = performance.now();
    await door().call(request());
    expect(performance.now() - started).toBeGreaterThan(140);
  });

  it('does not wait past the deadline: fails at once and says when to come back', async () => {
    provider.answer(() => ({ fault: 'rate_limited', retryAfter: 30 }));
    const error = await failure(door().call(request()));
    expect(error).toMatchObject({ fault: 'rate_limited', retryAfterSeconds: 30 });
    expect(provider.requests).toHaveLength(1);
  });

  it('reads Retry-After as a date', async () => {
    provider.answer(() => ({ fault: 'rate_limited', retryAfter: 'Sat, 21 Nov 2026 08:00:20 GMT' }));
    expect((await failure(door().call(request()))).retryAfterSeconds).toBe(20);
  });

  it('has one budget for the first answer and the repair', async () => {
    provider.answers(
      { fault: 'server_error' },
      { content: '{}' },
      { fault: 'server_error' },
      { fault: 'server_error' },
    );
    const error = await failure(door().call(request()));
    expect(error.fault).toBe('server_error');
    expect(provider.requests).toHaveLength(4);
    expect(error.usage.map((usage) => usage.outcome)).toEqual(['schema_breach', 'server_error']);
  });
});

describe('what the door learns', () => {
  it('falls back from json_schema to json_object to words, and remembers', async () => {
    provider.answer(({ body }) => {
      const format = (body.response_format as { type?: string } | undefined)?.type;
      return format
        ? { fault: 'bad_request', message: `response_format type ${format} is unavailable now` }
        : { content: goals };
    });
    const open = door();
    await expect(open.call(request())).resolves.toMatchObject({ value: goals });
    expect(provider.requests.map(({ body }) => (body.response_format as { type?: string } | undefined)?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
    ]);
    expect(provider.requests[1]?.system).toContain('"title":"PlanGoals"');
    await open.call(request());
    expect(provider.requests).toHaveLength(4);
  });

  it('asks more plainly for one schema the server cannot take, and goes on with schemas for others', async () => {
    provider.answer(({ schemaTitle }) =>
      schemaTitle === 'PlanGoals'
        ? {
            fault: 'bad_request',
            message: "Invalid schema for response_format 'PlanGoals': 'maxItems' is not permitted.",
          }
        : { content: goals },
    );
    const open = door();
    await open.call(request());
    await open.call(request({ output: goalsSchema.meta({ title: 'Others' }) }));
    expect(provider.requests.map(({ schemaTitle }) => schemaTitle)).toEqual(['PlanGoals', undefined, 'Others']);
  });

  it('drops the parameters a server does not take', async () => {
    provider.answer(({ body }) => {
      if ('temperature' in body) return { fault: 'bad_request', message: "Unsupported value: 'temperature'" };
      if ('stream_options' in body) return { fault: 'bad_request', message: 'Unknown field stream_options' };
      if ('max_tokens' in body)
        return { fault: 'bad_request', message: "use 'max_completion_tokens' instead of max_tokens" };
      return { content: goals };
    });
    await door().call(request());
    expect(provider.requests).toHaveLength(4);
    expect(provider.requests[3]?.body).toMatchObject({ max_completion_tokens: 900 });
  });

  it('stops asking a provider that keeps failing, until a probe after the cool-down gets through', async () => {
    let time = Date.parse('2026-11-21T08:00:00Z');
    provider.answer(() => ({ fault: 'server_error' }));
    const open = door({ maxRetries: 0, now: () => new Date(time), breaker: { failures: 3, coolDownSeconds: 30 } });
    for (let i = 0; i < 3; i++) expect((await failure(open.call(request()))).fault).toBe('server_error');
    const refused = await failure(open.call(request()));
    expect(refused).toMatchObject({ fault: 'unreachable', reason: 'breaker open', retryAfterSeconds: 30 });
    expect(provider.requests).toHaveLength(3);
    time += 31_000;
    provider.answer(() => ({ content: goals }));
    await expect(open.call(request())).resolves.toMatchObject({ value: goals });
    await expect(open.call(request())).resolves.toMatchObject({ value: goals });
  });

  it('tells every exchange to onUsage', async () => {
    const told: ModelUsage[] = [];
    provider.answers({ content: '{}' }, { content: goals });
    await door({ onUsage: (usage) => told.push(usage) }).call(request());
    expect(told.map((usage) => usage.outcome)).toEqual(['schema_breach', 'repaired']);
  });
});
