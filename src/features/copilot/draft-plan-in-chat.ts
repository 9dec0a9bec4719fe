import type { Ctx } from '#src/context.ts';
import { draftPlan, type PlanEvent, SECTION_TITLES } from '#src/features/plans/index.ts';
import { say } from '#src/kernel/language.ts';
import { askWhichAccount } from './ask-back.ts';
import { asCitation } from './citations.ts';
import type { Intent } from './domain-intent.ts';
import { subjectOf } from './domain-subject.ts';
import { subjectFor } from './subject-for.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

/** Drafts and stores a plan, telling each section as it is done, with what it rests on. */
export const draftPlanInChat = async (
  ctx: Ctx,
  turn: Turn,
  intent: Extract<Intent, { kind: 'plan' }>,
  output: TurnOutput,
): Promise<void> => {
  const { language } = turn;
  if (!ctx.actor.scopes.includes('draft')) return output.say(say(TEXTS.noDraftPlan, language));
  const finding = say(TEXTS.findAccount, language);
  await output.step(finding, 'running');
  const subject = await subjectFor(ctx, turn, [intent.clause, turn.message], subjectOf(intent.clause));
  await output.step(finding, 'done');
  if (subject.kind !== 'one') return askWhichAccount(turn, output, subject);
  const { account } = subject;
  await output.remember({ accountId: account.id });
  await output.say(language === 'zh' ? `# ${account.name} 大客户计划\n\n` : `# Account plan: ${account.name}\n\n`);
  const telling = planTeller(turn, output);
  const plan = await draftPlan(
    ctx,
    { accountId: account.id, language, ...(intent.instructions ? { instructions: intent.instructions } : {}) },
    telling.hear,
  );
  await telling.told();
  output.by(plan.drafter);
  await output.draft('plan', plan.id, plan.version);
  if (plan.drafter.reason) await output.say(`${plan.drafter.reason}\n`);
};

/** Passes the drafter's events on one after another; the drafter does not wait for the store. */
const planTeller = (turn: Turn, output: TurnOutput) => {
  let queue: Promise<void> = Promise.resolve();
  const labels = new Map<string, string>();
  const tell = async (event: PlanEvent): Promise<void> => {
    const title = say(SECTION_TITLES[event.step], turn.language);
    if (event.state === 'started') return output.step(title, 'running');
    if (event.state === 'restarted') return output.say(`\n${say(TEXTS.restarted, turn.language)}\n\n`);
    const numbers = new Map(event.citations.map(({ number, evidence }) => [keyOf(evidence), number]));
    const cited = event.claims
      .filter((claim) => claim.status !== 'rejected')
      .flatMap((claim) =>
        claim.evidence.flatMap((evidence) => {
          const n = numbers.get(keyOf(evidence));
          return n === undefined ? [] : [{ n, ...asCitation(claim.id, evidence, labels) }];
        }),
      );
    await output.sayNumbered(event.text, cited);
    await output.step(title, 'done');
  };
  return {
    hear: (event: PlanEvent): void => {
      queue = queue.then(() => tell(event));
      // The drafter learns of a closed turn at the end; until then its failure must not go unheard.
      queue.catch(() => undefined);
    },
    told: () => queue,
  };
};

const keyOf = ({ source, quote }: { source: { type: string; id: string; field?: string }; quote: string }): string =>
  JSON.stringify([source.type, source.id, source.field, quote]);
