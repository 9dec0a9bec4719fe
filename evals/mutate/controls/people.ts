import type { Person } from '../../reading/reading.ts';
import { peopleIn } from '../ground.ts';
import type { Rewriting, Subject } from '../operator.ts';
import { rewriteWords } from './everywhere.ts';

const family = 'control_people';

const TITLES = [
  '总经理',
  '副总经理',
  '副总',
  '总监',
  '经理',
  '部长',
  '处长',
  '科长',
  '主任',
  '厂长',
  '院长',
  '工程师',
  '总工程师',
  '会计',
  '董事长',
  '总裁',
];
const DOUBLE =
  /^(?:申屠|鲜于|濮阳|欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|端木|东方|司徒|夏侯|轩辕|宇文|长孙|南宫|独孤|公冶|闻人|澹台|百里|东郭|呼延)/u;

/** How a person is addressed behind the name, when the record's title ends with a form of address. */
const addressOf = ({ title }: Person): string | undefined =>
  TITLES.toSorted((a, b) => b.length - a.length).find((word) => title.endsWith(word));

const surnameOf = (name: string): string => (DOUBLE.test(name) ? name.slice(0, 2) : name.slice(0, 1));

const SHORT: Readonly<Record<string, string>> = {
  总经理: '总',
  副总经理: '总',
  副总: '总',
  总监: '总监',
  总裁: '总',
  董事长: '董事长',
  总工程师: '总工',
  工程师: '工',
};

/** The one person of a text to whom an address can be given without doubt. */
const person = (text: string, { ground }: Subject): Person | undefined => {
  const found = peopleIn(text, ground).find((one) => addressOf(one) !== undefined);
  if (!found) return undefined;
  const address = addressOf(found) ?? '';
  const next = text.slice(text.indexOf(found.name) + found.name.length);
  return next.startsWith(address) || text.includes(found.title) ? undefined : found;
};

export const PEOPLE_REWRITINGS: readonly Rewriting[] = [
  rewriteWords(
    { id: 'title-added', family, about: 'the title of the record is set behind a name' },
    (text, subject, place) => {
      if (place === null) return null;
      if (subject.language === 'zh') {
        const found = person(text, subject);
        return found ? text.replace(found.name, `${found.name}${addressOf(found)}`) : null;
      }
      const found = peopleIn(text, subject.ground)[0];
      if (!found || found.title === '' || text.includes(found.title) || /^\S+,/u.test(text)) return null;
      const next = text.slice(text.indexOf(found.name) + found.name.length);
      return /^[’']s|^,|^ \(/u.test(next) ? null : text.replace(found.name, `${found.name} (${found.title})`);
    },
  ),
  rewriteWords(
    {
      id: 'surname-and-title',
      family,
      about: 'a person is called by surname and title, where nobody else could be meant',
    },
    (text, subject) => {
      if (subject.language !== 'zh') return null;
      const found = person(text, subject);
      if (!found) return null;
      const surname = surnameOf(found.name);
      const alone = subject.ground.people.filter(({ name }) => surnameOf(name) === surname).length === 1;
      const ours = subject.ground.team.names.some((name) => surnameOf(name) === surname);
      const address = addressOf(found) ?? '';
      return alone && !ours ? text.replaceAll(found.name, `${surname}${SHORT[address] ?? address}`) : null;
    },
  ),
  rewriteWords(
    { id: 'title-left-out', family, about: 'the title before or behind a name is left out' },
    (text, { ground, language }) => {
      for (const { name, title } of peopleIn(text, ground)) {
        if (title === '') continue;
        const written =
          language === 'zh' ? [`${title}${name}`, `${name}${title}`] : [`${name}, ${title},`, `${name} (${title})`];
        const found = written.find((words) => text.includes(words));
        if (found) return text.replace(found, name);
      }
      return null;
    },
  ),
];
