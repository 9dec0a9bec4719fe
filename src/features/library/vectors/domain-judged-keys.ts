import type { JudgedQuery } from './domain-quality.ts';

/** What was said of one result: of a passage, or of the document as a whole where `passageId` is null. */
type Said = { documentId: string; passageId: string | null; relevant: boolean };

/**
 * What counts as right and as wrong among the passages of a query's rankings. Passages are told apart where every answer names one, or
 * nothing answers; else their documents are, and one of which any passage is wrong is wrong, unless it answers.
 * @param documentOf the document of each passage that is in a ranking
 */
export const keysOf = (
  said: readonly Said[],
  documentOf: ReadonlyMap<string, string>,
): Pick<JudgedQuery, 'keyOf' | 'relevant' | 'wrong'> => {
  const [answers, others] = [said.filter(({ relevant }) => relevant), said.filter(({ relevant }) => !relevant)];
  const byPassage = answers.every(({ passageId }) => passageId !== null);
  const relevant = new Set(answers.map(({ passageId, documentId }) => (byPassage ? (passageId ?? '') : documentId)));
  const whole = new Set(others.flatMap(({ passageId, documentId }) => (passageId === null ? documentId : [])));
  const wrong = byPassage
    ? [
        ...others.flatMap(({ passageId }) => passageId ?? []),
        ...[...documentOf].flatMap(([id, documentId]) => (whole.has(documentId) ? id : [])),
      ]
    : others.map(({ documentId }) => documentId);
  return {
    keyOf: (id) => (byPassage ? id : (documentOf.get(id) ?? id)),
    relevant,
    wrong: new Set(wrong.filter((key) => !relevant.has(key))),
  };
};
