import type { Claim } from '#src/evidence/index.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { LOSS_CAUSE_TABLE, type LossCause } from '#src/playbook/loss-causes.ts';
import { RISK_TABLE, type RiskKind } from '#src/playbook/plan-risks.ts';
import { gapId } from '../material/compute-people.ts';
import { computedItem, itemOf, type PlanMaterial } from '../material/material.ts';
import { CAPS, type PremortemPart, type RiskPart } from '../parts.ts';
import type { Candidate } from './candidates.ts';
import { type ClaimWriter, claimWriter } from './claim-writer.ts';
import { lessonRisks } from './lesson-risks.ts';
import { profileRests } from './profile-rests.ts';

type Risk = Omit<RiskPart, 'id'>;

/** PLAN-9, PLAN-12 and PLAN-14: lessons learned, the usual risks and causes of loss that this record supports, each with trigger and contingency. */
export const risksByRules = (
  material: PlanMaterial,
  premortem: readonly PremortemPart[],
  candidates: readonly Candidate[],
): RiskPart[] => {
  const claims = claimWriter(material);
  const named = [
    ...budgetCut(material, claims),
    ...deciderChanges(material, claims),
    ...competitionHardens(material, claims),
    ...decisionDelay(material, claims),
  ];
  const causes = premortem
    .filter((row) => row.threatens)
    .map((row) => causeOf(material, claims, row.cause as LossCause));
  const lessons = lessonRisks(material, claims, candidates);
  return [...lessons, ...named, ...causes.filter((risk) => risk !== null)]
    .slice(0, CAPS.risks)
    .map((risk, index) => ({ ...risk, id: `r${index + 1}` }));
};

const risk = (material: PlanMaterial, kind: RiskKind, claim: Claim): Risk => {
  const { language } = material.wording;
  const { trigger, contingency } = RISK_TABLE[kind];
  return { claim, trigger: trigger[language], contingency: contingency[language] };
};

const budgetCut = (material: PlanMaterial, { inference }: ClaimWriter): Risk[] => {
  const { write, quoted } = material.wording;
  const { lead } = material.deals;
  const tight = material.signals.find((signal) => signal.rule === 'SIG-inventory' || signal.rule === 'SIG-receivable');
  const figure = tight ? (tight.rule === 'SIG-inventory' ? 'inventory_days' : 'receivable_days') : null;
  const computed = figure ? material.computations.get(figure) : undefined;
  const budget = lead ? material.computations.get(`budget:${lead.id}`) : undefined;
  if (computed && figure)
    return [
      risk(
        material,
        'budget_cut',
        inference(
          write(`预算可能被压缩：${computed.statement}`, `The budget may be cut: ${computed.statement}`),
          [computedItem(material, figure)],
          'PLAN-9',
        ),
      ),
    ];
  if (budget && lead)
    return [
      risk(
        material,
        'budget_cut',
        inference(
          write(`预算可能落空：${budget.statement}`, `The budget may fail: ${budget.statement}`),
          [computedItem(material, `budget:${lead.id}`)],
          'PLAN-9',
        ),
      ),
    ];
  return lead?.budget === 'planned'
    ? [
        risk(
          material,
          'budget_cut',
          inference(
            write(
              `${quoted(lead.name)}的预算只列入计划，审批时可能被压缩`,
              `The budget of ${quoted(lead.name)} is only planned and may be cut at approval`,
            ),
            [itemOf(material, 'opportunity', lead.id)],
            'PLAN-9',
          ),
        ),
      ]
    : [];
};

const deciderChanges = (material: PlanMaterial, { inference }: ClaimWriter): Risk[] => {
  const { write } = material.wording;
  const left = material.dossier.contacts.find(
    (contact) => contact.leftAt !== null && (contact.roles.length > 0 || (contact.influence ?? 0) >= 4),
  );
  if (left)
    return [
      risk(
        material,
        'decider_changes',
        inference(
          write(
            `关键人有变动：${left.name}离职，原有约定可能要重新确认`,
            `Key people change: ${left.name} has left; agreements may need to be confirmed again`,
          ),
          [itemOf(material, 'contact', left.id)],
          'PLAN-9',
        ),
      ),
    ];
  return [];
};

