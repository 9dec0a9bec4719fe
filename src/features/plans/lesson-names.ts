import { detectLanguage } from '#src/kernel/language.ts';

const MASKS = {
  zh: { account: '某客户', person: '某联系人' },
  en: { account: 'another customer', person: 'a contact' },
} as const;

const SHORTEST = 2;

/** GUARD-4: a lesson without the names of the customer and the people it was learned with. */
export const withoutNames = (
  text: string,
  names: { account: readonly string[]; people: readonly string[] },
): string => {
  const mask = MASKS[detectLanguage(text) ?? 'zh'];
  const wanted = [
    ...names.account.map((name) => ({ name, put: mask.account })),
    ...names.people.map((name) => ({ name, put: mask.person })),
  ]
    .filter(({ name }) => name.trim().length >= SHORTEST)
    .sort((a, b) => b.name.length - a.name.length);
  return wanted.reduce((words, { name, put }) => words.replaceAll(name, put), text);
};
