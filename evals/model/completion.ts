import * as z from 'zod';

/** What a model said: text, tool calls, or both; and what the endpoint counted, where it did. */
export type Said = {
  answer: string;
  toolCalls?: { name: string; arguments: string }[] | undefined;
  finish: 'stop' | 'tool_calls';
  usage?: { input: number; output: number } | undefined;
};

const event = (delta: object, finish: string | null) =>
  `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

/** An answer as the stream an OpenAI-compatible server sends. */
export const completionOf = ({ answer, toolCalls = [], finish }: Said): Response => {
  const calls = toolCalls.map((call, index) => ({ index, id: `call_${index}`, type: 'function', function: call }));
  const events = [
    event({ role: 'assistant', content: '' }, null),
    ...(answer === '' ? [] : [event({ content: answer }, null)]),
    ...(calls.length === 0 ? [] : [event({ tool_calls: calls }, null)]),
    event({}, finish),
    'data: [DONE]\n\n',
  ];
  return new Response(events.join(''), { headers: { 'content-type': 'text/event-stream' } });
};

const callSchema = z.looseObject({
  index: z.int().optional(),
  function: z.looseObject({ name: z.string().nullish(), arguments: z.string().nullish() }).optional(),
});
const partSchema = z.looseObject({ content: z.string().nullish(), tool_calls: z.array(callSchema).nullish() });
const usageSchema = z.looseObject({ prompt_tokens: z.int(), completion_tokens: z.int() });
const bodySchema = z.looseObject({
  usage: usageSchema.nullish(),
  choices: z
    .array(
      z.looseObject({
        delta: partSchema.nullish(),
        message: partSchema.nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .optional(),
});

/** Reads a completion, streamed or whole; undefined when it did not end well or says nothing. */
export const readCompletion = (body: string): Said | undefined => {
  const events = body.trimStart().startsWith('{')
    ? [body]
    : [...body.matchAll(/^data:[ ]?(\{.*)$/gmu)].map((match) => match[1] ?? '');
  const calls: { name: string; arguments: string }[] = [];
  let answer = '';
  let finish: string | undefined;
  let usage: Said['usage'];
  for (const each of events) {
    const body = bodySchema.parse(JSON.parse(each));
    if (body.usage) usage = { input: body.usage.prompt_tokens, output: body.usage.completion_tokens };
    const choice = body.choices?.[0];
    const part = choice?.delta ?? choice?.message;
    answer += part?.content ?? '';
    for (const [place, call] of (part?.tool_calls ?? []).entries()) {
      const at = call.index ?? place;
      const known = calls[at] ?? { name: '', arguments: '' };
      calls[at] = {
        name: known.name + (call.function?.name ?? ''),
        arguments: known.arguments + (call.function?.arguments ?? ''),
      };
    }
    finish = choice?.finish_reason ?? finish;
  }
  if (finish !== 'stop' && finish !== 'tool_calls') return undefined;
  if (calls.length > 0) return { answer, toolCalls: calls, finish, usage };
  return answer === '' ? undefined : { answer, finish, usage };
};
