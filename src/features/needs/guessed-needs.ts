import { toEvidence } from '#src/evidence/index.ts';
import type { DossierContact } from '#src/features/dossier/index.ts';
import { inOwnLanguage, newClaim, withoutStop } from '#src/features/drafts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { ContactRole } from '#src/playbook/contact-roles.ts';
import { strategyLayerOf } from '#src/playbook/need-layers.ts';
import { type Audience, audienceOf } from '#src/playbook/role-concerns.ts';
import { askFor, diagnose } from './ask-about-need.ts';
import { usualMeasures } from './measures.ts';
import type { NeedPart, NeedsMaterial } from './parts.ts';
import { stepsOfNeed } from './steps-of-need.ts';

const MAX_READ_FROM_CONTACTS = 4;

/** CHAIN-7: where a concern is likely to belong, by whose it is. */
const LEVEL_OF: Readonly<Record<Audience, NeedPart['level']>> = {
  executives: 'strategic',
  finance: 'business',
  procurement: 'business',
  users: 'business',
  technical: 'functional',
};

/** Concerns of people who hold no need on record: guesses of ours until they are asked (NEED-4, NEED-6). */
export const guessedNeeds = (material: NeedsMaterial, recorded: readonly NeedPart[]): NeedPart[] => {
  const held = new Set(recorded.map((need) => need.holder?.contactId));
  return material.dossier.contacts
    .filter((contact) => contact.concerns?.trim() && !contact.leftAt && !held.has(contact.id))
    .slice(0, MAX_READ_FROM_CONTACTS)
    .map((contact) => guessedNeed(contact, material));
};

const guessedNeed = (contact: DossierContact, material: NeedsMaterial): NeedPart => {
  const { pack, language } = material;
  const zh = language === 'zh';
  const { id, name } = contact;
  const concern = withoutStop(contact.concerns ?? '');
  const item = pack.items.find((each) => each.source.type === 'contact' && each.source.id === id);
  const audience = audienceOf({ ...contact, roles: contact.roles as ContactRole[] });
  const level = audience ? LEVEL_OF[audience] : 'functional';
  const own = inOwnLanguage(concern, language);
  const words = own ? concern : zh ? '原文为外文，见依据' : 'noted in Chinese, see the evidence';
  const next = askFor('priority', { level, holder: contact, topic: concern }, material);
  return {
    id: newId('need'),
    needId: null,
    parentId: null,
    link: null,
    level,
    claim: newClaim(
      'inference',
      zh ? `${name}关注：${words}。` : `${name} is concerned about: ${words}.`,
      item ? [toEvidence(item, contact.concerns ?? '')] : [],
      'NEED-3',
    ),
    present: null,
    wanted: null,
    problem: null,
    problemType: 'unclassified',
    diagnosis: level === 'business' ? diagnose('unclassified', language) : [],
    kpi: usualMeasures(contact, pack, language),
    holder: { contactId: id, name },
    priority: 'P2',
    explicit: false,
    step: 'guessed',
    ...stepsOfNeed(undefined, { presentState: null, wantedState: null, problem: null }, material),
    layer: strategyLayerOf({ text: concern, level, audience }),
    nextQuestion: next.claim,
    ask: next.ask,
  };
};
