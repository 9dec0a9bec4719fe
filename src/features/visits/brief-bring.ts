import { type Claim, toEvidence } from '#src/evidence/index.ts';
import type { DossierContact } from '#src/features/dossier/index.ts';
import { inOwnLanguage, newClaim, withoutStop } from '#src/features/drafts/index.ts';
import type { ContactRole } from '#src/playbook/contact-roles.ts';
import { audienceOf, ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import type { BriefMaterial, BringPart, WhoPart } from './brief-parts.ts';
import { itemOf } from './brief-parts.ts';

/** What we bring to each person: a legitimate reason to meet (CHAIN-8), and something useful to them, before we ask anything (REL-4). */
export const whatToBring = (who: readonly WhoPart[], material: BriefMaterial): BringPart[] =>
  who.map((part, at) => {
    const { contact } = part;
    const handout = material.handouts[at % Math.max(1, material.handouts.length)];
    return {
      contact,
      reason: reasonFor(part, material),
      useful: usefulTo(contact, material),
      documentId: handout && !wants(contact, material) ? handout.documentId : null,
    };
  });

const wants = (contact: DossierContact | null, { language }: BriefMaterial): string | null => {
  const words = contact?.needsFromUs?.trim() ?? '';
  return words !== '' && inOwnLanguage(words, language) ? withoutStop(words) : null;
};

const reasonFor = ({ contact, lastAsked }: WhoPart, material: BriefMaterial): Claim => {
  const { language, last } = material;
  const zh = language === 'zh';
  const name = contact?.name ?? (zh ? '对方' : 'them');
  const say = (text: string, from: Claim['evidence'] = []): Claim => newClaim('proposal', text, from, 'CHAIN-8');
  if (contact && lastAsked)
    return say(
      zh
        ? `见${name}的理由：对其上次提的事当面给个答复。`
        : `Reason to meet ${name}: an answer, in person, to what they raised last.`,
      lastAsked.evidence,
    );
  if (contact && last?.contactIds.includes(contact.id) && last.summaryStatus === 'sent')
    return say(
      zh
        ? `见${name}的理由：当面核对上次的纪要。`
        : `Reason to meet ${name}: to go through the summary of our last talk.`,
    );
  const audience = contact ? audienceOf({ ...contact, roles: contact.roles as ContactRole[] }) : null;
  const topic = audience ? ROLE_CONCERNS[audience].cares[language] : null;
  return say(
    topic
      ? zh
        ? `见${name}的理由：听其讲现在怎么看${topic}，哪里最想改。`
        : `Reason to meet ${name}: to hear how they see ${topic} today, and what they would change first.`
      : zh
        ? `见${name}的理由：听听现在怎么做、哪里不顺，不带方案。`
        : `Reason to meet ${name}: to hear how things are done today and where they stall, without an offer.`,
  );
};

const usefulTo = (contact: DossierContact | null, material: BriefMaterial): Claim => {
  const { language, handouts, people, pack } = material;
  const zh = language === 'zh';
  const say = (text: string, from: Claim['evidence'] = []): Claim => newClaim('proposal', text, from, 'REL-4');
  const wanted = wants(contact, material);
  const item = contact ? itemOf(pack, 'contact', contact.id) : undefined;
  if (contact && wanted)
    return say(
      zh
        ? `给${contact.name}带上其希望我们提供的：${wanted}。`
        : `For ${contact.name}, what they want from us: ${wanted}.`,
      item ? [toEvidence(item, contact.needsFromUs ?? '')] : [],
    );
  const at = contact ? people.findIndex((each) => each.id === contact.id) : 0;
  const handout = handouts[Math.max(0, at) % Math.max(1, handouts.length)];
  const name = contact?.name ?? (zh ? '对方' : 'them');
  if (handout)
    return say(
      zh
        ? `给${name}带上可外发的资料《${handout.title}》，供其参考，不作推介。`
        : `For ${name}, “${handout.title}”, which may be shown, to read and not as an offer.`,
      [toEvidence(handout.item)],
    );
  const audience = contact ? audienceOf({ ...contact, roles: contact.roles as ContactRole[] }) : null;
  return say(
    audience
      ? zh
        ? `给${name}带一页同行做法的整理，从其角度写：${ROLE_CONCERNS[audience].cares.zh}。`
        : `For ${name}, one page on how peers go about it, written from their side: ${ROLE_CONCERNS[audience].cares.en}.`
      : zh
        ? `给${name}带一页同行常见做法的整理，供其内部参考。`
        : `For ${name}, one page on how peers usually go about it, to use inside.`,
  );
};
