import { detectLanguage, type Language } from '#src/kernel/language.ts';
import type { NeedPriority } from '#src/playbook/need-words.ts';
import { worryHypotheses } from '#src/playbook/objection-worries.ts';
import { ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import type { Ask, Brief, BriefNeed, OpenObjection } from '../brief.ts';

/** How many needs and competitors are asked for; P0 goes before P1. */
const MAX_NEEDS = 12;
const MAX_COMPETITORS = 5;
const MAX_OBJECTIONS = 5;
/** The longest query, in UTF-16 units. */
const MAX_QUERY = 1_000;

const joined = (...parts: (string | null | undefined)[]): string =>
  parts.filter(Boolean).join('\n').slice(0, MAX_QUERY);

/** The needs that count, the weightiest first; equal ones in the order they were recorded. */
export const weightiest = (needs: readonly BriefNeed[]): BriefNeed[] =>
  [...needs].sort((a, b) => a.priority.localeCompare(b.priority)).slice(0, MAX_NEEDS);

/** The language an opportunity is written in. */
export const languageOf = (brief: Brief): Language => detectLanguage(wordsOf(brief)) ?? 'zh';

/** All that says what an opportunity is about, without the customer's own name: it stands in other customers' documents only by chance. */
const wordsOf = (brief: Brief): string =>
  joined(
    ...weightiest(brief.needs).map(({ statement }) => statement),
    brief.product,
    brief.industry,
    backgroundOf(brief),
  );

const backgroundOf = ({ opportunity, background, accountName }: Brief): string =>
  joined(opportunity.name, background).replaceAll(accountName ?? '\0', ' ');

/** The searches to make for an opportunity: one a need, and one each for industry, product, background, role, competitor, open objection. */
export const asksOf = (brief: Brief): Ask[] => {
  const { industry, product } = brief;
  const needs = weightiest(brief.needs);
  const background = backgroundOf(brief);
  const all = wordsOf(brief);
  const language = languageOf(brief);
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
    ...(brief.objections ?? [])
      .slice(0, MAX_OBJECTIONS)
      .flatMap((objection) => ask('objection', objectionQuery(objection, language), { objection })),
  ];
};

/** What was said, and what would prove the contrary by its type (OBJ-1). */
const objectionQuery = ({ text, type }: OpenObjection, language: Language): string =>
  joined(
    text,
    ...(type ? worryHypotheses(type, null).map(({ proof }) => proof[detectLanguage(text) ?? language]) : []),
  );

const NEED_WEIGHTS: Readonly<Record<NeedPriority, number>> = { P0: 1, P1: 0.85, P2: 0.6, P3: 0.4 };

/** What each search counts for where their rankings are fused: as the dimensions of REC-1 do. */
const ASK_WEIGHTS: Readonly<Record<Ask['kind'], number>> = {
  need: 0.45,
  product: 0.3,
  industry: 0.25,
  objection: 0.2,
  background: 0.15,
  role: 0.1,
  competitor: 0.08,
};

/** What one search counts for: its kind, and for a need its priority. */
export const askWeight = ({ kind, need }: Ask): number => ASK_WEIGHTS[kind] * (need ? NEED_WEIGHTS[need.priority] : 1);
