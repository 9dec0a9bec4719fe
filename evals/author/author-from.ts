import type { Draft } from '#src/features/drafts/index.ts';
import type { ReasonCard } from '#src/features/lookalikes/index.ts';
import type { NeedHierarchy } from '#src/features/needs/index.ts';
import type { ObjectionResponse } from '#src/features/objections/index.ts';
import type { Plan } from '#src/features/plans/index.ts';
import { cardMaterial, type RecommendationCardSet } from '#src/features/recommendations/index.ts';
import { estimateTokens } from '#src/llm/tokens.ts';
import type { EvalCase } from '../cases/case.ts';
import { draftCase } from '../draft-case.ts';
import { completionOf, type Said } from '../model/completion.ts';
import type { Answerer, Exchange } from '../model/exchange.ts';
import { replayFrom } from '../model/replay.ts';
import { toRecording } from '../model/sample.ts';
import { loadMaterial } from '../reading/load-material.ts';
import type { Shelf } from '../stored/shelf.ts';
import type { Subject } from '../workspace/find-subject.ts';
import type { World } from '../workspace/open-workspace.ts';
import { type Citer, citer } from './cite.ts';
import { composeCards } from './compose-cards.ts';
import { composeNeeds } from './compose-needs.ts';
import { composeObjection } from './compose-objection.ts';
import { composePlan } from './compose-plan.ts';
import { composeReason } from './compose-reason.ts';

export const AUTHOR = 'rule-drafter';
const HOW = 'the rule drafter’s draft of the same records, put into the shape the prompt asks for; no model was asked';

/**
 * Answers what no row answers with what the rule drafter would say, and stores it as `authored`: a careful colleague’s answer from the
 * record alone. It proves that chains and graders hold, and says nothing about a prompt.
 */
export const authorFrom = async (
  shelf: Shelf,
  { world, each, subject, now }: { world: World; each: EvalCase; subject: Subject; now: () => Date },
): Promise<Answerer> => {
  const replay = replayFrom(shelf);
  const draft = await draftCase(world, each, subject, null);
  const ctx = world.ctx(each.language, null);
  const { pack } = await loadMaterial(ctx, each, subject);
  const cards =
    each.draft === 'recommendation' ? await cardMaterial(ctx, subject.opportunityId ?? '', each.language) : null;
  return async (exchange) => {
    const known = await replay(exchange);
    if (known.answered.by !== 'missing') return known;
    const printed = exchange.said.map(({ text }) => text).join('\n');
    const cite = citer(pack, printed);
    const composed = cards
      ? composeCards(draft as RecommendationCardSet, cite, cards)
      : compose(draft, exchange, cite, printed);
    const answer = JSON.stringify(composed);
    const said: Said = { answer, finish: 'stop', usage: { input: exchange.tokens, output: estimateTokens(answer) } };
    const row = toRecording(exchange, said, { model: AUTHOR, provenance: 'authored', how: HOW, sample: 1, at: now() });
    await shelf.add(row);
    await replay(exchange);
    return { response: completionOf(said), answered: { exchange, by: 'authored', row } };
  };
};

const compose = (draft: Draft, { prompt }: Exchange, cite: Citer, printed: string): unknown => {
  switch (draft.kind) {
    case 'plan':
      return composePlan(draft as Plan, prompt.split('/')[1] ?? '', cite, printed);
    case 'needs':
      return composeNeeds(draft as NeedHierarchy, cite);
    case 'objection':
      return composeObjection(draft as ObjectionResponse, cite);
    case 'lookalike':
      return composeReason(draft as ReasonCard, cite);
    default:
      throw new Error(`nobody authors a ${draft.kind}`);
  }
};
