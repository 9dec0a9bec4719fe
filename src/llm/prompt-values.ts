import { fence, isFenced, neutralise } from './fence.ts';
import { findInstructions, type InstructionFinding } from './instructions.ts';
import { type FrontMatter, type InputType, PromptError } from './prompt-file.ts';

const isJson = (value: string): boolean => {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
};

/** What each type must look like; an empty value of an input that is not required is always accepted. */
const ACCEPTS: Readonly<Record<InputType, (value: string) => boolean>> = {
  text: () => true,
  list: () => true,
  number: (value) => /^[^\n]{1,40}$/u.test(value) && /\p{N}/u.test(value),
  date: (value) => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(value),
  json: isJson,
  untrusted: () => true,
  fenced: isFenced,
};

const prepare = (type: InputType, name: string, value: string): string => {
  if (type === 'untrusted') return value === '' ? '' : fence(value, name);
  return type === 'fenced' ? value : neutralise(value);
};

/**
 * Checks the inputs against the front matter (unknown, missing and ill-typed ones are refused) and makes them safe to
 * put into the prompt. Text from outside is fenced and searched for instructions, which are reported (GUARD-5).
 */
export const promptValues = (
  prompt: FrontMatter,
  inputs: Readonly<Record<string, string>>,
): { values: Record<string, string>; instructions: InstructionFinding[] } => {
  const unknown = Object.keys(inputs).filter((name) => !Object.hasOwn(prompt.inputs, name));
  if (unknown.length > 0) throw new PromptError(`${prompt.id}: unknown input ${unknown.join(', ')}`);
  const values: Record<string, string> = {};
  const instructions: InstructionFinding[] = [];
  for (const [name, { type, required }] of Object.entries(prompt.inputs)) {
    const value = inputs[name];
    if (value === undefined && required) throw new PromptError(`${prompt.id}: input ${name} is missing`);
    const given = value ?? '';
    if ((given !== '' || required) && !ACCEPTS[type](given))
      throw new PromptError(`${prompt.id}: input ${name} is not a ${type}`);
    values[name] = prepare(type, name, given);
    if (type === 'untrusted' || type === 'fenced') instructions.push(...findInstructions(given));
  }
  return { values, instructions };
};
