import { STAGE_TABLE, STAGES, type Stage } from './stages.ts';

/** The stages one deal went through, with the days it stayed in each; the last is where it is or ended. */
export type DealPath = { stages: readonly { stage: Stage; days: number }[] };

export type FunnelRow = {
  stage: Stage;
  /** Deals that reached the stage; the sample behind the figures. */
  reached: number;
  /** Of those that have left the stage, how many went forward; null while none has left. */
  conversion: number | null;
  left: number;
  medianDays: number | null;
};

/** FUNNEL-1: conversion and time by stage from the tenant's own history; `weakest` is the stage with the lowest conversion. */
export const funnelOf = (
  deals: readonly DealPath[],
  minimumSample = 5,
): { rule: 'FUNNEL-1'; rows: FunnelRow[]; weakest: Stage | null; sample: number } => {
  const order = STAGES.filter((stage) => STAGE_TABLE[stage].order !== null && STAGE_TABLE[stage].outcome === 'open');
  const rows = order.map((stage) => rowOf(stage, deals));
  const judged = rows.filter((row) => row.conversion !== null && row.left >= minimumSample);
  const weakest = [...judged].sort((a, b) => (a.conversion ?? 1) - (b.conversion ?? 1))[0]?.stage ?? null;
  return { rule: 'FUNNEL-1', rows, weakest, sample: deals.length };
};

const rowOf = (stage: Stage, deals: readonly DealPath[]): FunnelRow => {
  const rank = STAGE_TABLE[stage].order ?? 0;
  const further = (deal: DealPath) => deal.stages.some((step) => (STAGE_TABLE[step.stage].order ?? 0) > rank);
  const ended = (deal: DealPath) => deal.stages.at(-1)?.stage === 'lost';
  const reached = deals.filter((deal) => deal.stages.some((step) => step.stage === stage));
  const left = reached.filter((deal) => further(deal) || ended(deal));
  return {
    stage,
    reached: reached.length,
    left: left.length,
    conversion: left.length === 0 ? null : left.filter(further).length / left.length,
    medianDays: median(
      left.flatMap((deal) => deal.stages.filter((step) => step.stage === stage).map((step) => step.days)),
    ),
  };
};

/** The median of numbers; null for none. */
export const median = (values: readonly number[]): number | null => {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};
