import type { Bilingual } from '#src/kernel/language.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import { joinList, same } from '#src/playbook/text.ts';
import type { ModelNote } from '../likeness/likeness-model.ts';

/** The words of what a reader must know of how a list’s model was learnt, with the rule behind it. */
export const modelNoteWords = (note: ModelNote): { rule: RuleId; text: Bilingual } => ({
  rule: 'LOOK-1',
  text: wordsOf(note),
});

const namesOf = (names: readonly string[]): Bilingual => joinList(names.map(same));

const wordsOf = (note: ModelNote): Bilingual => {
  switch (note.kind) {
    case 'groups': {
      const listed = (say: (names: Bilingual, at: number) => string): string[] =>
        note.groups.map((names, at) => say(namesOf(names), at + 1));
      const zh = listed((names, at) => `第 ${at} 类有${names.zh}`).join('；');
      const en = listed((names, at) => `(${at}) ${names.en}`).join('; ');
      return {
        zh: `种子客户分属 ${note.count} 类，分别比较：${zh}。`,
        en: `The seeds are ${note.count} kinds of customers, each compared with on its own: ${en}.`,
      };
    }
    case 'damped': {
      const names = namesOf(note.names);
      return {
        zh: `${note.count} 家种子客户与其余种子差别很大，只计部分权重，以免个别客户左右名单：${names.zh}。`,
        en: `${note.count} seed(s) are very unlike the others and count only in part, so that one customer does not decide the list: ${names.en}.`,
      };
    }
    case 'default_weights':
      return note.tried
        ? {
            zh: `已用 ${note.won} 家成交、${note.lost} 家输单客户试学各项权重，留出检验并不更准，仍用默认权重。`,
            en: `Weights learnt from ${note.won} won and ${note.lost} lost accounts were no better on those left out: the default weights are used.`,
          }
        : {
            zh: `使用默认权重，也不给出成交概率：现有 ${note.won} 家成交、${note.lost} 家输单客户，各需 ${note.needed} 家才能从自己的商机学习。`,
            en: `Default weights are used and no chance of winning is given: there are ${note.won} won and ${note.lost} lost accounts, and learning from your own deals needs ${note.needed} of each.`,
          };
    case 'learnt_weights':
      return {
        zh: `各项权重按本公司 ${note.won} 家成交、${note.lost} 家输单客户学得，并经留出检验。`,
        en: `The weights were learnt from your own ${note.won} won and ${note.lost} lost accounts and checked on those left out.`,
      };
    case 'no_background':
      return {
        zh: `可比较的潜在客户只有 ${note.count} 家，难以判断哪些特点少见，得分仅供参考。`,
        en: `Only ${note.count} prospect(s) to compare with: too few to tell what is rare, so take the scores as rough.`,
      };
  }
};
