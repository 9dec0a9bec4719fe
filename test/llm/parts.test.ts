import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createBreaker } from '#src/llm/breaker.ts';
import { isStrict, jsonSchemaOf, schemaName } from '#src/llm/json-schema.ts';
import { jsonIn, readAnswer } from '#src/llm/parse-answer.ts';
import { readProviderFault, readRetryAfter } from '#src/llm/provider-fault.ts';
import { estimateTokens } from '#src/llm/tokens.ts';

describe('the breaker', () => {
  const at = (options = {}) => {
    const clock = { seconds: 0 };
    const breaker = createBreaker(() => new Date(clock.seconds * 1000), {
      failures: 2,
      windowSeconds: 10,
      coolDownSeconds: 5,
      ...options,
    });
    return { clock, breaker };
  };

  it('opens after failures in a row, not after failures far apart or with a success between', () => {
    const { clock, breaker } = at();
    breaker.failed();
    clock.seconds = 11;
    breaker.failed();
    breaker.succeeded();
    breaker.failed();
    expect(breaker.refuses()).toBeUndefined();
    breaker.failed();
    expect(breaker.refuses()).toBe(5);
  });

  it('lets one probe through after the cool-down; its failure shuts the door again', () => {
    const { clock, breaker } = at();
    breaker.failed();
    breaker.failed();
    clock.seconds = 5;
    expect(breaker.refuses()).toBeUndefined();
    expect(breaker.refuses()).toBe(1);
    breaker.failed();
    expect(breaker.refuses()).toBe(5);
    clock.seconds = 10;
    expect(breaker.refuses()).toBeUndefined();
    breaker.released();
    expect(breaker.refuses()).toBeUndefined();
    breaker.succeeded();
    breaker.failed();
    expect(breaker.refuses()).toBeUndefined();
  });

  it('does not wait for ever for a probe nobody reported', () => {
    const { clock, breaker } = at();
    breaker.failed();
    breaker.failed();
    clock.seconds = 5;
    breaker.refuses();
    clock.seconds = 10;
    expect(breaker.refuses()).toBeUndefined();
  });
});

describe('reading an answer', () => {
  const schema = z.object({ a: z.number() }).meta({ title: 'A' });

  it('finds any JSON value among prose, in a block, or alone', () => {
    const value = fc.dictionary(fc.string(), fc.jsonValue());
    const prose = fc.string().map((text) => text.replace(/[{}[\]"`<]/gu, ''));
    fc.assert(
      fc.property(value, prose, prose, (json, before, after) => {
        const text = JSON.stringify(json);
        const same = JSON.parse(text);
        expect(jsonIn(`${before} ${text} ${after}`)).toContainEqual(same);
        expect(jsonIn(`${before}\n\`\`\`json\n${text}\n\`\`\`${after}`)).toContainEqual(same);
      }),
      { numRuns: 100 },
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => readAnswer(text, schema).accepted === false));
  });

  it('takes the value that fits, not the first one', () => {
    expect(readAnswer('例 {"b":1}，答 {"a":2}', schema)).toEqual({ accepted: true, value: { a: 2 } });
  });

  it('is quick on text full of open brackets', () => {
    const started = performance.now();
    expect(jsonIn('{"'.repeat(200_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('provider faults', () => {
  const now = new Date('2026-11-21T08:00:00Z');
  const apiError = (status: number, message: string) => Object.assign(new Error(message), { status });

  it.each([
    [apiError(400, "This model's maximum context length is 8192 tokens"), 'too_large', false],
    [apiError(400, 'data_inspection_failed'), 'refused', false],
    [apiError(402, 'Insufficient Balance'), 'rate_limited', false],
    [apiError(403, 'no access'), 'unauthorised', false],
    [apiError(503, 'overloaded'), 'server_error', true],
    [new TypeError('fetch failed'), 'unreachable', true],
    [new SyntaxError('Unexpected token'), 'not_a_completion', false],
    ['text', 'server_error', false],
  ] as const)('reads %s as %s', (error, fault, retry) => {
    expect(readProviderFault(error, now)).toMatchObject({ fault, retry });
  });

  it.each([
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after-ms': '150', 'retry-after': '2' }, 150],
    [{ 'retry-after': 'Sat, 21 Nov 2026 07:59:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('reads %j as %s ms', (headers: Record<string, string>, expected) => {
    expect(readRetryAfter(new Headers(headers), now)).toBe(expected);
  });
});

describe('schemas and tokens', () => {
  it('closes objects, and knows what strict mode can take', () => {
    const claim = z.object({ text: z.string() }).meta({ id: 'ClaimPart', title: 'ClaimPart' });
    const strict = z.object({ claims: z.array(claim), by: z.string().nullable() }).meta({ title: 'Plan Goals 目标' });
    expect(jsonSchemaOf(strict)).toMatchObject({
      additionalProperties: false,
      $defs: { ClaimPart: { additionalProperties: false } },
    });
    expect(isStrict(jsonSchemaOf(strict))).toBe(true);
    expect(isStrict(jsonSchemaOf(z.object({ a: z.string().optional() })))).toBe(false);
    expect(isStrict(jsonSchemaOf(z.object({ a: z.record(z.string(), z.number()) })))).toBe(false);
    expect(schemaName(strict)).toBe('Plan_Goals___');
  });

  it('estimates about a token a Han character', () => {
    expect(estimateTokens('华东电力集团')).toBe(6);
    expect(estimateTokens('')).toBe(0);
  });
});
