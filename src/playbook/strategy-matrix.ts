import type { Bilingual } from '#src/kernel/language.ts';
import type { Thresholds } from './thresholds.ts';

/** MATRIX-1. `siege` 攻坚 is a strategy; it is not the tier `assault` 攻坚型. */
export const STRATEGIES = ['scale_up', 'tend_pond', 'cast_net', 'siege', 'nurture'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export const STRATEGY_LABELS: Readonly<Record<Strategy, Bilingual>> = {
  scale_up: { zh: '做大做强', en: 'Scale up' },
  tend_pond: { zh: '经营小鱼塘', en: 'Tend the pond' },
  cast_net: { zh: '撒网', en: 'Cast the net' },
  siege: { zh: '攻坚', en: 'Siege' },
  nurture: { zh: '培养', en: 'Nurture' },
};

/** What each strategy means one does. */
export const STRATEGY_MOVES: Readonly<Record<Strategy, Bilingual>> = {
  scale_up: { zh: '标准化打法，打包销售，扩大合作面。', en: 'Standardise, bundle, widen.' },
  tend_pond: {
    zh: '借合作伙伴进入，先快速成交，再积累标杆。',
    en: 'Enter through partners, close fast, earn references.',
  },
  cast_net: { zh: '用低成本方式覆盖：渠道、电话、新人。', en: 'Cover it cheaply: channel, phone, juniors.' },
  siege: { zh: '等待时机，借力伙伴，有什么接什么。', en: 'Wait, use partners, take what comes.' },
  nurture: { zh: '试用、社群、自助服务，慢慢养。', en: 'Trial, community, self-service.' },
};

const EPSILON = 1e-9;

/**
 * MATRIX-1: the cell of an account. Both axes on 0–1 (`normaliseIdeal`, `normaliseDifficulty`).
 * Both within 0.4–0.6 (edges included) is the middle; else each axis splits at 0.5, and 0.5 itself is high.
 * @returns null when an axis is unknown
 */
export const strategyOf = (
  ideal: number | null,
  difficulty: number | null,
  t: Pick<Thresholds, 'middleLow' | 'middleHigh'>,
): Strategy | null => {
  if (ideal === null || difficulty === null) return null;
  const inMiddle = (x: number) => x >= t.middleLow - EPSILON && x <= t.middleHigh + EPSILON;
  if (inMiddle(ideal) && inMiddle(difficulty)) return 'nurture';
  const high = (x: number) => x >= 0.5 - EPSILON;
  if (high(ideal)) return high(difficulty) ? 'tend_pond' : 'scale_up';
  return high(difficulty) ? 'siege' : 'cast_net';
};
