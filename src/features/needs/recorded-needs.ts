import { type Claim, type Evidence, type EvidenceItem, toEvidence } from '#src/evidence/index.ts';
import type { DossierContact, DossierOpportunity } from '#src/features/dossier/index.ts';
import { inOwnLanguage, newClaim, withoutStop } from '#src/features/drafts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import type { ContactRole } from '#src/playbook/contact-roles.ts';
import { strategyLayerOf } from '#src/playbook/need-layers.ts';
import { allowedPriority } from '#src/playbook/need-priority.ts';
import { audienceOf } from '#src/playbook/role-concerns.ts';
import { NEED_LEVEL_LABELS } from '#src/playbook/words.ts';
import { askNext, diagnose } from './ask-about-need.ts';
import { usualMeasures } from './measures.ts';
import type { NeedPart, NeedsMaterial } from './parts.ts';
import { stepsOfNeed } from './steps-of-need.ts';
import { citedOnly, claimThatHolds } from './write-claim.ts';

type Row = DossierOpportunity['needs'][number];

/** The deal's needs as they stand on record, each with both ends, problem, measure and what to ask next (NEED-1 … NEED-6). */
export const recordedNeeds = (material: NeedsMaterial): NeedPart[] => {
  const { deal, pack, dossier, language, ladders } = material;
  const ids = new Map(deal.needs.map((need) => [need.id, newId('need')]));
  return deal.needs.map((need): NeedPart => {
    const item = pack.items.find((each) => each.source.type === 'need' && each.source.id === need.id);
    const holder = dossier.contacts.find((each) => each.id === need.contactId) ?? null;
    const parentId = (need.parentId && ids.get(need.parentId)) || null;
    const about = { need, item, material };
    const present = fromField(about, need.presentState, { zh: '现状', en: 'Present state' });
    const wanted = fromField(about, need.wantedState, { zh: '期望', en: 'Wanted state' });
    const problem = fromField(about, need.problem, { zh: '背后的问题', en: 'The problem behind it' }, 'NEED-4');
    const next = askNext(need, holder, material);
    const audience = holder ? audienceOf({ ...holder, roles: holder.roles as ContactRole[] }) : null;
    return {
      id: ids.get(need.id) ?? need.id,
      needId: need.id,
      parentId,
      link: parentId ? 'recorded' : null,
      level: need.level,
      claim: statementOf(about, holder),
      present,
      wanted,
      problem,
      problemType: need.problemType ?? 'unclassified',
      diagnosis: need.level === 'business' ? diagnose(need.problemType ?? 'unclassified', language) : [],
      kpi: measureOf(about, holder),
      holder: holder ? { contactId: holder.id, name: holder.name } : null,
      priority: allowedPriority(need),
      explicit: need.explicit,
      step: need.step,
      ...stepsOfNeed(ladders.get(need.id), { presentState: present, wantedState: wanted, problem }, material),
      layer: strategyLayerOf({ text: wordsOf(need), level: need.level, audience }),
      nextQuestion: next?.claim ?? null,
      ask: next?.ask ?? null,
    };
  });
};

/** P3 was not asked for (NEED-2) and a guess was not said (NEED-6): neither is written as theirs. */
const isOurs = (need: Row): boolean => need.priority === 'P3' || need.step === 'guessed';

const wordsOf = (need: Row): string =>
  [need.statement, need.wantedState, need.problem].filter((words) => words !== null).join(' ');

/** What a claim about a need is written from. */
type About = { need: Row; item: EvidenceItem | undefined; material: NeedsMaterial };

/**
 * The need in the words of the record. Words in the other language stay in the quote; the claim says whose need of which kind
 * it is (GUARD-6).
 */
const statementOf = ({ need, item, material }: About, holder: DossierContact | null): Claim => {
  const { pack, language } = material;
  const zh = language === 'zh';
  const kind = isOurs(need) ? 'inference' : 'fact';
  if (inOwnLanguage(need.statement, language)) {
    const insight = zh ? `可作为建议提供：${need.statement}` : `Worth offering as an insight: ${need.statement}`;
    return newClaim(kind, need.priority === 'P3' ? insight : need.statement, cite(item, need.statement), 'NEED-1');
  }
  const level = NEED_LEVEL_LABELS[need.level][language];
  const whose = holder ? (zh ? `${holder.name}的` : ` of ${holder.name}`) : '';
  return claimThatHolds(
    kind,
    [
      zh
        ? `记录了${whose}一条${level}（${need.priority}），原文为外文，见依据。`
        : `A need${whose} is on record in Chinese (${level.toLowerCase()}, ${need.priority}); its words stand in the evidence.`,
      zh
        ? `${need.priority} 需求一条，原文为外文，见依据。`
        : `A ${need.priority} need, on record in Chinese; see the evidence.`,
      citedOnly(language),
    ],
    [...cite(item, need.statement, need.priority), ...(holder ? cite(item, holder.name) : [])],
    { pack, rule: 'NEED-1' },
  );
};

const cite = (item: EvidenceItem | undefined, ...quotes: string[]): Evidence[] =>
  item ? quotes.map((quote) => toEvidence(item, quote)) : [];

/** One field of a need; words in the other language are cited beside the grade, which is said in the asked one. */
const fromField = (
  { need, item, material }: About,
  text: string | null,
  label: Bilingual,
  rule: 'NEED-1' | 'NEED-3' | 'NEED-4' = 'NEED-1',
): Claim | null => {
  if (!text?.trim()) return null;
  const { pack, language } = material;
  const said = label[language];
  const [colon, stop] = language === 'zh' ? ['：', '。'] : [': ', '.'];
  if (inOwnLanguage(text, language)) {
    const words = withoutStop(text);
    const wordings = [`${said}${colon}${words}${stop}`, `${words}${stop}`];
    return claimThatHolds('fact', wordings, cite(item, text), { pack, rule });
  }
  const foreign = citedOnly(language);
  const evidence = cite(item, text, need.priority);
  return claimThatHolds('fact', [`${said}${colon}${foreign}`, foreign], evidence, { pack, rule });
};

const measureOf = (about: About, holder: DossierContact | null): Claim | null =>
  fromField(about, about.need.kpi, { zh: '影响的考核', en: 'The measure it moves' }, 'NEED-3') ??
  (holder ? usualMeasures(holder, about.material.pack, about.material.language) : null);
