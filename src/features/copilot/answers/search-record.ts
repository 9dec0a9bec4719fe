import type { Claim } from '#src/evidence/index.ts';
import { isoDay } from '#src/playbook/time.ts';
import { excerptOf } from '../domain-excerpt.ts';
import { askedWords, type RankedItem, rankItems } from '../domain-rank-items.ts';
import { type Answering, notOnRecord, quoted } from './answer.ts';
import { SAID } from './topics.ts';

const SEARCHED = new Set(['activity', 'fact', 'need', 'opportunity', 'contact', 'account', 'purchase']);
const MOST = 4;
const EXCERPT = 160;
const TALK = 1.6;
/** Below this share of the question's words a piece is about something else. */
const LEAST_COVERAGE = 0.34;

/** The pieces of the record that hold what is asked after, each in its own words with its date; empty when none does. */
export const searchRecord = (answering: Answering): Claim[] => {
  const { material, write, wording, question, people } = answering;
  const said = SAID.test(question);
  const own = material.pack.items.filter((item) => SEARCHED.has(item.source.type));
  const met = new Set(
    material.dossier.activities
      .filter((activity) => people.some((contact) => activity.contactIds.includes(contact.id)))
      .map((activity) => activity.id),
  );
  const bare = people.reduce((text, contact) => text.replaceAll(contact.name, ' '), question);
  return rankItems(withoutAccount(bare, answering), own)
    .filter(({ coverage }) => coverage >= LEAST_COVERAGE)
    .filter(
      ({ item }) =>
        people.length === 0 || met.has(item.source.id) || people.some((each) => item.text.includes(each.name)),
    )
    .sort((a, b) => weight(b, said) - weight(a, said))
    .slice(0, MOST)
    .map(({ item }) => {
      const words = excerptOf(item.text, askedWords(bare), EXCERPT);
      return write.fact(
        [wording.write(`${item.label}：${quoted(words)}`, `${item.label}: ${quoted(words)}`), words],
        [[item, words]],
        'GUARD-1',
      );
    });
};

/** What somebody said stands in the talks: there it counts for more than in the file. */
const weight = ({ item, score }: RankedItem, said: boolean): number =>
  said && (item.source.type === 'activity' || item.source.type === 'need') ? score * TALK : score;

/** The account's name says nothing about what is asked after. */
const withoutAccount = (question: string, { material }: Answering): string => {
  const { name, aliases } = material.dossier.account;
  return [name, ...aliases].reduce((text, each) => text.replaceAll(each, ' '), question);
};

/** Nothing found: what was looked for, since when the record goes back, and whom to ask. */
export const notFound = (answering: Answering): Claim => {
  const { material, wording } = answering;
  const words =
    askedWords(withoutAccount(answering.question, answering)).slice(0, 40) || answering.question.slice(0, 40);
  const first = material.dossier.activities.at(-1);
  const since = first
    ? wording.write(
        `（互动记录自 ${isoDay(first.occurredAt)} 起）`,
        ` (interactions on record since ${isoDay(first.occurredAt)})`,
      )
    : '';
  return notOnRecord(
    answering,
    wording.write(`关于“${words}”的内容${since}`, `Anything about “${words}”${since}`),
    wording.write(`关于${words}，目前是什么情况？`, `How do things stand with ${words}?`),
  );
};
