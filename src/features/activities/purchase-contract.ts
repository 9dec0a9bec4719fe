import * as z from 'zod';
import { amount, changeOf, idText, line, listQuery, named, optionalText, recordParts } from '#src/kernel/wire.ts';

const MONTH = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/;
/** A calendar month, `2026-10`; the first day of one is taken for it. */
const month = () =>
  z
    .string()
    .overwrite((text) => text.trim().replace(/-01$/, (end, at) => (at === 7 ? '' : end)))
    .regex(MONTH, 'a month like 2026-10');

const fields = {
  externalId: optionalText(),
  productId: idText().nullish(),
  product: optionalText().describe('What was bought, in words; the product’s name when only its id is given.'),
  month: month(),
  quantity: amount().nullish(),
  amount: amount().nullish(),
  currency: optionalText(10),
};

/** `POST /purchases`: one product in one month at one account. */
export const newPurchaseSchema = z
  .strictObject({ accountId: idText(), ...fields })
  .refine((input) => input.productId || input.product, {
    path: ['product'],
    message: 'product or productId is required',
  })
  .meta({ id: 'NewPurchase' });

/** `PATCH /purchases/{id}`. A purchase stays with its account. */
export const changePurchaseSchema = changeOf({ ...fields, product: line() }).meta({ id: 'PurchaseChange' });

/** `GET /purchases`, latest month first. `from` and `to` are months, both included. */
export const purchaseFilterSchema = z
  .object({
    ...listQuery,
    accountId: idText().optional(),
    productId: idText().optional(),
    from: month().optional(),
    to: month().optional(),
  })
  .meta({ id: 'PurchaseFilter' });

export const purchaseSchema = z
  .object({
    ...recordParts,
    externalId: z.string().nullable(),
    account: named.nullable(),
    accountId: z.string(),
    product: z.string(),
    productId: z.string().nullable(),
    month: z.string(),
    quantity: z.number().nullable(),
    amount: z.number().nullable(),
    currency: z.string().nullable(),
  })
  .meta({ id: 'Purchase' });

export type NewPurchase = z.output<typeof newPurchaseSchema>;
export type PurchaseChange = z.output<typeof changePurchaseSchema>;
export type PurchaseFilter = z.output<typeof purchaseFilterSchema>;
export type Purchase = z.output<typeof purchaseSchema>;
