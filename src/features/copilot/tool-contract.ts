import * as z from 'zod';

/** One tool as `GET /tools` shows it; the same name, schema and scope stand in the agent and at MCP. */
export const toolViewSchema = z
  .object({
    name: z.string(),
    description: z.string(),
    scope: z.string().describe('What the key must be allowed to call it.'),
    kind: z.enum(['read', 'draft', 'write']).describe('`draft` stores a draft; `write` changes records.'),
    inputSchema: z.record(z.string(), z.unknown()).describe('JSON Schema of the body of POST /tools/{name}.'),
  })
  .meta({ id: 'ToolView' });

export const toolsViewSchema = z.object({ items: z.array(toolViewSchema) }).meta({ id: 'Tools' });

/** `POST /tools/{name}`: what the use case answers, and the pieces of it that can be cited. */
export const toolAnswerSchema = z
  .object({
    value: z.unknown(),
    evidence: z.array(
      z.object({
        source: z.object({
          type: z.string(),
          id: z.string(),
          version: z.int().optional(),
          field: z.string().optional(),
        }),
        label: z.string(),
        text: z.string(),
        asOf: z.string().optional(),
        shareable: z.boolean().optional(),
      }),
    ),
  })
  .meta({ id: 'ToolAnswer' });

/** The body of `POST /tools/{name}`: the tool's own input, checked by the tool. */
export const toolInputSchema = z.record(z.string(), z.unknown()).meta({ id: 'ToolInput' });

export type ToolView = z.output<typeof toolViewSchema>;
export type ToolAnswer = z.output<typeof toolAnswerSchema>;
