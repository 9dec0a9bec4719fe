import { peopleIn } from '../ground.ts';
import type { Operator, Subject } from '../operator.ts';
import {
  fresh,
  linesOf,
  type Misreading,
  misreadOperator,
  openDeals,
  partOf,
  rewordOperator,
  type Words,
} from './fresh-lines.ts';
import { FRESH_QUOTES } from './fresh-quotes.ts';

const critical = { critical: true } as const;
const withPeople = { drafts: ['plan', 'needs', 'objection', 'recommendation'] } as const;
const PEOPLE = ['GUARD-1', 'CHAIN-', 'NEED-3', 'PLAN-4', 'PLAN-10', 'OBJ-3', 'REC-1'];
const SAYS = ['GUARD-1', 'GUARD-7', 'NEED-', 'PLAN-', 'OBJ-', 'LOOK-1', 'REC-1'];

/** A name with the title of a colleague before it; a title of their own that stands there already is exchanged. */
const colleaguesTitle = ({ text }: Words, { ground, language, pick }: Subject): string | null => {
  const [person] = peopleIn(text, ground);
  if (!person || person.title === '') return null;
  const others = ground.people.filter(
    ({ title }) => title !== '' && !title.includes(person.title) && !person.title.includes(title),
  );
  const title = pick.one(others)?.title;
  if (!title) return null;
  const written = /^[A-Z][a-z]/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
  const beside = [`${person.name}，`, `${person.name}（`, `${person.name}, `, `${person.name} (`]
    .map((lead) => text.toLowerCase().indexOf(`${lead}${person.title}`.toLowerCase()) + lead.length)
    .find((own, i) => own >= (i < 2 ? person.name.length + 1 : person.name.length + 2));
  if (beside !== undefined) return `${text.slice(0, beside)}${written}${text.slice(beside + person.title.length)}`;
  if (text.toLowerCase().includes(person.title.toLowerCase())) return null;
  const at = text.indexOf(person.name);
  const before = language === 'en' ? `${at === 0 ? title : written} ` : title;
  return `${text.slice(0, at)}${before}${text.slice(at)}`;
};

type Card = { item: Misreading['item']; name: string; boss: string | undefined; kpi: string | undefined };

const cards = ({ ground }: Subject): Card[] =>
  linesOf(ground, 'contact').map((item) => ({
    item,
    name: item.text.split(/[；;]/u)[0]?.trim() ?? '',
    boss: partOf(item.text, '汇报给', 'Reports to'),
    kpi: partOf(item.text, '考核', 'Measured by'),
  }));

const terms = (kpi: string): string[] =>
  kpi
    .toLowerCase()
    .split(/[、，,]| and /u)
    .map((term) => term.trim());

/** Who reports to whom, or what a person is measured by, read off the wrong card. */
const otherCard = (subject: Subject): Misreading[] => {
  const zh = subject.language === 'zh';
  const all = cards(subject);
  const bossOf = (name: string | undefined): string | undefined => all.find((card) => card.name === name)?.boss;
  return all.flatMap(({ item, name, boss, kpi }) =>
    all.flatMap((other) => {
      if (other.name === name) return [];
      const found: Misreading[] = [];
      if (boss && other.name !== boss && other.name !== bossOf(boss))
        found.push({
          text: zh ? `${name}直接向${other.name}汇报。` : `${name} reports to ${other.name}.`,
          item,
          quote: zh ? `汇报给：${boss}` : `Reports to: ${boss}`,
          about: name,
        });
      if (
        kpi &&
        other.kpi &&
        !terms(kpi).some((term) => other.kpi?.toLowerCase().includes(term)) &&
        !terms(other.kpi).some((term) => kpi.toLowerCase().includes(term))
      )
        found.push({
          text: zh
            ? `${name}今年考核的是${other.kpi}。`
            : `What ${name} is measured by: ${other.kpi.charAt(0).toLowerCase()}${other.kpi.slice(1)}.`,
          item,
          quote: zh ? `考核：${kpi}` : `Measured by: ${kpi}`,
          about: name,
        });
      return found;
    }),
  );
};

