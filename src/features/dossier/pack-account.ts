import type { EvidenceItem } from '#src/evidence/claim.ts';
import { formatCount, formatMoney } from '#src/kernel/format-number.ts';
import type { Language } from '#src/kernel/language.ts';
import { dimensionByNumber, PROFILE_TABLE, readProfileField, TIER_LABELS } from '#src/playbook/words.ts';
import type { Dossier } from './dossier.ts';
import { type PackWord, packWords } from './pack-words.ts';

export type UnnumberedItem = Omit<EvidenceItem, 'ref'>;

/** The account's own fields, one citable item a field, so that a quote is a field's value as text. */
export const accountItems = ({ account }: Dossier, language: Language): UnnumberedItem[] => {
  const { word, list } = packWords(language);
  const currency = account.currency ?? 'CNY';
  const values: [field: string, label: PackWord, text: string | null][] = [
    ['name', 'name', account.name],
    ['aliases', 'aliases', account.aliases.length > 0 ? list(account.aliases) : null],
    ['industry', 'industry', account.industry],
    ['region', 'region', account.region],
    [
      'employees',
      'employees',
      account.employees === null ? null : `${formatCount(account.employees, language)} ${word('people')}`,
    ],
    ['revenue', 'revenue', account.revenue === null ? null : formatMoney(account.revenue, currency, language)],
    ['founded', 'founded', account.founded === null ? null : String(account.founded)],
    ['parent', 'parent', account.parent],
    ['description', 'description', account.description],
    ['keyReason', 'isKey', account.isKey ? account.keyReason : null],
    ['tier', 'tier', account.tier ? TIER_LABELS[account.tier][language] : null],
    ['tierReason', 'tierReason', account.tierReason],
    ['tierWindowCloses', 'window', account.tierWindowCloses],
  ];
  return values.flatMap(([field, label, text]) =>
    text
      ? [
          {
            source: { type: 'account' as const, id: account.id, version: account.version, field },
            label: `${word('account')} · ${word(label)}`,
            text,
            accountId: account.id,
            untrusted: ['description', 'keyReason', 'tierReason'].includes(field),
          },
        ]
      : [],
  );
};

/** The profile's dated facts (PROFILE-2); older values of a field stay, because movement beats state (PROFILE-5). */
export const factItems = ({ account, facts }: Dossier, language: Language): UnnumberedItem[] =>
  facts.map((fact) => {
    const dimension = dimensionByNumber(fact.dimension);
    const field = dimension ? readProfileField(dimension, fact.field) : undefined;
    const group = dimension ? PROFILE_TABLE[dimension].label[language] : String(fact.dimension);
    return {
      source: { type: 'fact', id: fact.id, version: fact.version, field: fact.field },
      label: `${group} · ${field?.label[language] ?? fact.field} · ${fact.asOf}`,
      text: fact.value,
      accountId: account.id,
      asOf: fact.asOf,
      untrusted: true,
    };
  });

/** Who of ours answers for the account. */
export const teamItems = ({ account, team }: Dossier, language: Language): UnnumberedItem[] => {
  const { word } = packWords(language);
  const item = (part: PackWord) => (user: { id: string; name: string }) => ({
    source: { type: 'user' as const, id: user.id, field: 'name' },
    label: word(part),
    text: user.name,
    accountId: account.id,
  });
  return [...team.accountable.map(item('owner')), ...team.supporters.map(item('supporter'))];
};
