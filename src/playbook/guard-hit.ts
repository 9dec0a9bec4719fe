import type { Bilingual } from '#src/kernel/language.ts';
import type { RuleId } from './rules.ts';

/** Something a draft must not say. Offsets are UTF-16 positions in the text given; `sentence` is where it stands. */
export type GuardHit = {
  rule: RuleId;
  kind: string;
  start: number;
  end: number;
  match: string;
  sentence: string;
  message: Bilingual;
};
