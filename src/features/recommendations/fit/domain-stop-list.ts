import { nameKey } from '#src/kernel/name-key.ts';

/** Shorter names stand in any text by chance. */
const SHORTEST = { han: 3, latin: 6 };

/** Whether a text tells of one of these companies, in whichever spelling of the name. */
export const speaksOf = (text: string, names: readonly string[]): boolean => {
  const written = nameKey(text);
  return names.some((name) => {
    const key = nameKey(name);
    return key.length >= (/\p{Script=Han}/u.test(key) ? SHORTEST.han : SHORTEST.latin) && written.includes(key);
  });
};
