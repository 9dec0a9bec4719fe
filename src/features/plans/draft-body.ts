import type { Ctx } from '#src/context.ts';
import { withFallback } from '#src/features/drafts/index.ts';
import { modelDrafter } from './by-model/model-drafter.ts';
import { openRun } from './by-model/model-step.ts';
import { ruleDrafter } from './by-rules/rule-drafter.ts';
import type { Plan } from './contract.ts';
import { planFindings } from './findings.ts';
import type { PlanMaterial, PortfolioAccount } from './material/material.ts';
import type { PlanParts, PlanStep } from './parts.ts';
import { planChecks } from './plan-checks.ts';
import { eventsOf, type PlanListener } from './plan-events.ts';
import { readCharacters } from './render/render-plan.ts';
import { SECTION_TITLES } from './render/render-words.ts';
import { runDrafter } from './run-drafter.ts';
import type { Aside } from './settle-parts.ts';
import { claimsOf, toSections } from './to-sections.ts';

/** Drafts a plan's whole body from its material, by the model or by rules, and judges it. Touches no store. */
export const draftBody = async (
  ctx: Ctx,
  material: PlanMaterial,
  portfolio: readonly PortfolioAccount[],
  which: { id: string; version: number; createdAt: string },
  onEvent: PlanListener = () => undefined,
): Promise<Plan> => {
  const { language } = material.wording;
  let begun = false;
  const { value, drafter } = await withFallback(
    ctx,
    { purpose: 'plan', language },
    async (model) => {
      begun = true;
      const run = openRun(model, material);
      return {
        ...(await runDrafter(material, modelDrafter(run), eventsOf(material, onEvent))),
        filled: run.filled,
        dropped: run.dropped,
      };
    },
    async () => {
      if (begun) onEvent({ step: 'why', state: 'restarted' });
      return { ...(await runDrafter(material, ruleDrafter, eventsOf(material, onEvent))), filled: [], dropped: [] };
    },
  );
  const plan = assemble(material, value, { ...which, drafter });
  const { checks, findings } = planChecks(material, value.parts, value.aside.rejected, readCharacters(plan));
  return {
    ...plan,
    checks,
    findings: [
      ...findings,
      ...planFindings(material, portfolio),
      ...modelFindings(material, value),
      ...wishFinding(material, drafter.by),
    ],
  };
};

/** Which sections of a model's draft the rules filled (GUARD-8), and what was left out of it, and why (GUARD-7). */
const modelFindings = (
  { wording }: PlanMaterial,
  { filled, dropped }: { filled: readonly string[]; dropped: readonly string[] },
): Plan['findings'] => [
  ...filled.map((step): Plan['findings'][number] => ({
    rule: 'GUARD-8',
    severity: 'info',
    message: wording.write(
      `“${SECTION_TITLES[step as PlanStep].zh}”一节模型的回答不可用，由规则写成。`,
      `The model’s answer for “${SECTION_TITLES[step as PlanStep].en}” could not be used; the rules wrote that section.`,
    ),
  })),
  ...dropped.map((reason): Plan['findings'][number] => ({
    rule: 'GUARD-7',
    severity: 'info',
    message: wording.write(`没有采用：${reason}`, `Left out: ${reason}`),
  })),
];

/** The rules read records, not free words: what of a wish they followed, and what they did not, is said plainly. */
const wishFinding = ({ instructions, wish, wording }: PlanMaterial, by: 'model' | 'rules'): Plan['findings'] => {
  if (!instructions || by !== 'rules') return [];
  const { write, list, quoted } = wording;
  const names = (words: readonly string[]) => list(words.map(quoted));
  const done = wish.followed.length > 0;
  const followed = done
    ? write(
        `按${names(wish.followed)}${wish.short ? '精简了行动，并' : ''}排了卡点的先后，其余意思没有解读。`,
        `By ${names(wish.followed)} the bottlenecks were put in order${wish.short ? ' and the actions cut short' : ''}; nothing more was read into it.`,
      )
    : '';
  const open =
    wish.open.length > 0
      ? write(
          `没有照做的部分：${names(wish.open)}。规则起草不解读自由文字，请对照后修改。`,
          `Not followed: ${names(wish.open)}. The rules do not read free words, so compare and amend.`,
        )
      : '';
  return [
    {
      rule: 'GUARD-8',
      severity: 'info',
      message: [followed, open].filter((part) => part !== '').join(write('', ' ')),
    },
  ];
};

const assemble = (
  material: PlanMaterial,
  { parts, aside }: { parts: PlanParts; aside: Aside },
  given: Pick<Plan, 'id' | 'version' | 'createdAt' | 'drafter'>,
): Plan => {
  const { account } = material.dossier;
  const { language, write } = material.wording;
  const shown = claimsOf(parts);
  const ids = new Set(shown.map((claim) => claim.id));
  return {
    ...given,
    kind: 'plan',
    language,
    account: { id: account.id, name: account.name },
    asOf: material.now.toISOString(),
    title: write(`${account.name}大客户计划`, `Account plan: ${account.name}`),
    period: { ...parts.period, basis: parts.period.basis?.id ?? null },
    ...(material.instructions ? { instructions: material.instructions } : {}),
    sections: toSections(parts, material.now),
    claims: [...shown, ...[...aside.questions, ...aside.rejected].filter((claim) => !ids.has(claim.id))],
    checks: [],
    findings: [],
  };
};
