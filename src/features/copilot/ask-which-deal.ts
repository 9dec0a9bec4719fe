import { say } from '#src/kernel/language.ts';
import { askBack, askWhichAccount } from './ask-back.ts';
import type { DealSubject } from './find-deal.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

/** Asks which opportunity is meant, or says that the account has none open. */
export const askWhichDeal = (
  turn: Turn,
  output: TurnOutput,
  found: Exclude<DealSubject, { kind: 'one' }>,
): Promise<void> => {
  if (found.kind === 'account') return askWhichAccount(turn, output, found.subject);
  if (found.kind === 'none') return output.say(`${found.account.name}: ${say(TEXTS.noDeals, turn.language)}`);
  return askBack(turn, output, { ask: 'opportunity', options: found.options }, say(TEXTS.whichDeal, turn.language));
};
