import type { Bilingual } from '#src/kernel/language.ts';
import { isBlank } from './text.ts';
import { isoDay, toDate, type When } from './time.ts';

/** FIELD-1: a person's grade over a computed one: who, when and why. */
export type Overrule<G> = { grade: G; by: string; at: When; why: string };

/** What is shown: the grade that counts, and both where a person overruled. */
export type ShownGrade<G> = {
  rule: 'FIELD-1';
  counts: G | null;
  computed: G | null;
  overruled: Overrule<G> | null;
  message: Bilingual | null;
};

/** FIELD-1: where a person overrules a computed grade, both stay visible. An overrule without a reason does not count. */
export const shownGrade = <G extends string | number>(
  computed: G | null,
  overrule: Overrule<G> | null,
  label: (grade: G) => Bilingual,
): ShownGrade<G> => {
  if (overrule === null || isBlank(overrule.why) || isBlank(overrule.by))
    return { rule: 'FIELD-1', counts: computed, computed, overruled: null, message: null };
  const at = toDate(overrule.at);
  const day = at ? isoDay(at) : '';
  const from = computed === null ? { zh: '未算出', en: 'none' } : label(computed);
  return {
    rule: 'FIELD-1',
    counts: overrule.grade,
    computed,
    overruled: overrule,
    message: {
      zh: `系统算得“${from.zh}”，${overrule.by}于 ${day} 改为“${label(overrule.grade).zh}”：${overrule.why}`,
      en: `Computed "${from.en}"; ${overrule.by} set it to "${label(overrule.grade).en}" on ${day}: ${overrule.why}`,
    },
  };
};

/** FIELD-1: a rule that gives a tag. */
export type TagRule<A> = { tag: string; when: (account: A) => boolean };

/** FIELD-1: the tags an account gets by rule, in the rules' order, each once. */
export const tagsByRule = <A>(account: A, rules: readonly TagRule<A>[]): string[] => [
  ...new Set(rules.filter((rule) => rule.when(account)).map((rule) => rule.tag)),
];
