import { EVERY } from './support/drafts.ts';
import { problem, sayings } from './support/said.ts';
import type { Grader, Problem } from './verdict.ts';

/** Prompts a draft is made of; each must have an answer. */
const PROMPTS: Readonly<Record<string, readonly string[]>> = {
  plan: ['plan/why', 'plan/decision', 'plan/bottlenecks', 'plan/goals', 'plan/actions', 'plan/risks'],
  needs: ['needs/hierarchy'],
  objection: ['objection/reply'],
  lookalike: ['lookalike/reason'],
  recommendation: ['recommendation/card'],
};

/** Every prompt was answered with JSON of its output schema. */
const json: Grader = {
  id: 'contract/json',
  rule: null,
  tier: 'contract',
  severity: 'major',
  drafts: EVERY,
  grade: ({ unread }) => unread.map(({ prompt, reason }) => ({ at: prompt, text: '', why: reason })),
};

/** Something is said, and no claim is empty of words. */
const claims: Grader = {
  id: 'contract/claims',
  rule: null,
  tier: 'contract',
  severity: 'major',
  drafts: EVERY,
  grade: (reading) => {
    const silent = (PROMPTS[reading.case.draft] ?? []).filter(
      (prompt) =>
        !reading.unread.some((each) => each.prompt === prompt) &&
        !reading.claims.some(({ at }) => at.startsWith(prompt)),
    );
    return [
      ...silent.map((at): Problem => ({ at, text: '', why: 'it claims and asks nothing' })),
      ...sayings(reading)
        .filter(({ text }) => !/[\p{L}\p{N}]/u.test(text))
        .map((each) => problem(each, 'no words')),
    ];
  },
};

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** `plan/why claims[2]` and `plan/why claims[0]` stand in one list; the reasons of two picks do not. */
const listOf = (at: string): string => at.replace(/\[\d+\](?=[^[]*$)/u, '[]');

/** Two goals may serve one plan and rest on one reason; what they say themselves differs. */
const STANDS_ALONE = /\]$|\.(?:claim|need|hypothesis|worry)$/u;

/** No claim stands twice in one list. */
const duplicate: Grader = {
  id: 'contract/duplicate',
  rule: null,
  tier: 'contract',
  severity: 'major',
  drafts: EVERY,
  grade: ({ claims: all }) =>
    all.flatMap((claim, at) =>
      STANDS_ALONE.test(claim.at) &&
      all
        .slice(0, at)
        .some((other) => listOf(other.at) === listOf(claim.at) && letters(other.text) === letters(claim.text))
        ? [problem(claim, 'it stands in this list already')]
        : [],
    ),
};

export const contractGraders: readonly Grader[] = [json, claims, duplicate];
