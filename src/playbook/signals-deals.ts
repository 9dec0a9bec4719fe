import type { NeedPriority } from './need-words.ts';
import { percent, type SignalFinding, short, signal } from './signals.ts';
import { isMoving, STAGE_LABELS, type Stage } from './stages.ts';
import type { Thresholds } from './thresholds.ts';
import { addDays, daysBetween, isoDay, toDate, type When } from './time.ts';

/** What SIG-delay looks at. `stageMedianDays`: the tenant's median stay in this stage, null while there are too few deals. */
export type DelayInput = {
  id: string;
  name: string;
  stage: Stage;
  stageSince: When;
  closeDateMoves: number;
  stageMedianDays: number | null;
};

/** SIG-delay: expected close moved later twice, or stage age above 1.5 × the tenant's median. */
export const delaySignal = (deal: DelayInput, t: Thresholds, now: Date): SignalFinding | null => {
  const since = toDate(deal.stageSince);
  if (!isMoving(deal.stage) || !since) return null;
  const age = daysBetween(since, now);
  const median = deal.stageMedianDays;
  const slow = median !== null && median > 0 && age > median * t.stageAgeFactor;
  const moved = deal.closeDateMoves >= t.closeDateMoves;
  if (!slow && !moved) return null;
  const parts = [
    ...(moved
      ? [
          {
            zh: `预计成交日已推迟 ${deal.closeDateMoves} 次`,
            en: `the expected close moved later ${deal.closeDateMoves} times`,
          },
        ]
      : []),
    ...(slow
      ? [
          {
            zh: `在“${STAGE_LABELS[deal.stage].zh}”已停留 ${age} 天（本公司中位数 ${short(median)} 天）`,
            en: `${age} days in "${STAGE_LABELS[deal.stage].en}" (our median is ${short(median)})`,
          },
        ]
      : []),
  ];
  return signal(
    'SIG-delay',
    slow && moved ? 'high' : 'medium',
    {
      text: { zh: '“{name}”在拖延：{parts}。', en: '"{name}" is slipping: {parts}.' },
      opening: {
        zh: '这个项目要往前走，现在最卡的是哪一步？如果整体难推，先做一个小的第一步可以吗？',
        en: 'What holds it up most? If the whole is hard to move, could we begin with a smaller first step?',
      },
    },
    { name: deal.name, parts: { zh: parts.map((p) => p.zh).join('；'), en: parts.map((p) => p.en).join('; ') } },
    {
      since: isoDay(since),
      numbers: { stageAgeDays: age, medianDays: median ?? -1, closeDateMoves: deal.closeDateMoves },
      evidence: [deal.id],
      subject: deal.id,
    },
  );
};

/** One recorded change of a need. */
export type NeedChange = { id?: string; at: When; changedBy: 'customer' | 'us'; kind: 'grade' | 'wording' };

/** SIG-needs-churn: a P0/P1 need changed three times in 30 days by the customer; our regrading does not count. */
export const needsChurnSignal = (
  need: { id: string; statement: string; priority: NeedPriority },
  changes: readonly NeedChange[],
  t: Thresholds,
  now: Date,
): SignalFinding | null => {
  if (need.priority !== 'P0' && need.priority !== 'P1') return null;
  const start = isoDay(addDays(now, -t.needChangeDays));
  const recent = changes.flatMap((change) => {
    const at = toDate(change.at);
    return at && change.changedBy === 'customer' && isoDay(at) > start && at <= now
      ? [{ ...change, day: isoDay(at) }]
      : [];
  });
  if (recent.length < t.needChanges) return null;
  return signal(
    'SIG-needs-churn',
    'high',
    {
      text: {
        zh: '{priority} 需求“{statement}”在 {days} 天内被客户改了 {count} 次。',
        en: 'The {priority} need "{statement}" was changed {count} times by the customer within {days} days.',
      },
      opening: {
        zh: '需求这几次有调整，是不是内部还有不同意见？想请几位一起坐下来，把底线先定下来。',
        en: 'The requirement has moved a few times: are there different views inside? Could we sit down together and settle the floor first?',
      },
    },
    { priority: need.priority, statement: need.statement, days: t.needChangeDays, count: recent.length },
    {
      since: recent.map((c) => c.day).sort()[0] ?? null,
      numbers: { changes: recent.length },
      evidence: [need.id, ...recent.map((c) => c.id)],
      subject: need.id,
    },
  );
};

/** One mention of a competitor in a note, a need or an opportunity. */
export type CompetitorMention = { competitor: string; at: When; id?: string };

