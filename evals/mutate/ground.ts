import type { ModelClaim } from '#src/features/drafts/index.ts';
import type { Quantity } from '#src/kernel/quantity.ts';
import { sameQuantity } from '#src/kernel/quantity.ts';
import { readDates } from '#src/kernel/read-dates.ts';
import { readNumbers } from '#src/kernel/read-numbers.ts';
import type { Ground, Person } from '../reading/reading.ts';

type Item = Ground['pack']['items'][number];

/** The pieces a claim cites. */
export const citedItems = (claim: ModelClaim, ground: Ground): Item[] =>
  ground.pack.items.filter(({ ref }) => claim.evidence.some((citation) => citation.ref === ref));

/** Whether any of the texts holds the quantity. */
export const holdsQuantity = (texts: readonly string[], quantity: Quantity): boolean =>
  texts.some((text) => readNumbers(text).some((found) => sameQuantity(found, quantity)));

/** Whether any of the texts names the same day or period, a missing year on either side left open. */
export const holdsPeriod = (texts: readonly string[], from: string, to: string): boolean =>
  texts.some((text) =>
    readDates(text).some((found) => found.from.slice(-5) === from.slice(-5) && found.to.slice(-5) === to.slice(-5)),
  );

/** People of the record whose name stands in a text, the longest names first. */
export const peopleIn = (text: string, ground: Ground): Person[] =>
  ground.people.filter(({ name }) => name !== '' && text.includes(name)).sort((a, b) => b.name.length - a.name.length);

/** A verbatim stretch of a piece, long enough to be a quote. */
export const openingOf = (item: Item, language: 'zh' | 'en'): string => {
  const line = item.text.split(/[\n；;。]/u).find((part) => part.trim().length >= 8) ?? item.text;
  const trimmed = line.trim();
  return language === 'zh' ? trimmed.slice(0, 24) : trimmed.split(' ').slice(0, 9).join(' ').slice(0, 120);
};

/** A citation of any piece of the account that mentions a word; of any piece at all when none does. */
export const someCitation = (ground: Ground, language: 'zh' | 'en', mention?: string): ModelClaim['evidence'] => {
  const item =
    ground.pack.items.find(({ text }) => mention !== undefined && text.includes(mention)) ?? ground.pack.items[0];
  return item ? [{ ref: item.ref, quote: openingOf(item, language) }] : [];
};
