import type { SourceType } from '#src/evidence/index.ts';
import type { Reading } from '../reading/reading.ts';
import { answerOf } from './support/answers.ts';
import { shareIn } from './support/overlap.ts';
import { readNumbers } from './support/read.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';

const asked = ({ claims }: Reading): number => claims.filter(({ kind }) => kind === 'question').length;

/** Where a need may be read from; a description of the company tells none. */
const NEEDS_FROM: readonly SourceType[] = ['need', 'activity', 'contact', 'opportunity', 'fact'];

const cited = (reading: Reading, evidence: readonly { ref: string }[]) =>
  evidence.flatMap(({ ref }) => itemAt(reading.ground, ref) ?? []);

/** Needs the thin record does not hold: told as fact without their words, or read from what speaks of none. */
const inventedNeeds = (reading: Reading): Problem[] =>
  (answerOf(reading, 'needs/hierarchy')?.needs ?? []).flatMap(({ need, level }, at): Problem[] => {
    const items = cited(reading, need.evidence);
    const held = items.map(({ label, text }) => `${label} ${text}`);
    const why = [
      ...(items.some(({ source }) => NEEDS_FROM.includes(source.type)) ? [] : ['the record tells of no such need']),
      ...(need.kind === 'fact' && shareIn(need.text, held) < 0.5 ? ['it is told as a fact, and stands nowhere'] : []),
      ...((level === 'vision' || level === 'strategic') && shareIn(need.text, held) < 0.4
        ? ['a goal the record does not hold']
        : []),
    ];
    return why.map((each) => ({ at: `needs/hierarchy needs[${at}]`, text: need.text, why: each }));
  });

/** Goals whose figures the thin record does not hold; what never happened may start from 0. */
const inventedGoals = (reading: Reading): Problem[] =>
  (answerOf(reading, 'plan/goals')?.goals ?? []).flatMap(({ claim, baseline }, at): Problem[] => {
    const texts = cited(reading, claim.evidence).map(({ text }) => text);
    const stands =
      typeof baseline !== 'number' ||
      baseline === 0 ||
      texts.some((text) => readNumbers(text).some(({ value }) => value === baseline));
    return claim.evidence.length > 0 && stands
      ? []
      : [{ at: `plan/goals goals[${at}]`, text: claim.text, why: 'a goal the record gives no ground for' }];
  });

const fault = (at: string, why: string, text = ''): Problem => ({ at, text, why });

/** Parts of a plan that must ask where they cannot say. */
const silentPlan = (reading: Reading): Problem[] => {
  const open = ['coreValue', 'stuckLayer', 'likelyDrop'].filter(
    (part) => !reading.claims.some(({ at }) => at === `plan/decision ${part}`),
  );
  return asked(reading) >= Math.max(1, open.length)
    ? []
    : [fault('plan', 'the record is thin, and what it lacks is not asked')];
};

const byDraft = (reading: Reading): Problem[] => {
  const look = answerOf(reading, 'lookalike/reason');
  const card = answerOf(reading, 'recommendation/card');
  const reply = answerOf(reading, 'objection/reply');
  switch (reading.case.draft) {
    case 'plan':
      return [...inventedGoals(reading), ...silentPlan(reading)];
    case 'needs':
      return [
        ...inventedNeeds(reading),
        ...((answerOf(reading, 'needs/hierarchy')?.questions.length ?? 1) > 0
          ? []
          : [fault('needs/hierarchy questions', 'the record is thin, and nothing is asked')]),
      ];
    case 'lookalike':
      return [
        ...(look?.firstNeed
          ? [fault('lookalike/reason firstNeed', 'a first need that nobody confirmed', look.firstNeed.text)]
          : []),
        ...((look?.questions.length ?? 1) > 0
          ? []
          : [fault('lookalike/reason questions', 'the record is thin, and nothing is asked')]),
      ];
    case 'recommendation':
      return [
        ...((card?.picks.length ?? 0) > 0 || card?.nothingFits === false
          ? [fault('recommendation/card picks', 'nothing fits, and yet something is recommended')]
          : []),
        ...((card?.missing.length ?? 1) > 0
          ? []
          : [fault('recommendation/card missing', 'nothing says what should be written')]),
      ];
    case 'objection':
      return (reply?.steps.clarify.length ?? 1) > 0 ? [] : [fault('objection/reply steps.clarify', 'nothing is asked')];
    default:
      return [];
  }
};

/** GUARD-7: what a thin record does not hold is asked for and not filled in. */
const abstain: Grader = {
  id: 'GUARD-7/abstain',
  rule: 'GUARD-7',
  tier: 'grounding',
  severity: 'major',
  drafts: ['plan', 'needs', 'objection', 'lookalike', 'recommendation'],
  grade: (reading) => {
    if (!reading.case.expect.abstain) return null;
    const mute =
      asked(reading) > 0 || reading.case.draft === 'recommendation'
        ? []
        : [fault('', 'the record is thin, and nothing is asked')];
    return [...mute, ...byDraft(reading)];
  },
};

export const abstainGraders: readonly Grader[] = [abstain];
