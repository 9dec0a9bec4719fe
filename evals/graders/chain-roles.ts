import { CONTACT_ROLE_TABLE, type ContactRole } from '#src/playbook/contact-roles.ts';
import type { Ground, Person, Reading } from '../reading/reading.ts';
import { answerOf } from './support/answers.ts';
import { EVERY } from './support/drafts.ts';
import { perText } from './support/memo.ts';
import { namesPerson } from './support/people.ts';
import { problem, type Saying, sayings, wordsOf } from './support/said.ts';
import type { Grader, Problem } from './verdict.ts';
import { hedgeIn } from './words/hedges.ts';
import { ROLE_WORDS, SPEAKS_OF_ROLE, STANCE_WORDS, UNSURE } from './words/roles.ts';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** The role words of a text that are said of this person: `X是最终决策者`, `the economic buyer X`. */
const rolesSaidOf = (text: string, name: string): ContactRole[] => {
  const { named, roles } = saidOf(name);
  return named.test(text) ? roles.flatMap(({ role, words }) => (words.test(text) ? [role] : [])) : [];
};

/** How each role is said of a person of this name. */
const saidOf = perText((name) => {
  const who = literal(name);
  const card = `${who}(?:\\s?[（(,，][^，。；,;（(]{1,40}?(?:[）)]|(?=[,，])))?\\s?[：:,，]\\s?(?:(?:is|the|an?|and|our|推断|推测|可能|已证实的?|是|为) ?){0,3}`;
  const roles = (Object.keys(ROLE_WORDS) as ContactRole[]).map((role) => {
    const word = ROLE_WORDS[role].source;
    const words = new RegExp(
      `${who}(?:[,，（(][^，。,;；]{1,40}[,，)）])?[^，。,.;；]{0,24}?(?:是|(?<![认以因])为|作为|担任|属于|即|\\bis\\b|\\bas\\b|\\bacts as\\b|\\()[^，。,.;；不非]{0,16}?(?:${word})|(?:${word})(?:[,，](?!\\s?${who}(?:[正就则也]?是|作为| is\\b)))?\\s?(?:\\(EB\\)|（EB）)?\\s?${who}|${card}(?:${word})`,
      'iu',
    );
    return { role, words };
  });
  return { named: new RegExp(who, 'iu'), roles };
});

/** Every role a line about one person alone gives. */
const rolesIn = (text: string): ContactRole[] =>
  (Object.keys(ROLE_WORDS) as ContactRole[]).filter((role) => ROLE_WORDS[role].test(text));

/** A stance told against the record's: who opposes is no supporter, nor the reverse. */
const stance: Grader = {
  id: 'CHAIN-1/stance',
  rule: 'CHAIN-1',
  tier: 'method',
  severity: 'major',
  drafts: EVERY,
  grade: (reading) =>
    sayings(reading)
      .filter(isStated)
      .flatMap((saying) =>
        stancesTold(reading.ground, saying).map((person) =>
          problem(saying, `on record the stance of ${person.name} is ${person.stance ?? 'not known'}`),
        ),
      ),
};

/** Whose stance a saying tells against the record: of the last person named before the word, where its clause does not hedge. */
const stancesTold = (ground: Ground, { text }: Saying): Person[] =>
  STANCE_WORDS.flatMap(({ words, fits, onRecord }) => {
    const found = words.exec(text);
    if (!found) return [];
    const before =
      text
        .slice(0, found.index)
        .split(/[。；;]|\.\s/u)
        .at(-1) ?? '';
    const clause =
      text
        .slice(0, found.index)
        .split(/[，。；,;：:]|\.\s/u)
        .at(-1) ?? '';
    const named = ground.people.filter(({ name }) => namesPerson(text, name));
    const near = ground.people.filter(({ name }) => namesPerson(before + found[0], name));
    const [person] = near.length > 0 ? near : named;
    if (!person || (near.length || named.length) > 1 || hedgeIn(clause + found[0])) return [];
    if (person.stance === null)
      return onRecord && !ground.pack.items.some((item) => words.test(item.text)) ? [person] : [];
    return fits(person.stance) ? [] : [person];
  });

