import * as z from 'zod';
import { type ModelClaim, modelClaimSchema } from '#src/features/drafts/index.ts';
import type { EvalCase } from '../cases/case.ts';
import { outputSchemas } from '../schemas.ts';
import type { Answers, Ground, Reading, SaidClaim, SaidText } from './reading.ts';

/** The output schema of each prompt that answers in a schema, by prompt id. */
const SCHEMA_OF: Readonly<Record<string, string>> = {
  'plan/why': 'PlanWhy',
  'plan/decision': 'PlanDecision',
  'plan/bottlenecks': 'PlanBottlenecks',
  'plan/goals': 'PlanGoals',
  'plan/actions': 'PlanActions',
  'plan/risks': 'PlanRisks',
  'needs/hierarchy': 'NeedTree',
  'objection/reply': 'ObjectionReply',
  'lookalike/reason': 'LookalikeReason',
  'recommendation/card': 'RecommendationCards',
  'visit/brief': 'VisitBriefText',
  'visit/summary': 'VisitSummaryText',
  'copilot/answer': 'ChatAnswer',
};

/** Fields of words without evidence of their own, and whom they are for. */
const LOOSE: Readonly<Record<string, SaidText['use']>> = {
  observable: 'own',
  measure: 'own',
  layer: 'own',
  trigger: 'own',
  contingency: 'own',
  topic: 'own',
  opening: 'to_customer',
};

const SCHEMAS = outputSchemas();

/**
 * Reads answers into what graders look at: every claim and every loose text with its place, and which answers do not fit their schema.
 * Pure: mutants are read the same way.
 */
export const readAnswers = (
  each: EvalCase,
  ground: Ground,
  answers: Answers,
  draft: Reading['draft'] = null,
): Reading => {
  const claims: SaidClaim[] = [];
  const texts: SaidText[] = [];
  for (const [prompt, answer] of Object.entries(answers))
    walk(answer, '', (value, path, key) => {
      const at = `${prompt} ${path}`;
      const claim = asClaim(value);
      if (claim) claims.push({ ...claim, at });
      else if (typeof value === 'string' && value.trim() !== '') {
        const use = path.startsWith('wordings[') && key === 'text' ? 'to_customer' : LOOSE[key];
        if (use) texts.push({ at, text: value, use });
      }
      return claim === null;
    });
  return { case: each, language: each.language, answers, unread: unreadOf(answers), claims, texts, ground, draft };
};

const unreadOf = (answers: Answers): Reading['unread'] =>
  Object.entries(answers).flatMap(([prompt, answer]) => {
    const schema = SCHEMAS.get(SCHEMA_OF[prompt] ?? '');
    if (!schema) return [];
    if (typeof answer === 'string') return [{ prompt, reason: 'no JSON' }];
    const read = schema.safeParse(answer);
    return read.success ? [] : [{ prompt, reason: z.prettifyError(read.error).replaceAll(/\s*\n\s*/g, ' ') }];
  });

const asClaim = (value: unknown): ModelClaim | null => {
  if (value === null || typeof value !== 'object' || !('kind' in value) || !('text' in value)) return null;
  const read = modelClaimSchema.safeParse(value);
  if (read.success) return read.data;
  // A claim that breaks its schema is still read for its words, as far as they go.
  const loose = z
    .looseObject({ text: z.string(), kind: modelClaimSchema.shape.kind.catch('fact') })
    .transform(({ text, kind }) => ({ text, kind, evidence: [] }));
  return loose.safeParse(value).data ?? null;
};

/** Visits every value; goes below one only where the visitor says so. */
const walk = (value: unknown, path: string, visit: (value: unknown, path: string, key: string) => boolean): void => {
  if (!visit(value, path, path.match(/([A-Za-z]+)(?:\[\d+\])?$/u)?.[1] ?? '')) return;
  if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, `${path}[${index}]`, visit);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) walk(item, path === '' ? key : `${path}.${key}`, visit);
};
