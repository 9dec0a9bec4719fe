import type { Claim } from '#src/evidence/index.ts';
import { type DossierContact, roleLabel } from '#src/features/dossier/index.ts';
import { stanceLabel } from '#src/playbook/contact-roles.ts';
import { missingRoles } from '#src/playbook/decision-chain.ts';
import { audienceOf, ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import { STAGE_TABLE } from '#src/playbook/stages.ts';
import { knownRoles } from '../material/chain-facts.ts';
import { computedItem, itemOf, type PlanMaterial } from '../material/material.ts';
import { opening } from '../material/wording.ts';
import { CAPS, type DecisionPart } from '../parts.ts';
import type { Candidate } from './candidates.ts';
import { type ClaimWriter, claimWriter, type Rests } from './claim-writer.ts';
import { lastWord } from './last-word.ts';
import { holderOf } from './whom.ts';

const LONG = 70;

/** PLAN-4: how the customer decides: who, with what certainty and stance, what they value, where it is stuck, what may drop. */
export const decisionByRules = (material: PlanMaterial, candidates: readonly Candidate[]): DecisionPart => {
  const claims = claimWriter(material);
  const people = material.chain.people.filter((contact) => knownRoles(contact).length > 0);
  const coreValue = core(material, claims);
  const stuckLayer = stuck(material, claims, candidates);
  const likelyDrop = drop(material, claims);
  return {
    ...chainOf(material),
    coreValue,
    stuckLayer,
    likelyDrop,
    claims: [
      ...[coreValue, stuckLayer, likelyDrop].filter((claim) => claim !== null),
      ...people.slice(0, CAPS.peopleClaims).map((contact) => who(material, claims, contact)),
      ...usualConcern(material, claims),
      ...lastWord(material, claims),
    ],
  };
};

/** The chain as a table, and the roles nobody holds (CHAIN-1, CHAIN-8). The same for both drafters: it is the record. */
export const chainOf = (material: PlanMaterial): Pick<DecisionPart, 'chain' | 'missingRoles'> => ({
  chain: material.chain.people
    .filter((contact) => knownRoles(contact).length > 0)
    .slice(0, CAPS.people)
    .map((contact) => ({
      contactId: contact.id,
      name: contact.name,
      title: contact.title,
      roles: knownRoles(contact),
      certainty: contact.roleCertainty,
      stance: contact.stance,
    })),
  missingRoles: missingRoles(
    material.chain.people.map((contact) => ({
      id: contact.id,
      name: contact.name,
      roles: knownRoles(contact),
      roleCertainty: contact.roleCertainty,
    })),
  ),
});

/** CHAIN-8: a person's role with exactly the certainty on record, their stance, and what they care about in their words. */
const who = (material: PlanMaterial, { fact, inference }: ClaimWriter, contact: DossierContact): Claim => {
  const { write, list, language, own } = material.wording;
  const item = itemOf(material, 'contact', contact.id);
  const labels = knownRoles(contact).map((role) => roleLabel(role, language));
  const roles = language === 'zh' ? list(labels) : list(labels).toLowerCase();
  const stance = stanceLabel(contact.stance)?.[language];
  const concern = opening(own(contact.concerns) ?? '', LONG);
  const title = own(contact.title);
  const who = title ? write(`${contact.name}（${title}）`, `${contact.name} (${title})`) : contact.name;
  const stanceText = stance ? write(`，立场：${stance}`, `; stance: ${stance.toLowerCase()}`) : '';
  const careText = concern ? write(`；关注：${concern}`, `; cares about: ${concern}`) : '';
  const rests: Rests[] = [item];
  if (contact.roleCertainty === 'known')
    return fact(
      [
        write(`${who}：${roles}${stanceText}${careText}`, `${who}: ${roles}${stanceText}${careText}`),
        write(`${contact.name}：${roles}${stanceText}`, `${contact.name}: ${roles}${stanceText}`),
        write(`${contact.name}的角色见引文`, `The role of ${contact.name} stands in the words quoted`),
      ],
      rests,
      'CHAIN-8',
    );
  const guess =
    contact.roleCertainty === 'inferred'
      ? write(`推测${who}可能是${roles}，尚待核实`, `${who} may be the ${roles}; to be checked`)
      : write(
          `${who}可能是${roles}，这一角色还没有依据`,
          `${who} may be the ${roles}; nothing on record supports it yet`,
        );
  return inference(
    [
      `${guess}${stanceText}${careText}`,
      guess,
      write(`${contact.name}的角色尚待核实`, `The role of ${contact.name} is to be checked`),
    ],
    rests,
    'CHAIN-8',
  );
};

/** CHAIN-3: what the buyer's function usually cares about, where the record does not say what this person does. */
const usualConcern = (material: PlanMaterial, { inference }: ClaimWriter): Claim[] => {
  const { write, language } = material.wording;
  const buyer = ['EB', 'TB', 'UB']
    .map((role) => holderOf(material, role))
    .find((contact) => contact !== null && !contact.concerns && !contact.kpi);
  const audience = buyer
    ? audienceOf({ title: buyer.title, department: buyer.department, roles: knownRoles(buyer) })
    : null;
  if (!buyer || !audience) return [];
  const row = ROLE_CONCERNS[audience];
  return [
    inference(
      write(
        `${buyer.name}关心什么没有记录；这一岗位通常看重${row.cares[language]}，担心${row.fears[language]}`,
        `What ${buyer.name} cares about is not on record; the function usually values ${row.cares[language]} and fears ${row.fears[language]}`,
      ),
      [itemOf(material, 'contact', buyer.id)],
      'CHAIN-3',
    ),
  ];
};

const PRIORITY = ['P0', 'P1', 'P2', 'P3'];
const LEVEL = ['vision', 'strategic', 'business', 'implicit', 'functional'];

/** The core value: the weightiest need on record, else what the economic buyer says they care about. */
const core = (material: PlanMaterial, { inference }: ClaimWriter): Claim | null => {
  const { write, quoted, own } = material.wording;
  const needs = material.deals.moving
    .flatMap((deal) => deal.needs)
    .sort(
      (a, b) =>
        PRIORITY.indexOf(a.priority) - PRIORITY.indexOf(b.priority) ||
        LEVEL.indexOf(a.level) - LEVEL.indexOf(b.level) ||
        (a.id < b.id ? -1 : 1),
    );
  const need = needs.find((each) => own(each.statement)) ?? needs[0];
  if (need) {
    const words = opening(own(need.statement) ?? '', LONG);
    return inference(
      [
        words && write(`客户最看重的核心价值：${quoted(words)}`, `The core value they care about: ${quoted(words)}`),
        write('客户最看重的核心价值见需求原文', 'The core value they care about stands in the need quoted'),
      ],
      [itemOf(material, 'need', need.id)],
      'PLAN-4',
    );
  }
  const buyer = holderOf(material, 'EB');
  const said = opening(own(buyer?.needsFromUs) ?? own(buyer?.concerns) ?? own(buyer?.kpi) ?? '', LONG);
  if (!buyer || !said) return null;
  return inference(
    write(
      `从${buyer.name}的关注看，核心价值可能是：${said}`,
      `Judging by what ${buyer.name} cares about, the core value may be: ${said}`,
    ),
    [itemOf(material, 'contact', buyer.id)],
    'PLAN-4',
  );
};

const stuck = (material: PlanMaterial, { inference }: ClaimWriter, candidates: readonly Candidate[]): Claim | null => {
  const [top] = candidates;
  const { write } = material.wording;
  if (!top) return null;
  return inference(
    write(`决策链最可能卡在${top.layer}`, `The chain is most likely stuck at: ${top.layer}`),
    top.rests,
    'PLAN-4',
  );
};

/** The step most likely to drop: the key task of the stage the lead deal stands in (STAGE-1). */
const drop = (material: PlanMaterial, { inference }: ClaimWriter): Claim | null => {
  const { write, quoted, language } = material.wording;
  const { lead } = material.deals;
  if (!lead) return null;
  const { label, task } = STAGE_TABLE[lead.stage];
  return inference(
    write(
      `最容易掉的一步：${quoted(lead.name)}的${quoted(label.zh)}阶段，关键在于${task.zh}`,
      `The step most likely to drop: the stage ${quoted(label[language].toLowerCase())} of ${quoted(lead.name)}, where the task is to ${task.en.charAt(0).toLowerCase()}${task.en.slice(1)}`,
    ),
    [computedItem(material, `stage-age:${lead.id}`) ?? itemOf(material, 'opportunity', lead.id)],
    'PLAN-4',
  );
};
