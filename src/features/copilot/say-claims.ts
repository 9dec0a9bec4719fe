import type { Claim } from '#src/evidence/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { asCitation } from './citations.ts';
import type { TurnOutput } from './turn-output.ts';

const KIND: Readonly<Record<Claim['kind'], Readonly<Record<Language, string>>>> = {
  fact: { zh: '', en: '' },
  inference: { zh: '（推断）', en: ' (inferred)' },
  proposal: { zh: '（建议）', en: ' (proposed)' },
  question: { zh: '（待确认）', en: ' (to be asked)' },
};

/**
 * Says claims one by one with the marks of what they rest on. What was rejected is not said; a fact that did not hold is a
 * question by now and is marked as one (GUARD-7).
 * @returns how many were said
 */
export const sayClaims = async (
  output: TurnOutput,
  claims: readonly Claim[],
  labels: ReadonlyMap<string, string>,
  language: Language,
): Promise<number> => {
  const said = claims.filter((claim) => claim.status !== 'rejected');
  await output.sayAll(
    said.map((claim) => {
      const citations = claim.evidence.map((evidence) => asCitation(claim.id, evidence, labels));
      const marks = [...new Set(citations.map((citation) => output.mark(citation)))].map((n) => `[${n}]`).join('');
      const bullet = /^\d+\. /u.test(claim.text) ? '' : '- ';
      const text = `${bullet}${oneLine(claim.text)}${KIND[claim.kind][language]}${marks ? ` ${marks}` : ''}\n`;
      return { text, citations };
    }),
  );
  return said.length;
};

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/gu, ' ');
