import type { DossierOpportunity } from '#src/features/dossier/index.ts';
import { STAGE_TABLE } from '#src/playbook/stages.ts';
import { computedItem, itemOf, type PlanMaterial } from '../material/material.ts';
import { opening } from '../material/wording.ts';
import type { Candidate } from './candidates.ts';
import { holderOf, whomToAsk } from './whom.ts';

const LONG = 40;
const LATE_STAGE = STAGE_TABLE.tender.order ?? 0;
const WEIGHTY = 4;
const NAMED = 2;

/** What holds up a deal that is far on (needs without a signature, people who take no side), and business that ebbs away. */
export const lateCandidates = (material: PlanMaterial): Candidate[] => {
  const { lead } = material.deals;
  const late = lead && (STAGE_TABLE[lead.stage].order ?? 0) >= LATE_STAGE ? lead : null;
  return [...(late ? [...unsigned(material, late), ...undecided(material, late)] : []), ...ebbing(material)];
};

const unsigned = (material: PlanMaterial, deal: DossierOpportunity): Candidate[] => {
  const { write, quoted } = material.wording;
  const open = deal.needs.filter(
    (need) => need.priority === 'P0' && (need.step === 'pain_confirmed' || need.step === 'benefits_agreed'),
  );
  if (open.length === 0) return [];
  const ask = whomToAsk(material);
  return [
    {
      code: 'need_unsigned',
      weight: 63,
      rule: 'NEED-6',
      layer: write('需求共识', 'agreement on the need'),
      hypothesis: write(
        `硬性需求缺书面共识：${material.computations.get(`needs:${deal.id}`)?.statement}，验收时可能各说各话`,
        `Floor needs lack written consensus: ${material.computations.get(`needs:${deal.id}`)?.statement}; at acceptance each side may say something else`,
      ),
      rests: [
        computedItem(material, `needs:${deal.id}`),
        ...open.slice(0, NAMED).map((need) => itemOf(material, 'need', need.id)),
      ],
      brokenWhen: write(
        'P0 需求和评判标准全部得到书面确认',
        'All P0 needs and their criteria are confirmed in writing',
      ),
      step: {
        task: write(
          `把${quoted(deal.name)}的 P0 需求整理成一页，请${ask.name}逐条确认并写下评判标准`,
          `Put the P0 needs of ${quoted(deal.name)} on one page and have ${ask.name} confirm each with the criterion it is judged by`,
        ),
        observable: write('逐条确认的回复', 'A reply that confirms each'),
        resource: 'own_content',
        withinDays: 10,
        after: [],
      },
      contactIds: ask.contactId ? [ask.contactId] : [],
    },
  ];
};

const undecided = (material: PlanMaterial, deal: DossierOpportunity): Candidate[] => {
  const { write, list, own, quoted } = material.wording;
  // Whom another gap is about already has a bottleneck of their own.
  const taken = new Set(material.chain.gaps.map((gap) => gap.subjectContactId));
  const neutral = material.chain.people
    .filter(
      (contact) =>
        contact.stance === 0 &&
        !taken.has(contact.id) &&
        (contact.influence ?? 0) >= WEIGHTY &&
        contact.roles.some((role) => ['EB', 'TB', 'UB', 'finance'].includes(role)),
    )
    .slice(0, NAMED);
  if (neutral.length === 0) return [];
  const names = list(neutral.map((contact) => contact.name));
  const care = neutral
    .map((contact) => ({ contact, words: opening(own(contact.concerns) ?? '', LONG) }))
    .find(({ words }) => words);
  return [
    {
      code: 'undecided',
      weight: 61,
      rule: 'CHAIN-10',
      layer: write('会签与评审', 'sign-off and evaluation'),
      hypothesis: write(
        `有分量的人没有表态：${names}立场中立，其标准得不到回应，${quoted(deal.name)}在最后一关可能生变`,
        neutral.length > 1
          ? `People of weight take no side: ${names} are neutral; unanswered, they may turn ${quoted(deal.name)} at the last step`
          : `Somebody of weight takes no side: ${names} is neutral; unanswered, they may turn ${quoted(deal.name)} at the last step`,
      ),
      rests: [
        ...neutral.map((contact) => itemOf(material, 'contact', contact.id)),
        itemOf(material, 'opportunity', deal.id),
      ],
      brokenWhen: write(
        `${names}按自己的标准认可我们的答复`,
        `${names} ${neutral.length > 1 ? 'accept' : 'accepts'} our answers on their own criteria`,
      ),
      step: {
        task: care?.words
          ? write(
              `${neutral.length > 1 ? '分别' : ''}拜访${names}，按其标准给出书面答复；先答${care.contact.name}的关注：${care.words}`,
              `Call on ${names}${neutral.length > 1 ? ' apart' : ''} and answer their criteria in writing, first that of ${care.contact.name}: ${care.words}`,
            )
          : write(
              `${neutral.length > 1 ? '分别' : ''}拜访${names}，请教其标准并书面答复`,
              `Call on ${names}${neutral.length > 1 ? ' apart' : ''}, ask for their criteria and answer in writing`,
            ),
        observable: write('书面答复得到对方回复', 'Each has replied to the written answer'),
        resource: 'industry_experts',
        withinDays: 14,
        after: [],
      },
      contactIds: neutral.map((contact) => contact.id),
    },
  ];
};

/** Falling purchases, unless another of our products takes their place (SIG-shift). */
const ebbing = (material: PlanMaterial): Candidate[] => {
  const { write } = material.wording;
  const decline = material.signals.find((signal) => signal.rule === 'SIG-decline');
  const shifted = material.signals.some((signal) => signal.rule === 'SIG-shift');
  const id = `trend:${decline?.subject}`;
  const trend = material.computations.get(id);
  if (!decline || !trend || shifted) return [];
  const user = holderOf(material, 'UB');
  const ask = user && (user.stance ?? 0) >= 0 ? { name: user.name, contactId: user.id } : whomToAsk(material);
  return [
    {
      code: 'ebbing',
      weight: 59,
      rule: 'SIG-decline',
      layer: write('现有业务', 'present business'),
      hypothesis: write(
        `现有业务在流失：${trend.statement}，用途或供应商可能变了`,
        `Present business ebbs away: ${trend.statement}; use or supplier may have changed`,
      ),
      rests: [computedItem(material, id)],
      brokenWhen: write(
        '弄清用量下降的原因，客户说明后续用量',
        'The cause is known and the customer tells what they will need',
      ),
      step: {
        task: write(
          `请教${ask.name}用量减少的原因：是业务调整，还是我们哪里没有做到位`,
          `Ask ${ask.name} why they use less: has the business changed, or did we fall short`,
        ),
        observable: write('原因写进纪要并得到确认', 'The cause stands in a confirmed summary'),
        resource: 'industry_experts',
        withinDays: 14,
        after: [],
      },
      contactIds: ask.contactId ? [ask.contactId] : [],
    },
  ];
};
