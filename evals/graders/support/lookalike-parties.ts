import type { EvidenceItem } from '#src/evidence/index.ts';
import { readNumbers } from '#src/kernel/read-numbers.ts';
import type { Ground } from '../../reading/reading.ts';

type Clause = { of: 'prospect' | 'customer'; text: string };

/** Whole names and what is left of them without the legal form: how they are called in a sentence. */
const calls = (name: string): string[] => {
  const bare = name
    .replace(/(?:股份|有限|责任|集团|公司)+$/u, '')
    .replace(/[ ,]+(?:Co|Ltd|Inc|Group|GmbH|PLC|AG|Limited|Corporation|Company)\b.*$/u, '');
  return [...new Set([name, bare])].filter((each) => each.length > 2);
};

/** Who is who in a look-alike reason: the prospect, and the customers it is compared with. */
export const lookalikeParties = ({ pack, mayName, account }: Ground) => {
  const isProspect = ({ source }: EvidenceItem): boolean => source.type === 'prospect';
  const isCustomer = ({ source }: EvidenceItem): boolean => source.type === 'account' || source.type === 'need';
  const prospect = calls(account.name);
  const customers = mayName.filter((name) => name !== account.name).flatMap(calls);
  const held = (names: readonly string[], text: string): boolean => names.some((name) => text.includes(name));
  return {
    isProspect,
    isCustomer,
    prospect,
    customers,
    numbers: (of: (item: EvidenceItem) => boolean) => pack.items.filter(of).flatMap(({ text }) => readNumbers(text)),
    /** The clauses of a text that speak of one of the two alone. */
    clauses: (text: string): Clause[] =>
      text.split(/[，。；;！？!?]|,\s|\.\s/u).flatMap((clause): Clause[] => {
        const [theirs, ours] = [held(prospect, clause), held(customers, clause)];
        if (theirs === ours) return [];
        return [{ of: theirs ? 'prospect' : 'customer', text: clause }];
      }),
  };
};
