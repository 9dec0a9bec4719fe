import { verifyClaims } from '#src/evidence/index.ts';
import { newClaim } from '#src/features/drafts/index.ts';
import { unusable } from '../conduct.ts';
import type { ModelRun } from './model-step.ts';

/**
 * What may not stand in words that carry no evidence of their own (a trigger, a sign, a measure), in the plan's language: people nobody
 * knows (GUARD-1), promises and improper conduct (GUARD-2, 3, 9), the other language (GUARD-6). Empty when they are fit.
 */
export const looseWordFaults = ({ material }: ModelRun, text: string): string[] => {
  const claim = newClaim('proposal', text, [], 'GUARD-1');
  const strangers = verifyClaims([claim], material.pack).flatMap(({ faults }) =>
    faults.filter(({ code, onRecord }) => code === 'unknown_name' && !onRecord),
  );
  const conduct = unusable(material, claim);
  return [
    ...strangers.map(({ message }) => `“${text}”: ${message[material.wording.language]}`),
    ...(conduct ? [`“${text}”: ${conduct}`] : []),
  ];
};
