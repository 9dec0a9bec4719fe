import { type Evidence, type EvidenceItem, toEvidence } from '#src/evidence/index.ts';
import type { DossierContact, DossierOpportunity } from '#src/features/dossier/index.ts';
import { inOwnLanguage, newClaim, withoutStop } from '#src/features/drafts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { Language } from '#src/kernel/language.ts';
import { NEED_LEVEL_LABELS } from '#src/playbook/words.ts';
import { askNext, diagnose } from './ask-about-need.ts';
import { usualMeasures } from './measures.ts';
import type { NeedPart, NeedsMaterial } from './parts.ts';

type Row = DossierOpportunity['needs'][number];

/** The deal's needs as they stand on record, each with both ends, problem, measure and what to ask next (NEED-1 … NEED-6). */
export const recordedNeeds = ({ deal, pack, dossier, language }: NeedsMaterial): NeedPart[] => {
  const ids = new Map(deal.needs.map((need) => [need.id, newId('need')]));
  return deal.needs.map((need): NeedPart => {
    const item = pack.items.find((each) => each.source.type === 'need' && each.source.id === need.id);
    const holder = dossier.contacts.find((each) => each.id === need.contactId) ?? null;
    const parentId = (need.parentId && ids.get(need.parentId)) || null;
    return {
      id: ids.get(need.id) ?? need.id,
      needId: need.id,
      parentId,
      link: parentId ? 'recorded' : null,
      level: need.level,
      claim: newClaim(
        isOurs(need) ? 'inference' : 'fact',
        statementOf(need, language),
        cite(item, need.statement),
        'NEED-1',
      ),
      present: fromField(item, need.presentState, { zh: '现状', en: 'Present state' }, language),
      wanted: fromField(item, need.wantedState, { zh: '期望', en: 'Wanted state' }, language),
      problem: fromField(item, need.problem, { zh: '背后的问题', en: 'The problem behind it' }, language, 'NEED-4'),
      problemType: need.problemType ?? 'unclassified',
      diagnosis: need.level === 'business' ? diagnose(need.problemType ?? 'unclassified', language) : [],
      kpi: measureOf(need, item, { holder, pack, language }),
      holder: holder ? { contactId: holder.id, name: holder.name } : null,
      priority: need.priority,
      explicit: need.explicit,
      step: need.step,
      nextQuestion: askNext(need, holder?.name ?? null, deal.name, language),
    };
  });
};

/** P3 was not asked for (NEED-2) and a guess was not said (NEED-6): neither is written as theirs. */
const isOurs = (need: Row): boolean => need.priority === 'P3' || need.step === 'guessed';

const statementOf = (need: Row, language: Language): string => {
  const zh = language === 'zh';
  if (!inOwnLanguage(need.statement, language)) {
    const level = NEED_LEVEL_LABELS[need.level][language];
    return zh
      ? `${need.priority} ${level}一条，以外文记录，原文见依据。`
      : `A need on record in Chinese (${level.toLowerCase()}, ${need.priority}); its words stand in the evidence.`;
  }
  if (need.priority !== 'P3') return need.statement;
  return zh ? `可作为建议提供：${need.statement}` : `Worth offering as an insight: ${need.statement}`;
};

const cite = (item: EvidenceItem | undefined, quote: string): Evidence[] => (item ? [toEvidence(item, quote)] : []);

const fromField = (
  item: EvidenceItem | undefined,
  text: string | null,
  label: { zh: string; en: string },
  language: Language,
  rule: 'NEED-1' | 'NEED-3' | 'NEED-4' = 'NEED-1',
) => {
  if (!text?.trim()) return null;
  const zh = language === 'zh';
  const words = inOwnLanguage(text, language)
    ? withoutStop(text)
    : zh
      ? '以外文记录，原文见依据'
      : 'on record in Chinese, see the evidence';
  return newClaim('fact', zh ? `${label.zh}：${words}。` : `${label.en}: ${words}.`, cite(item, text), rule);
};

const measureOf = (
  need: Row,
  item: EvidenceItem | undefined,
  { holder, pack, language }: { holder: DossierContact | null } & Pick<NeedsMaterial, 'pack' | 'language'>,
) =>
  fromField(item, need.kpi, { zh: '影响的考核', en: 'The measure it moves' }, language, 'NEED-3') ??
  (holder ? usualMeasures(holder, pack, language) : null);
