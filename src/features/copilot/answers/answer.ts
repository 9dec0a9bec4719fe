import type { Claim, EvidenceItem } from '#src/evidence/index.ts';
import type { DossierContact } from '#src/features/dossier/index.ts';
import { type ClaimWriter, claimWriter, itemOf, type PlanMaterial, whomToAsk } from '#src/features/plans/index.ts';
import type { Wording } from './wording-of.ts';

/** What an answer is made of: the account's material, a writer whose claims cite, and what the question names. */
export type Answering = {
  material: PlanMaterial;
  write: ClaimWriter;
  wording: Wording;
  question: string;
  /** Contacts the question names. */
  people: DossierContact[];
};

/** One answer: claims still to be verified, in reading order. Empty: nothing on record. */
export type Answerer = (answering: Answering) => Claim[];

export const answeringOf = (material: PlanMaterial, question: string): Answering => ({
  material,
  write: claimWriter(material),
  wording: material.wording,
  question,
  people: peopleIn(question, material),
});

/** The contacts a question names: by full name, by surname and title (罗总), or by a Latin first or last name. */
const peopleIn = (question: string, { dossier }: PlanMaterial): DossierContact[] => {
  const text = question.normalize('NFKC').toLowerCase();
  const whole = dossier.contacts.filter((contact) => names(contact.name).some((name) => stands(text, name)));
  if (whole.length > 0) return whole;
  const parts = dossier.contacts.filter((contact) => shortNames(contact.name).some((name) => stands(text, name)));
  return parts.length <= 2 ? parts : [];
};

const names = (name: string): string[] => [name.normalize('NFKC').toLowerCase()];

const TITLES = ['总', '经理', '主任', '部长', '厂长', '工', '总监', '老师', '主管', '院长', '先生', '女士'];
const shortNames = (name: string): string[] => {
  const folded = name.normalize('NFKC').toLowerCase();
  if (/^\p{Script=Han}{2,4}$/u.test(folded)) return TITLES.map((title) => `${folded[0]}${title}`);
  return folded
    .split(/\s+/u)
    .filter((part) => part.length >= 3 && !['the', 'von', 'van', 'mrs', 'ms.', 'dr.'].includes(part));
};

const stands = (text: string, name: string): boolean => {
  const at = text.indexOf(name);
  if (at < 0) return false;
  if (!/^[a-z]/u.test(name)) return true;
  return !/[a-z]/u.test(text[at - 1] ?? ' ') && !/[a-z]/u.test(text[at + name.length] ?? ' ');
};

/** Words of somebody inside a sentence: the sentence brings its own full stop. */
export const quoted = (words: string): string => `“${words.trim().replace(/[。.；;，,]+$/u, '')}”`;

/** Items of a kind in the order of the pack. */
export const itemsOfType = ({ material }: Answering, type: EvidenceItem['source']['type']): EvidenceItem[] =>
  material.pack.items.filter((item) => item.source.type === type);

export const contactItem = ({ material }: Answering, id: string): EvidenceItem | undefined =>
  itemOf(material, 'contact', id);

/** What is not on record: says so, and proposes whom to ask and what (PLAN-10, GUARD-7). */
export const notOnRecord = (
  answering: Answering,
  what: string,
  ask: string,
  rule: Parameters<ClaimWriter['question']>[2] = 'PLAN-10',
): Claim => {
  const whom = whomToAsk(answering.material);
  const { write, wording } = answering;
  return write.question(
    wording.write(
      `记录里没有${what}。建议问${whom.name}：${quoted(ask)}`,
      `${what} is not on record. Ask ${whom.name}: ${quoted(ask)}`,
    ),
    [],
    rule,
  );
};
