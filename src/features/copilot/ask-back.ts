import { say } from '#src/kernel/language.ts';
import type { Named } from '#src/kernel/wire.ts';
import type { HeldRequest, Pending } from './domain-pending.ts';
import type { Subject } from './find-subject.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

/** The present request as it is kept while the copilot waits for an answer. */
export const heldRequest = (turn: Turn): HeldRequest => ({
  message: turn.message,
  language: turn.language,
  accountId: turn.context.accountId,
  opportunityId: turn.context.opportunityId,
  ...(turn.answers && turn.answers.length > 0 ? { answers: [...turn.answers] } : {}),
});

const numbered = (options: readonly Named[]): string =>
  options.map(({ name }, index) => `${index + 1}. ${name}`).join('\n');

/** Asks back with numbered choices and remembers what was asked for, so that `2` settles it. */
export const askBack = async (
  turn: Turn,
  output: TurnOutput,
  pending: Pick<Pending, 'ask' | 'options' | 'call'>,
  question: string,
): Promise<void> => {
  await output.remember({ pending: { ...pending, request: heldRequest(turn) } });
  await output.say(pending.options.length > 0 ? `${question}\n${numbered(pending.options)}` : question);
};

/** Asks which account is meant, or says that there is none of that name and which come close. */
export const askWhichAccount = (
  turn: Turn,
  output: TurnOutput,
  subject: Exclude<Subject, { kind: 'one' }>,
): Promise<void> => {
  const { language } = turn;
  if (subject.kind === 'several')
    return askBack(turn, output, { ask: 'account', options: subject.options }, say(TEXTS.whichOf, language));
  if (subject.kind === 'unnamed')
    return subject.some.length === 0
      ? output.say(say(TEXTS.noAccounts, language))
      : askBack(turn, output, { ask: 'account', options: [] }, say(TEXTS.whichAccount, language));
  return askBack(turn, output, { ask: 'account', options: subject.closest }, unknownText(turn, subject));
};

const unknownText = ({ language }: Turn, { said, closest }: Extract<Subject, { kind: 'unknown' }>): string => {
  if (language === 'zh')
    return closest.length > 0
      ? `没有找到名为“${said}”的客户，没有起草任何内容。名称最接近的是下面几家，请回复序号，或写出全名：`
      : `没有找到名为“${said}”的客户，也没有名称接近的，没有起草任何内容。请核对名称；如果是新客户，请先新增或导入。`;
  return closest.length > 0
    ? `There is no account called “${said}”; nothing was drafted. The closest names are these; reply with a number or write the full name:`
    : `There is no account called “${said}”, nor one of a similar name; nothing was drafted. Check the name; a new account must be added or imported first.`;
};
