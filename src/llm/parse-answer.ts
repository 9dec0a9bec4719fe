import type * as z from 'zod';
import { withoutLinks } from './without-links.ts';

/** A model's text read as a value of the schema, or why it was not accepted. */
export type ReadAnswer<T> = { accepted: true; value: T } | { accepted: false; value?: T; complaints: string[] };

const THOUGHTS = /^\s*<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/iu;
const FENCED = /```(?:json|JSON)?[ \t]*\n([\s\S]*?)```/gu;
const MAX_STARTS = 20;
const MAX_COMPLAINTS = 12;

/** The end of the JSON value that opens at `start`, or -1: counts brackets outside strings. */
const closingOf = (text: string, start: number): number => {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '\\') i++;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '{' || c === '[') depth++;
    else if ((c === '}' || c === ']') && --depth === 0) return i + 1;
  }
  return -1;
};

/** Whole values that stand in prose, from the left, at most 20 openings tried. */
const embedded = (text: string): string[] => {
  const found: string[] = [];
  const opening = /[{[]/gu;
  for (let tries = 0; tries < MAX_STARTS; tries++) {
    const start = opening.exec(text)?.index;
    if (start === undefined) break;
    const end = closingOf(text, start);
    if (end === -1) continue;
    found.push(text.slice(start, end));
    opening.lastIndex = end;
  }
  return found;
};

const parsed = (candidate: string): unknown[] => {
  try {
    return [JSON.parse(candidate)];
  } catch {
    return [];
  }
};

/** The JSON values a model's text holds: all of it, a ```json block, or values among prose; thoughts are passed over. */
export const jsonIn = (text: string): unknown[] => {
  const said = text.replace(THOUGHTS, '').trim();
  const whole = parsed(said);
  if (whole.length > 0) return whole;
  const blocks = [...said.matchAll(FENCED)].flatMap((block) => parsed((block[1] ?? '').trim()));
  return [...blocks, ...embedded(said).flatMap(parsed)];
};

const where = (path: readonly PropertyKey[]): string => (path.length === 0 ? '(root)' : path.map(String).join('.'));

const issues = (error: z.ZodError): string[] =>
  error.issues.slice(0, MAX_COMPLAINTS).map((issue) => `${where(issue.path)}: ${issue.message}`);

/**
 * Reads a model's text: the first JSON value in it that fits the schema and that `check` accepts, links left out (GUARD-5).
 * Complaints are for the model (the repair round) and for the log's count, at most 12.
 */
export const readAnswer = <T>(text: string, schema: z.ZodType<T>, check?: (value: T) => string[]): ReadAnswer<T> => {
  let first: z.ZodError | undefined;
  for (const candidate of jsonIn(text)) {
    const read = schema.safeParse(candidate);
    if (read.success) {
      const value = withoutLinks(read.data);
      const complaints = check?.(value) ?? [];
      if (complaints.length === 0) return { accepted: true, value };
      return { accepted: false, value, complaints: complaints.slice(0, MAX_COMPLAINTS) };
    }
    first ??= read.error;
  }
  return { accepted: false, complaints: first ? issues(first) : ['no JSON value in the answer'] };
};
