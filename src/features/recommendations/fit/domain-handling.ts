import type { Bilingual } from '#src/kernel/language.ts';
import { DOCUMENT_TABLE, type DocumentType } from '#src/playbook/documents.ts';
import { howToUse } from '#src/playbook/recommendations.ts';
import { type Audience, audienceOf, ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import { STAGE_LABELS, STAGE_TABLE, type Stage } from '#src/playbook/stages.ts';
import type { Brief, Candidate, Finding } from '../brief.ts';
import { type Fit, knownType, sharedRoles, sharingOf } from './domain-fit.ts';
import { answerStrength, isNamed } from './domain-telling.ts';

const MAX_PASSAGES = 3;
/** An objection answered this well in a passage is a reason to show it. */
const WELL_ANSWERED = 0.6;

/** The passages to show: those that answer needs, else those that name product, competitor or industry, else the closest. */
export const bestPassages = ({ findings }: Candidate, fit: Fit): Finding['passage'][] => {
  const named = findings.filter(
    (each) => ['product', 'competitor', 'industry'].includes(each.ask.kind) && isNamed(each),
  );
  const rest = [...findings].sort((a, b) => answerStrength(b) - answerStrength(a) || b.coverage - a.coverage);
  const meets = findings.filter((each) => each.ask.kind === 'objection' && answerStrength(each) >= WELL_ANSWERED);
  const ordered = [...fit.needs.map(({ finding }) => finding), ...meets.slice(0, 1), ...named];
  const shown = new Map((ordered.length > 0 ? ordered : rest.slice(0, 1)).map(({ passage }) => [passage.id, passage]));
  return [...shown.values()].slice(0, MAX_PASSAGES);
};

/** Whom at the customer a document is made for: by the roles it names, else by its kind. */
export const audiencesOf = (brief: Brief, { document }: Candidate): Audience[] => {
  const type = knownType(document.type);
  const byRole = sharedRoles(brief, document.roles).flatMap(({ role }) => audienceOf({ roles: [role] }) ?? []);
  const byType = type ? DOCUMENT_TABLE[type].audiences.filter((audience) => brief.audiences.includes(audience)) : [];
  return [...new Set([...byRole, ...(document.roles.length === 0 ? byType : [])])];
};

/** How to use it at this stage with the people on the chain, and whether it may leave the house (REC-1, GUARD-4). */
export const handlingOf = (brief: Brief, candidate: Candidate): Bilingual => {
  const { document } = candidate;
  const type = knownType(document.type);
  const { stage } = brief.opportunity;
  const [audience = null] = audiencesOf(brief, candidate);
  const how = type ? handlingOfType(type, stage, audience) : handlingOfOther(stage, audience);
  return sharingOf(document).mayLeave
    ? how
    : {
        zh: `${how.zh}仅供内部学习，不要外发，也不要提及其中其他客户的名称和数字（GUARD-4）。`,
        en: `${how.en} Internal only: learn from it, do not hand it over, and name no other customer or figure in it (GUARD-4).`,
      };
};

/** The playbook's words for its kind; where it is not for one of them, the stage's own task is named. */
const handlingOfType = (type: DocumentType, stage: Stage, audience: Audience | null): Bilingual => {
  const how = howToUse(type, stage, audience);
  if (audience !== null && !DOCUMENT_TABLE[type].internal) return how;
  const { label, task } = STAGE_TABLE[stage];
  return {
    zh: `${how.zh}现在是“${label.zh}”阶段，要做的是：${task.zh}。`,
    en: `${how.en} The stage is "${label.en}": ${task.en.charAt(0).toLowerCase()}${task.en.slice(1)}.`,
  };
};

const handlingOfOther = (stage: Stage, audience: Audience | null): Bilingual => {
  const label = STAGE_LABELS[stage];
  const who = audience ? ROLE_CONCERNS[audience] : null;
  return {
    zh: `“${label.zh}”阶段使用：先读标出的段落，确认与客户情况相符${who ? `，给${who.label.zh}看时重点说${who.show.zh}` : ''}。`,
    en: `For the stage "${label.en}": read the marked passages and check that they match this customer${who ? `; with ${who.label.en.toLowerCase()}, stress ${who.show.en}` : ''}.`,
  };
};
