import { detectLanguage } from '#src/kernel/language.ts';
import { ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import type { Ask, Brief, BriefNeed } from './brief.ts';

/** How many needs and competitors are asked for; P0 goes before P1. */
const MAX_NEEDS = 12;
const MAX_COMPETITORS = 5;
/** The longest query, in UTF-16 units. */
const MAX_QUERY = 1_000;

const joined = (...parts: (string | null | undefined)[]): string =>
  parts.filter(Boolean).join('\n').slice(0, MAX_QUERY);

/** The needs that count, the weightiest first; equal ones in the order they were recorded. */
export const weightiest = (needs: readonly BriefNeed[]): BriefNeed[] =>
  [...needs].sort((a, b) => a.priority.localeCompare(b.priority)).slice(0, MAX_NEEDS);

/** The searches to make for an opportunity: one a need, and one each for industry, product, background, role, competitor. */
export const asksOf = (brief: Brief): Ask[] => {
  const { industry, product, opportunity } = brief;
  const needs = weightiest(brief.needs);
  // The customer's own name says nothing about fit, and stands in other customers' documents only by chance.
  const background = joined(opportunity.name, brief.background).replaceAll(brief.accountName ?? '\0', ' ');
  const all = joined(...needs.map((need) => need.statement), product, industry, background);
  const language = detectLanguage(all) ?? 'zh';
  const ask = (kind: Ask['kind'], query: string, more: Partial<Ask> = {}): Ask[] =>
    query.trim() ? [{ kind, query, language: detectLanguage(query) ?? language, ...more }] : [];
  return [
    ...needs.flatMap((need) => ask('need', joined(need.statement, need.problem), { need })),
    ...(industry ? ask('industry', industry) : []),
    ...(industry ? ask('background', all, { filters: { industry } }) : []),
    ...(product ? ask('product', product, { name: product }) : []),
    ...ask('background', background),
    ...brief.audiences.flatMap((audience) => ask('role', ROLE_CONCERNS[audience].cares[language], { audience })),
    ...brief.competitors.slice(0, MAX_COMPETITORS).flatMap((name) => ask('competitor', name, { name })),
  ];
};
