import type { Bilingual } from '#src/kernel/language.ts';
import { type Check, check } from './check.ts';
import { isBlank } from './text.ts';

/** SEG-3: what we do with a segment for the next one to three years. */
export const GROUND_DECISIONS = ['take', 'watch', 'leave'] as const;
export type GroundDecision = (typeof GROUND_DECISIONS)[number];
export const GROUND_DECISION_LABELS: Readonly<Record<GroundDecision, Bilingual>> = {
  take: { zh: '进取', en: 'Take' },
  watch: { zh: '观察', en: 'Watch' },
  leave: { zh: '放弃', en: 'Leave' },
};

/** An outside fact of the outlook. `talks`: customer talks that bore on it. */
export type OutlookFact = {
  id: string;
  sourceId: string | null;
  talks: readonly { activityId: string; confirmed: boolean }[];
};

/** SEG-3: the outlook spans one to three years, every fact is cited, and the decision is stated with its reason. */
export const checkGround = (ground: {
  years: number | null;
  facts: readonly OutlookFact[];
  decision?: GroundDecision | null;
  reason?: string | null;
}): Check[] => {
  const uncited = ground.facts.filter((fact) => isBlank(fact.sourceId)).length;
  return [
    check(
      'SEG-3',
      ground.years !== null && ground.years >= 1 && ground.years <= 3,
      { zh: '判断的期限明确。', en: 'The outlook has its span.' },
      { zh: '请写明判断的期限（一到三年）。', en: 'State the span of the outlook (one to three years).' },
    ),
    check(
      'SEG-3',
      ground.facts.length > 0 && uncited === 0,
      { zh: '判断所依据的外部事实都有出处。', en: 'Every outside fact is cited.' },
      { zh: `外部事实缺出处或没有填写（${uncited} 条）。`, en: `Outside facts are missing or uncited (${uncited}).` },
    ),
    check(
      'SEG-3',
      !!ground.decision && !isBlank(ground.reason),
      { zh: '去留决定与理由已写明。', en: 'The decision and its reason are stated.' },
      { zh: '请写明进取、观察还是放弃，以及理由。', en: 'State take, watch or leave, and why.' },
    ),
  ];
};

/** SEG-3: facts that a talk with a customer contradicted, for the outlook to be judged again. */
export const refutedFacts = (facts: readonly OutlookFact[]): string[] =>
  facts.filter((fact) => fact.talks.some((talk) => !talk.confirmed)).map((fact) => fact.id);
