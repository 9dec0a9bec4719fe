import { foldWidth } from '#src/playbook/text.ts';

/** Who is to be forgotten: the name and addresses that may stand in texts, and what stands there instead. */
export type Erasure = {
  name: string;
  addresses: readonly string[];
  /** Names of others that hold this one inside (`王伟东` holds `王伟`): they stay. */
  longerNames: readonly string[];
  label: string;
};

const HAN = /\p{Script=Han}/u;

/** The label that stands for an erased person: neutral, and different from that of another. */
export const erasedLabel = (name: string, id: string): string => {
  const mark = id.slice(-4).toUpperCase();
  return HAN.test(name) ? `前联系人${mark}` : `Former contact ${mark}`;
};

/** What stands instead of an erased person's address. */
const addressLabel = (label: string): string => (HAN.test(label) ? '〔联系方式已删除〕' : '[contact detail erased]');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Han names stand anywhere, with or without a space or dot inside; Latin ones as whole words, in any case. */
const patternOf = (name: string): RegExp => {
  if (HAN.test(name)) return new RegExp([...name.replace(/[\s·•]/gu, '')].map(escaped).join('[\\s·•]?'), 'gu');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name.trim()).replace(/\s+/gu, '\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
};

/** A text without an erased person's name and addresses. Others whose names hold the name inside stay as they are. Pure. */
export const withoutPerson = (text: string, { name, addresses, longerNames, label }: Erasure): string => {
  const shields = longerNames.map((longer, i) => ({ longer, shield: `\uE000${i}\uE001` }));
  const hidden = shields.reduce((all, { longer, shield }) => all.replaceAll(longer, shield), text);
  const named = [...name.replace(/\s/gu, '')].length > 1 ? hidden.replace(patternOf(name), label) : hidden;
  const bare = addresses
    .filter((address) => address.length > 4)
    .reduce((all, address) => all.replace(addressPattern(address), addressLabel(label)), named);
  return shields.reduce((all, { longer, shield }) => all.replaceAll(shield, longer), bare);
};

/** An address in any case; a phone number with any spaces and hyphens between its digits. */
const addressPattern = (address: string): RegExp => {
  const digits = foldWidth(address).replace(/[\s()-]/g, '');
  return /^\+?\d+$/.test(digits)
    ? new RegExp(`(?<!\\d)${[...digits].map(escaped).join('[\\s()-]*')}(?!\\d)`, 'gu')
    : new RegExp(escaped(address), 'giu');
};

/** Every text inside a value without the person; keys too, since a detail may be called by a name. */
export const valueWithoutPerson = (value: unknown, erasure: Erasure): unknown => {
  if (typeof value === 'string') return withoutPerson(value, erasure);
  if (Array.isArray(value)) return value.map((each) => valueWithoutPerson(each, erasure));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [withoutPerson(key, erasure), valueWithoutPerson(each, erasure)]),
  );
};
