import type { Bilingual } from '#src/kernel/language.ts';
import type { Thresholds } from './thresholds.ts';
import { TIER_LABELS, type Tier } from './tiers.ts';
import { daysBetween, isoDay, toDate, type When } from './time.ts';

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
  /** Deals of ours that are open there; absent when not counted. */
  openDeals?: number | null;
  lastInteractionAt?: When | null;
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
  ...ownerBudget(accounts, 'strategic', t.strategicPerOwner, now),
  ...ownerBudget(accounts, 'assault', t.assaultPerOwner, now),
  ...overBudget(
    'tenant_strategic',
    null,
    accounts.filter((a) => a.tier === 'strategic'),
    t.strategicPerTenant,
    'strategic',
    now,
  ),
  ...passedWindows(accounts, now),
  ...evenEffort(accounts, t, now),
  ...upsideDown(accounts, now),
];

const ownerBudget = (
  accounts: readonly FocusAccount[],
  tier: 'strategic' | 'assault',
  limit: number,
  now: Date,
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
      now,
    ),
  );
};

const overBudget = (
  code: FocusCode,
  ownerId: string | null,
  held: readonly FocusAccount[],
  limit: number,
  tier: 'strategic' | 'assault',
  now: Date,
): FocusFinding[] => {
  if (held.length <= limit) return [];
  const drop = weakestFirst(held).slice(0, held.length - limit);
  const who = ownerId === null ? { zh: '全公司', en: 'The company' } : { zh: '该负责人', en: 'This owner' };
  return [
    finding(code, ownerId, held, drop, now, {
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
      finding('window_passed', account.ownerIds[0] ?? null, [account], [account], now, {
        zh: `${account.name}的攻坚窗口已于 ${isoDay(closes)} 关闭，仍未做出去留决定。`,
        en: `The window of ${account.name} closed on ${isoDay(closes)} and nobody has decided.`,
      }),
    ];
  });

const evenEffort = (accounts: readonly FocusAccount[], t: Thresholds, now: Date): FocusFinding[] => {
  const worked = accounts.filter((a) => (a.actionHours ?? 0) > 0);
  if (worked.length < t.evenEffortAccounts) return [];
  const hours = worked.map((a) => a.actionHours ?? 0);
  const mean = hours.reduce((sum, h) => sum + h, 0) / hours.length;
  const spread = Math.sqrt(hours.reduce((sum, h) => sum + (h - mean) ** 2, 0) / hours.length) / mean;
  if (spread >= t.evenEffortSpread || Math.max(...hours) >= t.effortToWinHours) return [];
  const drop = weakestFirst(worked).slice(0, Math.ceil(worked.length / 2));
  return [
    finding('effort_even', null, worked, drop, now, {
      zh: `${worked.length} 个客户平均用力（平均 ${round(mean)} 小时，最多 ${Math.max(...hours)} 小时），没有一个够打下来。`,
      en: `Effort is spread evenly over ${worked.length} accounts (mean ${round(mean)} h, most ${Math.max(...hours)} h): none gets enough to be won.`,
    }),
  ];
};

const upsideDown = (accounts: readonly FocusAccount[], now: Date): FocusFinding[] => {
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
      now,
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
  now: Date,
  message: Bilingual,
): FocusFinding => ({
  rule: 'TIER-2',
  code,
  ownerId,
  message,
  giveUp: giveUpText(code, drop, now),
  giveUpIds: drop.map((a) => a.accountId),
  accountIds: accounts.map((a) => a.accountId),
});

const giveUpText = (code: FocusCode, drop: readonly FocusAccount[], now: Date): Bilingual => {
  const names = { zh: drop.map((a) => a.name).join('、'), en: drop.map((a) => a.name).join(', ') };
  if (code === 'window_passed')
    return {
      zh: `请在两者中选一：写明新的窗口和依据，或把${names.zh}降为机会型并收回投入。`,
      en: `Choose: state a new window and what it rests on, or move ${names.en} to the opportunity tier and take the effort back.`,
    };
  if (code === 'effort_upside_down')
    return { zh: `建议先减少对${names.zh}的投入。`, en: `Cut the hours on ${names.en} first.` };
  const why = (language: 'zh' | 'en') =>
    drop.map((account) => ({ name: account.name, why: whyWeak(account, now)[language] }));
  return {
    zh: `建议先放下或降级：${why('zh')
      .map((each) => `${each.name}（${each.why}）`)
      .join('、')}。`,
    en: `Consider giving up or moving down: ${why('en')
      .map((each) => `${each.name} (${each.why})`)
      .join(', ')}.`,
  };
};

const NEVER = new Date(0);
const lastOf = (account: FocusAccount): number => (toDate(account.lastInteractionAt) ?? NEVER).getTime();

/**
 * Least attractive first (unknown counts as middling), then fewest open deals, longest silent, fewest hours, then by name, so that the
 * answer is always the same.
 */
const weakestFirst = (accounts: readonly FocusAccount[]): FocusAccount[] =>
  [...accounts].sort(
    (a, b) =>
      (a.attractiveness ?? 0.5) - (b.attractiveness ?? 0.5) ||
      (a.openDeals ?? 0) - (b.openDeals ?? 0) ||
      lastOf(a) - lastOf(b) ||
      (a.actionHours ?? 0) - (b.actionHours ?? 0) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );

/** TIER-2: why this account is among the first to give up, from the record alone. */
export const whyWeak = (account: FocusAccount, now: Date): Bilingual => {
  const closes = account.tier === 'assault' ? toDate(account.windowClosesOn) : null;
  const last = toDate(account.lastInteractionAt);
  const days = last ? daysBetween(last, now) : null;
  const deals = account.openDeals ?? null;
  const hours = account.actionHours ?? null;
  const parts: Bilingual[] = [
    ...(closes && isoDay(closes) < isoDay(now)
      ? [{ zh: `攻坚窗口已于 ${isoDay(closes)} 关闭`, en: `its window closed on ${isoDay(closes)}` }]
      : []),
    ...(deals === null
      ? []
      : [
          deals === 0
            ? { zh: '没有在谈商机', en: 'no open opportunity' }
            : { zh: `在谈商机 ${deals} 个`, en: `open opportunities: ${deals}` },
        ]),
    days === null
      ? { zh: '没有互动记录', en: 'no interaction on record' }
      : { zh: `最近一次互动在 ${days} 天前`, en: `last interaction ${days} ${days === 1 ? 'day' : 'days'} ago` },
    ...(hours === null ? [] : [{ zh: `计划工时 ${round(hours)} 小时`, en: `${round(hours)} planned hours` }]),
  ];
  return { zh: parts.map((part) => part.zh).join('，'), en: parts.map((part) => part.en).join('; ') };
};

const round = (value: number): number => Math.round(value * 10) / 10;
