import { createModelDoor, type ModelDoorOptions } from '#src/llm/model-door.ts';
import type { ModelDoor, ModelRequest } from '#src/llm/port.ts';
import type { EvalCase } from '../cases/case.ts';
import { ORIGIN } from './exchange.ts';

type Options = Pick<ModelDoorOptions, 'apiKey' | 'model' | 'deadlineSeconds' | 'prompts' | 'log'>;

/**
 * The product's own door for one case. Each call goes through a real door whose address names case, prompt, language and
 * digest: rendering, formats, streaming, reading, `check` and the repair round are the product's; only the other end of
 * the wire is not.
 */
export const createEvalDoor = (each: Pick<EvalCase, 'id' | 'language'>, options: Options): ModelDoor => {
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
    call: (request) => doorTo(request.prompt.id, request.prompt.language, version(request)).call(request),
    chatModel: (talk) => doorTo(talk.promptId, each.language, talk.promptVersion).chatModel(talk),
    promptVersion: (prompt, output) => prompts.digest(prompt, output),
    render: (prompt, inputs) => prompts.render(prompt, inputs),
  };
};
