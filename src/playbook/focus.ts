import type { Bilingual } from '#src/kernel/language.ts';
import type { Thresholds } from './thresholds.ts';
import { TIER_LABELS, type Tier } from './tiers.ts';
import { isoDay, toDate, type When } from './time.ts';

/** A key account as TIER-2 sees it. `attractiveness` is 0–1 (MATRIX-1's ideal axis), null when unknown. */
export type FocusAccount = {
  accountId: string;
  name: string;
  tier: Tier | null;
  ownerIds: readonly string[];
  windowClosesOn?: When | null;
  /** True when a go / no-go decision was recorded after the window opened. */
  windowDecided?: boolean;
  /** Action hours spent or planned in the period looked at; null when not recorded. */
  actionHours?: number | null;
  attractiveness?: number | null;
};

export const FOCUS_CODES = [
  'owner_strategic',
  'owner_assault',
  'tenant_strategic',
  'window_passed',
  'effort_even',
  'effort_upside_down',
] as const;
export type FocusCode = (typeof FOCUS_CODES)[number];

/** One warning of TIER-2. `giveUp` says what to give up; `giveUpIds` are the accounts it names. */
export type FocusFinding = {
  rule: 'TIER-2';
  code: FocusCode;
  message: Bilingual;
  giveUp: Bilingual;
  giveUpIds: string[];
  accountIds: string[];
  ownerId: string | null;
};

/**
 * TIER-2: where the selling force is spread thinner than it can win.
 * @param accounts all key accounts of the tenant (or of the scope the reader may see)
 */
export const focusFindings = (accounts: readonly FocusAccount[], t: Thresholds, now: Date): FocusFinding[] => [
  ...ownerBudget(accounts, 'strategic', t.strategicPerOwner),
  ...ownerBudget(accounts, 'assault', t.assaultPerOwner),
  ...overBudget(
    'tenant_strategic',
    null,
    accounts.filter((a) => a.tier === 'strategic'),
    t.strategicPerTenant,
    'strategic',
  ),
  ...passedWindows(accounts, now),
  ...evenEffort(accounts, t),
  ...upsideDown(accounts),
];

const ownerBudget = (
  accounts: readonly FocusAccount[],
  tier: 'strategic' | 'assault',
  limit: number,
): FocusFinding[] => {
  const owners = [...new Set(accounts.flatMap((a) => a.ownerIds))].sort();
  const code = tier === 'strategic' ? 'owner_strategic' : 'owner_assault';
  return owners.flatMap((owner) =>
    overBudget(
      code,
      owner,
      accounts.filter((a) => a.tier === tier && a.ownerIds.includes(owner)),
      limit,
      tier,
    ),
  );
};

const overBudget = (
  code: FocusCode,
  ownerId: string | null,
  held: readonly FocusAccount[],
  limit: number,
  tier: 'strategic' | 'assault',
): FocusFinding[] => {
  if (held.length <= limit) return [];
  const drop = weakestFirst(held).slice(0, held.length - limit);
  const who = ownerId === null ? { zh: '全公司', en: 'The company' } : { zh: '该负责人', en: 'This owner' };
  return [
    finding(code, ownerId, held, drop, {
      zh: `${who.zh}名下有 ${held.length} 个${TIER_LABELS[tier].zh}客户，超过聚焦上限 ${limit} 个。`,
      en: `${who.en} holds ${held.length} ${TIER_LABELS[tier].en.toLowerCase()} accounts; the focus budget is ${limit}.`,
    }),
  ];
};

const passedWindows = (accounts: readonly FocusAccount[], now: Date): FocusFinding[] =>
  accounts.flatMap((account) => {
    const closes = account.tier === 'assault' && !account.windowDecided ? toDate(account.windowClosesOn) : null;
    if (!closes || isoDay(closes) >= isoDay(now)) return [];
    return [
      finding('window_passed', account.ownerIds[0] ?? null, [account], [account], {
        zh: `${account.name}的攻坚窗口已于 ${isoDay(closes)} 关闭，仍未做出去留决定。`,
        en: `The window of ${account.name} closed on ${isoDay(closes)} and nobody has decided.`,
      }),
    ];
  });

