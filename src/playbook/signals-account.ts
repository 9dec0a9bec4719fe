import type { Bilingual } from '#src/kernel/language.ts';
import type { ChainGap } from './decision-chain.ts';
import type { FocusFinding } from './focus.ts';
import { type SignalFinding, signal } from './signals.ts';
import type { Thresholds } from './thresholds.ts';
import { TIER_LABELS, type Tier } from './tiers.ts';
import { daysBetween, isoDay, toDate, type When } from './time.ts';

/** SIG-owner: a key account without exactly one accountable owner. */
export const ownerSignal = (account: { isKey: boolean; ownerIds: readonly string[] }): SignalFinding | null => {
  const count = new Set(account.ownerIds).size;
  if (!account.isKey || count === 1) return null;
  return signal(
    'SIG-owner',
    'high',
    {
      text:
        count === 0
          ? { zh: '大客户没有负责人。', en: 'This key account has no accountable owner.' }
          : {
              zh: '大客户有 {count} 位负责人，结果没有唯一责任人。',
              en: 'This key account has {count} owners; nobody alone answers for it.',
            },
      opening: {
        zh: '请销售经理当天指定唯一负责人，其余人列为支持人。',
        en: 'Ask the manager to name one owner today and list the others as supporters.',
      },
    },
    { count },
    { numbers: { owners: count }, evidence: account.ownerIds },
  );
};

/** SIG-focus: every warning of TIER-2 as a signal. */
export const focusSignals = (findings: readonly FocusFinding[]): SignalFinding[] =>
  findings.map((finding) =>
    signal(
      'SIG-focus',
      finding.code === 'effort_even' ? 'low' : 'medium',
      { text: finding.message, opening: finding.giveUp },
      {},
      {
        numbers: { accounts: finding.accountIds.length },
        evidence: finding.accountIds,
        // A passed window is one account's matter, and an owner may have several.
        subject: [
          finding.code,
          finding.ownerId ?? '',
          ...(finding.code === 'window_passed' ? finding.accountIds : []),
        ].join(':'),
      },
    ),
  );

/** SIG-window: an assault window closes within 30 days, or has passed without a decision. */
export const windowSignal = (
  account: { tier: Tier | null; windowClosesOn?: When | null; windowDecided?: boolean },
  t: Thresholds,
  now: Date,
): SignalFinding | null => {
  const closes = account.tier === 'assault' ? toDate(account.windowClosesOn) : null;
  if (!closes || account.windowDecided) return null;
  const days = daysBetween(now, closes);
  if (days > t.windowDays) return null;
  return signal(
    'SIG-window',
    'high',
    days < 0
      ? {
          text: {
            zh: '攻坚窗口已于 {day} 关闭，过去 {passed} 天仍未决定去留。',
            en: 'The window closed on {day}, {passed} days ago, and nobody has decided.',
          },
          opening: {
            zh: '向客户直接确认：这件事今年还做不做？不做就降级，把人撤出来。',
            en: 'Ask the customer straight: will it still happen this year? If not, move the account down and take people off.',
          },
        }
      : {
          text: {
            zh: '攻坚窗口将于 {day} 关闭，还剩 {left} 天。',
            en: 'The window closes on {day}, {left} days from now.',
          },
          opening: {
            zh: '离您说的时间节点不远了，要赶上，现在还差哪一步？我们先配合哪一步？',
            en: 'Your date is near: which step is still missing, and with which one can we help first?',
          },
        },
    { day: isoDay(closes), passed: -days, left: days },
    { since: isoDay(closes), numbers: { daysLeft: days } },
  );
};

/** SIG-chain: every CHAIN-2 gap as a signal. */
export const chainSignals = (gaps: readonly ChainGap[]): SignalFinding[] =>
  gaps.map((gap) =>
    signal(
      'SIG-chain',
      HIGH_GAPS.includes(gap.code) ? 'high' : 'medium',
      { text: gap.message, opening: GAP_OPENINGS[gap.code] },
      {},
      {
        numbers: gap.numbers,
        evidence: gap.subjectContactId === null ? [] : [gap.subjectContactId],
        subject: [gap.code, gap.subjectContactId ?? ''].join(':'),
      },
    ),
  );

