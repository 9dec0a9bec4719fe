import type { Recording } from '../stored/recording.ts';

/** A stored answer in lines that can be compared: JSON one value a line, tools called after it. */
export const answerText = ({ said }: Pick<Recording, 'said'>): string => {
  const { answer, toolCalls = [] } = said;
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer, null, 1);
  return [text, ...toolCalls.map((call) => `${call.name}(${call.arguments})`)].filter((each) => each !== '').join('\n');
};
