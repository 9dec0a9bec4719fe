import type { Prompt, Prompts } from '#src/llm/prompts.ts';
import type { PromptText } from './report-input.ts';

/** A prompt whole as sent, with its partials in place and its placeholders not yet filled. */
export const promptText = ({ skeleton }: Pick<Prompt, 'skeleton'>): string =>
  `## system\n${skeleton.system.trim()}\n\n## user\n${skeleton.user.trim()}`;

/** Every prompt of now beside that of the baseline; `before` is null where its words are the same, or nobody knows them. */
export const promptTexts = (now: Prompts, baseline: Prompts | null): PromptText[] => {
  const earlier = new Map(baseline?.list().map((prompt) => [`${prompt.id} ${prompt.language}`, promptText(prompt)]));
  return now.list().map((prompt) => {
    const { id, language } = prompt;
    const after = promptText(prompt);
    const before = earlier.get(`${id} ${language}`) ?? null;
    return { id, language, before: before === after ? null : before, after };
  });
};
