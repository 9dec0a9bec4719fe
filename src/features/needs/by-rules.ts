import { type Claim, type ClaimKind, type Evidence, toEvidence } from '#src/evidence/index.ts';
import type { DossierContact } from '#src/features/dossier/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { nextQuestion, questionFor } from '#src/playbook/need-questions.ts';
import { NEED_LEVELS } from '#src/playbook/words.ts';
import type { NeedPart, NeedsMaterial, NeedsParts } from './parts.ts';

const MAX_READ_FROM_CONTACTS = 4;

const claim = (kind: ClaimKind, text: string, evidence: Evidence[], rule: string): Claim => ({
  id: newId('clm'),
  text,
  kind,
  evidence,
  rule,
  status: 'unverified',
});

/** The rule drafter of a hierarchy: needs on record as they stand, concerns of people as guesses, and what to ask next. */
export const needsByRules = (material: NeedsMaterial): NeedsParts => {
  const recorded = fromRecord(material);
  const guessed = fromContacts(material, recorded);
  const needs = [...recorded, ...guessed].sort((a, b) => NEED_LEVELS.indexOf(a.level) - NEED_LEVELS.indexOf(b.level));
  return {
    needs,
    questions: needs.some((each) => each.level === 'vision' || each.level === 'strategic')
      ? []
      : [goalQuestion(material)],
  };
};

const fromRecord = (material: NeedsMaterial): NeedPart[] => {
  const { deal, pack, language, dossier } = material;
  const ids = new Map(deal.needs.map((need) => [need.id, newId('need')]));
  return deal.needs.map((need): NeedPart => {
    const item = pack.items.find((each) => each.source.type === 'need' && each.source.id === need.id);
    const holder = dossier.contacts.find((each) => each.id === need.contactId);
    const evidence = (quote: string) => (item ? [toEvidence(item, quote)] : []);
    const asked = nextQuestion({ ...need, holderId: need.contactId }, { name: holder?.name ?? null });
    // P3 was not asked for (NEED-2): it is said as an insight of ours, never as their requirement.
    const insight = need.priority === 'P3';
    const text = insight
      ? language === 'zh'
        ? `可作为建议提供：${need.statement}`
        : `Worth offering as an insight: ${need.statement}`
      : need.statement;
    return {
      id: ids.get(need.id) ?? need.id,
      needId: need.id,
      parentId: need.parentId ? (ids.get(need.parentId) ?? null) : null,
      level: need.level,
      claim: claim(insight || need.step === 'guessed' ? 'inference' : 'fact', text, evidence(need.statement), 'NEED-1'),
      problem: need.problem ? claim('fact', need.problem, evidence(need.problem), 'NEED-4') : null,
      holder: holder ? { contactId: holder.id, name: holder.name } : null,
      priority: need.priority,
      explicit: need.explicit,
      step: need.step,
      nextQuestion: asked ? claim('question', asked.question[language], [], 'NEED-5') : null,
    };
  });
};

/** A concern somebody has is a guessed need of theirs until it is asked back (NEED-4, NEED-6). */
const fromContacts = ({ dossier, pack, language }: NeedsMaterial, recorded: readonly NeedPart[]): NeedPart[] => {
  const held = new Set(recorded.map((need) => need.holder?.contactId));
  return dossier.contacts
    .filter((contact) => contact.concerns && !contact.leftAt && !held.has(contact.id))
    .slice(0, MAX_READ_FROM_CONTACTS)
    .map((contact): NeedPart => {
      const concern = (contact.concerns ?? '').replace(/[。.\s]+$/u, '');
      const item = pack.items.find((each) => each.source.type === 'contact' && each.source.id === contact.id);
      const text =
        language === 'zh' ? `${contact.name}关注：${concern}。` : `${contact.name} is concerned about: ${concern}.`;
      return {
        id: newId('need'),
        needId: null,
        parentId: null,
        level: levelOf(contact),
        claim: claim('inference', text, item ? [toEvidence(item, contact.concerns ?? '')] : [], 'NEED-3'),
        problem: null,
        holder: { contactId: contact.id, name: contact.name },
        priority: 'P2',
        explicit: false,
        step: 'guessed',
        nextQuestion: claim(
          'question',
          questionFor('problem', { name: contact.name, topic: concern }).question[language],
          [],
          'NEED-5',
        ),
      };
    });
};

const levelOf = (contact: DossierContact): NeedPart['level'] =>
  contact.roles.includes('EB') ? 'strategic' : 'functional';

const goalQuestion = ({ dossier, language }: NeedsMaterial): Claim => {
  const buyer = dossier.contacts.find((each) => each.roles.includes('EB') && !each.leftAt);
  return claim(
    'question',
    questionFor('need', { name: buyer?.name ?? null, topic: null }).question[language],
    [],
    'NEED-1',
  );
};
