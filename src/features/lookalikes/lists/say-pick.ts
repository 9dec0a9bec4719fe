import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import { STRATEGY_LABELS } from '#src/playbook/strategy-matrix.ts';
import { joinList, same } from '#src/playbook/text.ts';
import type { Reason } from '../likeness/domain-reasons.ts';
import { sayReason } from '../reasons/say-reasons.ts';
import type { ShownPick } from './list-contract.ts';
import type { KnownAs, TopRanks } from './list-pick.ts';
import type { PickRow } from './picks-store.ts';
import { STANDING_WORDS, sayKnown } from './say-known.ts';

/** What the list says of one result, in words of one language. @param reasons of the result: the rules' need and opening stand there */
export const sayPick = (row: PickRow, reasons: readonly Reason[], language: Language): ShownPick => {
  const spoken = (text: Bilingual): string => say(text, language);
  const { owners } = row.territory;
  const names = joinList(owners.map(({ name }) => same(name)));
  return {
    ...knownParts(row.known, language),
    territory: {
      rule: 'FIELD-1',
      text: spoken(
        owners.length > 0
          ? { zh: `在${names.zh}的区域。`, en: `In the territory of ${names.en}.` }
          : { zh: '公共池：不在任何人的区域。', en: 'Common pool: in nobody’s territory.' },
      ),
      owners,
    },
    top: row.top === null ? null : { rule: 'SEG-2', in: row.top, text: spoken(topWords(row.topRanks)) },
    bant: {
      rule: 'BANT-1',
      priority: row.bantParts.priority,
      text: spoken(row.bantParts.message),
      unknown: row.bantParts.unknowns.map(({ part, question }) => ({ part, question: spoken(question) })),
    },
    matrix: {
      rule: 'MATRIX-1',
      cell: row.matrix.cell,
      possible: row.matrix.possible,
      confidence: row.matrix.confidence,
      grades: row.matrix.grades.map(({ label, grade, from }) => ({ label: spoken(label), grade, from: spoken(from) })),
      missing: row.matrix.missing.map(spoken),
      text: spoken(matrixWords(row)),
    },
    card: row.card ? { by: row.cardBy ?? 'rules', ...row.card } : ruleCard(reasons, language),
  };
};

const ruleCard = (reasons: readonly Reason[], language: Language): ShownPick['card'] => {
  const said = (kind: Reason['kind']): string | null => {
    const reason = reasons.find((each) => each.kind === kind);
    return reason ? sayReason(reason, language).text : null;
  };
  const card = { firstNeed: said('first_need'), opening: said('opening') };
  return card.firstNeed || card.opening ? { by: 'rules', ...card } : null;
};

const knownParts = (known: KnownAs | null, language: Language): Pick<ShownPick, 'groupOf' | 'maybe'> => ({
  groupOf:
    known?.as === 'group' && known.standing
      ? {
          rule: 'LOOK-1',
          accountId: known.id,
          name: known.name,
          standing: say(STANDING_WORDS[known.standing], language),
          text: say(sayKnown(known), language),
        }
      : null,
  maybe:
    known?.as === 'maybe'
      ? { rule: 'LOOK-1', id: known.id, name: known.name, text: say(sayKnown(known), language) }
      : null,
});

const topWords = (ranks: TopRanks | null): Bilingual => {
  const parts = [
    ...(ranks?.region
      ? [
          {
            zh: `${ranks.region.name}第 ${ranks.region.rank} 大`,
            en: `no. ${ranks.region.rank} by size in ${ranks.region.name}`,
          },
        ]
      : []),
    ...(ranks?.industry
      ? [
          {
            zh: `${ranks.industry.name}行业第 ${ranks.industry.rank} 大`,
            en: `no. ${ranks.industry.rank} in ${ranks.industry.name}`,
          },
        ]
      : []),
  ];
  const said = joinList(parts);
  return parts.length > 0
    ? { zh: `按人数：${said.zh}。`, en: `By staff: ${said.en}.` }
    : {
        zh: '不在所在地区或行业的前列，或没有人数记录。',
        en: 'Not among the largest of its region or trade, or its size is not on record.',
      };
};

const matrixWords = ({ matrix }: PickRow): Bilingual => {
  const confidence = `${Math.round(matrix.confidence * 100)}%`;
  if (matrix.cell) {
    const { zh, en } = STRATEGY_LABELS[matrix.cell];
    return {
      zh: `${zh}（已知信息占 ${confidence}，缺的不影响结论）。`,
      en: `${en} (${confidence} of what counts is known; the rest cannot change it).`,
    };
  }
  const open = joinList(matrix.possible.map((each) => STRATEGY_LABELS[each]));
  return {
    zh: `还定不下来：可能是${open.zh}（已知信息占 ${confidence}）。`,
    en: `Open between ${open.en} (${confidence} of what counts is known).`,
  };
};
