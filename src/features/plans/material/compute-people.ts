import type { Dossier } from '#src/features/dossier/index.ts';
import { reasonWords } from '#src/playbook/chain-bottlenecks.ts';
import { threadShares } from '#src/playbook/chain-threads.ts';
import type { ChainGap } from '#src/playbook/decision-chain.ts';
import { silenceDays } from '#src/playbook/signals-account.ts';
import type { Thresholds } from '#src/playbook/thresholds.ts';
import { TIER_LABELS } from '#src/playbook/tiers.ts';
import { daysBetween, isoDay } from '#src/playbook/time.ts';
import type { ChainFacts } from './chain-facts.ts';
import { type Computation, computation } from './computation.ts';
import type { Wording } from './wording.ts';

/** The id of a gap's computation: its code, and the contact it is about. */
export const gapId = (gap: Pick<ChainGap, 'code' | 'subjectContactId'>): string =>
  ['gap', gap.code, gap.subjectContactId].filter(Boolean).join(':');

/** What is computed about people and contact: silence (SIG-silence), the chain's gaps (CHAIN-2). */
export const computePeople = (
  dossier: Dossier,
  chain: ChainFacts,
  thresholds: Thresholds,
  now: Date,
  wording: Wording,
): Computation[] => [
  ...silence(dossier, thresholds, now, wording),
  ...lastConfirmed(dossier, now, wording),
  ...gaps(dossier, chain, now, wording),
  ...cut(chain, now, wording),
];

/** The id of the computation of the smallest set of closed people between us and the buyer. */
export const CUT = 'chain-cut';

const silence = ({ activities, account }: Dossier, thresholds: Thresholds, now: Date, wording: Wording) => {
  const { write, language } = wording;
  const last = activities.find((activity) => activity.occurredAt <= now);
  if (!last) return [];
  const days = daysBetween(last.occurredAt, now);
  const limit = silenceDays(account.tier, thresholds);
  const tier = account.tier ? TIER_LABELS[account.tier][language] : write('未定级', 'no tier');
  return [
    computation(
      'silence',
      language,
      write(`距上次互动 ${days} 天`, `${days} ${days === 1 ? 'day' : 'days'} since the last interaction`),
      write(
        `${isoDay(last.occurredAt)} → ${isoDay(now)}；${tier}客户的上限 ${limit} 天`,
        `${isoDay(last.occurredAt)} → ${isoDay(now)}; limit for ${tier.toLowerCase()}: ${limit} days`,
      ),
    ),
  ];
};

/** PROFILE-4: the newest summary that the customer confirmed. */
const lastConfirmed = ({ activities }: Dossier, now: Date, { write, language }: Wording): Computation[] => {
  const past = activities.filter((activity) => activity.occurredAt <= now);
  const confirmed = past.filter((activity) => activity.summaryStatus === 'confirmed' && activity.summary);
  const [last] = confirmed;
  if (!last) return [];
  const day = isoDay(last.occurredAt);
  return [
    computation(
      'last-word',
      language,
      write(`客户最近确认的纪要是 ${day} 的`, `The latest summary the customer confirmed is of ${day}`),
      write(
        `${past.length} 次互动中，纪要状态为客户已确认的有 ${confirmed.length} 次`,
        `of ${past.length} interactions, ${confirmed.length} have a summary with the status confirmed`,
      ),
      { about: last.id },
    ),
  ];
};

/** CHAIN-2: who has to be won so that a way to the buyer opens; nothing when the buyer alone is closed, which is a gap of its own. */
const cut = ({ cut: found, people }: ChainFacts, now: Date, { write, list, language }: Wording): Computation[] => {
  const buyer = people.find((contact) => contact.id === found?.buyerId);
  const between = found?.cut.filter((each) => each.contactId !== found.buyerId) ?? [];
  if (!buyer || between.length === 0) return [];
  const who = list(
    between.map(({ name, reasons }) => {
      const why = reasonWords(reasons)[language];
      return write(`${name}（${why}）`, `${name} (${why})`);
    }),
  );
  return [
    computation(
      CUT,
      language,
      write(`通往${buyer.name}的每一条路都经过：${who}`, `Every way to ${buyer.name} leads through: ${who}`),
      write(
        `按 ${isoDay(now)} 记录的汇报线与共同参与的互动求最小割，共 ${between.length} 人`,
        `smallest cut over reporting lines and shared interactions on record at ${isoDay(now)}: ${between.length} in number`,
      ),
    ),
  ];
};

const gaps = (dossier: Dossier, chain: ChainFacts, now: Date, { write, language, list }: Wording): Computation[] => {
  const names = new Map(dossier.contacts.map((contact) => [contact.id, contact.name]));
  const basis = write(
    `截至 ${isoDay(now)} 记录中的在任联系人与互动`,
    `as of ${isoDay(now)}: the contacts in office and the interactions on record`,
  );
  return chain.gaps.map((gap) => {
    const inputs = gap.code === 'single_thread' ? threadInputs(dossier, names, list) : basis;
    return computation(gapId(gap), language, gap.message[language], inputs);
  });
};

/** `A 14/17、B 2/17`: an interaction with several people counts for each in equal parts. */
const threadInputs = (dossier: Dossier, names: ReadonlyMap<string, string>, list: Wording['list']): string => {
  const { shares, total } = threadShares(
    dossier.activities.map((activity) => ({ at: activity.occurredAt, contactIds: activity.contactIds })),
  );
  return list(
    [...shares]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4)
      .map(([id, share]) => `${names.get(id) ?? '—'} ${Math.round(share * total * 10) / 10}/${total}`),
  );
};
