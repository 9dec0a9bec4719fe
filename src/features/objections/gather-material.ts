import { addBusinessDays } from 'date-fns';
import type { Ctx } from '#src/context.ts';
import { type EvidenceItem, numberItems } from '#src/evidence/index.ts';
import { type Dossier, dossierPack } from '#src/features/dossier/index.ts';
import { searchLibrary } from '#src/features/library/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Language } from '#src/kernel/language.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { ContactRole } from '#src/playbook/contact-roles.ts';
import { classifyObjection } from '#src/playbook/objection-classifier.ts';
import { audienceOf } from '#src/playbook/role-concerns.ts';
import type { ObjectionMaterial, Proof } from './material.ts';
import { proofSentence } from './pick-proof.ts';

const NEXT_STEP_WORKING_DAYS = 3;
const MAX_PROOFS = 2;
const SEARCHED = 8;

/**
 * Gathers what a reply is drafted from: the deal and account on record, who raised it, its type, and proof from cases
 * that may be shown (GUARD-4), in the language of the reply.
 * @throws LinchpinError `not_found` when `raisedBy` names no contact of the account.
 */
export const gatherMaterial = async (
  ctx: Ctx,
  dossier: Dossier,
  input: { opportunityId: string; text: string; raisedBy?: string | undefined; language: Language },
): Promise<ObjectionMaterial> => {
  const { language, text } = input;
  const deal = dossier.opportunities.find((each) => each.id === input.opportunityId);
  if (!deal) throw fail('not_found', { zh: '没有找到这个商机。', en: 'No such opportunity.' });
  const raisedBy = input.raisedBy ? whoRaised(dossier, input.raisedBy) : null;
  const competitors = deal.competitors.map((each) => each.name);
  const base = dossierPack(dossier, language);
  const said: EvidenceItem = {
    ref: `E${base.items.length + 1}`,
    source: { type: 'opportunity', id: deal.id, field: 'objection' },
    label: language === 'zh' ? '客户提出的异议' : 'The objection as it was said',
    text,
    accountId: dossier.account.id,
    untrusted: true,
  };
  const proofs = await findProofs(ctx, dossier, { text, language, firstRef: base.items.length + 2 });
  return {
    language,
    said,
    deal,
    raisedBy,
    audience: raisedBy ? audienceOf({ ...raisedBy, roles: raisedBy.roles as ContactRole[] }) : null,
    classified: classifyObjection(text, competitors),
    competitors,
    proofs,
    pack: { ...base, items: [...base.items, said, ...proofs.map((proof) => proof.item)] },
    nextStep: {
      owner: deal.ownerName ?? dossier.team.accountable[0]?.name ?? null,
      due: addBusinessDays(ctx.now(), NEXT_STEP_WORKING_DAYS).toISOString().slice(0, 10),
    },
  };
};

const whoRaised = (dossier: Dossier, wanted: string) => {
  const found = dossier.contacts.find((each) => each.id === wanted || each.nameKey === nameKey(wanted));
  if (!found)
    throw fail('not_found', {
      zh: '这个客户没有这位联系人，未起草回应。请给出联系人的编号或姓名，或留空。',
      en: 'The account has no such contact; no reply was drafted. Give a contact’s id or name, or leave it out.',
    });
  return found;
};

const findProofs = async (
  ctx: Ctx,
  { account, asOf }: Dossier,
  { text, language, firstRef }: { text: string; language: Language; firstRef: number },
): Promise<Proof[]> => {
  const filters = { shareable: true, language, type: 'case_study', validOn: asOf.toISOString().slice(0, 10) };
  const query = `${text} ${account.industry ?? ''}`.slice(0, 2_000);
  const { results } = await searchLibrary(ctx, { query, limit: SEARCHED, filters });
  const best = new Map<string, (typeof results)[number] & { sentence: string }>();
  for (const result of results) {
    const sentence = proofSentence(result.passage.text);
    if (sentence && !best.has(result.document.id)) best.set(result.document.id, { ...result, sentence });
  }
  const chosen = [...best.values()].slice(0, MAX_PROOFS);
  const items = numberItems(
    chosen.map(({ document, passage }) => ({
      source: { type: 'passage' as const, id: passage.id, version: document.version },
      label: document.title,
      text: passage.text,
      accountId: null,
      shareable: true,
      untrusted: true,
    })),
    firstRef,
  );
  return chosen.flatMap(({ document, sentence }, index) => {
    const item = items[index];
    return item ? [{ documentId: document.id, title: document.title, item, sentence }] : [];
  });
};
