import type { Feedback } from '#src/playbook/recommendations.ts';
import type { FeedbackCounts } from './domain.ts';

/** Puts counted feedback together by document. */
export const countsByDocument = (
  counted: readonly { documentId: string; action: Feedback; here: boolean; count: number }[],
): Map<string, FeedbackCounts> => {
  const byDocument = new Map<string, FeedbackCounts>();
  for (const { documentId, action, here, count } of counted) {
    const counts = byDocument.get(documentId) ?? { here: {}, elsewhere: {} };
    const part = here ? counts.here : counts.elsewhere;
    part[action] = (part[action] ?? 0) + count;
    byDocument.set(documentId, counts);
  }
  return byDocument;
};
