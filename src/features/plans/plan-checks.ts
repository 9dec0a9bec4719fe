import type { Claim } from '#src/evidence/index.ts';
import type { DraftCheck, Finding } from '#src/features/drafts/index.ts';
import { checkPlan } from '#src/playbook/plan-gates.ts';
import { conductHits } from './conduct.ts';
import { foreignClaims } from './foreign-words.ts';
import type { PlanMaterial } from './material/material.ts';
import { fullMarks } from './material/wording.ts';
import type { PlanParts } from './parts.ts';
import { toPlanInput } from './plan-input.ts';
import { claimsOf } from './to-sections.ts';

/** What the record may lack without the draft being at fault, as long as the draft asks for it (PLAN-10): its finding, and its question. */
const ASKED: readonly string[] = ['PLAN-3', 'PLAN-4', 'PLAN-5', 'PLAN-17'];

/**
 * Every judgement of the plan: the playbook's gates, and the guards on what is drafted (GUARD-1, 2, 3, 6, 9). What is missing on record
 * and asked for is a finding about the account; the check says that it is asked.
 */
export const planChecks = (
  material: PlanMaterial,
  parts: PlanParts,
  rejected: readonly Claim[],
  readCharacters: number,
): { checks: DraftCheck[]; findings: Finding[] } => {
  const { language, write } = material.wording;
  const gates = checkPlan(toPlanInput(material, parts, readCharacters), material.thresholds, material.now).map(
    ({ rule, ok, message, subject }) => ({
      rule,
      ok,
      message: `${subject && !ok ? `${subject}${language === 'zh' ? '：' : ': '}` : ''}${fullMarks(message[language], language)}`,
    }),
  );
  const claims = claimsOf(parts);
  const asks = new Set(parts.questions.map(({ claim }) => claim.rule));
  const isAsked = ({ rule, ok }: DraftCheck): boolean =>
    !ok && ASKED.includes(rule) && asks.has(rule) && (rule !== 'PLAN-5' || parts.goals.length === 0);
  return {
    checks: [
      ...gates.map((gate) =>
        isAsked(gate)
          ? {
              ...gate,
              ok: true,
              message: write('记录里没有，计划已列为问题。', 'Not on record; the plan asks for it.'),
            }
          : gate,
      ),
      evidenceCheck(material, claims, rejected),
      conductCheck(material, claims),
      languageCheck(material, claims),
    ],
    findings: gates.filter(isAsked).map(({ rule, message }) => ({ rule, severity: 'warning', message })),
  };
};

const evidenceCheck = (
  { wording: { write } }: PlanMaterial,
  claims: readonly Claim[],
  rejected: readonly Claim[],
): DraftCheck => {
  const stated = claims.filter((claim) => claim.kind === 'fact' || claim.kind === 'inference');
  const loose = stated.filter((claim) => claim.status !== 'verified');
  return {
    rule: 'GUARD-1',
    ok: loose.length === 0,
    message:
      loose.length === 0
        ? write(
            `${stated.length} 条事实与推断都核对过依据${rejected.length > 0 ? `；${rejected.length} 条没有采用` : ''}。`,
            `All ${stated.length} facts and inferences were held against their evidence${rejected.length > 0 ? `; ${rejected.length} claims were not used` : ''}.`,
          )
        : write(`有 ${loose.length} 条没有核对通过。`, `${loose.length} claims did not hold.`),
  };
};

const conductCheck = (material: PlanMaterial, claims: readonly Claim[]): DraftCheck => {
  const { language, write } = material.wording;
  const [first] = conductHits(material, claims);
  return {
    rule: first?.hit.rule ?? 'GUARD-2',
    ok: first === undefined,
    message: first
      ? `“${first.hit.match}”${write('：', ': ')}${fullMarks(first.hit.message[language], language)}`
      : write('没有未经授权的承诺，没有不当的做法和语气。', 'No promise without leave, no improper conduct or tone.'),
  };
};

const languageCheck = (material: PlanMaterial, claims: readonly Claim[]): DraftCheck => {
  const foreign = foreignClaims(claims, material);
  const { write } = material.wording;
  return {
    rule: 'GUARD-6',
    ok: foreign.length === 0,
    message:
      foreign.length === 0
        ? write('全文使用所要求的一种语言。', 'It is in the one language asked for.')
        : write(`有 ${foreign.length} 条夹杂了另一种语言。`, `${foreign.length} claims mix in the other language.`),
  };
};
