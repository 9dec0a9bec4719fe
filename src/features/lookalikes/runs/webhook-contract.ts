import * as z from 'zod';

/** Where the end of a run is told. The secret is stored to sign with and never shown. */
export const webhookSchema = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe('https; http is for this machine alone.'),
    secret: z
      .string()
      .min(16)
      .max(200)
      .optional()
      .describe('Signs each call: HMAC-SHA256 over `{timestamp}.{body}`. Never shown again.'),
    names: z
      .boolean()
      .default(false)
      .describe('Sends the names of the first results too; else counts and links alone.'),
  })
  .meta({ id: 'LookalikeWebhook' });

export type Webhook = z.output<typeof webhookSchema>;

/** What came of telling it. */
export const deliverySchema = z
  .object({
    state: z.enum(['waiting', 'delivered', 'failed']),
    host: z.string(),
    attempts: z.int(),
    status: z.int().nullable().describe('The last HTTP status; null when no answer came.'),
    at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'LookalikeDelivery' });

export type Delivery = z.output<typeof deliverySchema>;
