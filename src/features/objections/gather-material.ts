import { addBusinessDays } from 'date-fns';
import type { Ctx } from '#src/context.ts';
import type { EvidenceItem, EvidencePack } from '#src/evidence/index.ts';
import { loadFirewall } from '#src/features/commitments/index.ts';
import { type Dossier, type DossierContact, dossierPack, loadDealDossier } from '#src/features/dossier/index.ts';
import { discretionOf } from '#src/features/workspaces/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Language } from '#src/kernel/language.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { ContactRole } from '#src/playbook/contact-roles.ts';
import { classifyObjection } from '#src/playbook/objection-classifier.ts';
import { audienceOf } from '#src/playbook/role-concerns.ts';
import { findProofs } from './find-proofs.ts';
import { heardWords } from './heard-words.ts';
import { NEXT_STEP_ID, type ObjectionMaterial } from './material.ts';
import { saidItem } from './said-item.ts';

const NEXT_STEP_WORKING_DAYS = 3;

/**
 * Gathers what a reply is drafted from: the deal and account on record, who raised it, its type, and proof from cases
 * that may be shown (GUARD-4), in the language of the reply.
 * @throws LinchpinError `not_found` for an unknown opportunity, or when `raisedBy` names no contact of the account;
 * `unprocessable` for a deal without an account; `invalid_request` when `raisedBy` names several contacts
 */
export const gatherMaterial = async (
  ctx: Ctx,
  input: { opportunityId: string; text: string; raisedBy?: string | undefined; language: Language },
): Promise<ObjectionMaterial> => {
  const { language } = input;
  const text = (await discretionOf(ctx))(input.text);
  const { dossier, deal } = await loadDealDossier(ctx, input.opportunityId);
  const raisedBy = input.raisedBy ? whoRaised(dossier, input.raisedBy) : null;
  const competitors = deal.competitors.map((each) => each.name);
  const base = dossierPack(dossier, language);
  const said = saidItem(
    { opportunityId: deal.id, accountId: dossier.account.id, text, language },
    `E${base.items.length + 1}`,
  );
  const nextStep = {
    owner: deal.ownerName ?? dossier.team.accountable[0]?.name ?? null,
    due: addBusinessDays(ctx.now(), NEXT_STEP_WORKING_DAYS).toISOString().slice(0, 10),
  };
  const pack = { ...base, items: [...base.items, said, nextStepItem(base, nextStep, language)] };
  const firewall = await ctx.db.inTenant(ctx.actor.tenantId, (tx) => loadFirewall(ctx, tx));
  const proofs = await findProofs(ctx, { dossier, deal, text, language }, pack);
  return {
    language,
    said,
    heard: heardWords(text, language),
    deal,
    raisedBy,
    audience: raisedBy ? audienceOf({ ...raisedBy, roles: raisedBy.roles as ContactRole[] }) : null,
    classified: classifyObjection(text, competitors),
    competitors,
    proofs,
    pack: { ...pack, items: [...pack.items, ...proofs.flatMap((proof) => proof.items)] },
    nextStep,
    firewall,
  };
};

/** Who does the next step and by when, computed by the service, so that wordings may name the day (GUARD-1). */
const nextStepItem = (
  pack: EvidencePack,
  { owner, due }: ObjectionMaterial['nextStep'],
  language: Language,
): EvidenceItem => ({
  ref: `E${pack.items.length + 2}`,
  source: { type: 'computation', id: NEXT_STEP_ID },
  label: language === 'zh' ? '下一步（由服务算出）' : 'Next step (computed by the service)',
  text:
    language === 'zh'
      ? `下一步：${owner ?? '商机负责人'}，${due} 前`
      : `Next step: ${owner ?? 'owner of the deal'}, by ${due}`,
  accountId: pack.accountId,
});

const whoRaised = (dossier: Dossier, wanted: string): DossierContact => {
  const byId = dossier.contacts.find((each) => each.id === wanted);
  const byName = dossier.contacts.filter((each) => each.nameKey === nameKey(wanted));
  const present = byName.filter((each) => !each.leftAt);
  const found = byId ?? present[0] ?? byName[0];
  if (!found)
    throw fail('not_found', {
      zh: '这个客户没有这位联系人，未起草回应。请给出联系人的编号或姓名，或留空。',
      en: 'The account has no such contact; no reply was drafted. Give a contact’s id or name, or leave it out.',
    });
  if (!byId && present.length > 1)
    throw fail('invalid_request', {
      zh: '这个客户有几位同名的联系人，未起草回应。请给出联系人的编号。',
      en: 'Several contacts of the account have this name; no reply was drafted. Give the contact’s id.',
    });
  return found;
};
