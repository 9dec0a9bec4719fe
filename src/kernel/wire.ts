import * as z from 'zod';

/** What the store cannot hold: NUL and halves of surrogate pairs. */
const storable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
const STORABLE = 'must not hold NUL or broken characters';

/** The longest one-line text (a name, a title), in UTF-16 units. */
export const LINE_MAX = 200;
/** The longest text of several lines (notes, a description), in UTF-16 units. */
export const PROSE_MAX = 20_000;

/** A trimmed text of at least one character: a name, a title. */
export const line = (max = LINE_MAX) => z.string().trim().min(1).max(max).refine(storable, STORABLE);

/** A field that may be absent, null, or blank; blank reads as null, so that an emptied form field clears it. */
export const optionalText = (max = LINE_MAX) =>
  z
    .string()
    .trim()
    .max(max)
    .refine(storable, STORABLE)
    .nullish()
    .overwrite((text) => (text === '' ? null : text));

/** A list of distinct short texts (tags, aliases). */
export const lines = (most = 50) =>
  z
    .array(line())
    .max(most)
    .overwrite((all) => [...new Set(all)]);

/** An opaque id, as it stands in a body or a query. */
export const idText = () => line(100);

/** An amount of money or goods: finite, in whole or broken units. */
export const amount = () => z.number().min(-1e15).max(1e15);

/** A whole number the store holds in four bytes. */
export const count = () => z.int().min(0).max(2_147_483_647);

const inRange = (iso: string): boolean => iso >= '1900-01-01' && iso < '2200';
const RANGE = 'must lie between 1900 and 2199';

/** A calendar day, `2026-11-21`. */
export const day = () => z.iso.date().refine(inRange, RANGE);

/** A moment, ISO 8601 with time zone; a bare day is its midnight UTC. */
export const instant = () =>
  z
    .union([z.iso.datetime({ offset: true }), z.iso.date()])
    .refine(inRange, RANGE)
    .transform((iso) => new Date(iso));

/** The version a change was made on: when it is no longer the present one, the change is a conflict. */
export const onVersion = () => z.int().min(1).optional();

/** The body of a change: any of a record's fields, and the version the change was made on. */
export const changeOf = <Shape extends z.core.$ZodLooseShape>(fields: Shape) =>
  z.strictObject(fields).partial().extend({ version: onVersion() });

/** The query of every list: text to look for, where to go on, how many (1–200, 50). */
export const listQuery = {
  q: optionalText().optional(),
  cursor: line(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** A yes or no in a query string. */
export const flag = () => z.enum(['true', 'false']).transform((word) => word === 'true');

/** Whom a record names: id and name. */
export const named = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Named' });
export type Named = z.output<typeof named>;

/** What every answered record carries beside its own fields. */
export const recordParts = {
  id: z.string(),
  version: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};

/** The answer of a list: its items, and the cursor of the next page (null on the last). */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
export type PageOf<Item> = { items: Item[]; nextCursor: string | null };