const competitionHardens = (material: PlanMaterial, { inference }: ClaimWriter): Risk[] => {
  const { write, list, quoted } = material.wording;
  const deal = material.deals.moving.find((each) => each.competitors.length > 0);
  if (!deal) return [];
  const names = list(deal.competitors.map((rival) => rival.name).slice(0, 3));
  return [
    risk(
      material,
      'competition_hardens',
      inference(
        write(
          `${quoted(deal.name)}上有竞争对手${names}，价格或关系上可能加码`,
          deal.competitors.length > 1
            ? `${names} compete for ${quoted(deal.name)} and may push harder on price or relations`
            : `${names} competes for ${quoted(deal.name)} and may push harder on price or relations`,
        ),
        [itemOf(material, 'opportunity', deal.id)],
        'PLAN-9',
      ),
    ),
  ];
};

const decisionDelay = (material: PlanMaterial, { inference }: ClaimWriter): Risk[] => {
  const { write, quoted } = material.wording;
  const { lead } = material.deals;
  if (!lead) return [];
  const late = material.computations.get(`late:${lead.id}`);
  const age = material.computations.get(`stage-age:${lead.id}`);
  if (!late && lead.closeDateMoves === 0) return [];
  const seen = late ?? age;
  return [
    risk(
      material,
      'decision_delay',
      inference(
        seen
          ? write(`决策可能继续拖延：${seen.statement}`, `The decision may slip further: ${seen.statement}`)
          : write(`${quoted(lead.name)}的决策可能继续拖延`, `The decision on ${quoted(lead.name)} may slip further`),
        [computedItem(material, `${late ? 'late' : 'stage-age'}:${lead.id}`), itemOf(material, 'opportunity', lead.id)],
        'PLAN-9',
      ),
    ),
  ];
};

/** What would show that a cause of loss is at work, early enough to act. */
const CAUSE_SIGNS: Readonly<Record<LossCause, Bilingual>> = {
  wrong_decider: { zh: '有人提到还要另一位点头', en: 'Somebody mentions one more person who has to nod' },
  value_untold: { zh: '对方只比价格，复述不出我们的价值', en: 'They compare prices only and cannot retell our value' },
  hidden_need: {
    zh: '要求都答复了，关键人仍不表态',
    en: 'Everything asked is answered and key people still hold back',
  },
  single_contact: { zh: '唯一的联系人回复变慢或岗位变动', en: 'The one contact answers slower or changes position' },
  overpromise: { zh: '客户提到交付没有确认过的承诺', en: 'The customer cites a promise that delivery never confirmed' },
  team_apart: { zh: '行动过了验证日没有结果', en: 'An action is past its day without a result' },
};

/** A threatening cause of loss as a risk, where the record holds something to rest it on. */
const causeOf = (material: PlanMaterial, { inference }: ClaimWriter, cause: LossCause): Risk | null => {
  const { write, language } = material.wording;
  const { label, guard } = LOSS_CAUSE_TABLE[cause];
  const gap = material.chain.gaps.find((each) =>
    cause === 'wrong_decider' ? ['no_eb_known', 'eb_inferred'].includes(each.code) : each.code === 'single_thread',
  );
  const rests =
    cause === 'wrong_decider' || cause === 'single_contact'
      ? gap && computedItem(material, gapId(gap))
      : cause === 'value_untold'
        ? profileRests(material, 'strategy')
        : cause === 'hidden_need' && material.deals.lead
          ? computedItem(material, `needs:${material.deals.lead.id}`)
          : undefined;
  if (!rests) return null;
  return {
    claim: inference(
      write(`可能输在：${label.zh}`, `We may lose by: ${label[language].toLowerCase()}`),
      [rests],
      'PLAN-14',
    ),
    trigger: CAUSE_SIGNS[cause][language],
    contingency: guard[language],
  };
};
