import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import { CONTACT_ROLE_LABELS, type ContactRole } from '#src/playbook/contact-roles.ts';
import { DOCUMENT_TYPE_LABELS } from '#src/playbook/documents.ts';
import { STAGE_LABELS, STAGE_TABLE, type Stage } from '#src/playbook/stages.ts';
import { joinList, same } from '#src/playbook/text.ts';
import type { Candidate } from '../brief.ts';
import { knownType, sharingOf } from '../fit/domain-fit.ts';

/** What stands in the list of documents when there is none to choose from. */
export const NOTHING_OFFERED: Bilingual = { zh: '（没有可选资料）', en: '(no document is offered)' };

/** The stage a deal is in and the task it has there, as the prompt says it. */
export const stageWords = (stage: Stage, language: Language): string =>
  language === 'zh'
    ? `${STAGE_LABELS[stage].zh}：${STAGE_TABLE[stage].task.zh}`
    : `${STAGE_LABELS[stage].en}: ${STAGE_TABLE[stage].task.en}`;

/** `可外发` or `仅供内部`. */
export const sharingWords = (mayLeave: boolean, language: Language): string =>
  say(mayLeave ? { zh: '可外发', en: 'may be handed over' } : { zh: '仅供内部', en: 'internal only' }, language);

export const typeWords = (type: string, language: Language): string => {
  const known = knownType(type);
  return known ? DOCUMENT_TYPE_LABELS[known][language] : say({ zh: '其他资料', en: 'Other document' }, language);
};

/** A document's properties in one citable line: kind, trade, stages, readers, sharing, until when; what is not said is not said. */
export const propertyWords = (document: Candidate['document'], language: Language): string => {
  const zh = language === 'zh';
  const list = (words: Bilingual[]): string => joinList(words)[language];
  const line = (label: Bilingual, value: string | null): string[] =>
    value ? [`${label[language]}${zh ? '：' : ': '}${value}`] : [];
  return [
    ...line({ zh: '标题', en: 'Title' }, document.title),
    ...line({ zh: '类型', en: 'Kind' }, typeWords(document.type, language)),
    ...line({ zh: '行业', en: 'Industry' }, document.industry),
    ...line(
      { zh: '适用阶段', en: 'For the stages' },
      list(document.stages.map((stage) => STAGE_LABELS[stage as Stage] ?? same(stage))),
    ),
    ...line(
      { zh: '写给', en: 'Written for' },
      list(document.roles.map((role) => CONTACT_ROLE_LABELS[role as ContactRole] ?? same(role))),
    ),
    ...line({ zh: '能否外发', en: 'Sharing' }, sharingWords(sharingOf(document).mayLeave, language)),
    ...line({ zh: '有效期至', en: 'Valid until' }, document.validUntil),
  ].join(zh ? '；' : '; ');
};
