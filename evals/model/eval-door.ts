import { createModelDoor, type ModelDoorOptions } from '#src/llm/model-door.ts';
import type { ModelDoor, ModelRequest } from '#src/llm/port.ts';
import type { EvalCase } from '../cases/case.ts';
import { ORIGIN } from './exchange.ts';

type Options = Pick<ModelDoorOptions, 'apiKey' | 'model' | 'deadlineSeconds' | 'prompts' | 'log'>;

/** What a prompt was given, and the system part that was sent with it. */
export type Given = { prompt: string; inputs: Readonly<Record<string, string>>; system: string };

/**
 * The product's own door for one case. Each call goes through a real door whose address names case, prompt, language and
 * digest: rendering, formats, streaming, reading, `check` and the repair round are the product's; only the other end of
 * the wire is not.
 * @param onGiven hears what every prompt is given, before it is sent
 */
export const createEvalDoor = (
  each: Pick<EvalCase, 'id' | 'language'>,
  options: Options,
  onGiven: (given: Given) => void = () => undefined,
): ModelDoor => {
  const { prompts, model } = options;
  const doorTo = (prompt: string, language: string, digest: string): ModelDoor =>
    createModelDoor({
      ...options,
      baseUrl: `${ORIGIN}/${each.id}/${prompt}/${language}/${digest}`,
      structuredOutput: 'json_schema',
      maxRetries: 0,
      now: () => new Date(),
    });
  const version = <T>({ prompt, output }: ModelRequest<T>): string =>
    prompts.list().some(({ id, language }) => id === prompt.id && language === prompt.language)
      ? prompts.digest(prompt, output)
      : 'unknown';
  return {
    model,
    call: (request) => {
      const { prompt, inputs } = request;
      onGiven({ prompt: prompt.id, inputs, system: prompts.render(prompt, inputs).system });
      return doorTo(prompt.id, prompt.language, version(request)).call(request);
    },
    chatModel: (talk) => doorTo(talk.promptId, each.language, talk.promptVersion).chatModel(talk),
    promptVersion: (prompt, output) => prompts.digest(prompt, output),
    render: (prompt, inputs) => prompts.render(prompt, inputs),
  };
};
