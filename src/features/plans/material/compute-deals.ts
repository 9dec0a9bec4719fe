import type { Dossier, DossierOpportunity } from '#src/features/dossier/index.ts';
import { formatMoney } from '#src/kernel/format-number.ts';
import { STAGE_LABELS } from '#src/playbook/stages.ts';
import { daysBetween, isoDay, toDate } from '#src/playbook/time.ts';
import { type Computation, computation } from './computation.ts';
import type { DealFacts } from './deal-facts.ts';
import type { Wording } from './wording.ts';

/** What is computed about deals: their sum, how long each stands in its stage, needs and budget on record. */
export const computeDeals = (dossier: Dossier, deals: DealFacts, now: Date, wording: Wording): Computation[] => [
  ...sums('open-deals', deals.open, wording.write('在谈商机', 'Open opportunities'), dossier, wording),
  ...sums(
    'won-deals',
    deals.won,
    wording.write('已签约或交付的商机', 'Opportunities signed or in delivery'),
    dossier,
    wording,
  ),
  ...window(dossier, now, wording),
  ...deals.open.flatMap((deal) => [
    ...stageAge(deal, now, wording),
    needCount(deal, wording),
    ...budgetState(deal, wording),
    ...lateClose(deal, now, wording),
  ]),
];

const money = (deal: DossierOpportunity, dossier: Dossier, { language }: Wording): string =>
  formatMoney(deal.amount ?? 0, deal.currency ?? dossier.account.currency ?? 'CNY', language);

const sums = (
  id: string,
  deals: readonly DossierOpportunity[],
  what: string,
  dossier: Dossier,
  wording: Wording,
): Computation[] => {
  const { write, list, quoted, language } = wording;
  const priced = deals.filter((deal) => deal.amount !== null);
  const byCurrency = Map.groupBy(priced, (deal) => deal.currency ?? dossier.account.currency ?? 'CNY');
  if (deals.length === 0) return [];
  const totals = [...byCurrency].map(([currency, group]) =>
    formatMoney(
      group.reduce((sum, deal) => sum + (deal.amount ?? 0), 0),
      currency,
      language,
    ),
  );
  const total = totals.length > 0 ? write(`，金额合计 ${list(totals)}`, `, together ${list(totals)}`) : '';
  return [
    computation(
      id,
      language,
      write(`${what} ${deals.length} 个${total}`, `${what}: ${deals.length}${total}`),
      list(
        deals.map((deal) =>
          deal.amount === null
            ? write(`${quoted(deal.name)} 金额未知`, `${quoted(deal.name)} amount unknown`)
            : `${quoted(deal.name)} ${money(deal, dossier, wording)}`,
        ),
      ),
    ),
  ];
};

const stageAge = (deal: DossierOpportunity, now: Date, { write, quoted, language }: Wording): Computation[] => {
  const since = toDate(deal.stageSince);
  if (!since || since > now) return [];
  const days = daysBetween(since, now);
  const stage = STAGE_LABELS[deal.stage][language];
  return [
    computation(
      `stage-age:${deal.id}`,
      language,
      write(
        `${quoted(deal.name)}在${quoted(stage)}阶段停留 ${days} 天`,
        `${quoted(deal.name)} has stood ${days} days in the stage ${quoted(stage)}`,
      ),
      `${deal.stageSince} → ${isoDay(now)}`,
    ),
  ];
};

const needCount = (deal: DossierOpportunity, { write, quoted, language }: Wording): Computation => {
  const floor = deal.needs.filter((need) => need.priority === 'P0' || need.priority === 'P1');
  const agreed = floor.filter((need) => need.step === 'consensus');
  return computation(
    `needs:${deal.id}`,
    language,
    write(
      `${quoted(deal.name)}名下记录了 ${deal.needs.length} 条需求，其中 P0、P1 共 ${floor.length} 条，书面确认 ${agreed.length} 条`,
      `Needs of ${quoted(deal.name)} on record: ${deal.needs.length}; P0 or P1: ${floor.length}, confirmed in writing: ${agreed.length}`,
    ),
    write('按需求记录逐条计数', 'counted over the needs on record'),
  );
};

const budgetState = (deal: DossierOpportunity, { write, quoted, language }: Wording): Computation[] =>
  deal.budget === 'approved' || deal.budget === 'planned'
    ? []
    : [
        computation(
          `budget:${deal.id}`,
          language,
          deal.budget === 'none'
            ? write(`${quoted(deal.name)}没有预算`, `${quoted(deal.name)} has no budget`)
            : write(`${quoted(deal.name)}的预算状态没有记录`, `The budget of ${quoted(deal.name)} is not on record`),
          write(
            `阶段：${STAGE_LABELS[deal.stage].zh}；预算栏：${deal.budget === 'none' ? '无' : '空'}`,
            `stage: ${STAGE_LABELS[deal.stage].en}; budget field: ${deal.budget === 'none' ? 'none' : 'empty'}`,
          ),
        ),
      ];

const lateClose = (deal: DossierOpportunity, now: Date, { write, quoted, language }: Wording): Computation[] => {
  const close = toDate(deal.closeDate);
  const late = close ? daysBetween(close, now) : 0;
  if (late <= 0) return [];
  return [
    computation(
      `late:${deal.id}`,
      language,
      write(
        `${quoted(deal.name)}的预计成交日过去了 ${late} 天`,
        `The expected close of ${quoted(deal.name)} passed ${late} ${late === 1 ? 'day' : 'days'} ago`,
      ),
      `${deal.closeDate} → ${isoDay(now)}`,
    ),
  ];
};

const window = ({ account }: Dossier, now: Date, { write, language }: Wording): Computation[] => {
  const closes = account.tier === 'assault' ? toDate(account.tierWindowCloses) : null;
  if (!closes) return [];
  const left = daysBetween(now, closes);
  return [
    computation(
      'window',
      language,
      left < 0
        ? write(`窗口关闭后过去了 ${-left} 天`, `The window closed ${-left} ${left === -1 ? 'day' : 'days'} ago`)
        : write(
            `距窗口关闭还有 ${left} 天`,
            left === 1 ? '1 day is left of the window' : `${left} days are left of the window`,
          ),
      left < 0 ? `${account.tierWindowCloses} → ${isoDay(now)}` : `${isoDay(now)} → ${account.tierWindowCloses}`,
    ),
  ];
};
