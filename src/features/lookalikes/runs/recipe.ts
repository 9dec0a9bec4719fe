import type { Bilingual } from '#src/kernel/language.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import { joinList, same } from '#src/playbook/text.ts';
import type { RunCandidates, SeedFilter } from '../contract.ts';
import type { TopOptions } from '../lists/list-contract.ts';

/** Something about the seeds that a reader of the list must know. `count` says how many when not all are named. */
export type RunNote =
  | { kind: 'no_won_deal' | 'stop_listed'; names: string[]; count: number }
  | { kind: 'most_recent_seeds' | 'seeds_gone'; count: number }
  | { kind: 'few_seeds'; count: number };

/** What a run was asked, settled when it started: the seeds are those the asker saw then. */
export type Recipe = {
  seeds: { accountIds: string[]; filter: SeedFilter | null };
  /** Accounts lost and never won, which the candidates are held against. */
  lostIds: string[];
  candidates: { filter: RunCandidates };
  limit: number;
  minScore: number;
  notes: RunNote[];
  /** What was asked about the list; absent in runs of older services. */
  list?: ListOptions;
};

/** TOP (SEG-2), and for how many the model writes how to begin, within how many tokens. */
export type ListOptions = {
  territory?: 'all' | 'mine' | 'common' | undefined;
  top?: TopOptions | undefined;
  explain?: { top: number; maxTokens: number; language: 'zh' | 'en' } | undefined;
};

/** With fewer won customers than this, one odd customer decides much of the list. */
const FEW_SEEDS = 3;
const MOST_NAMED = 20;

/** An account that may serve as a seed. */
export type SeedAccount = { id: string; name: string; stopListed: boolean; won: boolean; lost: boolean };

/** Parts hand-picked accounts into seeds and notes: the stop list gives none (STAGE-7); one without a won deal is used and said. */
export const settlePicked = (picked: readonly SeedAccount[]): { seeds: SeedAccount[]; notes: RunNote[] } => {
  const [stopped, seeds] = [picked.filter((each) => each.stopListed), picked.filter((each) => !each.stopListed)];
  const unwon = seeds.filter((each) => !each.won);
  const note = (kind: 'no_won_deal' | 'stop_listed', of: readonly SeedAccount[]): RunNote[] =>
    of.length > 0 ? [{ kind, names: of.slice(0, MOST_NAMED).map(({ name }) => name), count: of.length }] : [];
  return { seeds, notes: [...note('stop_listed', stopped), ...note('no_won_deal', unwon), ...fewNote(seeds)] };
};

/** Takes the most recently won accounts, as many as a run compares with. */
export const settleFiltered = (
  found: readonly SeedAccount[],
  most: number,
): { seeds: SeedAccount[]; notes: RunNote[] } => {
  const seeds = found.slice(0, most);
  const capped: RunNote[] = found.length > most ? [{ kind: 'most_recent_seeds', count: most }] : [];
  return { seeds, notes: [...capped, ...fewNote(seeds)] };
};

const fewNote = (seeds: readonly SeedAccount[]): RunNote[] =>
  seeds.length > 0 && seeds.length < FEW_SEEDS ? [{ kind: 'few_seeds', count: seeds.length }] : [];

/** The words of a note, with the rule behind it. */
export const noteWords = (note: RunNote): { rule: RuleId; text: Bilingual } => {
  switch (note.kind) {
    case 'stop_listed': {
      const names = joinList(note.names.map(same));
      return {
        rule: 'STAGE-7',
        text: {
          zh: `停止名单上的 ${note.count} 家客户不作种子：${names.zh}。`,
          en: `${note.count} account(s) on the stop list were not used as seeds: ${names.en}.`,
        },
      };
    }
    case 'no_won_deal': {
      const names = joinList(note.names.map(same));
      return {
        rule: 'LOOK-1',
        text: {
          zh: `手选的 ${note.count} 家客户没有成交商机，仍按您的选择作为种子：${names.zh}。`,
          en: `${note.count} hand-picked account(s) have no won deal and were used as you chose: ${names.en}.`,
        },
      };
    }
    case 'most_recent_seeds':
      return {
        rule: 'LOOK-1',
        text: {
          zh: `成交客户较多，只取最近成交的 ${note.count} 家作为种子。可用筛选条件缩小范围。`,
          en: `Only the ${note.count} most recently won accounts serve as seeds. Narrow the filter to choose others.`,
        },
      };
    case 'seeds_gone':
      return {
        rule: 'LOOK-1',
        text: {
          zh: `原来的种子客户中有 ${note.count} 家已删除或不再可见，这次没有用。`,
          en: `${note.count} of the seeds before were deleted or are no longer yours to see; they were not used this time.`,
        },
      };
    case 'few_seeds':
      return {
        rule: 'LOOK-1',
        text: {
          zh: `只有 ${note.count} 家种子客户，名单会偏向个别客户的特点。`,
          en: `Only ${note.count} seed account(s): the list leans on what is particular to them.`,
        },
      };
  }
};
