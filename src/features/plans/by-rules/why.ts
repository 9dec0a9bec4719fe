import { formatCount, formatMoney } from '#src/kernel/format-number.ts';
import { TIER_LABELS } from '#src/playbook/tiers.ts';
import { accountItem, computedItem, type PlanMaterial } from '../material/material.ts';
import { opening } from '../material/wording.ts';
import { CAPS, type WhyPart } from '../parts.ts';
import { type ClaimWriter, claimWriter } from './claim-writer.ts';
import { notDoing } from './not-doing.ts';

const LONG = 90;

/** PLAN-2: why this account (tier, weight, value, movement), and what we will not do. */
export const whyByRules = (material: PlanMaterial): WhyPart => {
  const claims = claimWriter(material);
  return {
    tier: material.dossier.account.tier,
    claims: [
      ...tier(material, claims),
      ...weight(material, claims),
      ...keyReason(material, claims),
      ...value(material, claims),
      ...movement(material, claims),
    ].slice(0, CAPS.whyClaims),
    notDoing: notDoing(material, claims),
  };
};

const tier = (material: PlanMaterial, { fact }: ClaimWriter) => {
  const { account } = material.dossier;
  const { write, language, own, day } = material.wording;
  if (!account.tier) return [];
  const label = TIER_LABELS[account.tier][language];
  const reason = opening(own(account.tierReason) ?? '', LONG);
  const plain = write(`客户定级：${label}`, `Tier: ${label}`);
  const closes = account.tier === 'assault' ? account.tierWindowCloses : null;
  return [
    fact(
      [reason && write(`${plain}。理由：${reason}`, `${plain}. Reason: ${reason}`), plain],
      [accountItem(material, 'tier'), accountItem(material, 'tierReason')],
      'TIER-1',
    ),
    ...(closes
      ? [
          fact(
            [
              write(
                `攻坚窗口 ${day(closes)} 关闭，${material.computations.get('window')?.statement}`,
                `The window closes on ${day(closes)}; ${material.computations.get('window')?.statement}`,
              ),
              write(`攻坚窗口截止：${day(closes)}`, `The window closes: ${day(closes)}`),
            ],
            [accountItem(material, 'tierWindowCloses'), computedItem(material, 'window')],
            'TIER-1',
          ),
        ]
      : []),
  ];
};

const weight = (material: PlanMaterial, { fact }: ClaimWriter) => {
  const { account } = material.dossier;
  const { write, language, own } = material.wording;
  const industry = own(account.industry);
  const parts = [
    industry ? write(`行业：${industry}`, `industry: ${industry}`) : null,
    account.revenue === null
      ? null
      : write(
          `年营业额 ${formatMoney(account.revenue, account.currency ?? 'CNY', language)}`,
          `yearly revenue ${formatMoney(account.revenue, account.currency ?? 'CNY', language)}`,
        ),
    account.employees === null
      ? null
      : write(
          `员工 ${formatCount(account.employees, language)} 人`,
          `${formatCount(account.employees, language)} people`,
        ),
  ].filter((part) => part !== null);
  if (parts.length === 0) return [];
  return [
    fact(
      write(`${account.name}，${parts.join('，')}`, `${account.name}; ${parts.join('; ')}`),
      ['industry', 'revenue', 'employees'].map((field) => accountItem(material, field)),
      'KEY-1',
    ),
  ];
};

const keyReason = (material: PlanMaterial, { fact }: ClaimWriter) => {
  const item = accountItem(material, 'keyReason');
  const { write, own } = material.wording;
  if (!item) return [];
  const reason = opening(own(item.text) ?? '', LONG);
  return [
    fact(
      [
        reason && write(`列为大客户的理由：${reason}`, `Why it is a key account: ${reason}`),
        write('列为大客户的理由有记录，原文见引文', 'Why it is a key account is on record; see the words quoted'),
      ],
      [item],
      'KEY-1',
    ),
  ];
};

const value = (material: PlanMaterial, { fact }: ClaimWriter) =>
  ['purchases-total', 'open-deals'].flatMap((id) => {
    const computed = material.computations.get(id);
    return computed ? [fact(computed.statement, [computedItem(material, id)], 'KEY-1')] : [];
  });

const MOVEMENTS = ['SIG-decline', 'SIG-surge', 'SIG-inventory', 'SIG-receivable'];

/** PROFILE-5: movement beats state; the first two that a signal names. */
const movement = (material: PlanMaterial, { fact }: ClaimWriter) =>
  material.signals
    .filter((signal) => MOVEMENTS.includes(signal.rule))
    .flatMap((signal) => {
      const id =
        signal.rule === 'SIG-inventory'
          ? 'inventory_days'
          : signal.rule === 'SIG-receivable'
            ? 'receivable_days'
            : `trend:${signal.subject}`;
      const computed = material.computations.get(id);
      return computed ? [fact(computed.statement, [computedItem(material, id)], 'PROFILE-5')] : [];
    })
    .slice(0, 2);
