import type { Bilingual } from '#src/kernel/language.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { DocumentFacts, Stop } from '../document-facts.ts';
import { speaksOf } from './domain-stop-list.ts';

/** A document as far as stops go: whose story it is by its own field, and all its words where names must be looked for. */
export type TellingOf = { customer: string | null; title: string; text: string };
/** Companies whose stories may not be told here, each in all its spellings. */
export type Untold = { stopListed: readonly string[]; rivals: readonly string[]; own: readonly string[] };

/**
 * Whether a document may not be told: of a stop-listed customer (STAGE-7), of a rival of this account where the account names its rivals
 * (REC-1), or this account's own story. Its customer field speaks first; stop list and rivals are looked for in the text too.
 */
export const stopOf = ({ customer, title, text }: TellingOf, { stopListed, rivals, own }: Untold): Stop | null => {
  const isCustomer = (names: readonly string[]) =>
    customer !== null && names.some((name) => nameKey(name) !== '' && nameKey(name) === nameKey(customer));
  const whole = `${title}\n${text}`;
  if (isCustomer(stopListed) || speaksOf(whole, stopListed)) return 'stop_listed';
  if (isCustomer(rivals) || speaksOf(whole, rivals)) return 'rival';
  return isCustomer(own) ? 'own_story' : null;
};

/** What is said of a document that may not be told. */
export const STOP_TEXTS: Readonly<Record<Stop, Bilingual>> = {
  stop_listed: {
    zh: '讲的是停止合作名单上的客户，不能用（STAGE-7）。',
    en: 'It tells of a stop-listed customer: not to be used (STAGE-7).',
  },
  rival: {
    zh: '讲的是这个客户的竞争对手的故事，不能拿给它看。',
    en: 'It tells the story of a rival of this customer: not to be shown to them.',
  },
  own_story: { zh: '讲的就是这个客户自己的故事。', en: 'It tells this customer’s own story.' },
};

/** Facts of a document nothing is known of. */
export const NO_FACTS: DocumentFacts = { family: null, customerKey: null, sketch: [], restricted: false, stop: null };
