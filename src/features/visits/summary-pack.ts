import { type EvidenceItem, type EvidencePack, numberItems } from '#src/evidence/index.ts';
import { formatDate } from '#src/kernel/format-date.ts';
import type { Language } from '#src/kernel/language.ts';
import type { ReadSentence } from './domain-classify.ts';
import type { Person } from './domain-people.ts';
import { whyWithheld } from './domain-private.ts';
import type { SummaryMaterial } from './summary-material.ts';

type Around = Pick<SummaryMaterial, 'account' | 'activity' | 'words' | 'participants' | 'people'>;

/**
 * The evidence of a summary for the customer: only what may be told them. Of the record it holds names, titles and the day, nothing of
 * roles, stances or concerns, so that no drafter can let them slip (GUARD-3, GUARD-4).
 */
export const summaryPack = (
  { account, activity, words, participants, people }: Around,
  sentences: readonly ReadSentence[],
  language: Language,
): EvidencePack => {
  const zh = language === 'zh';
  const names = participants.map((person) => person.name).join(zh ? '、' : ', ');
  const label = `${activity.day}${names ? ` · ${names}` : ''}`;
  const note = (field: string, text: string): Omit<EvidenceItem, 'ref'> => ({
    source: { type: 'activity', id: activity.id, version: activity.version, field },
    label: `${zh ? (field === 'notes' ? '拜访记录' : '拜访主题') : field === 'notes' ? 'Notes' : 'Subject'} ${label}`,
    text,
    accountId: account.id,
    asOf: activity.day,
    untrusted: true,
  });
  const days = new Map(sentences.flatMap(({ days: found }) => found.map((each) => [each.text, each.day])));
  return {
    accountId: account.id,
    items: numberItems([
      {
        source: { type: 'account', id: account.id, field: 'name' },
        label: zh ? '客户' : 'Customer',
        text: account.name,
        accountId: account.id,
      },
      ...(activity.subject && whyWithheld(activity.subject, words) === null ? [note('subject', activity.subject)] : []),
      ...participants.map((person) => personItem(person, account.id, zh)),
      ...sentences
        .filter((sentence) => sentence.withheld === null || sentence.withheld === 'observation')
        .map((sentence) => note('notes', sentence.text)),
      ...[...days].map(([text, day]) => ({
        source: { type: 'computation' as const, id: `day:${text}` },
        label: zh ? '日期换算' : 'What a date means',
        text: zh
          ? `${text} = ${day}，即${formatDate(day, 'zh')}（从拜访日 ${activity.day} 算起）`
          : `${text} = ${day}, that is ${formatDate(day, 'en')} (counted from the visit on ${activity.day})`,
        accountId: account.id,
      })),
    ]),
    names: {
      people: people.map((person) => ({ name: person.name, roles: [] })),
      companies: [account.name],
      products: [],
    },
  };
};

const personItem = ({ id, name, side, title }: Person, accountId: string, zh: boolean): Omit<EvidenceItem, 'ref'> => ({
  source: side === 'theirs' ? { type: 'contact', id } : { type: 'user', id, field: 'name' },
  label: side === 'theirs' ? (zh ? '客户参加人' : 'For the customer') : zh ? '我方参加人' : 'For us',
  text: title ? `${name}${zh ? '，' : ', '}${title}` : name,
  accountId: side === 'theirs' ? accountId : null,
  untrusted: side === 'theirs',
});
