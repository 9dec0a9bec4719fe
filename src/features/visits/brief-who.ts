import { type Claim, toEvidence } from '#src/evidence/index.ts';
import type { DossierActivity, DossierContact } from '#src/features/dossier/index.ts';
import { inOwnLanguage, newClaim, withoutStop } from '#src/features/drafts/index.ts';
import { formatDate } from '#src/kernel/format-date.ts';
import { roleWording } from '#src/playbook/chain-certainty.ts';
import { type ContactRole, stanceLabel } from '#src/playbook/contact-roles.ts';
import { findInstructions } from '#src/playbook/guard-instructions.ts';
import { audienceOf, ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import { findSensitive } from '#src/playbook/sensitive-details.ts';
import { isoDay } from '#src/playbook/time.ts';
import { type BriefMaterial, itemOf, type WhoPart } from './brief-parts.ts';
import { kindWord } from './brief-words.ts';
import { cutNotes } from './domain-notes.ts';
import { peopleReader } from './domain-people.ts';

const ASKED =
  /问|要求|希望|想(?:要|看|知道)|催|让我|请我|\b(?:asks?|asked|wants?|wanted|requests?|requested|needs? from us)\b/iu;
const MAX_ASK = 160;

/** Who is met: role with its certainty, stance, own concern, what they asked last, when we last spoke (VISIT-1, CHAIN-3, CHAIN-8). */
export const whoToMeet = (material: BriefMaterial): WhoPart[] =>
  material.people.length === 0 ? [nobody(material)] : material.people.map((contact) => partOf(contact, material));

const nobody = ({ language }: BriefMaterial): WhoPart => ({
  contact: null,
  role: newClaim(
    'question',
    language === 'zh'
      ? '还没有联系人在册：这次由谁接待，是什么职务，管哪件事？'
      : 'Nobody is on record yet: who receives us, in which office, and in charge of what?',
    [],
    'CHAIN-8',
  ),
  stance: null,
  concern: null,
  lastAsked: null,
  lastContact: null,
});

const partOf = (contact: DossierContact, material: BriefMaterial): WhoPart => {
  const talks = material.dossier.activities.filter(
    (each) => each.contactIds.includes(contact.id) && isoDay(each.occurredAt) <= material.day,
  );
  return {
    contact,
    role: roleOf(contact, material),
    stance: stanceOf(contact, material),
    concern: concernOf(contact, material),
    lastAsked: lastAsked(contact, talks, material),
    lastContact: lastContact(contact, talks[0], material),
  };
};

const evidenceOn = (contact: DossierContact, { pack }: BriefMaterial, quote?: string) => {
  const item = itemOf(pack, 'contact', contact.id);
  return item ? [toEvidence(item, quote)] : [];
};

const roleOf = (contact: DossierContact, material: BriefMaterial): Claim => {
  const { language } = material;
  const { name, roleCertainty } = contact;
  const [role] = contact.roles as ContactRole[];
  if (!role || roleCertainty === 'unknown')
    return newClaim(
      'question',
      language === 'zh'
        ? `${name}在这件事里起什么作用还不清楚，当面问清。`
        : `What part does ${name} play in this? It is not known; ask.`,
      [],
      'CHAIN-8',
    );
  const text =
    role === 'finance' && roleCertainty === 'known'
      ? language === 'zh'
        ? `${name}代表财务一方。`
        : `${name} speaks for finance.`
      : roleWording(role, roleCertainty, { name })[language];
  return newClaim(roleCertainty === 'known' ? 'fact' : 'inference', text, evidenceOn(contact, material), 'CHAIN-8');
};

const stanceOf = (contact: DossierContact, material: BriefMaterial): Claim | null => {
  const label = stanceLabel(contact.stance)?.[material.language];
  if (!label) return null;
  const text =
    material.language === 'zh'
      ? `${contact.name}的立场（我方记录）：${label}。`
      : `${contact.name}’s stance on our record: ${label.toLowerCase()}.`;
  return newClaim('fact', text, evidenceOn(contact, material), 'CHAIN-1');
};

const concernOf = (contact: DossierContact, material: BriefMaterial): Claim | null => {
  const { language } = material;
  const zh = language === 'zh';
  const { name, concerns } = contact;
  if (concerns?.trim()) {
    const words = withoutStop(concerns);
    const text = inOwnLanguage(words, language)
      ? zh
        ? `${name}关切：${words}。`
        : `${name} is concerned about: ${words}.`
      : zh
        ? `${name}的关切以英文记录，原文见依据。`
        : `${name}’s concerns are on record in Chinese; see the evidence.`;
    return newClaim('fact', text, evidenceOn(contact, material, concerns), 'CHAIN-3');
  }
  const audience = audienceOf({ ...contact, roles: contact.roles as ContactRole[] });
  if (!audience) return null;
  const { cares } = ROLE_CONCERNS[audience];
  return newClaim(
    'inference',
    zh ? `从职务推断，${name}可能看重${cares.zh}。` : `Judging by the office, ${name} may care about ${cares.en}.`,
    evidenceOn(contact, material),
    'CHAIN-3',
  );
};

/** The sentence in which this person last asked for something. Orders to a model and personal details are passed over. */
const lastAsked = (
  contact: DossierContact,
  talks: readonly DossierActivity[],
  { pack, language }: BriefMaterial,
): Claim | null => {
  const read = peopleReader([{ id: contact.id, name: contact.name, title: contact.title, side: 'theirs' }]);
  for (const talk of talks.slice(0, 12)) {
    const item = itemOf(pack, 'activity', talk.id);
    const alone = talk.contactIds.length === 1;
    const sentence = cutNotes(talk.notes ?? '').findLast(
      (text) =>
        text.length <= MAX_ASK &&
        ASKED.test(text) &&
        ((read(text)[0]?.start ?? 99) <= 8 || (alone && /^(?:他|她|He\b|She\b)/u.test(text))) &&
        findSensitive(text).length === 0 &&
        findInstructions(text).length === 0,
    );
    if (!item || !sentence) continue;
    const on = formatDate(talk.occurredAt, language);
    const own = inOwnLanguage(sentence, language);
    const text = own
      ? language === 'zh'
        ? `${on}，${contact.name}上次提的：${withoutStop(sentence)}。`
        : `${contact.name}, ${on}: ${withoutStop(sentence)}.`
      : language === 'zh'
        ? `${on}，${contact.name}提过一件事，以英文记录，原文见依据。`
        : `${contact.name} asked for something on ${on}; it is on record in Chinese, see the evidence.`;
    return newClaim('fact', text, [toEvidence(item, sentence), toEvidence(item, item.text.slice(0, 10))], 'VISIT-1');
  }
  return null;
};

const lastContact = (
  contact: DossierContact,
  talk: DossierActivity | undefined,
  material: BriefMaterial,
): Claim | null => {
  const { pack, language, dossier } = material;
  const zh = language === 'zh';
  const item = talk ? itemOf(pack, 'activity', talk.id) : undefined;
  if (!talk || !item) {
    const none = itemOf(pack, 'computation', `talks:${contact.id}`);
    return none && dossier.activities.length >= 0
      ? newClaim(
          'fact',
          zh ? `记录里还没有与${contact.name}的往来。` : `No talk with ${contact.name} is on record.`,
          [toEvidence(none)],
          'CHAIN-2',
        )
      : null;
  }
  const subject = inOwnLanguage(talk.subject, language) ? withoutStop(talk.subject) : null;
  const on = formatDate(talk.occurredAt, language);
  const text = zh
    ? `与${contact.name}最近一次往来：${on}，${kindWord(talk.kind, 'zh')}${subject ? `“${subject}”` : ''}。`
    : `Last talk with ${contact.name}: ${on}, ${kindWord(talk.kind, 'en').toLowerCase()}${subject ? ` “${subject}”` : ''}.`;
  return newClaim('fact', text, [toEvidence(item, `${isoDay(talk.occurredAt)} ${talk.subject}`)], 'VISIT-1');
};
