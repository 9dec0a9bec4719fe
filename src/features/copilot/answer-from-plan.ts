import type { Ctx } from '#src/context.ts';
import type { Claim } from '#src/evidence/index.ts';
import { listPlans, loadPlan, type Plan } from '#src/features/plans/index.ts';
import type { Named } from '#src/kernel/wire.ts';
import { sayClaims } from './say-claims.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';

/** Asks what stands in our plan. */
const ASKS =
  /(?:大客户|客户|我们的|这份|上一?份|最新的?)计划(?!是什么时候)|计划(?:里|中|书)(?:面)?|\b(?:in|of|from) (?:the|our|your) (?:latest |account |current )*plan\b|\b(?:the|our) (?:latest |current )?account plan\b|\bwhat (?:does|is in) (?:the|our) plan\b/iu;
/** The customer's own plan is a matter of the record. */
const THEIRS = /(?:他们|客户自己|对方|公司)的?(?:今年|年度)?(?:经营|采购|投资|战略|扩产)?计划|\btheir\b/iu;

export const asksForPlan = (message: string): boolean => ASKS.test(message) && !THEIRS.test(message);

const SECTIONS: readonly (readonly [RegExp, (sections: Plan['sections']) => string[]])[] = [
  [
    /卡点|瓶颈|\bbottlenecks?\b/iu,
    ({ bottlenecks }) => bottlenecks.flatMap((each) => [each.hypothesis, each.brokenWhen]),
  ],
  [/行动|动作|任务|\bactions?\b|\btasks?\b/iu, ({ actions }) => actions.map((each) => each.claim)],
  [/目标|\bgoals?\b|\btargets?\b/iu, ({ goals }) => goals.map((each) => each.claim)],
  [/风险|\brisks?\b/iu, ({ risks }) => risks.map((each) => each.claim)],
  [/问题|要问|\bquestions?\b/iu, ({ questions }) => questions],
  [/决策|谁|\bdeci(?:de|sion)\b|\bwho\b/iu, ({ decision }) => decision.claims],
];

/** Answers from the newest plan of the account: the section asked for, else bottlenecks, goals and actions. */
export const answerFromPlan = async (ctx: Ctx, turn: Turn, account: Named, output: TurnOutput): Promise<void> => {
  const { language, message } = turn;
  const [newest] = (await listPlans(ctx, { accountId: account.id, limit: 1 })).items;
  if (!newest)
    return output.say(
      language === 'zh'
        ? `${account.name}还没有大客户计划。可以说“给${account.name}写一份大客户计划”。`
        : `${account.name} has no account plan yet. Say “draft an account plan for ${account.name}”.`,
    );
  const plan = await loadPlan(ctx, newest.id);
  const asked = SECTIONS.filter(([pattern]) => pattern.test(message));
  const ids = (asked.length > 0 ? asked : SECTIONS.slice(0, 3)).flatMap(([, pick]) => pick(plan.sections));
  const known = new Map(plan.claims.map((claim) => [claim.id, claim as Claim]));
  const claims = [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
  const day = plan.createdAt.slice(0, 10);
  await output.say(
    language === 'zh'
      ? `${plan.title}（第 ${plan.version} 版，${day}）\n`
      : `${plan.title} (version ${plan.version}, ${day})\n`,
  );
  const said = await sayClaims(output, claims, new Map(), language);
  if (said === 0)
    await output.say(language === 'zh' ? '计划的这一节没有内容。\n' : 'This section of the plan is empty.\n');
};
