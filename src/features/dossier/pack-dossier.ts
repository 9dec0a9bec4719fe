import type { EvidencePack } from '#src/evidence/claim.ts';
import type { Language } from '#src/kernel/language.ts';
import type { Dossier } from './dossier.ts';
import { accountItems, factItems, teamItems } from './pack-account.ts';
import { needItems, opportunityItems } from './pack-deals.ts';
import { activityItems, purchaseItems } from './pack-history.ts';
import { contactItems, roleLabel } from './pack-people.ts';

/**
 * Makes the evidence pack of an account: every citable piece on record, numbered E1, E2 …, and the names a draft may use.
 * Pure: the same dossier and language make the same pack, so that prompts and their versions are stable.
 */
export const dossierPack = (dossier: Dossier, language: Language): EvidencePack => {
  const items = [
    ...accountItems(dossier, language),
    ...teamItems(dossier, language),
    ...factItems(dossier, language),
    ...contactItems(dossier, language),
    ...opportunityItems(dossier, language),
    ...needItems(dossier, language),
    ...purchaseItems(dossier, language),
    ...activityItems(dossier, language),
  ];
  const { account, contacts, opportunities, team, purchases } = dossier;
  const sellers = [...team.accountable, ...team.supporters];
  return {
    accountId: account.id,
    items: items.map((item, index) => ({ ref: `E${index + 1}`, ...item })),
    names: {
      people: [
        ...contacts.map((each) => ({
          name: each.name,
          roles: each.roles.flatMap((role) => [role, roleLabel(role, language)]),
        })),
        ...sellers.map((each) => ({ name: each.name, roles: [] })),
      ],
      companies: unique([
        account.name,
        ...account.aliases,
        ...(account.parent ? [account.parent] : []),
        ...opportunities.flatMap((deal) => deal.competitors.map((rival) => rival.name)),
      ]),
      products: unique([
        ...opportunities.flatMap((deal) => deal.productName ?? deal.productText ?? []),
        ...purchases.map((each) => each.productText),
      ]),
    },
  };
};

const unique = (names: readonly string[]): string[] => [...new Set(names)];
