import type { Ctx } from '#src/context.ts';
import type { Claim } from '#src/evidence/index.ts';
import type { Drafter } from '#src/features/drafts/index.ts';
import { findInstructions } from '#src/llm/instructions.ts';
import { findImproper } from '#src/playbook/guard-conduct.ts';
import { findPromises } from '#src/playbook/guard-promises.ts';
import type { AgentOutcome, AskBack } from './agent-outcome.ts';
import { askBack } from './ask-back.ts';
import { describeCall } from './describe-call.ts';
import { sayClaims } from './say-claims.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';

/**
 * Tells what an agent's turn brought where it is no answer: a question back, a change that waits for the person's word, or a draft it
 * was asked for. @returns false when it brought none of these, and an answer is to be written
 */
export const tellOutcome = async (
  ctx: Ctx,
  turn: Turn,
  output: TurnOutput,
  { question, proposal, drafts }: AgentOutcome,
  drafter: Drafter,
): Promise<boolean> => {
  if (drafts.length > 0) {
    for (const { result } of drafts) await tellDraft(turn, output, result.value);
    return true;
  }
  if (proposal) {
    const what = await describeCall(ctx, proposal, turn.language);
    if (what === null) return false;
    output.by(drafter);
    await askBack(turn, output, { ask: 'confirm', options: [...YES_NO[turn.language]], call: proposal }, what);
    return true;
  }
  if (!question || !isSound(question)) return false;
  output.by(drafter);
  const options = question.options.map((name) => ({ id: name, name }));
  await askBack(turn, output, { ask: 'meaning', options }, question.question);
  return true;
};

const YES_NO = {
  zh: [
    { id: 'yes', name: '确认' },
    { id: 'no', name: '取消' },
  ],
  en: [
    { id: 'yes', name: 'confirm' },
    { id: 'no', name: 'cancel' },
  ],
} as const satisfies Record<string, readonly { id: string; name: string }[]>;

/** A model's own words to the person: no promise, nothing improper, no order, no link. */
const isSound = ({ question, options }: AskBack): boolean => {
  const words = [question, ...options].join('\n');
  return (
    findPromises(words).length === 0 &&
    findImproper(words).length === 0 &&
    findInstructions(words).length === 0 &&
    !/https?:|www\.|\]\(/iu.test(words)
  );
};

type Stored = { id: string; kind?: string; version?: number; drafter?: Drafter; claims?: Claim[]; markdown?: string };

/** A draft comes verified from its slice; here it is only told. */
const tellDraft = async ({ language }: Turn, output: TurnOutput, value: unknown): Promise<void> => {
  const draft = value as Stored;
  if (draft.drafter) output.by(draft.drafter);
  if (draft.claims) await sayClaims(output, draft.claims, new Map(), language);
  else if (draft.markdown) await output.say(`${draft.markdown}\n`);
  await output.draft(draft.kind ?? 'plan', draft.id, draft.version);
};
