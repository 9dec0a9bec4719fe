import { describe, expect, it } from 'vitest';
import type { GatedDraft } from '#evals/cases/case.ts';
import type { Language, Mutant, Operator, Subject } from '#evals/mutate/operator.ts';
import { HELD_OUT } from '#evals/mutate/operators/held-out.ts';
import { seededPicker, seedOf } from '#evals/mutate/picker.ts';
import type { Answers } from '#evals/reading/reading.ts';
import { lookalikeReasonSchema } from '#src/features/lookalikes/reason-schema.ts';
import { needTreeSchema } from '#src/features/needs/need-tree.ts';
import { objectionReplySchema } from '#src/features/objections/chain.ts';
import { PLAN_PROMPT_SCHEMAS } from '#src/features/plans/by-model/schemas.ts';
import { recommendationCardsSchema } from '#src/features/recommendations/card-schema.ts';
import { type HeldOutCase, heldOutCases } from './held-out-cases.ts';

const SCHEMAS: ReadonlyMap<string, { safeParse: (value: unknown) => { success: boolean } }> = new Map([
  ...[...PLAN_PROMPT_SCHEMAS].map(([title, schema]) => [`plan/${title.slice(4).toLowerCase()}`, schema] as const),
  ['needs/hierarchy', needTreeSchema],
  ['objection/reply', objectionReplySchema],
  ['lookalike/reason', lookalikeReasonSchema],
  ['recommendation/card', recommendationCardsSchema],
]);

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const CASES: readonly HeldOutCase[] = LANGUAGES.flatMap(heldOutCases);

const subject = ({ draft, language, ground }: HeldOutCase, seed: number): Subject => ({
  draft,
  language,
  ground,
  abstain: false,
  planted: language === 'zh' ? ['七三折'] : ['27% off'],
  pick: seededPicker(seed),
});

const mutantsOf = (operator: Operator, language: Language): { source: HeldOutCase; mutant: Mutant }[] =>
  CASES.filter((each) => each.language === language && operator.drafts.includes(each.draft)).flatMap((source) => {
    const mutant = operator.mutate(source.answers, subject(source, seedOf(7, operator.id, source.draft)));
    return mutant ? [{ source, mutant }] : [];
  });

/** Paths of the leaves in which two answers differ. */
const differing = (a: unknown, b: unknown, path = ''): string[] => {
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) =>
      differing((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}.${key}`),
    );
  }
  return a === b ? [] : [path];
};

const brokenForms = (answers: Answers): string[] =>
  Object.entries(answers).flatMap(([prompt, answer]) =>
    SCHEMAS.get(prompt)?.safeParse(answer).success ? [] : [prompt],
  );

describe('the second held-out family', () => {
  it('holds at least twelve operators of one family with ids and killers of their own', () => {
    expect(HELD_OUT.length).toBeGreaterThanOrEqual(12);
    expect(new Set(HELD_OUT.map(({ id }) => id)).size).toBe(HELD_OUT.length);
    for (const { id, family, killers } of HELD_OUT) {
      expect(id).toMatch(/^held-out-/u);
      expect(family).toBe('held_out');
      expect(killers.length).toBeGreaterThan(0);
    }
    const drafts = new Set<GatedDraft>(HELD_OUT.flatMap(({ drafts }) => drafts));
    expect([...drafts].sort()).toEqual(['lookalike', 'needs', 'objection', 'plan', 'recommendation']);
  });

  it('starts from answers that fit their schemas', () => {
    for (const { answers } of CASES) expect(brokenForms(answers)).toEqual([]);
  });

  for (const operator of HELD_OUT) {
    for (const language of LANGUAGES) {
      it(`${operator.id} alters one place in ${language}, keeps the form and repeats itself`, () => {
        const made = mutantsOf(operator, language);
        expect(made.length).toBeGreaterThan(0);
        expect(mutantsOf(operator, language)).toEqual(made);
        for (const { source, mutant } of made) {
          const before = heldOutCases(language).find(({ draft }) => draft === source.draft);
          expect(source.answers).toEqual(before?.answers);
          const changed = differing(source.answers, mutant.answers);
          expect(changed.length).toBeGreaterThan(0);
          const place = `.${mutant.at.replace(' ', '.').replaceAll(/\[(\d+)\]/gu, '.$1')}`;
          expect(changed.filter((path) => path !== place && !path.startsWith(`${place}.`))).toEqual([]);
          expect(mutant.from).not.toBe(mutant.to);
          expect(brokenForms(mutant.answers)).toEqual([]);
        }
      });
    }
  }

  it('finds no place where nothing is said', () => {
    const [source] = CASES;
    if (!source) throw new Error('no cases');
    for (const operator of HELD_OUT)
      expect(operator.mutate({}, subject({ ...source, draft: operator.drafts[0] ?? 'plan' }, 1))).toBeNull();
  });
});
