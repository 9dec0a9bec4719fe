import { nameKey } from '#src/kernel/name-key.ts';
import { choose, type EditGround, type Person } from './edit-reading.ts';

const ME = /^(?:我|本人|自己|我自己|me|myself|i)$/iu;
const NOBODY = /^(?:无|没有|空|暂无|待定|nobody|no ?one|none|unassigned)$/iu;
const MOST = 12;

/** Who is named as owner: a person of the workspace, the speaker, or nobody (null). Whoever is not found is asked about. */
export const findPerson = (said: string, { people, me }: EditGround, take: () => string | undefined): string | null => {
  const name = said
    .replace(/^(?:由|给|到|为|成|是|to|by|with)\s*/iu, '')
    .replace(/\s*(?:来)?(?:负责|跟进|承担|去做|owns? it)$/iu, '')
    .trim();
  if (NOBODY.test(name)) return null;
  if (ME.test(name) && me) return me;
  const key = nameKey(name);
  const exact = people.filter((person) => nameKey(person.name) === key);
  const near = exact.length > 0 || key === '' ? exact : people.filter((person) => isNear(person, key));
  const [only] = near;
  if (near.length === 1 && only) return only.id;
  const some = near.length > 0 ? near : people;
  return choose(take, some.slice(0, MOST), {
    zh: near.length > 0 ? `“${name}”可能是下面几位，请回复序号：` : `没有找到同事“${name}”。由谁负责？请回复序号：`,
    en:
      near.length > 0
        ? `“${name}” may be one of these; reply with the number:`
        : `There is no colleague called “${name}”. Who is to own it? Reply with the number:`,
  }).id;
};

/** A whole name inside what was said, or a first or last name alone. */
const isNear = ({ name }: Person, key: string): boolean =>
  (nameKey(name).length > 1 && key.includes(nameKey(name))) || name.split(/\s+/u).some((part) => nameKey(part) === key);
