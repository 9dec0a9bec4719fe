import type { Grader } from './verdict.ts';

/** The draft's own checks are ok, but for the rules the case lets fail because the record is so. */
export const ownChecks: Grader = ({ draft, expect }) => ({
  grader: 'checks',
  problems: draft.checks
    .filter((check) => !check.ok && !expect.mayFail.includes(check.rule))
    .map((check) => `${check.rule} ${check.message}`),
});
