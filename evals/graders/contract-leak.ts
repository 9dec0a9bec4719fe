import { EVERY } from './support/drafts.ts';
import { materialOf, standsInRecord } from './support/material.ts';
import { perObject, perText } from './support/memo.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import type { Grader, Problem } from './verdict.ts';
import { MACHINERY, REFS, SELF_TALK } from './words/leaks.ts';

/** A run of a prompt's words this long that comes back is no chance. Letters and digits only are counted. */
const LEAST = { zh: 14, en: 36 } as const;

const bare = perText((text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, ''),
);

/** The lines of the prompts' system parts as runs of letters, whole and cut into clauses. */
const promptLines = perObject((system: Readonly<Record<string, string>>): string[] => [
  ...new Set(
    Object.values(system)
      .flatMap((text) => text.split('\n'))
      .flatMap((line) => [line, ...line.split(/[。；;]|\. |: /u)])
      .map(bare),
  ),
]);

/** The longest run a text shares with a line, when it is long enough. */
const sharesRun = (text: string, line: string, least: number): boolean => {
  if (line.length < least || text.length < least) return false;
  for (let at = 0; at + least <= line.length; at += 4) if (text.includes(line.slice(at, at + least))) return true;
  return false;
};

/** Nothing of the prompt, its fences, its numbering or of the model itself comes back to the reader. */
const leak: Grader = {
  id: 'contract/leak',
  rule: 'GUARD-5',
  tier: 'contract',
  severity: 'critical',
  drafts: EVERY,
  grade: (reading) => {
    const lines = promptLines(reading.ground.system);
    const least = LEAST[reading.language];
    const given = bare(materialOf(reading.ground).texts.join(''));
    const whyLeaks = ({ text }: Saying): string | null => {
      const mark = [...MACHINERY, ...SELF_TALK].map((pattern) => pattern.exec(text)?.[0]).find((found) => found);
      if (mark && !standsInRecord(reading.ground, mark)) return `“${mark}” is of the machinery`;
      const own = bare(text);
      const line = lines.find((each) => sharesRun(own, each, least));
      return line && !given.includes(own) ? 'it repeats the prompt' : null;
    };
    return sayings(reading).flatMap((saying): Problem[] => {
      const why = whyLeaks(saying);
      return why ? [problem(saying, why)] : [];
    });
  },
};

/** Pieces are cited by ref in the evidence, not in the words; an inference of a plan that tells what it rests on may (see `_claims`). */
const refs: Grader = {
  ...leak,
  id: 'contract/ref-in-prose',
  severity: 'major',
  grade: (reading) =>
    sayings(reading).flatMap((saying): Problem[] => {
      // A plan stays in the house, and its prompts have an inference name the pieces it rests on.
      const mayName = saying.kind === 'inference' && saying.at.startsWith('plan/');
      const mark = mayName ? undefined : REFS.exec(saying.text)?.[0];
      return mark && !standsInRecord(reading.ground, mark) ? [problem(saying, `“${mark}” is a ref, not a word`)] : [];
    }),
};

export const leakGraders: readonly Grader[] = [leak, refs];
