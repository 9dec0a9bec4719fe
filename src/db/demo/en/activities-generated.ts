import type { DemoActivity } from '../shape.ts';
import { enThreads, type Thread } from './activity-threads.ts';

const kinds = ['call', 'email', 'visit', 'message', 'meeting'] as const;

const openings = [
  'Working session on {topic}.',
  'Follow-up on {topic}.',
  'Short exchange about {topic}; both sides had prepared.',
  'Question from their side on {topic}, answered the same day.',
  'Took up {topic} again, as agreed last time.',
  'Planned for twenty minutes, took fifty: {topic}.',
  'Went through {topic} line by line.',
];

const closings = [
  'Nothing open on our side.',
  'They come back after their monthly round.',
  'We send the missing sheet within the week.',
  'Agreed to look at it again in a month.',
  'Good tone, no promise made.',
  'Asked for one more figure; noted with a date.',
];

/** Picks by position: deterministic, and varied because the lists have lengths without a common factor. */
function pick<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError('empty list');
  return item;
}

function toActivity(thread: Thread, index: number, offset: number): DemoActivity {
  const [topic, detail] = pick(thread.topics, index);
  const kind = pick(kinds, index + offset);
  const written = kind === 'visit' || kind === 'meeting';
  const daysAgo = thread.firstDaysAgo + index * thread.stepDays + ((index * 3 + offset) % 5);
  return {
    accountKey: thread.accountKey,
    ...(thread.opportunityKey === undefined ? {} : { opportunityKey: thread.opportunityKey }),
    contactKeys: [pick(thread.contactKeys, index)],
    userKey: thread.userKey,
    kind,
    daysAgo,
    subject: topic.charAt(0).toUpperCase() + topic.slice(1),
    notes: [pick(openings, index + offset).replace('{topic}', topic), detail, pick(closings, index * 5 + offset)].join(
      ' ',
    ),
    ...(written ? { summary: detail, summarySentDaysAgo: daysAgo - 1 } : {}),
    summaryStatus: written ? 'confirmed' : 'none',
    direction: pick(['both', 'give', 'ask', 'give'] as const, index + offset),
  };
}

/** The older background of each account: one activity for each topic of its threads. */
export const generatedActivities: DemoActivity[] = enThreads.flatMap((thread, offset) =>
  thread.topics.map((_, index) => toActivity(thread, index, offset)),
);