const evenEffort = (accounts: readonly FocusAccount[], t: Thresholds): FocusFinding[] => {
  const worked = accounts.filter((a) => (a.actionHours ?? 0) > 0);
  if (worked.length < t.evenEffortAccounts) return [];
  const hours = worked.map((a) => a.actionHours ?? 0);
  const mean = hours.reduce((sum, h) => sum + h, 0) / hours.length;
  const spread = Math.sqrt(hours.reduce((sum, h) => sum + (h - mean) ** 2, 0) / hours.length) / mean;
  if (spread >= t.evenEffortSpread || Math.max(...hours) >= t.effortToWinHours) return [];
  const drop = weakestFirst(worked).slice(0, Math.ceil(worked.length / 2));
  return [
    finding('effort_even', null, worked, drop, {
      zh: `${worked.length} 个客户平均用力（平均 ${round(mean)} 小时，最多 ${Math.max(...hours)} 小时），没有一个够打下来。`,
      en: `Effort is spread evenly over ${worked.length} accounts (mean ${round(mean)} h, most ${Math.max(...hours)} h): none gets enough to be won.`,
    }),
  ];
};

const upsideDown = (accounts: readonly FocusAccount[]): FocusFinding[] => {
  const hoursOf = (tier: Tier) => accounts.reduce((sum, a) => (a.tier === tier ? sum + (a.actionHours ?? 0) : sum), 0);
  const [strategic, opportunity] = [hoursOf('strategic'), hoursOf('tier_opportunity')];
  if (!accounts.some((a) => a.tier === 'strategic') || opportunity <= strategic) return [];
  const busy = accounts.filter((a) => a.tier === 'tier_opportunity' && (a.actionHours ?? 0) > 0);
  return [
    finding(
      'effort_upside_down',
      null,
      busy,
      [...busy].sort((a, b) => (b.actionHours ?? 0) - (a.actionHours ?? 0)),
      {
        zh: `机会型客户占用 ${opportunity} 小时，多于战略型客户的 ${strategic} 小时，投入倒挂。`,
        en: `Opportunity-tier accounts take ${opportunity} h, strategic ones ${strategic} h: effort is upside down.`,
      },
    ),
  ];
};

const finding = (
  code: FocusCode,
  ownerId: string | null,
  accounts: readonly FocusAccount[],
  drop: readonly FocusAccount[],
  message: Bilingual,
): FocusFinding => ({
  rule: 'TIER-2',
  code,
  ownerId,
  message,
  giveUp: giveUpText(code, drop),
  giveUpIds: drop.map((a) => a.accountId),
  accountIds: accounts.map((a) => a.accountId),
});

const giveUpText = (code: FocusCode, drop: readonly FocusAccount[]): Bilingual => {
  const names = { zh: drop.map((a) => a.name).join('、'), en: drop.map((a) => a.name).join(', ') };
  if (code === 'window_passed')
    return {
      zh: `请在两者中选一：写明新的窗口和依据，或把${names.zh}降为机会型并收回投入。`,
      en: `Choose: state a new window and what it rests on, or move ${names.en} to the opportunity tier and take the effort back.`,
    };
  if (code === 'effort_upside_down')
    return { zh: `建议先减少对${names.zh}的投入。`, en: `Cut the hours on ${names.en} first.` };
  return { zh: `建议先放下或降级：${names.zh}。`, en: `Consider giving up or moving down: ${names.en}.` };
};

/** Least attractive first (unknown counts as middling), then fewest hours, then by name, so that the answer is always the same. */
const weakestFirst = (accounts: readonly FocusAccount[]): FocusAccount[] =>
  [...accounts].sort(
    (a, b) =>
      (a.attractiveness ?? 0.5) - (b.attractiveness ?? 0.5) ||
      (a.actionHours ?? 0) - (b.actionHours ?? 0) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );

const round = (value: number): number => Math.round(value * 10) / 10;