const denies = (text: string): boolean => /不是|并非|未必是|\bnot (?:the|an?)\b|\bno longer\b/iu.test(text);

/** CHAIN-1, CHAIN-3: nobody is given a decision role the record does not give. */
const role: Grader = {
  id: 'CHAIN-1/role',
  rule: 'CHAIN-1',
  tier: 'method',
  severity: 'major',
  drafts: EVERY,
  grade: (reading) =>
    sayings(reading).flatMap((saying): Problem[] => {
      if (saying.kind === 'question' || denies(saying.text)) return [];
      const named = reading.ground.people.filter(({ name }) => namesPerson(saying.text, name));
      const alone = /^plan\/decision people/u.test(saying.at) && named.length === 1;
      return reading.ground.people.flatMap(({ name, roles }) =>
        (alone && named[0]?.name === name ? rolesIn(saying.text) : rolesSaidOf(saying.text, name))
          .filter((said) => !roles.includes(said) && !roles.includes(CONTACT_ROLE_TABLE[said].label[reading.language]))
          .map((said) => problem(saying, `the record does not know ${name} as ${said}`)),
      );
    }),
};

/** How the record knows a person's roles: the certainty their card states. */
const isUnsure = ({ pack }: Ground, { name }: Person): boolean =>
  pack.items.some(
    ({ source, label, text }) =>
      source.type === 'contact' && (label.includes(name) || text.startsWith(name)) && UNSURE.test(text),
  );

const isStated = ({ kind }: Saying): boolean => kind === 'fact' || kind === 'inference';

/** CHAIN-8: an inferred role is never written as known. */
const certainty: Grader = {
  id: 'CHAIN-8/certainty',
  rule: 'CHAIN-8',
  tier: 'method',
  severity: 'major',
  drafts: EVERY,
  grade: (reading) => {
    const unsure = reading.ground.people.filter((person) => isUnsure(reading.ground, person));
    if (unsure.length === 0) return null;
    return sayings(reading)
      .filter(isStated)
      .flatMap((saying) =>
        unsure
          .filter(({ name }) => rolesSaidOf(saying.text, name).length > 0)
          .filter(() =>
            saying.kind === 'fact'
              ? !UNSURE.test(saying.text)
              : !hedgeIn(saying.text) && !SPEAKS_OF_ROLE.open.test(saying.text),
          )
          .map(({ name }) => problem(saying, `the role of ${name} is only inferred`)),
      );
  },
};

const holds = ({ people }: Ground, sought: ContactRole): Person[] =>
  people.filter(({ roles }) => roles.some((held) => held === sought || ROLE_WORDS[sought].test(held)));

/** CHAIN-2, CHAIN-3: the economic buyer is told of; where nobody is known to decide, or to guide us, that is said or asked. */
const missing: Grader = {
  id: 'CHAIN-2/missing-role',
  rule: 'CHAIN-2',
  tier: 'method',
  severity: 'major',
  drafts: ['plan'],
  grade: (reading: Reading) => {
    if (!answerOf(reading, 'plan/decision')) return null;
    const decision = wordsOf(reading, 'plan/decision');
    const all = [...decision, ...wordsOf(reading, 'plan/bottlenecks'), ...wordsOf(reading, 'plan/why')];
    const buyers = holds(reading.ground, 'EB');
    const untold = buyers.length > 0 && !buyers.some(({ name }) => decision.some((text) => namesPerson(text, name)));
    const gaps = (['EB', 'coach'] as const).filter(
      (sought) => holds(reading.ground, sought).length === 0 && !all.some((text) => SPEAKS_OF_ROLE[sought].test(text)),
    );
    return [
      ...(untold ? [{ at: 'plan/decision people', text: '', why: 'the economic buyer is left out' }] : []),
      ...gaps.map((sought) => ({
        at: 'plan/decision',
        text: sought,
        why: `nobody is ${sought}, and it is neither said nor asked`,
      })),
    ];
  },
};

export const roleGraders: readonly Grader[] = [role, stance, certainty, missing];
