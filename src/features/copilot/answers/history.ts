import type { Claim } from '#src/evidence/index.ts';
import type { DossierActivity } from '#src/features/dossier/index.ts';
import { itemOf } from '#src/features/plans/index.ts';
import { isoDay } from '#src/playbook/time.ts';
import { excerptOf } from '../domain-excerpt.ts';
import { askedWords } from '../domain-rank-items.ts';
import type { Answerer, Answering } from './answer.ts';
import { notOnRecord, quoted } from './answer.ts';

const KINDS: Readonly<Record<string, { zh: string; en: string }>> = {
  visit: { zh: '拜访', en: 'visit' },
  call: { zh: '电话', en: 'call' },
  message: { zh: '消息', en: 'message' },
  meeting: { zh: '会议', en: 'meeting' },
  email: { zh: '邮件', en: 'e-mail' },
};
const NOTE = 220;

/** Interactions in the record's own words: when, with whom, what was noted or agreed, and whether they confirmed it (PROFILE-4). */
export const interactionClaims = (answering: Answering, activities: readonly DossierActivity[]): Claim[] =>
  activities.flatMap((activity) => {
    const { material, write, wording } = answering;
    const item = itemOf(material, 'activity', activity.id);
    const day = isoDay(activity.occurredAt);
    const kind = KINDS[activity.kind]?.[wording.language] ?? '';
    const names = new Map(material.dossier.contacts.map((contact) => [contact.id, contact.name]));
    const people = wording.list(activity.contactIds.flatMap((id) => names.get(id) ?? []));
    const head = write.fact(
      [
        wording.write(
          `${day} ${kind}${people ? `（${people}）` : ''}：${activity.subject}`,
          `${day}, ${kind}${people ? ` (${people})` : ''}: ${activity.subject}`,
        ),
        `${day} ${activity.subject}`,
      ],
      [[item, `${day} ${activity.subject}`]],
      'PROFILE-4',
    );
    const confirmed = activity.summaryStatus === 'confirmed' && activity.summary;
    const body = confirmed ? activity.summary : (activity.notes ?? activity.summary);
    if (!body?.trim()) return [head];
    const words = excerptOf(body.trim(), askedWords(answering.question), NOTE);
    const by = confirmed ? wording.write('纪要', 'Summary') : wording.write('记录', 'Notes');
    const open = activity.summaryStatus === 'drafted' || activity.summaryStatus === 'sent';
    return [
      head,
      write.fact(
        [wording.write(`${by}：${quoted(words)}`, `${by}: ${quoted(words)}`), words],
        [[item, words]],
        'PROFILE-4',
      ),
      ...(open ? [unconfirmed(answering, day)] : []),
    ];
  });

const unconfirmed = ({ write, wording }: Answering, day: string): Claim =>
  write.question(
    wording.write(
      `${day} 的纪要客户还没有确认（PROFILE-4），请客户确认后再当作共识`,
      `The customer has not confirmed the summary of ${day} (PROFILE-4): have it confirmed before it counts as agreed`,
    ),
    [],
    'PROFILE-4',
  );

/** The latest interactions; only visits and meetings where the question says so, only with the people it names. */
export const visits: Answerer = (answering) => {
  const { material, question, people, wording } = answering;
  const inPerson = /拜访|见面|会议|开会|\bvisit|\bmeeting/iu.test(question);
  const past = material.dossier.activities.filter((activity) => isoDay(activity.occurredAt) <= material.today);
  const fitting = past.filter(
    (activity) =>
      (!inPerson || activity.kind === 'visit' || activity.kind === 'meeting') &&
      (people.length === 0 || people.some((contact) => activity.contactIds.includes(contact.id))),
  );
  if (fitting.length === 0)
    return [
      notOnRecord(
        answering,
        wording.write('这样的拜访或联系', 'Such a visit or contact'),
        wording.write('最近有什么变化，我们该先了解什么？', 'What has changed lately, and what should we know first?'),
        'PROFILE-4',
      ),
    ];
  const several = /最近|近期|几次|哪些|记录|\brecent\b|\bvisits\b|\bmeetings\b|\bactivities\b|\binteractions\b/iu.test(
    question,
  );
  return interactionClaims(answering, fitting.slice(0, several ? 3 : 1));
};
