import type { Grader, Severity } from '../verdict.ts';
import { GROUNDED } from './drafts.ts';

/** What all graders of GUARD-1 say of themselves; what one looks for is its own `grade`. */
export const grounding = (id: string, severity: Severity = 'major'): Omit<Grader, 'grade'> => ({
  id,
  rule: 'GUARD-1',
  tier: 'grounding',
  severity,
  drafts: GROUNDED,
});
