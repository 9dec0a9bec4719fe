import * as z from 'zod';
import { nameKey } from '#src/kernel/name-key.ts';
import { isCommand } from './domain-intent.ts';

/** What was asked for when the copilot had to ask back; it goes on with it once the answer comes. */
const heldRequest = z.object({
  message: z.string(),
  language: z.enum(['zh', 'en']),
  accountId: z.string().nullable(),
  opportunityId: z.string().nullable(),
  /** What was chosen so far, where one request asks back more than once. */
  answers: z.array(z.string()).optional(),
});

const pendingSchema = z.object({
  ask: z.enum(['account', 'opportunity', 'part', 'confirm', 'meaning']),
  options: z.array(z.object({ id: z.string(), name: z.string() })),
  request: heldRequest,
  /** `confirm`: the call that waits for the person's word, exactly as it will be made. */
  call: z.object({ tool: z.string(), input: z.record(z.string(), z.unknown()) }).optional(),
});

/**
 * A question the copilot asked back: which account, which opportunity, which part of a draft, of these (none listed: name one); or
 * whether a change is to be made.
 */
export type Pending = z.output<typeof pendingSchema>;
export type HeldRequest = Pending['request'];
export type Option = Pending['options'][number];

/** What a conversation waits for; null when nothing, or when it is not readable any more. */
export const readPending = (stored: unknown): Pending | null => pendingSchema.safeParse(stored).data ?? null;

/**
 * What a message says to the copilot's question: one of the options; `again` a number that is none of them; `dropped` they
 * do not want it any more; `free` words that may name something else or ask something new.
 */
export type Reply = { kind: 'chosen'; option: Option } | { kind: 'again' } | { kind: 'dropped' } | { kind: 'free' };

const ORDINALS: readonly RegExp[] = [
  /^(?:第?一(?:个|家|项|条|位)?|前者|前一个|(?:the )?first(?: one)?)$/,
  /^(?:第?[二两](?:个|家|项|条|位)?|(?:the )?second(?: one)?)$/,
  /^(?:第?三(?:个|家|项|条|位)?|(?:the )?third(?: one)?)$/,
  /^(?:第?四(?:个|家|项|条|位)?|(?:the )?fourth(?: one)?)$/,
  /^(?:第?五(?:个|家|项|条|位)?|(?:the )?fifth(?: one)?)$/,
];
const LAST = /^(?:最后(?:一)?个|后者|后一个|(?:the )?last(?: one)?|(?:the )?latter)$/;
const DROPPED =
  /^(?:都不是|不是|算了|取消|不用了?|不要了?|没有|none(?: of (?:them|these))?|neither|cancel|never ?mind|no)$/;
const FILLER = /^(?:选|要|就|是|应该是|我选|我要|我说的是|我指的是|option|number|no\.|i mean|it is|it's|the)\s*/;

/** Reads the answer to a question with numbered options (CHAIN-8 in small: asked, not guessed). */
export const readReply = (message: string, { options }: Pending): Reply => {
  const said = message
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[。.!！,，、)）吧的呢]+$/u, '')
    .trim();
  if (DROPPED.test(said)) return { kind: 'dropped' };
  const bare = said.replace(FILLER, '').trim();
  const number = /^(?:第)?\s*#?(\d{1,3})\s*(?:个|家|号|项|条|位)?$/.exec(bare)?.[1];
  const at = number ? Number(number) - 1 : placeOf(bare, options.length);
  if (at !== undefined) {
    const option = options[at];
    return option ? { kind: 'chosen', option } : { kind: 'again' };
  }
  const named = byName(bare, options);
  return named && !isCommand(message) ? { kind: 'chosen', option: named } : { kind: 'free' };
};

const YES =
  /^(?:确认|确定|是的?|好的?|对的?|行|可以|同意|没问题|执行|改吧|就这样(?:改)?|嗯|ok(?:ay)?|yes|y|yep|sure|confirm(?:ed)?|go ahead|do it|please do|agreed?)$/;
const NO =
  /^(?:否|不|不要了?|不用了?|不改了?|别改了?|取消|算了|不同意|no|n|nope|cancel|don't|do not|never ?mind|stop)$/;

/** What a message says to a change that waits for a word: yes, no, or something else. Anything but a plain yes changes nothing. */
export const readConfirmation = (message: string): 'yes' | 'no' | 'other' => {
  const said = message
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[。.!！,，~～吧了]+$/u, '')
    .trim();
  if (YES.test(said) || said === '1') return 'yes';
  return NO.test(said) || said === '2' ? 'no' : 'other';
};

const placeOf = (said: string, count: number): number | undefined => {
  const at = ORDINALS.findIndex((pattern) => pattern.test(said));
  if (at >= 0) return at;
  return LAST.test(said) && count > 0 ? count - 1 : undefined;
};

/** The one option whose name is, holds, or stands in what was said. */
const byName = (said: string, options: readonly Option[]): Option | undefined => {
  const key = nameKey(said);
  if ([...key].length < 2) return undefined;
  const exact = options.filter((option) => nameKey(option.name) === key);
  if (exact.length === 1) return exact[0];
  const near = options.filter((option) => nameKey(option.name).includes(key) || key.includes(nameKey(option.name)));
  return near.length === 1 ? near[0] : undefined;
};
