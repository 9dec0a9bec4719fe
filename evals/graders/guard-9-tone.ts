import { hitsOf } from '#src/playbook/guard-scan.ts';
import { findTone } from '#src/playbook/guard-tone.ts';
import { EVERY } from './support/drafts.ts';
import { standsInRecord } from './support/material.ts';
import { isForCustomer, problem, sayings } from './support/said.ts';
import { withoutTheirs } from './support/speech.ts';
import type { Grader, Problem } from './verdict.ts';
import { PRAISES } from './words/praising.ts';
import { LEANS, PRESSES, SLIGHTS } from './words/pressing.ts';
import { FLATTERIES, PRESSURES } from './words/tone.ts';

/** `多少天才算好`: only after so many days. */
const DAYS_ONLY = /(?:多少|几|[\d一二三四五六七八九十两]+)天才(?:算|能|可|够|会|有|行|合|好)/u;

/** What a plan says it does not do is not done. */
const LEFT_UNDONE = /^plan\/why notDoing/u;
const REFUSES = /不|勿|避免|\b(?:no|not|never|nothing|avoid|without|nor)\b/iu;

/** GUARD-9: sincere and plain: no flattery, no pressure, no talking down, no arguing, in whatever is said to the customer or proposed to do. */
const tone: Grader = {
  id: 'GUARD-9/tone',
  rule: 'GUARD-9',
  tier: 'policy',
  severity: 'major',
  drafts: EVERY,
  grade: (reading) =>
    sayings(reading).flatMap((saying): Problem[] => {
      const spoken = isForCustomer(saying) || saying.kind === 'proposal' || saying.kind === 'question';
      if (!spoken || (LEFT_UNDONE.test(saying.at) && REFUSES.test(saying.text) && !/[“"]/u.test(saying.text)))
        return [];
      const own = [...PRESSURES, ...FLATTERIES].flatMap((pattern) =>
        hitsOf(saying.text, {
          rule: 'GUARD-9',
          kind: 'pressure',
          pattern,
          skip: ['denied', 'warned_against'],
          message: { zh: '', en: 'It presses or flatters.' },
        }),
      );
      const toThem = [...PRESSES, ...PRAISES, ...SLIGHTS, ...LEANS].flatMap((pattern) =>
        hitsOf(withoutTheirs(saying.text), {
          rule: 'GUARD-9',
          kind: 'pressure',
          pattern,
          skip: ['denied'],
          message: { zh: '', en: 'It presses, flatters or talks down.' },
        }),
      );
      const [first] = [...findTone(saying.text), ...own, ...toThem].filter(
        ({ match, sentence }) => !standsInRecord(reading.ground, match) && !DAYS_ONLY.test(sentence),
      );
      return first ? [problem({ at: saying.at, text: first.match }, first.message.en)] : [];
    }),
};

export const toneGraders: readonly Grader[] = [tone];
