import { type SignalFinding, signal } from './signals.ts';
import type { Thresholds } from './thresholds.ts';
import { daysBetween, isoDay, toDate, type When, workingDaysBetween } from './time.ts';

/** PROFILE-4: status of a visit summary. */
export const SUMMARY_STATUSES = ['none', 'drafted', 'sent', 'confirmed'] as const;
export type SummaryStatus = (typeof SUMMARY_STATUSES)[number];

/** SIG-unconfirmed (PROFILE-4): a visit whose summary was not confirmed after 3 working days. Calls and messages are not visits. */
export const unconfirmedSignal = (
  visit: { id: string; subject: string; at: When; summaryStatus: SummaryStatus; sentAt?: When | null },
  t: Thresholds,
  now: Date,
): SignalFinding | null => {
  if (visit.summaryStatus === 'confirmed') return null;
  const from = toDate(visit.sentAt) ?? toDate(visit.at);
  if (!from) return null;
  const days = workingDaysBetween(from, now);
  if (days <= t.unconfirmedWorkingDays) return null;
  const sent = visit.summaryStatus === 'sent';
  return signal(
    'SIG-unconfirmed',
    'medium',
    {
      text: sent
        ? {
            zh: '“{subject}”的纪要 {day} 发出后，{days} 个工作日仍未得到客户确认。',
            en: 'The summary of "{subject}", sent on {day}, is unconfirmed after {days} working days.',
          }
        : {
            zh: '“{subject}”（{day}）过去 {days} 个工作日，纪要还没有发给客户。',
            en: '"{subject}" ({day}): {days} working days later the summary has not gone to the customer.',
          },
      opening: sent
        ? {
            zh: '上次谈的几点我整理成了纪要，怕理解有偏差，请您看一眼有没有要改的？',
            en: 'I put down what we agreed; would you look whether I got anything wrong?',
          }
        : {
            zh: '今天把纪要补发给客户：谈了什么、约定了什么、下一步谁做。',
            en: 'Send the summary today: what was said, what was agreed, who does what next.',
          },
    },
    { subject: visit.subject, day: isoDay(from), days },
    { since: isoDay(from), numbers: { workingDays: days }, evidence: [visit.id], subject: visit.id },
  );
};

/** SIG-change: a key contact left or changed role within the last 90 days. Key: holds a decision role or influence 4–5. */
export const changeSignals = (
  contacts: readonly {
    id: string;
    name: string;
    isKey: boolean;
    change: 'left' | 'role' | null;
    changedOn: When | null;
    detail?: string;
  }[],
  t: Thresholds,
  now: Date,
): SignalFinding[] =>
  contacts.flatMap((contact) => {
    const on = toDate(contact.changedOn);
    if (!contact.isKey || contact.change === null || (on !== null && daysBetween(on, now) > t.changeRecentDays))
      return [];
    const day = on ? isoDay(on) : null;
    const when = { zh: day ? `（${day}）` : '', en: day ? ` (${day})` : '' };
    return [
      signal(
        'SIG-change',
        contact.change === 'left' ? 'high' : 'medium',
        {
          text:
            contact.change === 'left'
              ? { zh: '关键联系人{name}已离开{when}。', en: 'Key contact {name} has left{when}.' }
              : {
                  zh: '关键联系人{name}职责有变{when}{detail}。',
                  en: 'Key contact {name} changed role{when}{detail}.',
                },
          opening:
            contact.change === 'left'
              ? {
                  zh: '先问候{name}的去向，再请对方引荐接任者，原有约定逐条与接任者确认。',
                  en: 'Wish {name} well, ask for an introduction to the successor, and confirm every agreement again.',
                }
              : {
                  zh: '祝贺{name}，请教新职责今年最看重什么。',
                  en: 'Congratulate {name} and ask what counts most in the new role.',
                },
        },
        {
          name: contact.name,
          when,
          detail: contact.detail ? { zh: `：${contact.detail}`, en: `: ${contact.detail}` } : { zh: '', en: '' },
        },
        { since: day, evidence: [contact.id], subject: contact.id },
      ),
    ];
  });

/** SIG-oneway (REL-4): the last three contacts with a person all asked for something. */
export const onewaySignal = (
  contact: { id: string; name: string },
  interactions: readonly { id: string; at: When; direction: 'ask' | 'give' | 'both' | null }[],
  t: Thresholds,
): SignalFinding | null => {
  const dated = interactions.flatMap((row) => {
    const at = toDate(row.at);
    return at ? [{ ...row, at }] : [];
  });
  // Of contacts at one moment the later made counts as later, here as in SQL.
  const newest = dated.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  const last = newest.slice(0, t.onewayContacts);
  if (last.length < t.onewayContacts || last.some((row) => row.direction !== 'ask')) return null;
  const oldest = last.at(-1);
  return signal(
    'SIG-oneway',
    'medium',
    {
      text: {
        zh: '最近 {count} 次联系{name}都是有求于人。',
        en: 'The last {count} contacts with {name} all asked for something.',
      },
      opening: {
        zh: '下一次先给{name}带点有用的：一条行业信息、一个问题的解法，或一次引荐，不提要求。',
        en: 'Next time bring {name} something of use, a piece of news, a solution or an introduction, and ask for nothing.',
      },
    },
    { count: last.length, name: contact.name },
    {
      since: oldest ? isoDay(oldest.at) : null,
      numbers: { asked: last.length },
      evidence: last.map((row) => row.id),
      subject: contact.id,
    },
  );
};
