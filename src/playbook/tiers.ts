import type { Bilingual } from '#src/kernel/language.ts';
import { type Check, check } from './check.ts';
import { foldWord, isBlank } from './text.ts';
import type { Thresholds } from './thresholds.ts';
import { toDate, type When } from './time.ts';

/** TIER-1. The third is `tier_opportunity`, never `opportunity`, which is a deal. */
export const TIERS = ['strategic', 'assault', 'tier_opportunity'] as const;
export type Tier = (typeof TIERS)[number];

export const TIER_LABELS: Readonly<Record<Tier, Bilingual>> = {
  strategic: { zh: '战略型', en: 'Strategic' },
  assault: { zh: '攻坚型', en: 'Assault' },
  tier_opportunity: { zh: '机会型', en: 'Opportunity tier' },
};

/** What a tier means, in one sentence, for the page and for drafts. */
export const TIER_MEANINGS: Readonly<Record<Tier, Bilingual>> = {
  strategic: { zh: '必须拿下，对我们有决定性影响。', en: 'Must be won; decisive for us.' },
  assault: {
    zh: '有明确的时间窗口，现在不拿下，大约半年后机会就没了。',
    en: 'A stated window: if it is not won now, it is gone in about half a year.',
  },
  tier_opportunity: {
    zh: '有前景但条件不成熟，保持跟进，不重投入。',
    en: 'Promising, conditions not ripe: follow it, do not invest heavily.',
  },
};

const TIER_WORDS: Readonly<Record<Tier, readonly string[]>> = {
  strategic: ['strategic', '战略型', '战略', '战略客户', '战略型客户', 'A', 'A类', 'A级'],
  assault: ['assault', '攻坚型', '攻坚', '攻坚客户', '攻坚型客户', 'B', 'B类', 'B级'],
  tier_opportunity: ['tier_opportunity', 'opportunity', '机会型', '机会', '机会客户', '机会型客户', 'C', 'C类', 'C级'],
};

/** Reads a tier word of an import or a form, case and width folded; undefined when it is none. */
export const readTierWord = (text: string): Tier | undefined => {
  const word = foldWord(text);
  return TIERS.find((tier) => TIER_WORDS[tier].some((known) => foldWord(known) === word));
};

/** Days between two reviews of an account of this tier (PLAN-17); the longest interval when the tier is not set. */
export const reviewIntervalDays = (tier: Tier | null | undefined, t: Thresholds): number => {
  if (tier === 'strategic') return t.reviewStrategicDays;
  if (tier === 'assault') return t.reviewAssaultDays;
  return t.reviewTierOpportunityDays;
};

/** What TIER-1 looks at. `isKey`: a person marked the account as key (KEY-1). */
export type TieredAccount = {
  isKey: boolean;
  tier?: Tier | null;
  tierReason?: string | null;
  windowClosesOn?: When | null;
};

/** TIER-1: a key account has exactly one tier, with the reason and, for assault, the window's closing date. */
export const checkTier = (account: TieredAccount): Check[] => {
  if (!account.isKey) return [];
  const tier = account.tier ?? null;
  const checks = [
    check(
      'TIER-1',
      tier !== null,
      { zh: `已定级：${tier ? TIER_LABELS[tier].zh : ''}。`, en: `Tier set: ${tier ? TIER_LABELS[tier].en : ''}.` },
      {
        zh: '大客户尚未定级：请在战略型、攻坚型、机会型中选一个并写明理由。',
        en: 'This key account has no tier: choose strategic, assault or opportunity tier and say why.',
      },
    ),
  ];
  if (tier === null) return checks;
  checks.push(
    check(
      'TIER-1',
      !isBlank(account.tierReason),
      { zh: '定级理由已写明。', en: 'The reason for the tier is stated.' },
      { zh: '没有写明定级理由，请补充依据。', en: 'The reason for the tier is missing; add what it rests on.' },
    ),
  );
  if (tier === 'assault')
    checks.push(
      check(
        'TIER-1',
        toDate(account.windowClosesOn) !== null,
        { zh: '攻坚窗口的截止日期已写明。', en: 'The closing date of the window is stated.' },
        {
          zh: '攻坚型客户没有窗口截止日期，请向客户问清时间节点。',
          en: 'An assault account without a closing date for its window: ask the customer for the date.',
        },
      ),
    );
  return checks;
};
