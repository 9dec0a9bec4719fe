import { kindOfTool, type Tool, type ToolResult } from '#src/features/tools/index.ts';
import { type Language, say } from '#src/kernel/language.ts';
import { type JsonSchema, jsonSchemaOf } from '#src/llm/json-schema.ts';
import type { ToolAnswer, ToolView } from './tool-contract.ts';

/** A tool as it is told to whoever may call it. */
export const showTool = (tool: Tool, language: Language): ToolView => ({
  name: tool.name,
  description: say(tool.description, language),
  scope: tool.scope,
  kind: kindOfTool(tool),
  inputSchema: inputSchemaOf(tool),
});

/** The schema with its root in place: a named one comes as a reference, and callers look for `type: object` at the top. */
const inputSchemaOf = (tool: Tool): JsonSchema => {
  const { $ref, ...schema } = jsonSchemaOf(tool.input);
  if (typeof $ref !== 'string') return { ...schema, type: 'object' };
  const definitions = schema.$defs as Record<string, JsonSchema> | undefined;
  return { ...schema, ...definitions?.[$ref.replace('#/$defs/', '')], type: 'object' };
};

/** What a tool brought, as it goes over the wire; whose account a piece belongs to stays inside. */
export const showAnswer = ({ value, evidence }: ToolResult): ToolAnswer => ({
  value,
  evidence: (evidence ?? []).map(({ source, label, text, asOf, shareable }) => ({
    source,
    label,
    text,
    ...(asOf ? { asOf } : {}),
    ...(shareable === undefined ? {} : { shareable }),
  })),
});
