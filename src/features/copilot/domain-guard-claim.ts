import type { Claim } from '#src/evidence/index.ts';
import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import { findInstructions } from '#src/llm/instructions.ts';
import { findImproper } from '#src/playbook/guard-conduct.ts';
import { findPromises } from '#src/playbook/guard-promises.ts';

const NOTES = {
  promise: { zh: '含有没人授权的承诺（GUARD-2）。', en: 'It holds a promise nobody authorised (GUARD-2).' },
  improper: { zh: '含有不当内容（GUARD-3）。', en: 'It holds something improper (GUARD-3).' },
  instruction: {
    zh: '依据是资料里写给系统的指令（GUARD-5）。',
    en: 'It rests on an order to the system inside a document (GUARD-5).',
  },
  link: { zh: '含有资料里没有的链接。', en: 'It holds a link that stands in no source.' },
  prompt: { zh: '重复了内部设定（GUARD-5）。', en: 'It repeats internal settings (GUARD-5).' },
} as const satisfies Record<string, Bilingual>;

const LINK = /(?:https?:\/\/|www\.|!?\[[^\]]*\]\()[^\s)）]*/giu;
/** A stretch of the prompt this long, said again, is a leak and no chance. */
const LEAK = 24;

/**
 * What verification does not see: a model's sentence that promises, misbehaves, obeys an order found in a document, links out, or
 * repeats its own prompt is rejected, with the reason (GUARD-2, GUARD-3, GUARD-5).
 * @param prompt what the model was told, to recognise it
 */
export const guardClaim = (claim: Claim, prompt: string, language: Language): Claim => {
  const fault = faultOf(claim, prompt);
  return fault === null ? claim : { ...claim, status: 'rejected', note: say(NOTES[fault], language) };
};

const faultOf = ({ text, evidence }: Claim, prompt: string): keyof typeof NOTES | null => {
  if (findPromises(text).length > 0) return 'promise';
  if (findImproper(text).length > 0) return 'improper';
  if (findInstructions(text).length > 0 || evidence.some(({ quote }) => findInstructions(quote).length > 0))
    return 'instruction';
  const links = text.match(LINK) ?? [];
  if (links.some((link) => !evidence.some(({ quote }) => quote.includes(link)))) return 'link';
  return repeats(text, prompt) ? 'prompt' : null;
};

const repeats = (text: string, prompt: string): boolean => {
  const told = prompt.replaceAll(/\s+/gu, '');
  const said = text.replaceAll(/\s+/gu, '');
  for (let at = 0; at + LEAK <= said.length; at += LEAK / 4) if (told.includes(said.slice(at, at + LEAK))) return true;
  return false;
};
