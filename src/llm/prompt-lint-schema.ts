import type * as z from 'zod';
import { type JsonSchema, jsonSchemaOf, titleOf } from './json-schema.ts';
import type { Fault } from './prompt-lint-finding.ts';
import type { Prompt } from './prompts.ts';

const isObject = (value: unknown): value is JsonSchema =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Where an object without a title stands in a JSON schema (`goals[].claim`). Definitions are named by their key. */
const untitledIn = (value: unknown, at: string, named: boolean): string[] => {
  if (Array.isArray(value)) return value.flatMap((each) => untitledIn(each, at, named));
  if (!isObject(value)) return [];
  const { properties, items, prefixItems, anyOf, oneOf, allOf, additionalProperties, $defs } = value;
  return [
    ...(isObject(properties) && !named && typeof value.title !== 'string' && typeof value.id !== 'string' ? [at] : []),
    ...Object.entries(isObject(properties) ? properties : {}).flatMap(([name, each]) =>
      untitledIn(each, at === '' ? name : `${at}.${name}`, false),
    ),
    ...[items, prefixItems].flatMap((each) => untitledIn(each, `${at}[]`, false)),
    ...[anyOf, oneOf, allOf].flatMap((each) => untitledIn(each, at, named)),
    ...untitledIn(additionalProperties, `${at}{}`, false),
    ...Object.entries(isObject($defs) ? $defs : {}).flatMap(([name, each]) => untitledIn(each, name, true)),
  ];
};

/** The output schema is known, titled as the prompt names it, and so is every object within it. */
export const lintSchema = (prompt: Prompt, schemas: ReadonlyMap<string, z.ZodType>): Fault[] => {
  if (prompt.output === undefined) return [];
  const schema = schemas.get(prompt.output);
  if (!schema) return [['unknown_schema', `no schema is titled ${prompt.output}`]];
  const title = titleOf(schema);
  if (title !== prompt.output)
    return [['untitled_schema', `the schema of ${prompt.output} is titled ${title ?? 'nothing'}`]];
  const places = [...new Set(untitledIn(jsonSchemaOf(schema), '', true))];
  return places.length === 0
    ? []
    : [['untitled_schema', `objects of ${prompt.output} have no title: ${places.join(', ')}`]];
};
