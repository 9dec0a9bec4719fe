import { type Claim, type EvidencePack, findItem } from '#src/evidence/index.ts';
import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import { findInstructions } from '#src/llm/instructions.ts';
import { LINK_LEFT_OUT } from '#src/llm/without-links.ts';
import { findImproper } from '#src/playbook/guard-conduct.ts';
import { findPromises } from '#src/playbook/guard-promises.ts';

const NOTES = {
  promise: { zh: '含有没人授权的承诺（GUARD-2）。', en: 'It holds a promise nobody authorised (GUARD-2).' },
  improper: { zh: '含有不当内容（GUARD-3）。', en: 'It holds something improper (GUARD-3).' },
  instruction: {
    zh: '依据的资料里有写给系统的指令（GUARD-5）。',
    en: 'It rests on a piece that gives orders to the system (GUARD-5).',
  },
  link: { zh: '含有资料里没有的链接。', en: 'It holds a link that stands in no source.' },
  prompt: { zh: '重复了内部设定（GUARD-5）。', en: 'It repeats internal settings (GUARD-5).' },
} as const satisfies Record<string, Bilingual>;

const LINK = /(?:https?:\/\/|www\.|!?\[[^\]]*\]\()[^\s)）]*/giu;
/** A stretch of the prompt this long, said again, is a leak and no chance. */
const LEAK = 24;

/**
 * What verification does not see: a model's sentence that promises, misbehaves, rests on a piece that gives orders, links out, or
 * repeats its own prompt is rejected, with the reason (GUARD-2, GUARD-3, GUARD-5). A piece that gives orders carries nothing a
 * model says: what else stands in it may be part of the trap. The reader sees it in its own words.
 * @param prompt what the model was told, to recognise it
 */
export const guardClaim = (claim: Claim, pack: EvidencePack, prompt: string, language: Language): Claim => {
  const fault = faultOf(claim, pack, prompt);
  return fault === null ? claim : { ...claim, status: 'rejected', note: say(NOTES[fault], language) };
};

const faultOf = ({ text, evidence }: Claim, pack: EvidencePack, prompt: string): keyof typeof NOTES | null => {
  if (findPromises(text).length > 0) return 'promise';
  if (findImproper(text).length > 0) return 'improper';
  if (findInstructions(text).length > 0 || evidence.some(({ source }) => givesOrders(findItem(pack, source)?.text)))
    return 'instruction';
  if (text.includes(LINK_LEFT_OUT)) return 'link';
  const links = text.match(LINK) ?? [];
  if (links.some((link) => !evidence.some(({ quote }) => quote.includes(link)))) return 'link';
  return repeats(text, prompt) ? 'prompt' : null;
};

const givesOrders = (text: string | undefined): boolean => text !== undefined && findInstructions(text).length > 0;

const repeats = (text: string, prompt: string): boolean => {
  const told = prompt.replaceAll(/\s+/gu, '');
  const said = text.replaceAll(/\s+/gu, '');
  for (let at = 0; at + LEAK <= said.length; at += LEAK / 4) if (told.includes(said.slice(at, at + LEAK))) return true;
  return false;
};
