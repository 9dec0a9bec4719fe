import * as z from 'zod';

/** Why a webhook is refused or was not delivered. */
export const WEBHOOK_FAULTS = [
  'not_https',
  'login',
  'inside_address',
  'redirected',
  'bad_status',
  'no_answer',
] as const;
export type WebhookFault = (typeof WEBHOOK_FAULTS)[number];

/** Where the end of a run is told. The secret is stored to sign with and never shown. */
export const webhookSchema = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe(
        'https, and not of this machine or an inside network; with LINCHPIN_WEBHOOK_INSIDE=1 also http and the house’s own networks.',
      ),
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
    fault: z
      .object({ code: z.enum(WEBHOOK_FAULTS), message: z.string() })
      .nullable()
      .describe('Why the last call was not taken, or was not made.'),
  })
  .meta({ id: 'LookalikeDelivery' });

/** What came of telling it, as it is stored: of a fault its code. */
export type Delivery = Omit<z.output<typeof deliverySchema>, 'fault'> & { fault?: WebhookFault | null };
