import type { Ctx } from '#src/context.ts';
import { type Claim, type EvidencePack, settleClaim, verifyClaims } from '#src/evidence/index.ts';
import { fitPack, packForPrompt, toClaim } from '#src/features/drafts/index.ts';
import type { PlanMaterial } from '#src/features/plans/index.ts';
import { recordUsage, refusedByBudget } from '#src/features/usage/index.ts';
import { discretionOf } from '#src/features/workspaces/index.ts';
import { say } from '#src/kernel/language.ts';
import { FAULT_DETAILS, ModelCallError } from '#src/llm/model-call-error.ts';
import type { ModelDoor } from '#src/llm/port.ts';
import { gatherWithAgent, modelFailure } from './chain.ts';
import { chatAnswerSchema } from './chat-answer.ts';
import { labelsOf } from './citations.ts';
import { agentTools } from './domain-agent-tools.ts';
import { guardClaim } from './domain-guard-claim.ts';
import { packAtHand } from './domain-pack-at-hand.ts';
import { ownIds } from './own-ids.ts';
import { readHistory } from './read-history.ts';
import { toolsFor } from './registry.ts';
import { reportInstructions } from './report-instructions.ts';
import { sayClaims } from './say-claims.ts';
import { tellOutcome } from './tell-outcome.ts';
import { stepOfTool } from './tool-steps.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

const PACK_TOKENS = 7_000;
/**
 * Answers a question with the model: it looks up what it needs, writes claims that quote, and each is verified before anybody reads
 * it (GUARD-1, GUARD-7).
 * @returns false when the rules are to answer instead: no model, no right to use it, it failed, or nothing it wrote held; the
 *   output's drafter then says why (GUARD-8)
 * @throws ModelCallError only when the turn was stopped
 */
export const answerByModel = async (
  ctx: Ctx,
  turn: Turn,
  material: PlanMaterial,
  output: TurnOutput,
): Promise<boolean> => {
  const { model } = ctx;
  if (!model || turn.drafter.by !== 'model') return false;
  const step = say(TEXTS.askModel, turn.language);
  if (await overBudget(ctx, turn, output, [turn.message])) return false;
  await output.step(step, 'running');
  try {
    const held = await draftAnswer(ctx, turn, material, output, model);
    await output.step(step, held ? 'done' : 'failed');
    if (held) return true;
    const reason = say(TEXTS.nothingHeld, turn.language);
    output.by({ by: 'rules', reason });
    await output.say(`${reason}\n`);
    return false;
  } catch (error) {
    const fault = modelFailure(error);
    if (!fault || ctx.signal.aborted) throw error;
    await output.step(step, 'failed');
    const why = `${say(FAULT_DETAILS[fault.fault], turn.language)} ${say(TEXTS.byRules, turn.language)}`;
    ctx.log.info('chat.fallback', { requestId: ctx.requestId, fault: fault.fault });
    output.by({ by: 'rules', reason: why });
    await output.say(`${why}\n`);
    return false;
  }
};

/** Says why the model is not asked when the workspace's tokens of the month do not do for it (GUARD-8). */
const overBudget = async (ctx: Ctx, { language }: Turn, output: TurnOutput, texts: string[]): Promise<boolean> => {
  const refused = await refusedByBudget(ctx, texts);
  if (!refused) return false;
  const why = `${say(refused, language)} ${say(TEXTS.byRules, language)}`;
  ctx.log.info('chat.fallback', { requestId: ctx.requestId, fault: 'budget_spent' });
  output.by({ by: 'rules', reason: why });
  await output.say(`${why}\n`);
  return true;
};

const draftAnswer = async (
  ctx: Ctx,
  turn: Turn,
  material: PlanMaterial,
  output: TurnOutput,
  model: ModelDoor,
): Promise<boolean> => {
  const { language } = turn;
  const message = (await discretionOf(ctx))(turn.message);
  const history = await readHistory(ctx, turn);
  const atHand = packAtHand(material, message);
  const account = material.dossier.account;
  const gathered = await gatherWithAgent(
    ctx,
    model,
    {
      accountId: account.id,
      language,
      known: [...new Set(atHand.map((item) => item.label))].slice(0, 80),
      history,
      question: message,
      tools: agentTools(toolsFor(ctx), message),
      ownIds: await ownIds(ctx, material),
      onTool: async (name) => {
        const label = stepOfTool(name, language);
        await output.step(label, 'running');
        await output.step(label, 'done');
      },
    },
    atHand,
  );
  const handled = await tellOutcome(ctx, turn, output, gathered, {
    by: 'model',
    model: model.model,
    promptVersions: { 'copilot/gather': gathered.promptVersion },
  });
  if (handled) return true;
  const pack: EvidencePack = fitPack({ ...material.pack, items: gathered.items }, PACK_TOKENS);
  const prompt = { id: 'copilot/answer', language };
  const inputs = {
    today: material.today,
    account: account.name,
    evidence: packForPrompt(pack),
    history,
    question: message,
  };
  // The answer stays in the house: internal documents may be cited, another account's never.
  const options = { today: material.today, allowInternal: true };
  const complaints = (claims: readonly Claim[]): string[] =>
    verifyClaims(claims, pack, options).flatMap(({ claim, faults }) =>
      faults.map((fault) => `“${claim.text}”: ${fault.message[language]}`),
    );
  const answer = await model
    .call({
      prompt,
      inputs,
      output: chatAnswerSchema,
      signal: ctx.signal,
      keepRejected: true,
      check: ({ claims }) => complaints(claims.map((claim) => toClaim(claim, pack))),
    })
    .catch(async (error: unknown) => {
      if (error instanceof ModelCallError) await recordUsage(ctx, error.usage, 'chat');
      throw error;
    });
  await recordUsage(ctx, answer.usage, 'chat');
  const { system } = model.render(prompt, inputs);
  const settled = verifyClaims(
    answer.value.claims.map((claim) => toClaim(claim, pack)),
    pack,
    options,
  ).map(({ claim, faults }) => {
    const held = guardClaim(settleClaim(claim, faults, language), pack, system, language);
    // A statement that fell is no question worth asking in a talk: it is left out, and counted.
    return held.kind === claim.kind ? held : { ...held, status: 'rejected' as const };
  });
  if (settled.every(({ status }) => status === 'rejected')) return false;
  output.by({
    by: 'model',
    model: model.model,
    promptVersions: { 'copilot/gather': gathered.promptVersion, 'copilot/answer': answer.promptVersion },
  });
  const said = await sayClaims(output, settled, labelsOf(pack.items), language);
  const dropped = settled.length - said;
  if (dropped > 0)
    await output.say(
      language === 'zh'
        ? `（另有 ${dropped} 句依据不足或不合规，没有采用：GUARD-7。）\n`
        : `(${dropped} more did not hold or broke a guard and were left out: GUARD-7.)\n`,
    );
  await reportInstructions(output, pack.items, language);
  return true;
};
