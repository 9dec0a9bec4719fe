import { type Claim, type EvidencePack, toEvidence } from '#src/evidence/index.ts';
import type { DossierContact } from '#src/features/dossier/index.ts';
import { inOwnLanguage, newClaim, withoutStop } from '#src/features/drafts/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { ContactRole } from '#src/playbook/contact-roles.ts';
import { audienceOf, ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';

/**
 * NEED-3: which measure of a person a need may move, as an inference to be asked: what the record says they are measured
 * by, else the usual measures of their function; null when neither is known.
 */
export const usualMeasures = (contact: DossierContact, pack: EvidencePack, language: Language): Claim | null => {
  const item = pack.items.find((each) => each.source.type === 'contact' && each.source.id === contact.id);
  if (!item) return null;
  const zh = language === 'zh';
  const { name, kpi } = contact;
  if (kpi?.trim() && inOwnLanguage(kpi, language)) {
    const measured = withoutStop(kpi);
    return newClaim(
      'inference',
      zh ? `可能影响${name}的考核：${measured}。` : `It may move what ${name} is measured by: ${measured}.`,
      [toEvidence(item, kpi)],
      'NEED-3',
    );
  }
  const audience = audienceOf({ ...contact, roles: contact.roles as ContactRole[] });
  if (!audience) return null;
  const { label, kpis } = ROLE_CONCERNS[audience];
  return newClaim(
    'inference',
    zh
      ? `${name}的考核待确认，${label.zh}通常看：${kpis.zh}。`
      : `What ${name} is measured by is to be asked; usual for this function (${label.en.toLowerCase()}): ${kpis.en}.`,
    [toEvidence(item, name)],
    'NEED-3',
  );
};
