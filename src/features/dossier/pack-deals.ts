import { formatMoney } from '#src/kernel/format-number.ts';
import type { Language } from '#src/kernel/language.ts';
import { isWon, NEED_LEVEL_LABELS, NEED_STEP_LABELS, STAGE_LABELS } from '#src/playbook/words.ts';
import type { Dossier, DossierOpportunity } from './dossier.ts';
import type { UnnumberedItem } from './pack-account.ts';
import { packWords } from './pack-words.ts';

/** The opportunities with stage, amount, dates and competitors. */
export const opportunityItems = ({ account, opportunities }: Dossier, language: Language): UnnumberedItem[] => {
  const { word } = packWords(language);
  return opportunities.map((deal) => ({
    source: { type: 'opportunity', id: deal.id, version: deal.version },
    label: `${word('opportunity')} · ${deal.name}`,
    text: describeDeal(deal, language),
    accountId: account.id,
    ...(deal.openedAt ? { asOf: deal.openedAt } : {}),
    untrusted: true,
  }));
};

const describeDeal = (deal: DossierOpportunity, language: Language): string => {
  const { word, labelled, line } = packWords(language);
  const rivals = deal.competitors.map((rival) =>
    labelled(
      'competitor',
      line([rival.name, labelled('strengths', rival.strengths), labelled('weaknesses', rival.weaknesses)]),
    ),
  );
  return line([
    deal.name,
    labelled(
      'stage',
      `${STAGE_LABELS[deal.stage][language]}${deal.stageSince ? ` (${word('since')} ${deal.stageSince})` : ''}`,
    ),
    labelled('amount', deal.amount === null ? null : formatMoney(deal.amount, deal.currency ?? 'CNY', language)),
    labelled('product', deal.productName ?? deal.productText),
    labelled(isWon(deal.stage) || deal.stage === 'lost' ? 'closedOn' : 'closeDate', deal.closeDate),
    labelled('moved', deal.closeDateMoves > 0 ? deal.closeDateMoves : null),
    labelled('budget', deal.budget ? word(deal.budget) : null),
    labelled('timing', deal.timingDriver),
    labelled('procurement', deal.procurementStep),
    labelled('owner', deal.ownerName ?? deal.ownerText),
    labelled('lostReason', deal.lostReason),
    ...rivals,
  ]);
};

/** The needs on record, one item each, with the validation step they have reached (NEED-6). */
export const needItems = ({ account, opportunities, contacts }: Dossier, language: Language): UnnumberedItem[] => {
  const { word, labelled, line } = packWords(language);
  const names = new Map(contacts.map((each) => [each.id, each.name]));
  return opportunities.flatMap((deal) =>
    deal.needs.map((need) => ({
      source: { type: 'need' as const, id: need.id, version: need.version },
      label: `${word('need')} · ${NEED_LEVEL_LABELS[need.level][language]} · ${need.priority}`,
      text: line([
        need.statement,
        labelled('contact', need.contactId ? names.get(need.contactId) : null),
        labelled('priority', need.priority),
        labelled('step', NEED_STEP_LABELS[need.step][language]),
        labelled('problem', need.problem),
        labelled('present', need.presentState),
        labelled('wanted', need.wantedState),
        labelled('kpi', need.kpi),
      ]),
      accountId: account.id,
      untrusted: true,
    })),
  );
};
