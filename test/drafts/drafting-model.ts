import { createApp } from '#src/app.ts';
import { createDeps } from '#src/deps.ts';
import { createLogger } from '#src/kernel/logger.ts';
import { createModelDoor } from '#src/llm/model-door.ts';
import type { ModelDoor } from '#src/llm/port.ts';
import { loadPrompts } from '#src/llm/prompts.ts';
import { readPromptFiles } from '#src/llm/read-prompt-files.ts';
import type { TestWorkspace } from '#test/house.ts';
import { type FakeRequest, fakeProvider } from '#test/llm/fake-provider.ts';

const PROMPTS = new URL('../../prompts', import.meta.url).pathname;

/** One piece of evidence as the model reads it. */
export type Piece = { ref: string; label: string; text: string };

/** The evidence lines of a request, in whichever of its messages (a repair round repeats the first ones). */
export const piecesOf = ({ messages }: FakeRequest): Piece[] =>
  [
    ...messages
      .map((message) => message.content)
      .join('\n')
      .matchAll(/^\[(E\d+)\] \(([^\n]*?)\) (.*)$/gm),
  ].map(([, ref = '', label = '', text = '']) => ({
    ref,
    label,
    text,
  }));

/** The piece whose label or text holds these words. */
export const pieceWith = (request: FakeRequest, words: string): Piece => {
  const found = piecesOf(request).find(({ label, text }) => label.includes(words) || text.includes(words));
  if (!found) throw new Error(`no evidence with ${words} was shown to the model`);
  return found;
};

/** A model with the project's own prompts, whose provider lives in the test. */
export const draftingModel = async (deadlineSeconds = 5) => {
  const provider = fakeProvider({ answer: () => ({ fault: 'server_error' }) });
  const prompts = loadPrompts(await readPromptFiles(PROMPTS));
  /** A door of its own for each test: what one learns of its provider is not carried to the next. */
  const door = (seconds = deadlineSeconds) =>
    createModelDoor({
      apiKey: 'sk-test',
      baseUrl: provider.baseUrl,
      model: 'test-model',
      deadlineSeconds: seconds,
      structuredOutput: 'json_schema',
      maxRetries: 1,
      backOffMilliseconds: 5,
      prompts,
      now: () => new Date('2026-11-21T08:00:00Z'),
      log: createLogger(() => undefined),
    });
  return { provider, door };
};

/** Posts JSON as the workspace's admin; `accept` asks for a stream. */
export const postTo = (
  app: ReturnType<typeof createApp>,
  house: TestWorkspace,
  path: string,
  send: object,
  accept = 'application/json',
): Promise<Response> =>
  Promise.resolve(
    app.request(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${house.key}`, 'content-type': 'application/json', accept },
      body: JSON.stringify(send),
    }),
  );

/** Drafts over HTTP in a workspace, with this door. */
export const draftOver = async <T>(house: TestWorkspace, door: ModelDoor, path: string, send: object): Promise<T> => {
  const answer = await postTo(createApp(createDeps({ ...house.deps, model: door })), house, path, send);
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status}: ${text}`);
  return JSON.parse(text) as T;
};
