import type { ModelClaim } from '#src/features/drafts/index.ts';
import type { Answers } from '../reading/reading.ts';

export type Step = string | number;

/** A spot in the answers: the prompt whose answer it is, and the way down to it. */
export type Place = { prompt: string; path: readonly Step[]; at: string };
export type ClaimPlace = Place & { claim: ModelClaim };
export type TextPlace = Place & { text: string; use: 'to_customer' | 'own' };

type Bag = Record<string, unknown>;

/** Whether a JSON value is an object with named members. */
export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isClaim = (value: unknown): value is ModelClaim =>
  isBag(value) && typeof value.text === 'string' && typeof value.kind === 'string' && Array.isArray(value.evidence);

/** `goals[0].claim` behind the prompt's id. */
export const placeAt = (prompt: string, path: readonly Step[]): Place => ({
  prompt,
  path,
  at: `${prompt} ${path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${step}`)).join('')}`,
});

const walk = (value: unknown, path: readonly Step[], visit: (value: unknown, path: readonly Step[]) => void): void => {
  visit(value, path);
  if (Array.isArray(value)) for (const [i, member] of value.entries()) walk(member, [...path, i], visit);
  else if (isBag(value)) for (const [key, member] of Object.entries(value)) walk(member, [...path, key], visit);
};

/** Every claim of the answers, in the order it stands. */
export const claimPlaces = (answers: Answers): ClaimPlace[] => {
  const found: ClaimPlace[] = [];
  for (const [prompt, answer] of Object.entries(answers))
    walk(answer, [], (value, path) => {
      if (isClaim(value)) found.push({ ...placeAt(prompt, path), claim: value });
    });
  return found;
};

const TEXT_FIELDS: Readonly<Record<string, TextPlace['use']>> = {
  opening: 'to_customer',
  trigger: 'own',
  contingency: 'own',
  observable: 'own',
};

/** Every text that carries no evidence of its own: ready wordings, an opening, triggers, contingencies, results to be seen. */
export const textPlaces = (answers: Answers): TextPlace[] => {
  const found: TextPlace[] = [];
  for (const [prompt, answer] of Object.entries(answers))
    walk(answer, [], (value, path) => {
      const field = path.at(-1);
      const use = path[0] === 'wordings' && field === 'text' ? 'to_customer' : TEXT_FIELDS[String(field)];
      if (use && typeof value === 'string') found.push({ ...placeAt(prompt, path), text: value, use });
    });
  return found;
};

/** What stands at a path; undefined where there is nothing. */
export const get = (answers: Answers, prompt: string, path: readonly Step[]): unknown => {
  let value: unknown = answers[prompt];
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isBag(value)) value = value[String(step)];
    else return undefined;
  }
  return value;
};

const set = (value: unknown, path: readonly Step[], to: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.map((member, i) => (i === step ? set(member, rest, to) : member));
  return isBag(value) ? { ...value, [step]: set(value[String(step)], rest, to) } : value;
};

/** The answers with one value replaced; what was given stays as it was. */
export const put = (answers: Answers, { prompt, path }: Pick<Place, 'prompt' | 'path'>, to: unknown): Answers => ({
  ...answers,
  [prompt]: set(answers[prompt], path, to),
});

/** The members of a list in an answer that are objects, with their places. */
export const members = (answers: Answers, prompt: string, list: string): (Place & { value: Bag })[] => {
  const value = get(answers, prompt, [list]);
  if (!Array.isArray(value)) return [];
  return value.flatMap((member, i) => (isBag(member) ? [{ ...placeAt(prompt, [list, i]), value: member }] : []));
};
