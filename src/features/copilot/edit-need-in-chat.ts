import type { Ctx } from '#src/context.ts';
import type { Need } from '#src/features/needs/index.ts';
import { LinchpinError } from '#src/kernel/errors.ts';
import { say } from '#src/kernel/language.ts';
import { askBack } from './ask-back.ts';
import { askWhichDeal } from './ask-which-deal.ts';
import { readNeedEdit } from './edits/read-need-edit.ts';
import { findDeal } from './find-deal.ts';
import { callTool } from './registry.ts';
import { rememberDeal } from './remember-deal.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

type ListedNeed = Pick<Need, 'id' | 'statement' | 'priority' | 'version'>;

/** Regrades a need on record (NEED-2) as the message says, and tells before → after. Which one is asked where it is not clear. */
export const editNeedInChat = async (ctx: Ctx, turn: Turn, output: TurnOutput): Promise<void> => {
  const { language, message } = turn;
  if (!ctx.actor.scopes.includes('write')) return output.say(say(TEXTS.noWrite, language));
  const { conversation, context } = turn;
  const open = context.opportunityId ?? (context.accountId ? null : conversation.opportunityId);
  const found =
    open && !turn.settled
      ? ({ kind: 'one', deal: { id: open, name: '' } } as const)
      : await findDeal(ctx, turn, [message], null);
  if (found.kind !== 'one') return askWhichDeal(turn, output, found);
  await rememberDeal(ctx, output, found.deal.id);
  const { needs } = (await callTool(ctx, 'list_needs', { opportunityId: found.deal.id })).value as {
    needs: ListedNeed[];
  };
  if (needs.length === 0)
    return output.say(
      language === 'zh'
        ? '这个商机还没有记录在案的需求，没有改动。可以先说“梳理需求”，把要用的存为记录。'
        : 'This opportunity has no need on record; nothing was changed. Structure the needs first and put those to be used on record.',
    );
  const reading = readNeedEdit(message, needs, turn.answers ?? []);
  if (reading.kind === 'refused') return output.say(say(reading.why, language));
  if (reading.kind === 'unclear')
    return askBack(
      turn,
      output,
      { ask: 'part', options: reading.unclear.options },
      say(reading.unclear.question, language),
    );
  const step = say(TEXTS.editingNeed, language);
  await output.step(step, 'running');
  for (const { need, priority } of reading.edits) {
    try {
      await callTool(ctx, 'update_need', {
        needId: need.id,
        version: need.version,
        priority,
        reason: message.slice(0, 300),
      });
    } catch (error) {
      if (!(error instanceof LinchpinError) || error.code === 'internal') throw error;
      await output.say(`${say(error.detail, language)}\n`);
      continue;
    }
    const citation = {
      claimId: need.id,
      source: { type: 'need', id: need.id, version: need.version + 1 },
      quote: need.statement,
    };
    await output.say(
      `- ${language === 'zh' ? '需求' : 'Need'} “${need.statement}”: ${need.priority} → ${priority} [${output.mark(citation)}]\n`,
      [citation],
    );
  }
  await output.step(step, 'done');
};
