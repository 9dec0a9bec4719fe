import type { Ground } from '../../reading/reading.ts';
import { denies } from '../words/denials.ts';
import { sentences } from './beside.ts';
import { lookalikeParties } from './lookalike-parties.ts';
import { perObject } from './memo.ts';
import { contentOf } from './overlap.ts';

/** Somebody of whom a draft tells: how they are called, and what the record tells of them, affirmed and denied. */
export type Holder = { name: string; calls: readonly string[]; so: ReadonlySet<string>; notSo: ReadonlySet<string> };

const holderOf = (
  name: string,
  calls: readonly string[],
  texts: readonly string[],
  wants: readonly string[] = [],
): Holder => {
  // What is wanted may be told as what is lacking, and the reverse.
  const wanted = wants.flatMap((text) => [...contentOf(text)]);
  const parts = texts.flatMap((text) => text.split(/[，。；;！？!?\n、]|,\s|\.\s|\s(?:and|but|while|whereas)\s/u));
  const words = (denied: boolean): Set<string> =>
    new Set([...wanted, ...parts.filter((part) => denies(part) === denied).flatMap((part) => [...contentOf(part)])]);
  return { name, calls, so: words(false), notSo: words(true) };
};

/** A person's own pieces and the sentences that name nobody else of the record. */
const ofPerson = ({ pack, people }: Ground, name: string): string[] =>
  pack.items.flatMap(({ source, label, text }) => {
    const others = people.filter((other) => other.name !== name);
    if (source.type === 'contact') return label.includes(name) || text.startsWith(name) ? [text] : [];
    if (source.type === 'need') return new RegExp(`(?:联系人：|Contact: )${name}`, 'u').test(text) ? [text] : [];
    const alone = label.includes(name) && !others.some((other) => label.includes(other.name));
    return [...sentences(text)].filter(
      (sentence) => !others.some((other) => sentence.includes(other.name)) && (alone || sentence.includes(name)),
    );
  });

/** The people of the customer, each with what the record tells of them alone. */
export const people = perObject((ground: Ground): Holder[] =>
  ground.people.map(({ name }) => {
    const [first = ''] = name.split(' ');
    const shared = ground.people.filter((other) => other.name.split(' ')[0] === first).length > 1;
    const needs = ground.pack.items.filter(
      (item) => isWant(item) && ofPerson({ ...ground, pack: { ...ground.pack, items: [item] } }, name).length > 0,
    );
    return holderOf(
      name,
      /\p{Script=Han}/u.test(name) || shared ? [name] : [name, first],
      ofPerson(ground, name),
      needs.map(textOf),
    );
  }),
);

type Item = Ground['pack']['items'][number];
const isWant = ({ source }: Item): boolean => source.type === 'need';
const textOf = ({ text }: Item): string => text;

/** Prospect and won customers of a look-alike reason, each with their own pieces. */
export const companies = perObject((ground: Ground): Holder[] => {
  const { prospect, customers, isProspect, isCustomer } = lookalikeParties(ground);
  const short = (calls: readonly string[]): string[] =>
    calls.flatMap((call) =>
      /\p{Script=Han}/u.test(call) ? [call, call.slice(0, 2)] : [call, call.split(' ')[0] ?? call],
    );
  const of = (calls: readonly string[], items: Ground['pack']['items']): Holder => {
    const [wants, others] = [items.filter(isWant), items.filter((item) => !isWant(item))];
    return holderOf(calls[0] ?? '', short(calls), others.map(textOf), wants.map(textOf));
  };
  const won = ground.mayName.filter((name) => name !== ground.account.name);
  return [
    of(prospect, ground.pack.items.filter(isProspect)),
    ...won.map((name) =>
      of(
        customers.filter((call) => name.startsWith(call)),
        ground.pack.items.filter((item) => isCustomer(item) && item.label.includes(name)),
      ),
    ),
  ];
});

/** Somebody is only the source of what is told, or it is their guess. */
const SOURCE =
  /^(?:的?(?:推测|一句话|转述|猜测|说法|看法)|所说|['’]s (?:guess|word|view|remark|opinion)| says (?:he|she|they) (?:decides?|signs?)\b)/iu;
const HIS_WORD = /\b(?:remark|word|guess|hint|account) (?:by|of|from) $/iu;
const TOGETHER = /^\s?(?:、|和|与|及|跟|同|and|or|,|, and)\s?$|\b(?:times|than|as many)\b|^的?人数|比$|倍/iu;

/** Sentences, cut where another matter begins. */
const stretches = (text: string): string[] =>
  sentences(text).flatMap((sentence) =>
    sentence.split(
      /，(?=但|不过|而且|所以|由此|内部|另外|同时)|(?:,|;)\s(?=(?:but|yet|so|because|since|at which)\b)|\s[–—]\s|——/u,
    ),
  );

/** What leads up to somebody named, from the last pause on (`技术规范由`); without a pause it belongs to whoever was named before. */
const leadOf = (before: string, isFirst: boolean): string => {
  const parts = before.split(/[，；：]|[,;:]\s/u);
  return isFirst || parts.length > 1 ? (parts.at(-1) ?? '') : '';
};

/** Pieces a text refers to, and us: they tell nobody's features. */
const NO_FEATURE = /\b[EDK]\d{1,3}\b|[我你您他她咱]们/gu;

/** What a text says of each it names: the words around each mention, up to the next one and within the sentence. */
export const toldOf = (text: string, holders: readonly Holder[]): { holder: Holder; words: string }[] =>
  stretches(text).flatMap((sentence) => {
    const places = holders
      .flatMap((holder) =>
        holder.calls.flatMap((call) => {
          const at = sentence.indexOf(call);
          return at < 0 ? [] : [{ holder, at, end: at + call.length }];
        }),
      )
      .sort((a, b) => a.at - b.at || b.end - a.end)
      .filter((place, index, all) => !all.slice(0, index).some((before) => before.end > place.at))
      .filter(({ at, end }) => !SOURCE.test(sentence.slice(end)) && !HIS_WORD.test(sentence.slice(0, at)));
    // `A and B both …` is told of the two together.
    if (places.some(({ at }, index) => index > 0 && TOGETHER.test(sentence.slice(places[index - 1]?.end, at))))
      return [];
    const leads = places.map(({ at }, index) => leadOf(sentence.slice(places[index - 1]?.end ?? 0, at), index === 0));
    return places.map(({ holder, end }, index) => {
      const next = places[index + 1];
      const until = next ? Math.max(end, next.at - (leads[index + 1] ?? '').length) : sentence.length;
      return { holder, words: `${leads[index]} ${sentence.slice(end, until)}`.replace(NO_FEATURE, ' ') };
    });
  });
