import type { NeedHierarchy } from '#src/features/needs/index.ts';
import type { Citer } from './cite.ts';

/** So many needs, questions and conflicts a tree may hold. */
const MOST = { needs: 12, questions: 6, conflicts: 3 } as const;

/** The rule drafter's hierarchy in the shape a model answers in. */
export const composeNeeds = (hierarchy: NeedHierarchy, cite: Citer): unknown => {
  const { needs, questions, conflicts } = hierarchy.sections;
  const of = (id: string | null) => cite.claim(hierarchy.claims.find((claim) => claim.id === id));
  const kept = needs.flatMap((need) => {
    const said = of(need.claim);
    return said ? [{ need, said }] : [];
  });
  const place = (id: string | null): number | null => {
    const at = kept.slice(0, MOST.needs).findIndex(({ need }) => need.id === id);
    return at < 0 ? null : at;
  };
  return {
    needs: kept.slice(0, MOST.needs).map(({ need, said }) => {
      const nextQuestion = of(need.nextQuestion);
      return {
        level: need.level,
        need: said,
        problem: of(need.problem),
        holder: need.holder?.name ?? null,
        priority: need.priority,
        explicit: need.explicit,
        under: place(need.parentId),
        nextQuestion,
        technique: nextQuestion ? (need.ask?.technique ?? 'strategic') : null,
      };
    }),
    questions: cite
      .claims(questions.map((id) => hierarchy.claims.find((claim) => claim.id === id)))
      .slice(0, MOST.questions),
    conflicts: conflicts.slice(0, MOST.conflicts).flatMap(({ a, b, topic, smallestCommon }) => {
      const [aKeeps, bKeeps, least] = [of(a.cannotGiveUp), of(b.cannotGiveUp), of(smallestCommon)];
      return aKeeps && bKeeps && least
        ? [{ a: a.name, b: b.name, topic: topic.slice(0, 80), aKeeps, bKeeps, common: least }]
        : [];
    }),
  };
};
