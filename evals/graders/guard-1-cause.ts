import type { Reading } from '../reading/reading.ts';
import { grounding } from './support/grounding.ts';
import { materialOf } from './support/material.ts';
import { contentOf } from './support/overlap.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';

/** A cause told after its effect: what stands behind the word is the cause. */
const AFTER =
  /(?:这(?:是|正是|都是|主要是)?因为|根源(?:是|在于?)|根子(?:是|在于?)|起因(?:是|在于)|病根(?:是|在于?)|都怪|怪(?=[^，。]{2,8}(?:没|不))|出于|(?:主要)?是因为|是由于|原因(?:是|在于)|归功于|得益于|多亏(?:了)?|缘于|源于|皆因)([^。；;？?！!\n]{4,})|(?<!not |只)\b(?:because(?: of)?|thanks to|due to|owing to|as a result of|on account of|the reason (?:is|being)(?: that)?|which is (?:down|owed) to|caused by|brought about by|driven by|stems? from|stemming from|rooted in|a result of|the consequence of|blamed on|down to (?=the|a|his|her|their|our)|since (?:our|the|their|his|her|it) [^.;?!\n]{0,24}(?:so|very|already|left|withdrew|was|were|has|had))\b([^.;?!\n]{6,})/giu;

const MAYBE =
  /可能|也许|或许|推断|推测|猜|是否|是不是|还是|待核|尚未证实|\b(?:may|might|perhaps|possibly|probably|whether|or|likely|seems?|inferred)\b/iu;

/** `need not change because …`, `不是因为…`: the cause is denied. */
const DENIED = /(?:不|没有?|未|并非)[^。，,]{0,6}$|(?:\b(?:not|never|no|cannot)\b|n['’]t)[^.,;]{0,30}$/iu;

/** The share of a cause's words that stand anywhere in the material. */
const supported = (cause: string, held: ReadonlySet<string>): number => {
  const own = contentOf(cause);
  return own.size < 2 ? 1 : [...own].filter((word) => held.has(word)).length / own.size;
};

const LEAST = { zh: 0.3, en: 0.5 } as const;

/** GUARD-1: a cause that is told as such stands in the material. */
const cause: Grader = {
  ...grounding('GUARD-1/cause'),
  grade: (reading: Reading) => {
    const citedOf = ({ refs, quotes }: Saying): ReadonlySet<string> =>
      contentOf([...quotes, ...refs.flatMap((ref) => itemAt(reading.ground, ref)?.text ?? [])].join('\n'));
    const held = contentOf(materialOf(reading.ground).texts.join('\n'));
    const invented = (saying: Saying): string | null =>
      [...saying.text.matchAll(AFTER)]
        .filter((match) => {
          // `since the rival has left`: the cause begins within the words that lead up to it.
          const told = /^since/iu.test(match[0]) ? match[0].slice(5) : (match[1] ?? match[2] ?? '');
          return (
            !MAYBE.test(match[0]) &&
            !DENIED.test(saying.text.slice(0, match.index)) &&
            (Math.max(supported(told, held), supported(told.split(/[，,；;]/u)[0] ?? told, held)) <
              LEAST[reading.language] ||
              (saying.kind === 'fact' &&
                supported(told.split(/[，,；;]/u)[0] ?? told, citedOf(saying)) < LEAST[reading.language]))
          );
        })
        .map(([words]) => words)[0] ?? null;
    return sayings(reading).flatMap((saying): Problem[] => {
      if (saying.kind === 'question' || saying.kind === 'own') return [];
      const words = invented(saying);
      return words ? [problem({ at: saying.at, text: words }, 'the material tells of no such cause')] : [];
    });
  },
};

export const causeGraders: readonly Grader[] = [cause];
