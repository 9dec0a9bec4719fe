import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { type EvidenceItem, numberItems } from '#src/evidence/index.ts';
import {
  type Dossier,
  type DossierActivity,
  type DossierContact,
  type DossierOpportunity,
  dossierPack,
  loadDossier,
} from '#src/features/dossier/index.ts';
import { inOwnLanguage } from '#src/features/drafts/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { recommendationsOf } from '#src/features/recommendations/index.ts';
import { readDiscretion } from '#src/features/workspaces/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Language } from '#src/kernel/language.ts';
import { unknownReference } from '#src/kernel/unknown-reference.ts';
import { mapTexts } from '#src/playbook/leave-out.ts';
import { NEED_STEPS } from '#src/playbook/need-words.ts';
import { OPEN_STAGES } from '#src/playbook/stages.ts';
import { isoDay } from '#src/playbook/time.ts';
import { changeItems } from './brief-change-items.ts';
import { sinceDay } from './brief-changes.ts';
import type { BriefRequest } from './brief-contract.ts';
import type { BriefMaterial, Handout } from './brief-parts.ts';
import { selectChangesSince } from './store.ts';

const MAX_PEOPLE = 3;
const MAX_HANDOUTS = 3;

/**
 * Reads what a brief is drafted from.
 * @throws LinchpinError `not_found` for the account, an opportunity or a contact that is not the account's
 */
export const gatherBrief = async (
  ctx: Ctx,
  tx: Tx,
  accountId: string,
  input: BriefRequest,
  language: Language,
): Promise<BriefMaterial> => {
  const { tenantId } = ctx.actor;
  const dossier = await loadDossier(ctx, tx, accountId);
  const day = input.date ?? isoDay(ctx.now());
  const deal = await dealOf(ctx, tx, dossier, input.opportunityId);
  const last = lastVisit(dossier.activities, deal, day);
  const people = peopleToMeet(dossier, deal, last, input.contactIds);
  const since = sinceDay({ last, day });
  const dealIds = dossier.opportunities.map((each) => each.id);
  const history = mapTexts(
    await selectChangesSince(tx, tenantId, accountId, dealIds, new Date(`${since}T23:59:59Z`)),
    await readDiscretion(tx, tenantId),
  );
  const base = dossierPack(dossier, language);
  const changes = changeItems(history, dossier, language);
  const computed: Omit<EvidenceItem, 'ref'>[] = [
    ...changes,
    computation(
      'changes',
      language === 'zh'
        ? `自 ${since} 以来的记录变化：${changes.length} 条`
        : `Changes on record since ${since}: ${changes.length}`,
      accountId,
      language,
    ),
    ...people
      .filter((each) => !dossier.activities.some((talk) => talk.contactIds.includes(each.id)))
      .map((each) =>
        computation(
          `talks:${each.id}`,
          language === 'zh'
            ? `与${each.name}的往来记录：0 条，还没有`
            : `Talks with ${each.name} on record: 0, no talk`,
          accountId,
          language,
        ),
      ),
  ];
  const withComputed = [...base.items, ...numberItems(computed, base.items.length + 1)];
  const handouts = deal
    ? handoutsOf(await recommendationsOf({ ...ctx, language }, tx, deal.id), language, withComputed.length + 1)
    : [];
  const buyer = dossier.contacts.find((each) => each.roles.includes('EB') && !each.leftAt) ?? null;
  const steps = (deal?.needs ?? []).map((need) => NEED_STEPS.indexOf(need.step));
  const step = NEED_STEPS[Math.max(0, ...steps)] ?? 'guessed';
  return {
    language,
    dossier,
    deal,
    day,
    people,
    last,
    changes: withComputed.filter((item) => item.source.type === 'computation' && item.source.id.startsWith('change:')),
    handouts,
    step,
    situation: {
      stage: deal?.stage ?? null,
      painStep: steps.length > 0 ? step : null,
      buyer: buyer
        ? {
            name: buyer.name,
            certainty: buyer.roleCertainty,
            met: dossier.activities.some((talk) => talk.contactIds.includes(buyer.id)),
          }
        : null,
      person: people[0]?.name ?? null,
    },
    pack: { ...base, items: [...withComputed, ...handouts.map((each) => each.item)] },
  };
};

const computation = (id: string, text: string, accountId: string, language: Language): Omit<EvidenceItem, 'ref'> => ({
  source: { type: 'computation', id },
  label: language === 'zh' ? '系统统计' : 'Counted by the service',
  text,
  accountId,
});

const dealOf = async (
  ctx: Ctx,
  tx: Tx,
  dossier: Dossier,
  id: string | undefined,
): Promise<DossierOpportunity | null> => {
  if (id) {
    await requireOpportunity(ctx, tx, id);
    const found = dossier.opportunities.find((each) => each.id === id);
    if (!found) throw unknownReference('/opportunityId', { zh: '本客户商机', en: 'opportunity of the account' });
    return found;
  }
  const open = dossier.opportunities.filter((each) => (OPEN_STAGES as readonly string[]).includes(each.stage));
  const talked = dossier.activities.find((talk) => open.some((each) => each.id === talk.opportunityId))?.opportunityId;
  return (
    open.find((each) => each.id === talked) ?? open.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0))[0] ?? null
  );
};

const lastVisit = (
  activities: readonly DossierActivity[],
  deal: DossierOpportunity | null,
  day: string,
): DossierActivity | null => {
  const visits = activities.filter(
    (each) => (each.kind === 'visit' || each.kind === 'meeting') && isoDay(each.occurredAt) < day,
  );
  return visits.find((each) => deal !== null && each.opportunityId === deal.id) ?? visits[0] ?? null;
};

const peopleToMeet = (
  { contacts, activities }: Dossier,
  deal: DossierOpportunity | null,
  last: DossierActivity | null,
  wanted: readonly string[] | undefined,
): DossierContact[] => {
  if (wanted && wanted.length > 0)
    return [...new Set(wanted)].map((id, at) => {
      const found = contacts.find((each) => each.id === id);
      if (!found) throw unknownReference(`/contactIds/${at}`, { zh: '本客户联系人', en: 'contact of the account' });
      if (found.leftAt) throw hasLeft(found.name);
      return found;
    });
  const present = contacts.filter((each) => !each.leftAt);
  const recent = [last, ...activities.filter((each) => deal !== null && each.opportunityId === deal.id)].flatMap(
    (each) => each?.contactIds ?? [],
  );
  const ids = [...new Set([...recent, ...present.map((each) => each.id)])];
  return ids.flatMap((id) => present.find((each) => each.id === id) ?? []).slice(0, MAX_PEOPLE);
};

const hasLeft = (name: string) =>
  fail('unprocessable', {
    zh: `${name}已离职，没有起草。请换一位要见的联系人。`,
    en: `${name} has left; nothing was drafted. Name somebody else to meet.`,
  });

const handoutsOf = (
  found: Awaited<ReturnType<typeof recommendationsOf>>,
  language: Language,
  first: number,
): Handout[] =>
  found.items
    .filter(
      ({ document, sharing, freshness }) =>
        sharing.mayLeave && freshness.state !== 'expired' && inOwnLanguage(document.title, language),
    )
    .slice(0, MAX_HANDOUTS)
    .map(({ document }, i) => ({
      documentId: document.id,
      title: document.title,
      item: {
        ref: `E${first + i}`,
        source: { type: 'document', id: document.id, version: document.version, field: 'title' },
        label: language === 'zh' ? '可外发的资料' : 'Document that may be shown',
        text: document.title,
        accountId: null,
        shareable: true,
        untrusted: true,
      },
    }));
