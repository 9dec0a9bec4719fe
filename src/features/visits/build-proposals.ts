import type { DossierContact, DossierOpportunity } from '#src/features/dossier/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { Language } from '#src/kernel/language.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { dimensionByNumber, PROFILE_TABLE, readProfileField } from '#src/playbook/profile-dimensions.ts';
import { STAGES } from '#src/playbook/stages.ts';
import type { Hint } from './domain-hints.ts';
import type { NewProposal } from './proposal-rows.ts';

const MAX_PROPOSALS = 20;

/** What proposals are held against: the record as it is. */
export type RecordNow = {
  contacts: readonly DossierContact[];
  deal: DossierOpportunity | null;
  facts: readonly { id: string; dimension: number; field: string; value: string; version: number }[];
  language: Language;
};

type Made = Omit<NewProposal, 'id' | 'quote'>;

const onContact = (
  contact: DossierContact | undefined,
  field: 'leftAt' | 'title' | 'stance',
  after: string | number,
  rule: string,
  inference = false,
): Made[] => {
  if (!contact) return [];
  const now = contact[field];
  const before = now instanceof Date ? now.toISOString().slice(0, 10) : now;
  return before === after
    ? []
    : [
        {
          targetType: 'contact',
          targetId: contact.id,
          targetVersion: contact.version,
          label: contact.name,
          field,
          before,
          after,
          rule,
          inference,
        },
      ];
};

const onDeal = (
  deal: DossierOpportunity | null,
  field: 'budget' | 'closeDate' | 'stage' | 'amount',
  after: string | number,
  rule: string,
): Made[] =>
  !deal || deal[field] === after
    ? []
    : [
        {
          targetType: 'opportunity',
          targetId: deal.id,
          targetVersion: deal.version,
          label: deal.name,
          field,
          before: deal[field],
          after,
          rule,
          inference: false,
        },
      ];

const forward = (deal: DossierOpportunity | null, stage: (typeof STAGES)[number]): boolean =>
  deal !== null && STAGES.indexOf(stage) > STAGES.indexOf(deal.stage) && !['lost', 'on_hold'].includes(deal.stage);

const madeOf = (hint: Hint, now: RecordNow): Made[] => {
  const { contacts, deal, facts, language } = now;
  const contact = 'contactId' in hint ? contacts.find((each) => each.id === hint.contactId) : undefined;
  switch (hint.kind) {
    case 'contact_left':
      return contact?.leftAt ? [] : onContact(contact, 'leftAt', hint.day, 'SIG-change');
    case 'contact_title':
      return onContact(contact, 'title', hint.title, 'SIG-change');
    case 'stance':
      return onContact(
        contact,
        'stance',
        Math.max(-2, Math.min(2, (contact?.stance ?? 0) + hint.sign)),
        'CHAIN-4',
        true,
      );
    case 'new_contact':
      return contacts.some((each) => each.nameKey === nameKey(hint.name))
        ? []
        : [
            {
              targetType: 'contact',
              targetId: null,
              targetVersion: null,
              label: hint.title ? `${hint.name} · ${hint.title}` : hint.name,
              field: 'name',
              before: null,
              after: hint.name,
              extra: hint.title ? { title: hint.title } : {},
              rule: 'CHAIN-1',
              inference: false,
            },
          ];
    case 'budget':
      return onDeal(deal, 'budget', hint.budget, 'BANT-1');
    case 'close_date':
      return onDeal(deal, 'closeDate', hint.day, 'BANT-1');
    case 'stage':
      return forward(deal, hint.stage) ? onDeal(deal, 'stage', hint.stage, 'STAGE-1') : [];
    case 'amount':
      return onDeal(deal, 'amount', hint.amount, 'BANT-1');
    case 'competitor':
      return !deal ||
        deal.competitors.some(
          (each) => nameKey(each.name).includes(nameKey(hint.name)) || nameKey(hint.name).includes(nameKey(each.name)),
        )
        ? []
        : [
            {
              targetType: 'opportunity',
              targetId: deal.id,
              targetVersion: null,
              label: deal.name,
              field: 'competitors',
              before: deal.competitors.map((each) => each.name),
              after: hint.name,
              rule: 'STAGE-4',
              inference: false,
            },
          ];
    case 'fact': {
      const before = facts.find((fact) => fact.dimension === hint.dimension && fact.field === hint.field) ?? null;
      const dimension = dimensionByNumber(hint.dimension);
      const row = dimension ? readProfileField(dimension, hint.field) : undefined;
      const label = dimension
        ? `${PROFILE_TABLE[dimension].label[language]} · ${row?.label[language] ?? hint.field}`
        : hint.field;
      return before?.value === hint.value
        ? []
        : [
            {
              targetType: 'fact',
              targetId: before?.id ?? null,
              targetVersion: null,
              label,
              field: hint.field,
              before: before?.value ?? null,
              after: hint.value,
              extra: { dimension: hint.dimension },
              rule: 'PROFILE-2',
              inference: false,
            },
          ];
    }
    case 'need':
      return !deal || deal.needs.some((each) => nameKey(each.statement) === nameKey(hint.statement))
        ? []
        : [
            {
              targetType: 'need',
              targetId: null,
              targetVersion: null,
              label: deal.name,
              field: 'statement',
              before: null,
              after: hint.statement,
              extra: { opportunityId: deal.id, contactId: hint.contactId },
              rule: 'NEED-6',
              inference: false,
            },
          ];
  }
};

/** Makes proposals of hints: what the record says already is none, and one field of one record is proposed once. */
export const buildProposals = (hints: readonly Hint[], now: RecordNow): NewProposal[] => {
  const made = hints.flatMap((hint) =>
    madeOf(hint, now).map((each) => ({ ...each, id: newId('prp'), quote: hint.quote })),
  );
  const placeOf = (each: NewProposal) =>
    [
      each.targetType,
      each.targetId ?? '',
      each.field,
      each.targetId === null || each.field === 'competitors' ? String(each.after) : '',
    ].join('|');
  return made
    .filter((each, i) => made.findIndex((other) => placeOf(other) === placeOf(each)) === i)
    .slice(0, MAX_PROPOSALS);
};