/** Whether a text names a competitor: in any width and case; a Latin name only as words of its own ("SAP" is not in "disappear"). */
export const namesCompetitor = (text: string, competitor: string): boolean => {
  const [within, name] = [fold(text), fold(competitor).trim()];
  if (name.length < 2) return false;
  for (let at = within.indexOf(name); at >= 0; at = within.indexOf(name, at + 1)) {
    const [before, after] = [within[at - 1] ?? '', within[at + name.length] ?? ''];
    const joined = (inside: string, outside: string) => /[a-z0-9]/.test(inside) && /[a-z0-9]/.test(outside);
    if (!joined(name[0] ?? '', before) && !joined(name.at(-1) ?? '', after)) return true;
  }
  return false;
};

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** SIG-competitor: a competitor newly named in the last 30 days, or named more often than in the 30 days before. */
export const competitorSignals = (
  mentions: readonly CompetitorMention[],
  t: Thresholds,
  now: Date,
): SignalFinding[] => {
  const byName = new Map<string, { day: string; age: number; id: string | undefined }[]>();
  for (const mention of mentions) {
    const at = toDate(mention.at);
    if (!at || at > now) continue;
    const list = byName.get(mention.competitor) ?? [];
    list.push({ day: isoDay(at), age: daysBetween(at, now), id: mention.id });
    byName.set(mention.competitor, list);
  }
  return [...byName].flatMap(([competitor, list]) => {
    const recent = list.filter((row) => row.age < t.competitorDays);
    const earlier = list.filter((row) => row.age >= t.competitorDays);
    const before = earlier.filter((row) => row.age < 2 * t.competitorDays).length;
    const isNew = earlier.length === 0;
    if (recent.length === 0 || (!isNew && recent.length <= before)) return [];
    return [
      signal(
        'SIG-competitor',
        'medium',
        {
          text: isNew
            ? {
                zh: '竞争对手{competitor}首次出现（{day}），近 {days} 天提及 {count} 次。',
                en: 'Competitor {competitor} is newly named (on {day}), {count} times in {days} days.',
              }
            : {
                zh: '竞争对手{competitor}近 {days} 天被提及 {count} 次，前一期 {before} 次。',
                en: 'Competitor {competitor} was named {count} times in {days} days, {before} in the days before.',
              },
          opening: {
            zh: '您选供应商最看重哪几条标准？我们按这几条逐项说明，您好比较。',
            en: 'Which criteria count most in your choice? We will answer them one by one, so that you can compare.',
          },
        },
        {
          competitor,
          count: recent.length,
          before,
          days: t.competitorDays,
          day: recent.map((r) => r.day).sort()[0] ?? '',
        },
        {
          since: recent.map((r) => r.day).sort()[0] ?? null,
          numbers: { recent: recent.length, before },
          evidence: recent.map((r) => r.id),
          subject: competitor,
        },
      ),
    ];
  });
};

/** A satisfaction score on any scale, newest compared with the one before; an open complaint fires by itself. */
export const satisfactionSignal = (
  scores: readonly { value: number; at: When; id?: string }[],
  openComplaints: readonly { id: string; since: When }[],
  t: Thresholds,
): SignalFinding | null => {
  const dated = scores.flatMap((row) => {
    const at = toDate(row.at);
    return at ? [{ ...row, at }] : [];
  });
  const [current, previous] = dated.sort((a, b) => b.at.getTime() - a.at.getTime());
  const drop = current && previous && previous.value > 0 ? 1 - current.value / previous.value : 0;
  const fell = drop >= t.satisfactionDrop - 1e-9;
  const [complaint] = openComplaints;
  if (!fell && !complaint) return null;
  const parts = [
    ...(complaint
      ? [{ zh: `有 ${openComplaints.length} 件投诉未结`, en: `${openComplaints.length} complaints are open` }]
      : []),
    ...(fell && current && previous
      ? [
          {
            zh: `满意度由 ${short(previous.value)} 降至 ${short(current.value)}（降 ${percent(drop)}%）`,
            en: `satisfaction fell from ${short(previous.value)} to ${short(current.value)} (down ${percent(drop)} %)`,
          },
        ]
      : []),
  ];
  const since = complaint ? toDate(complaint.since) : (current?.at ?? null);
  return signal(
    'SIG-satisfaction',
    complaint ? 'high' : 'medium',
    {
      text: { zh: '客户不满意：{parts}。', en: 'The customer is not satisfied: {parts}.' },
      opening: {
        zh: '先为没有做好的地方道歉，问清最不满意的一件事，当场说明谁在什么时候回复。',
        en: 'Apologise for what fell short, ask for the one thing that matters most, and say who will answer when.',
      },
    },
    { parts: { zh: parts.map((p) => p.zh).join('；'), en: parts.map((p) => p.en).join('; ') } },
    {
      since: since ? isoDay(since) : null,
      numbers: { drop, complaints: openComplaints.length },
      evidence: [...openComplaints.map((c) => c.id), ...(fell ? [previous?.id, current?.id] : [])],
    },
  );
};
