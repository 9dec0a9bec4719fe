/** Somebody a visit's notes may speak of. */
export type Person = { id: string; name: string; side: 'theirs' | 'ours'; title: string | null };

/** A person as a text names them: `[start, end)` in UTF-16 units. */
export type Mention = { person: Person; start: number; end: number };

const COMPOUND = /^(?:欧阳|司马|上官|诸葛|皇甫)/u;
const TITLES =
  '总工程师|总工|总监|总经理|副总|总|工程师|工|董事长|董|部长|经理|主任|厂长|院长|处长|科长|局长|校长|行长|主管|老师|女士|先生|书记|博士';
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const isHan = (name: string): boolean => /\p{Script=Han}/u.test(name);
const surnameOf = (name: string): string => COMPOUND.exec(name)?.[0] ?? name.slice(0, 1);

/** The short ways of naming these people: surname and title in Chinese, first or last name in English, where they name one only. */
const shortNames = (people: readonly Person[]): { pattern: string; person: Person }[] =>
  people.flatMap((person) => {
    const { name } = person;
    if (isHan(name)) {
      const surname = surnameOf(name);
      const alone = people.filter((other) => isHan(other.name) && surnameOf(other.name) === surname).length === 1;
      const given = name.length > 2 ? name.slice(surname.length) : '';
      return [
        ...(alone
          ? [{ pattern: `(?<![\\p{Script=Han}]老)${literal(surname)}(?:${TITLES})(?![\\p{Script=Han}]*公司)`, person }]
          : []),
        ...(given.length > 1 ? [{ pattern: literal(given), person }] : []),
      ];
    }
    return name
      .split(/\s+/)
      .filter((part) => part.length > 2 && /^\p{Lu}/u.test(part))
      .filter((part) => people.filter((other) => other.name.split(/\s+/).includes(part)).length === 1)
      .map((part) => ({ pattern: `(?<![\\p{L}])${literal(part)}(?![\\p{L}])`, person }));
  });

/** Makes the reader of who a text names: full names first, then short ones that can mean one person only. */
export const peopleReader = (people: readonly Person[]): ((text: string) => Mention[]) => {
  const known = [
    ...people.map((person) => ({
      pattern: isHan(person.name) ? literal(person.name) : `(?<![\\p{L}])${literal(person.name)}(?![\\p{L}])`,
      person,
    })),
    ...shortNames(people),
  ].map(({ pattern, person }) => ({ pattern: new RegExp(pattern, 'gu'), person }));
  return (text) => {
    const found: Mention[] = [];
    for (const { pattern, person } of known)
      for (const match of text.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + match[0].length];
        if (!found.some((other) => other.start < end && start < other.end)) found.push({ person, start, end });
      }
    return found.sort((a, b) => a.start - b.start);
  };
};
