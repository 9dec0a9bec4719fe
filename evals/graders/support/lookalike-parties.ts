import type { EvidenceItem } from '#src/evidence/index.ts';
import type { Ground, Reading } from '../../reading/reading.ts';
import type { Grader, Problem } from '../verdict.ts';
import { answerOf } from './answers.ts';
import { callIn, companyCalls } from './company-names.ts';
import { readNumbers } from './read.ts';

type Clause = { of: 'prospect' | 'customer'; text: string };

/** `820 employees against 1,940 at Y`: what is held against a company stands before the word that holds it so. */
const HELD_AGAINST =
  /\s(?:as )?(?:against|compared (?:with|to)|in comparison (?:with|to)|versus|vs\.?|set beside|next to)\s|(?:对比|相比于?|相较于?|对应)(?=.)/iu;

/** The parts of a clause a contrast holds against each other; the words of each are of the company it names itself. */
export const heldApart = (clause: string): string[] => clause.split(HELD_AGAINST).filter((part) => part.trim() !== '');

/** Who is who in a look-alike reason: the prospect, and the customers it is compared with. */
export const lookalikeParties = ({ pack, mayName, account }: Ground) => {
  const isProspect = ({ source }: EvidenceItem): boolean => source.type === 'prospect';
  const isCustomer = ({ source }: EvidenceItem): boolean => source.type === 'account' || source.type === 'need';
  const prospect = companyCalls(account.name);
  const customers = mayName.filter((name) => name !== account.name).flatMap(companyCalls);
  const held = (names: readonly string[], text: string): boolean => callIn(text, names) !== undefined;
  return {
    isProspect,
    isCustomer,
    prospect,
    customers,
    numbers: (of: (item: EvidenceItem) => boolean) => pack.items.filter(of).flatMap(({ text }) => readNumbers(text)),
    /** The clauses of a text that speak of one of the two alone. */
    clauses: (text: string): Clause[] =>
      text
        .split(/[，。；;！？!?]|,\s|\.\s/u)
        .flatMap(heldApart)
        .flatMap((clause): Clause[] => {
          const [theirs, ours] = [held(prospect, clause), held(customers, clause)];
          if (theirs === ours) return [];
          return [{ of: theirs ? 'prospect' : 'customer', text: clause }];
        }),
  };
};

/** A look-alike grader's frame: LOOK-1, of a reason that was read. */
export const lookalike = (
  id: string,
  severity: Grader['severity'],
  grade: (reading: Reading) => Problem[] | null,
): Grader => ({
  id,
  rule: 'LOOK-1',
  tier: 'method',
  severity,
  drafts: ['lookalike'],
  grade: (reading) => (answerOf(reading, 'lookalike/reason') ? grade(reading) : null),
});
