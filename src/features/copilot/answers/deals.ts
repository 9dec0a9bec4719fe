import type { Claim } from '#src/evidence/index.ts';
import type { DossierOpportunity } from '#src/features/dossier/index.ts';
import { computedItem, itemOf } from '#src/features/plans/index.ts';
import { formatMoney } from '#src/kernel/format-number.ts';
import { NEED_STEP_LABELS } from '#src/playbook/need-words.ts';
import { STAGE_LABELS } from '#src/playbook/stages.ts';
import type { Answerer, Answering } from './answer.ts';
import { notOnRecord, quoted } from './answer.ts';

const MOST_DEALS = 5;

/** Opportunities with stage, amount and expected close, the open ones first. */
export const deals: Answerer = (answering) => {
  const { material, write, wording } = answering;
  const { open, won } = material.deals;
  const all = [...open, ...won, ...material.dossier.opportunities.filter((deal) => deal.stage === 'lost')];
  if (all.length === 0)
    return [
      notOnRecord(
        answering,
        wording.write('这个客户的商机', 'Any opportunity of this account'),
        wording.write(
          '今年有哪些事情要立项，预算怎么排？',
          'What do you plan to start this year, and how is it budgeted?',
        ),
        'STAGE-1',
      ),
    ];
  const sum = computedItem(material, 'open-deals');
  return [
    ...(sum && open.length > 1
      ? [write.fact([material.computations.get('open-deals')?.statement ?? sum.text], [sum], 'STAGE-1')]
      : []),
    ...all.slice(0, MOST_DEALS).map((deal) => dealClaim(answering, deal)),
  ];
};

const dealClaim = ({ material, write, wording }: Answering, deal: DossierOpportunity): Claim => {
  const { language } = wording;
  const item = itemOf(material, 'opportunity', deal.id);
  const currency = deal.currency ?? 'CNY';
  const parts = [
    `${wording.write('阶段：', 'stage: ')}${STAGE_LABELS[deal.stage][language]}`,
    deal.amount === null
      ? null
      : `${wording.write('金额：', 'amount: ')}${formatMoney(deal.amount, currency, language)}`,
    deal.closeDate && material.deals.open.includes(deal)
      ? `${wording.write('预计成交：', 'expected close: ')}${deal.closeDate}`
      : null,
    (deal.ownerName ?? deal.ownerText)
      ? `${wording.write('负责人：', 'owner: ')}${deal.ownerName ?? deal.ownerText}`
      : null,
  ].filter((part) => part !== null);
  const joined = parts.join(wording.write('；', '; '));
  return write.fact(
    [
      wording.write(`${deal.name}：${joined}`, `${deal.name}: ${joined}`),
      wording.write(`${deal.name}：${parts[0]}`, `${deal.name}: ${parts[0]}`),
      deal.name,
    ],
    [item],
    'STAGE-1',
  );
};

/** Named competitors of the open deals, with what is on record of their strengths and weaknesses (STAGE-4). */
export const competitors: Answerer = (answering) => {
  const { material, write, wording } = answering;
  const found = material.dossier.opportunities.flatMap((deal) =>
    deal.competitors.map((rival): Claim => {
      const item = itemOf(material, 'opportunity', deal.id);
      const more = [
        rival.strengths ? wording.write(`优势：${rival.strengths}`, `strengths: ${rival.strengths}`) : null,
        rival.weaknesses ? wording.write(`弱点：${rival.weaknesses}`, `weaknesses: ${rival.weaknesses}`) : null,
      ].filter((part) => part !== null);
      const head = wording.write(`${deal.name}：竞争对手${rival.name}`, `${deal.name}: competitor ${rival.name}`);
      const joined = more.join(wording.write('；', '; '));
      return write.fact(
        [joined === '' ? head : wording.write(`${head}；${joined}`, `${head}; ${joined}`), head, rival.name],
        [item],
        'STAGE-4',
      );
    }),
  );
  return found.length > 0
    ? found.slice(0, 6)
    : [
        notOnRecord(
          answering,
          wording.write('竞争对手', 'A competitor'),
          wording.write(
            '这件事你们还在和哪几家谈，最看重哪几条？',
            'Whom else are you talking to about this, and what counts most?',
          ),
          'STAGE-4',
        ),
      ];
};

/** Needs with the step they have reached; nothing is called the customer's need above it (NEED-6). */
export const needs: Answerer = (answering) => {
  const { material, write, wording } = answering;
  const found = material.dossier.opportunities.flatMap((deal) => deal.needs);
  if (found.length === 0)
    return [
      notOnRecord(
        answering,
        wording.write('已记录的需求', 'A recorded need'),
        wording.write('现在最影响您考核的是哪件事，差距有多大？', 'What hurts your figures most now, and by how much?'),
        'NEED-5',
      ),
    ];
  return [...found]
    .sort((a, b) => a.priority.localeCompare(b.priority) || (a.id < b.id ? -1 : 1))
    .slice(0, 8)
    .map((need) => {
      const step = NEED_STEP_LABELS[need.step][wording.language];
      const item = itemOf(material, 'need', need.id);
      const texts = [
        wording.write(
          `${need.priority} ${need.statement}（确认进度：${step}）`,
          `${need.priority} ${need.statement} (validation step: ${step.toLowerCase()})`,
        ),
        `${need.priority} ${need.statement}`,
        need.statement,
      ];
      // Below consensus it is what we understand, not what they agreed to.
      return need.step === 'consensus' ? write.fact(texts, [item], 'NEED-6') : write.fact(texts, [item], 'NEED-6');
    });
};

/** Movement of what they buy, month by month (PROFILE-5). */
export const purchases: Answerer = (answering) => {
  const { material, write, wording } = answering;
  const computed = [...material.computations.values()].filter(
    ({ id }) => id === 'purchases-total' || id.startsWith('purchases-total:') || id.startsWith('trend:'),
  );
  const signals = material.signals.filter(({ rule }) => ['SIG-decline', 'SIG-surge', 'SIG-shift'].includes(rule));
  if (computed.length === 0)
    return [
      notOnRecord(
        answering,
        wording.write('采购记录', 'A purchase'),
        wording.write(
          '今年这类产品主要从哪里买、量有什么变化？',
          'Where do you buy such products this year, and how does the volume move?',
        ),
        'PROFILE-5',
      ),
    ];
  return [
    ...computed.map(({ id, statement }) => write.fact([statement], [computedItem(material, id)], 'PROFILE-5')),
    ...signals.map((signal) =>
      write.question(
        wording.write(
          `可以问客户：${quoted(signal.opening.zh)}`,
          `A question to open with: ${quoted(signal.opening.en)}`,
        ),
        [],
        'PROFILE-5',
      ),
    ),
  ];
};
