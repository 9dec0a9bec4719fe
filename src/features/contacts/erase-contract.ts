import * as z from 'zod';

/** What `POST /contacts/{id}/erase` did, and what it left. */
export const erasedContactSchema = z
  .object({
    id: z.string(),
    label: z.string().describe('What stands for the person now.'),
    redacted: z.record(z.string(), z.int()).describe('Rows in which the name or an address stood, by table.'),
    sharedName: z
      .boolean()
      .describe(
        'Another contact of the workspace has the same name: in this account their mentions were replaced as well.',
      ),
    kept: z.array(z.string()).describe('What was kept, in words.'),
  })
  .meta({ id: 'ErasedContact' });

export type ErasedContact = z.output<typeof erasedContactSchema>;