/** Summaries that are drafted or sent and that nobody has confirmed. */
const unconfirmed = ({ ground, language }: Subject): Misreading[] =>
  linesOf(ground, 'activity').flatMap((item) => {
    if (!/待确认|草稿|not confirmed|drafted/u.test(item.label)) return [];
    const day = item.text.slice(0, 10);
    const summary = partOf(item.text, '纪要', 'Summary')?.slice(0, 120);
    const who = / · ([^(]+?) \(/u.exec(item.label)?.[1];
    if (!summary || !who) return [];
    const said =
      language === 'zh'
        ? [`${day}的会谈纪要，${who}已经书面确认。`, `${day}那份纪要客户已经认了，可以当共识用。`]
        : [
            `The summary of ${day} has been confirmed in writing by ${who}.`,
            `They have confirmed the summary of ${day}, so it can be taken as agreed.`,
          ];
    return said.map((text) => ({ text, item, quote: summary, about: who.split(/[、,]/u)[0] ?? who }));
  });

/** A budget that is only planned, or not there, told as granted. */
const granted = ({ ground, language }: Subject): Misreading[] =>
  openDeals(ground).flatMap((item) => {
    const budget = partOf(item.text, '预算', 'Budget');
    if (!budget || !/^(?:已列入计划|无|未知|planned|none|unknown)$/iu.test(budget)) return [];
    const said =
      language === 'zh'
        ? ['这笔预算已经批下来了。', '钱已经批了，只差走合同。', '预算这一关已经过了，额度也定了。']
        : [
            'The budget for it has been approved.',
            'The money is granted; only the contract is left.',
            'The budget hurdle is behind them and the sum is fixed.',
          ];
    const quote = language === 'zh' ? `预算：${budget}` : `Budget: ${budget}`;
    return said.map((text) => ({ text, item, quote, about: item.text.split(/[；;]/u)[0] ?? '' }));
  });

/** What is weak or strong in one competitor told of another. */
const rivalsMixed = ({ ground, language }: Subject): Misreading[] =>
  openDeals(ground).flatMap((item) => {
    const rivals = item.text
      .split(/竞争对手：|Competitor: /u)
      .slice(1)
      .map((line) => ({
        name: line.split(/[；;]/u)[0]?.trim() ?? '',
        strong: partOf(line, '优势', 'strengths'),
        weak: partOf(line, '弱点', 'weaknesses'),
      }));
    return rivals.flatMap(({ strong, weak, name }) =>
      rivals.flatMap((other) => {
        if (other.name === name) return [];
        const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
        const found: Misreading[] = [];
        if (weak && weak !== other.weak)
          found.push({
            text:
              language === 'zh' ? `${other.name}的弱点是${weak}。` : `The weak spot of ${other.name}: ${lower(weak)}.`,
            item,
            quote: weak,
            about: other.name,
          });
        if (strong && strong !== other.strong)
          found.push({
            text:
              language === 'zh'
                ? `${other.name}的优势是${strong}。`
                : `The strength of ${other.name}: ${lower(strong)}.`,
            item,
            quote: strong,
            about: other.name,
          });
        return found;
      }),
    );
  });

/** What the record says of people, papers and deals, told otherwise. */
export const FRESH_RECORD: readonly Operator[] = [
  rewordOperator(
    fresh('colleagues-title', 'a person is given a colleague’s title', PEOPLE, withPeople),
    colleaguesTitle,
  ),
  misreadOperator(
    fresh('other-card', 'whom a person reports to, or is measured by, is read off another card', PEOPLE, withPeople),
    otherCard,
  ),
  misreadOperator(
    fresh('summary-unconfirmed', 'a summary nobody confirmed is told as confirmed', ['PROFILE-4', ...SAYS]),
    unconfirmed,
  ),
  misreadOperator(
    fresh('budget-granted', 'a budget that is only planned is told as granted', ['BANT-1', ...SAYS], critical),
    granted,
  ),
  misreadOperator(
    fresh('rivals-mixed', 'what is known of one competitor is told of another', ['STAGE-4', 'GUARD-3', ...SAYS]),
    rivalsMixed,
  ),
  ...FRESH_QUOTES,
];
