import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { doorBench, failure } from './door-bench.ts';
import { goals, testPrompts } from './prompt-fixtures.ts';

const { provider, door, request, lines } = doorBench(await testPrompts());
beforeAll(provider.listen);
afterAll(provider.close);
afterEach(provider.reset);

describe('faults', () => {
  it.each([
    ['unauthorised', 'unauthorised', 1],
    ['bad_request', 'bad_request', 1],
    ['not_found', 'bad_request', 1],
    ['quota', 'rate_limited', 1],
    ['rate_limited', 'rate_limited', 3],
    ['server_error', 'server_error', 3],
    ['overloaded', 'server_error', 3],
    ['unreachable', 'unreachable', 3],
    ['error_in_stream', 'server_error', 3],
    ['html', 'not_a_completion', 1],
    ['bad_json', 'not_a_completion', 1],
    ['breaks_off', 'truncated', 1],
    ['no_finish', 'truncated', 1],
    ['length', 'truncated', 1],
    ['no_choices', 'empty', 1],
    ['nothing', 'empty', 1],
    ['refusal', 'refused', 1],
    ['content_filter', 'refused', 1],
  ] as const)('%s is told as %s after %i requests', async (fault, expected, requests) => {
    provider.answer(() => ({ fault }));
    const error = await failure(door().call(request()));
    expect(error.fault).toBe(expected);
    expect(provider.requests).toHaveLength(requests);
    expect(error.detail.zh).toMatch(/记录没有改动/u);
    expect(error.usage.at(-1)?.outcome).toBe(expected);
  });

  it('does not ask again, and pay again, once an answer has begun', async () => {
    provider.answer(() => ({ fault: 'error_in_stream', content: goals }));
    const error = await failure(door().call(request()));
    expect(error.fault).toBe('server_error');
    expect(provider.requests).toHaveLength(1);
    expect(error.usage[0]?.outputTokens).toBeGreaterThan(0);
  });

  it.each(['endless', 'flood'] as const)('bounds an answer that is %s', async (fault) => {
    provider.answer(() => ({ fault }));
    expect((await failure(door({ maxAnswerCharacters: 10_000 }).call(request()))).fault).toBe('too_large');
  });

  it.each(['hang', 'hang_midway'] as const)('%s ends as timeout at the one deadline', async (fault) => {
    provider.answer(() => ({ fault }));
    const started = performance.now();
    const error = await failure(door({ deadlineSeconds: 0.2 }).call(request()));
    expect(error.fault).toBe('timeout');
    expect(error.code).toBe('deadline_exceeded');
    expect(performance.now() - started).toBeLessThan(900);
  });

  it.each(['hang', 'hang_midway'] as const)('stops %s when the caller does', async (fault) => {
    provider.answer(() => ({ fault }));
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 60);
    const error = await failure(door().call(request({ signal: stop.signal })));
    expect(error.fault).toBe('aborted');
    expect(error.code).toBe('cancelled');
    expect(error.usage).toEqual([expect.objectContaining({ outcome: 'aborted', estimated: true })]);
  });

  it('sends nothing for a caller who has already left', async () => {
    expect((await failure(door().call(request({ signal: AbortSignal.abort() })))).fault).toBe('aborted');
    expect(provider.requests).toHaveLength(0);
  });

  it('tells a wrong use of a prompt as bad_request without asking the model', async () => {
    const error = await failure(door().call(request({ inputs: { accont: 'x' } })));
    expect(error).toMatchObject({ fault: 'bad_request', reason: 'plan/goals: unknown input accont' });
    expect(provider.requests).toHaveLength(0);
  });

  it('lets no error of check or onText out as it is', async () => {
    const throws = () => {
      throw new RangeError('华东电力');
    };
    expect(await failure(door().call(request({ check: throws })))).toMatchObject({ reason: 'check: RangeError' });
    expect(await failure(door().call(request({ onText: throws })))).toMatchObject({ reason: 'onText: RangeError' });
  });

  it('keeps keys, provider prose and customer text out of messages and log', async () => {
    for (const fault of ['unauthorised', 'server_error', 'refusal', 'no_finish'] as const) {
      provider.answer(() => ({ fault }));
      const error = await failure(door({ maxRetries: 0 }).call(request()));
      const shown = `${error.message} ${error.reason} ${JSON.stringify(error)} ${lines.join(' ')}`;
      expect(shown).not.toMatch(/sk-secret|org-secret|华东电力|第一/u);
    }
  });
});
