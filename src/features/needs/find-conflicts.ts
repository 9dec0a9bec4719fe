import { type Claim, type EvidenceItem, toEvidence } from '#src/evidence/index.ts';
import type { DossierContact } from '#src/features/dossier/index.ts';
import { inOwnLanguage, newClaim, withoutStop } from '#src/features/drafts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import type { ContactRole } from '#src/playbook/contact-roles.ts';
import { commonGround, type NeedTopic, needTopicLabel, topicOf } from '#src/playbook/need-conflicts.ts';
import { NEED_PRIORITIES } from '#src/playbook/need-words.ts';
import { audienceOf } from '#src/playbook/role-concerns.ts';
import type { ConflictPart, ConflictSide, NeedPart, NeedsMaterial } from './parts.ts';
import { citedOnly, claimThatHolds } from './write-claim.ts';

/** What somebody holds on to, and where it is on record. `weight`: what is missed first if it is not met comes first. */
type Position = {
  contact: DossierContact;
  topic: NeedTopic;
  words: string;
  item: EvidenceItem;
  need: string | null;
  weight: number;
};

const MAX_FOUND = 3;
/** Nobody is shown at odds with everybody. */
const MAX_PER_PERSON = 2;

/**
 * CHAIN-11: where the needs and concerns of two people of different functions pull apart by the rules (cost against quality, speed
 * against the daily work …). An inference from what both said; what both can accept is proposed as a way of talking, not a product.
 */
export const findConflicts = (needs: readonly NeedPart[], material: NeedsMaterial): ConflictPart[] => {
  const positions = positionsOf(needs, material);
  const pairs = positions.flatMap((a, i) => positions.slice(i + 1).flatMap((b) => pull(a, b)));
  const seen = new Map<string, number>();
  const found: ConflictPart[] = [];
  const met = new Set<string>();
  for (const { a, b, common } of pairs.sort((x, y) => y.weight - x.weight)) {
    const ids = [a.contact.id, b.contact.id];
    const pair = [...ids].sort().join(' ');
    if (found.length >= MAX_FOUND || met.has(pair) || ids.some((id) => (seen.get(id) ?? 0) >= MAX_PER_PERSON)) continue;
    met.add(pair);
    for (const id of ids) seen.set(id, (seen.get(id) ?? 0) + 1);
    found.push(toConflict(a, b, common, material));
  }
  return found;
};

const pull = (a: Position, b: Position) => {
  if (a.contact.id === b.contact.id || functionOf(a.contact) === functionOf(b.contact)) return [];
  const common = commonGround({ name: a.contact.name, topic: a.topic }, { name: b.contact.name, topic: b.topic });
  return common ? [{ a, b, common, weight: a.weight + b.weight }] : [];
};

const functionOf = (contact: DossierContact): string =>
  audienceOf({ ...contact, roles: contact.roles as ContactRole[] }) ?? contact.id;

const positionsOf = (needs: readonly NeedPart[], { dossier, deal, pack }: NeedsMaterial): Position[] => {
  const itemOf = (type: string, id: string) =>
    pack.items.find((each) => each.source.type === type && each.source.id === id);
  return dossier.contacts
    .filter((contact) => !contact.leftAt)
    .flatMap((contact) => {
      const held = deal.needs.filter((need) => need.contactId === contact.id && need.level !== 'implicit');
      const said = held.map((need) => ({
        words: need.statement,
        item: itemOf('need', need.id),
        need: needs.find((part) => part.needId === need.id)?.id ?? null,
        weight: 4 - NEED_PRIORITIES.indexOf(need.priority),
      }));
      const concern = {
        words: contact.concerns ?? '',
        item: itemOf('contact', contact.id),
        need: null,
        weight: (contact.influence ?? 1) / 5,
      };
      return [...said, concern].flatMap(({ item, ...each }) => {
        const topic = topicOf(each.words);
        return item && topic ? [{ ...each, contact, item, topic }] : [];
      });
    });
};

const toConflict = (a: Position, b: Position, common: Bilingual, material: NeedsMaterial): ConflictPart => {
  const { language, pack } = material;
  const side = (each: Position): ConflictSide => ({
    contactId: each.contact.id,
    name: each.contact.name,
    need: each.need,
    keeps: keeps(each, material),
  });
  const names = [a, b].flatMap(({ contact }) => {
    const item = pack.items.find((each) => each.source.type === 'contact' && each.source.id === contact.id);
    return item ? [toEvidence(item, contact.name)] : [];
  });
  const [first, second] = [needTopicLabel(a.topic)[language], needTopicLabel(b.topic)[language]];
  return {
    id: newId('need'),
    topic: language === 'zh' ? `${first} 与 ${second}` : `${first} against ${second}`,
    a: side(a),
    b: side(b),
    common: newClaim('proposal', common[language], names, 'CHAIN-11'),
  };
};

/** What one of them will not give up, as far as the record tells; words in the other language stay in the quote (GUARD-6). */
const keeps = ({ contact, topic, words, item }: Position, { language, pack }: NeedsMaterial): Claim => {
  const zh = language === 'zh';
  const label = needTopicLabel(topic)[language];
  const holdsOn = zh ? `${contact.name}放不下的是${label}` : `What ${contact.name} holds on to is ${label}`;
  const foreign = citedOnly(language);
  const said = withoutStop(words);
  const wordings = inOwnLanguage(words, language)
    ? [
        zh ? `${holdsOn}：“${said}”。` : `${holdsOn}: “${said}”.`,
        zh ? `${contact.name}：“${said}”。` : `${contact.name}: “${said}”.`,
      ]
    : [zh ? `${holdsOn}。${foreign}` : `${holdsOn}. ${foreign}`, `${contact.name}${zh ? '：' : ': '}${foreign}`];
  const evidence = [toEvidence(item, words), toEvidence(item, contact.name)];
  return claimThatHolds('inference', wordings, evidence, { pack, rule: 'CHAIN-11' });
};
