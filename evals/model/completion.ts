import * as z from 'zod';

const event = (delta: object, finish: string | null) =>
  `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

/** An answer as the stream an OpenAI-compatible server sends. */
export const completionOf = (answer: string): Response =>
  new Response(
    `${event({ role: 'assistant', content: '' }, null)}${event({ content: answer }, null)}${event({}, 'stop')}data: [DONE]\n\n`,
    { headers: { 'content-type': 'text/event-stream' } },
  );

const part = z.looseObject({ content: z.string().nullish() });
const bodySchema = z.looseObject({
  choices: z
    .array(z.looseObject({ delta: part.nullish(), message: part.nullish(), finish_reason: z.string().nullish() }))
    .optional(),
});

/** Reads a completion, streamed or whole: its text, and undefined when it did not end with `stop`. */
export const readCompletion = (body: string): string | undefined => {
  const events = body.trimStart().startsWith('{')
    ? [body]
    : [...body.matchAll(/^data:[ ]?(\{.*)$/gmu)].map((match) => match[1] ?? '');
  let text = '';
  let finish: string | undefined;
  for (const each of events) {
    const choice = bodySchema.parse(JSON.parse(each)).choices?.[0];
    text += choice?.delta?.content ?? choice?.message?.content ?? '';
    finish = choice?.finish_reason ?? finish;
  }
  return finish === 'stop' && text !== '' ? text : undefined;
};
