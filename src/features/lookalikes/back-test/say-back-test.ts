import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import type { StoredBackTest } from './back-test-store.ts';

/** The outcome of a back-test as it goes over the wire. */
export type ShownBackTest = {
  state: 'done' | 'refused';
  rule: 'LOOK-1';
  text: string;
  lifts: { k: number; hits: number; expected: number; lift: number; low: number; high: number; text: string }[];
  rounds: { date: string; until: string | null; learntFrom: number; candidates: number; wonLater: number }[];
  caveats: string[];
};

/** Puts a back-test into words of one language; null while there is none. */
export const sayBackTest = (outcome: StoredBackTest | null, language: Language): ShownBackTest | null => {
  if (!outcome) return null;
  const caveats = caveatsOf(outcome).map((each) => say(each, language));
  if (outcome.state === 'refused')
    return { state: 'refused', rule: 'LOOK-1', text: say(refusal(outcome), language), lifts: [], rounds: [], caveats };
  return {
    state: 'done',
    rule: 'LOOK-1',
    text: say(verdict(outcome), language),
    lifts: outcome.lifts.map(({ k, hits, expected, lift, interval: [low, high] }) => ({
      k,
      hits,
      expected: round(expected),
      lift: round(lift),
      low: round(low),
      high: round(high),
      text: say(
        {
          zh: `前 ${k} 名里命中 ${hits} 家，随机抽同样多家约 ${round(expected)} 家：${round(lift)} 倍（95% 区间 ${round(low)}–${round(high)}）。`,
          en: `The first ${k} held ${hits}, as many picked blindly ${round(expected)}: ${round(lift)} times as many (95% interval ${round(low)}–${round(high)}).`,
        },
        language,
      ),
    })),
    rounds: outcome.rounds.map(({ date, until, learntFrom, candidates, wonLater }) => ({
      date,
      until,
      learntFrom,
      candidates,
      wonLater,
    })),
    caveats,
  };
};

const round = (value: number): number => Math.round(value * 10) / 10;

type Refused = Extract<StoredBackTest, { state: 'refused' }>;
type Done = Extract<StoredBackTest, { state: 'done' }>;

const refusal = ({ reason, before, after, candidates, needed, wins }: Refused): Bilingual => {
  switch (reason) {
    case 'too_few_before':
      return {
        zh: `没有做回测：有日期的成交客户 ${wins} 家，学习至少要 ${needed.before} 家（LOOK-1），之后还要再有 ${needed.after} 家可验证。`,
        en: `No back-test: ${wins} won account(s) with a date; at least ${needed.before} are needed to learn from (LOOK-1), and ${needed.after} more to look for.`,
      };
    case 'too_few_after':
      return {
        zh: `没有做回测：切分日之前有 ${before} 家成交客户，之后成交且当时已在册的只有 ${after} 家，至少要 ${needed.after} 家（LOOK-1）。`,
        en: `No back-test: ${before} won account(s) before the day, but only ${after} won after it that were on record on the day; ${needed.after} are needed (LOOK-1).`,
      };
    case 'too_few_candidates':
      return {
        zh: `没有做回测：切分日在册、尚未成交的公司只有 ${candidates} 家，排不出有意义的名单（LOOK-1）。`,
        en: `No back-test: only ${candidates} compan(ies) were on record and not won on the day, too few to rank (LOOK-1).`,
      };
  }
};

const verdict = ({ lifts, rounds }: Done): Bilingual => {
  const [best] = lifts;
  const days = rounds.map(({ date }) => date);
  const head = {
    zh: `回测：分别站在 ${days.join('、')}，只用当天已有的成交客户排名，看之后谁成交。`,
    en: `Back-test: lists made as of ${days.join(', ')} from those won by then, held against who was won later. `,
  };
  if (!best) return { zh: `${head.zh}候选太少，得不出倍数。`, en: `${head.en}Too few candidates for a figure.` };
  const [low, high] = best.interval;
  if (low > 1)
    return { zh: `${head.zh}前面的名次确实更容易成交。`, en: `${head.en}Those ranked first were won more often.` };
  if (high < 1)
    return {
      zh: `${head.zh}前面的名次反而更少成交：不要照这个名单的顺序跟进，先核对种子客户。`,
      en: `${head.en}Those ranked first were won less often: do not follow this order; check the seeds first.`,
    };
  return {
    zh: `${head.zh}区间含 1 倍：看不出名次比随机好，请把名单当作参考。`,
    en: `${head.en}The interval holds 1: no better than picking blindly as far as can be told; take the list as a hint.`,
  };
};

const caveatsOf = (outcome: StoredBackTest): Bilingual[] => [
  ...(outcome.undated > 0
    ? [
        {
          zh: `${outcome.undated} 家成交客户没有成交日期，没有计入。`,
          en: `${outcome.undated} won account(s) without a date of winning were left out.`,
        },
      ]
    : []),
  ...(outcome.unknownThen > 0
    ? [
        {
          zh: `${outcome.unknownThen} 家后来成交的客户在切分日还没有任何记录，没有计入。`,
          en: `${outcome.unknownThen} account(s) won later had left no trace on the day and were not counted.`,
        },
      ]
    : []),
  ...(outcome.state === 'done' && outcome.changedLater > 0
    ? [
        {
          zh: `参与排名的 ${outcome.ranked} 家中有 ${outcome.changedLater} 家的资料在切分日之后录入或改过，当时的内容没有版本可还原，按现在的内容比较，结果可能偏好。需求和采购情形一律不用。`,
          en: `Of ${outcome.ranked} ranked, ${outcome.changedLater} were entered or changed after the day; what they said then is not on record, so today's text was compared, which may flatter the result. Needs and buying conditions were not used at all.`,
        },
      ]
    : []),
  ...(outcome.state === 'done' && outcome.oneOf > 1
    ? [
        {
          zh: `潜在客户较多，每 ${outcome.oneOf} 家取 1 家参与排名。`,
          en: `One in ${outcome.oneOf} prospects was ranked, as there are many.`,
        },
      ]
    : []),
];
