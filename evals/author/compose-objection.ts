import type { ObjectionResponse } from '#src/features/objections/index.ts';
import type { Citer } from './cite.ts';

const MOST = { worries: 3, claims: 4, wordings: 3 } as const;

/** The rule drafter's reply in the shape a model answers in. */
export const composeObjection = (response: ObjectionResponse, cite: Citer): unknown => {
  const { worries, steps, wordings, nextStep } = response.sections;
  const of = (id: string) => cite.claim(response.claims.find((claim) => claim.id === id));
  const step = (ids: readonly string[]) => ids.flatMap((id) => of(id) ?? []).slice(0, MOST.claims);
  return {
    worries: worries.slice(0, MOST.worries).flatMap(({ worry, question }) => {
      const [under, ask] = [of(worry), of(question)];
      return under && ask ? [{ worry: under, question: ask }] : [];
    }),
    steps: {
      listen: step(steps.listen),
      clarify: step(steps.clarify),
      empathise: step(steps.empathise),
      resolve: step(steps.resolve),
      confirm: step(steps.confirm),
    },
    wordings: wordings.slice(0, MOST.wordings),
    nextStep: of(nextStep.claim),
  };
};
