import * as z from 'zod';
import { FOCUS_CODES } from '#src/playbook/focus.ts';
import { TIERS } from '#src/playbook/tiers.ts';

const account = z.object({
  id: z.string(),
  name: z.string(),
  tier: z.enum(TIERS).nullable(),
  /** Why this one first, in the asker's language. */
  why: z.string(),
});

/** `GET /portfolio/focus` (TIER-2): how the selling force is spread over the accounts the asker sees, and what to give up. */
export const focusSchema = z
  .object({
    budget: z.object({ strategicPerOwner: z.int(), assaultPerOwner: z.int(), strategicPerTenant: z.int() }),
    owners: z.array(
      z.object({
        userId: z.string(),
        name: z.string().nullable(),
        strategic: z.int(),
        assault: z.int(),
        over: z.boolean(),
      }),
    ),
    findings: z.array(
      z.object({
        rule: z.literal('TIER-2'),
        code: z.enum(FOCUS_CODES),
        message: z.string(),
        giveUp: z.string(),
        ownerId: z.string().nullable(),
        accounts: z.array(account).meta({ description: 'The accounts to give up or move down, the weakest first' }),
      }),
    ),
  })
  .meta({ id: 'PortfolioFocus' });

export type PortfolioFocus = z.output<typeof focusSchema>;