const HIGH_GAPS: readonly ChainGap['code'][] = ['no_eb_known', 'single_thread', 'strong_opponent'];

/** What to do about a gap, in one sentence: an opening for the seller, a first action for a plan. */
export const GAP_OPENINGS: Readonly<Record<ChainGap['code'], Bilingual>> = {
  no_eb_known: {
    zh: '请教一下，这类项目以往最后是谁拍板的？中间要经过哪几位？',
    en: 'May I ask who decided on a project like this before, and whom it passed on the way?',
  },
  eb_inferred: {
    zh: '向另一位了解内情的人核实：这次是不是由这位领导最后定？',
    en: 'Check with a second person inside: does this person really decide this time?',
  },
  eb_never_met: {
    zh: '我们的负责人想就行业趋势向贵司领导做一次简短汇报，您看什么时候方便引荐？',
    en: 'Our leader would like to give yours a short briefing on the industry: when might you introduce us?',
  },
  no_coach: {
    zh: '先帮一位认可我们的人解决一个工作难题，再请教贵司的决策方式。',
    en: 'First help somebody who likes our work with a real problem, then ask how decisions are made.',
  },
  single_thread: {
    zh: '方案要落地，还想听听使用部门和技术同事的意见，能否请您牵线？',
    en: 'To make it work we would like to hear users and technical colleagues: could you connect us?',
  },
  buyer_ignored: {
    zh: '想专门请教您对选型标准的看法，哪几条是底线？',
    en: 'We would like to hear your own criteria: which of them are floors?',
  },
  strong_opponent: {
    zh: '单独拜访，先听完顾虑，再带着数据回应最要紧的一条。',
    en: 'Call alone, hear the doubts out, and come back with figures on the weightiest one.',
  },
  chain_stale: {
    zh: '最近贵司组织上有什么变化吗？这个项目还是原来几位在看吗？',
    en: 'Has anything changed in your organisation? Are the same people still on this project?',
  },
};

/** SIG-silence: no interaction for 14 / 30 / 60 days by tier. `since` the account was made when there was never one. */
export const silenceSignal = (
  account: { tier: Tier | null; lastInteractionAt: When | null; since?: When | null; lastInteractionId?: string },
  t: Thresholds,
  now: Date,
): SignalFinding | null => {
  const last = toDate(account.lastInteractionAt);
  const from = last ?? toDate(account.since);
  const limit = silenceDays(account.tier, t);
  if (!from || daysBetween(from, now) < limit) return null;
  const days = daysBetween(from, now);
  const tier = account.tier ? TIER_LABELS[account.tier] : { zh: '未定级', en: 'no tier' };
  return signal(
    'SIG-silence',
    days >= 2 * limit ? 'high' : 'medium',
    {
      text: last
        ? {
            zh: '已有 {days} 天没有互动（{tier}，上限 {limit} 天），上一次是 {day}。',
            en: 'No interaction for {days} days ({tier}, limit {limit}); the last was on {day}.',
          }
        : {
            zh: '建档 {days} 天以来没有一次互动（{tier}，上限 {limit} 天）。',
            en: 'Not one interaction in {days} days on file ({tier}, limit {limit}).',
          },
      opening: {
        zh: '带一条与对方业务有关的新消息去问候：最近同行有这样一个做法，想到对您可能有用。',
        en: 'Come back with something of use: a peer did the following lately, and it might help you.',
      },
    },
    { days, limit, tier: { zh: tier.zh, en: tier.en.toLowerCase() }, day: isoDay(from) },
    { since: isoDay(from), numbers: { days, limit }, evidence: [account.lastInteractionId] },
  );
};

/** SIG-silence: the limit in days for a tier; an account without a tier is followed like the opportunity tier. */
export const silenceDays = (tier: Tier | null, t: Thresholds): number => {
  if (tier === 'strategic') return t.silenceStrategicDays;
  if (tier === 'assault') return t.silenceAssaultDays;
  return t.silenceTierOpportunityDays;
};
