import type { Ground, Person } from '../reading/reading.ts';
import { EVERY } from './support/drafts.ts';
import { foldTight } from './support/read.ts';
import { problem, sayings } from './support/said.ts';
import type { Grader, Problem } from './verdict.ts';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const POST =
  '(?:副?总(?:裁|经理|监|工程师|工)|副?董事长|副?经理|副?主任|副?部长|副?厂长|副?院长|副?处长|副?科长|副?主管|副?书记|副?站长|副?所长|班长|工程师|专员|秘书|会计)';

/** The post a text puts right behind a name: `费敏章，财务总监，` or `Claire Sutton (IT supervisor)`. */
const postsSaidOf = (text: string, name: string): string[] => {
  const who = literal(foldTight(name));
  const folded = foldTight(text);
  if (!folded.includes(foldTight(name)) && !text.toLowerCase().includes(name.toLowerCase())) return [];
  const zh = new RegExp(
    `${who}[（(，,、](?:(?:任|是|为|现任|担任))?([\\p{Script=Han}]{0,10}${POST})(?=[）)，,。；;：:、]|$)|${who}(?:是|任|担任|现任)([\\p{Script=Han}]{0,10}${POST})(?=[）)，,。；;：:、]|$)`,
    'gu',
  );
  const en = new RegExp(
    `${literal(name.toLowerCase())}(?: ?[(,] ?| is (?:the |an? )?| as )(?:the |an? )?([\\p{L} -]{4,40}?)(?= ?[),:;.]|$)`,
    'giu',
  );
  const found = /\p{Script=Han}/u.test(name)
    ? [...folded.matchAll(zh)].map((match) => match[1] ?? match[2] ?? '')
    : [...text.matchAll(en)].map((match) => match[1] ?? '');
  return found.filter((post) => post !== '');
};

const norm = (title: string): string => foldTight(title).replace(/[\s-]/gu, '').replace(/^the/u, '');

/** Whether a post is not the person's own: somebody else's, or their own with `副` or another rank put in or taken away. */
const isWrong = (post: string, { title, name }: Person, { people }: Ground): boolean => {
  const [said, own] = [norm(post), norm(title)];
  if (own === '' || said === own || (own.endsWith(said) && said.includes('副') === own.includes('副'))) return false;
  if (people.some((other) => other.name !== name && norm(other.title) === said)) return true;
  return /\p{Script=Han}/u.test(said) && !own.includes(said) && !said.includes(own);
};

/** GUARD-1: nobody is given a post that is not theirs. */
const title: Grader = {
  id: 'GUARD-1/title',
  rule: 'GUARD-1',
  tier: 'grounding',
  severity: 'major',
  drafts: EVERY,
  grade: (reading) =>
    sayings(reading).flatMap((saying): Problem[] =>
      reading.ground.people.flatMap((person) =>
        postsSaidOf(saying.text, person.name)
          .filter((post) => isWrong(post, person, reading.ground))
          .map((post) => problem({ at: saying.at, text: post }, `on record ${person.name} is ${person.title}`)),
      ),
    ),
};

export const titleGraders: readonly Grader[] = [title];
