import { formatCount, formatMoney } from '#src/kernel/format-number.ts';
import type { Language } from '#src/kernel/language.ts';
import type { Dossier } from './dossier.ts';
import type { UnnumberedItem } from './pack-account.ts';
import { packWords } from './pack-words.ts';

/** Visits, calls and messages with their notes; a confirmed summary stands before the seller's own notes (PROFILE-4). */
export const activityItems = ({ account, activities, contacts }: Dossier, language: Language): UnnumberedItem[] => {
  const { word, labelled, line, list } = packWords(language);
  const names = new Map(contacts.map((each) => [each.id, each.name]));
  return activities.map((activity) => {
    const day = activity.occurredAt.toISOString().slice(0, 10);
    const people = list(activity.contactIds.flatMap((id) => names.get(id) ?? []));
    const status = activity.summaryStatus === 'none' ? '' : ` (${word(activity.summaryStatus)})`;
    return {
      source: { type: 'activity', id: activity.id, version: activity.version },
      label: `${day} ${word(activity.kind)}${people ? ` · ${people}` : ''}${status}`,
      text: line([
        `${day} ${activity.subject}`,
        labelled('summary', activity.summary),
        labelled('notes', activity.notes),
      ]),
      accountId: account.id,
      asOf: day,
      untrusted: true,
    };
  });
};

/** What the account bought, one item a product, month by month, oldest first. */
export const purchaseItems = ({ account, purchases }: Dossier, language: Language): UnnumberedItem[] => {
  const { word, list } = packWords(language);
  const byProduct = Map.groupBy(purchases, (each) => each.productText);
  return [...byProduct].map(([product, months]) => ({
    source: { type: 'purchase', id: months[0]?.productId ?? product, field: product },
    label: `${word('purchases')} · ${product}`,
    text: `${product} ${list(
      months.map((each) => {
        const bought =
          each.amount === null
            ? formatCount(each.quantity ?? 0, language)
            : formatMoney(each.amount, each.currency ?? account.currency ?? 'CNY', language);
        return `${each.month.slice(0, 7)} ${bought}`;
      }),
    )}`,
    accountId: account.id,
    untrusted: true,
  }));
};
