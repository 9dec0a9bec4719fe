import * as z from 'zod';
import { idText, listQuery, named, optionalText, pageOf } from '#src/kernel/wire.ts';
import { SIGNAL_IDS, SIGNAL_SEVERITIES, SIGNAL_STATES } from '#src/playbook/signals.ts';

const stated = {
  state: z.enum(SIGNAL_STATES).optional(),
  rule: z.enum(SIGNAL_IDS).optional(),
  severity: z.enum(SIGNAL_SEVERITIES).optional(),
};

/** `GET /signals` and `GET /accounts/{id}/signals`. */
export const signalFilterSchema = z
  .object({ ...stated, cursor: listQuery.cursor, limit: listQuery.limit })
  .meta({ id: 'SignalFilter', title: 'SignalFilter' });

/** The states a person sets. `dismissed` says why. */
const SET_STATES = ['seen', 'acted', 'dismissed'] as const;
const change = { state: z.enum(SET_STATES), reason: optionalText(2000) };

/** `PATCH /signals/{id}`. */
export const signalStateSchema = z.strictObject(change).meta({ id: 'SignalStateChange', title: 'SignalStateChange' });

export const accountSignalsInput = z
  .object({ accountId: idText(), ...stated, limit: z.int().min(1).max(100).default(20) })
  .meta({ title: 'AccountSignalsInput' });
export const listSignalsInput = z
  .object({ ...stated, limit: z.int().min(1).max(100).default(20) })
  .meta({ title: 'ListSignalsInput' });
export const setSignalStateInput = z.object({ signalId: idText(), ...change }).meta({ title: 'SetSignalStateInput' });

export const signalSchema = z
  .object({
    id: z.string(),
    rule: z.enum(SIGNAL_IDS),
    label: z.string(),
    account: named.nullable().describe('Null: of the workspace (SIG-focus, SIG-market).'),
    opportunityId: z.string().optional(),
    severity: z.enum(SIGNAL_SEVERITIES),
    text: z.string().describe('What was seen, with its numbers and dates.'),
    opening: z.string().describe('Suggested opening for the seller.'),
    since: z.iso.date().nullable(),
    numbers: z.record(z.string(), z.union([z.number(), z.string()])),
    evidence: z.array(z.object({ type: z.string(), id: z.string() })).describe('The rows it rests on.'),
    state: z.enum(SIGNAL_STATES),
    stateReason: z.string().optional(),
    createdAt: z.iso.datetime().describe('When it last began to fire.'),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Signal' });
export const signalsSchema = pageOf(signalSchema);

export type SignalFilter = z.output<typeof signalFilterSchema>;
export type SignalStateChange = z.output<typeof signalStateSchema>;
export type SignalView = z.output<typeof signalSchema>;
