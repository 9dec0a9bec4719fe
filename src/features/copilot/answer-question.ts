import type { Ctx } from '#src/context.ts';
import type { Claim } from '#src/evidence/index.ts';
import { settleClaims } from '#src/features/drafts/index.ts';
import { gatherMaterial } from '#src/features/plans/index.ts';
import { say } from '#src/kernel/language.ts';
import { answerByModel } from './answer-by-model.ts';
import { answerFromPlan, asksForPlan } from './answer-from-plan.ts';
import { answeringOf } from './answers/answer.ts';
import { answerByRules } from './answers/answer-topics.ts';
import { askWhichAccount } from './ask-back.ts';
import { labelsOf } from './citations.ts';
import { askedWords } from './domain-rank-items.ts';
import type { findSubject } from './find-subject.ts';
import { reportInstructions } from './report-instructions.ts';
import { sayClaims } from './say-claims.ts';
import { libraryClaims } from './search-library-in-chat.ts';
import { subjectFor } from './subject-for.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

/** What the record does not hold, the library must hold well to be shown beside. */
const ALSO_COVERAGE = 0.35;

/** Answers a question about an account with citations: the model's answer where it holds, else the rules' (GUARD-8). */
export const answerQuestion = async (ctx: Ctx, turn: Turn, output: TurnOutput): Promise<void> => {
  const { language, message } = turn;
  const subject = await subjectFor(ctx, turn, [message], null);
  if (subject.kind === 'unnamed') return withoutAccount(ctx, turn, output, subject);
  if (subject.kind !== 'one') return askWhichAccount(turn, output, subject);
  const { account } = subject;
  await output.remember({ accountId: account.id });
  if (asksForPlan(message)) return answerFromPlan(ctx, turn, account, output);
  const reading = say(TEXTS.readRecord, language);
  await output.step(reading, 'running');
  const { material } = await gatherMaterial(ctx, account.id, { language });
  await output.step(reading, 'done');
  const byModel = await answerByModel(ctx, turn, material, output);
  if (byModel) return;
  const answer = answerByRules(answeringOf(material, message));
  const claims = settleClaims(answer.claims, material.pack, language, { today: material.today });
  await output.say(`**${account.name}**\n`);
  await sayClaims(output, claims, labelsOf(material.pack.items), language);
  if (!answer.found) await alsoInLibrary(ctx, turn, output);
  await reportInstructions(output, cited(claims, material.pack.items), language);
};

/** The pieces an answer shows. */
const cited = <Item extends { source: Claim['evidence'][number]['source'] }>(
  claims: readonly Claim[],
  items: readonly Item[],
): Item[] => {
  const ids = new Set(claims.flatMap((claim) => claim.evidence.map(({ source }) => `${source.type} ${source.id}`)));
  return items.filter(({ source }) => ids.has(`${source.type} ${source.id}`));
};

const alsoInLibrary = async (ctx: Ctx, { message, language }: Turn, output: TurnOutput): Promise<void> => {
  const { claims, labels } = await libraryClaims(ctx, askedWords(message) || message, language, 2, ALSO_COVERAGE);
  if (claims.length === 0) return;
  await output.say(language === 'zh' ? '资料库里相近的内容：\n' : 'Close to it in the library:\n');
  await sayClaims(output, claims, labels, language);
};

/** A question that names no account, with none open: the library may know; else the account is asked for. */
const withoutAccount = async (
  ctx: Ctx,
  turn: Turn,
  output: TurnOutput,
  subject: Extract<Awaited<ReturnType<typeof findSubject>>, { kind: 'unnamed' }>,
): Promise<void> => {
  const { language } = turn;
  const { claims, labels } = await libraryClaims(
    ctx,
    askedWords(turn.message) || turn.message,
    language,
    3,
    ALSO_COVERAGE,
  );
  if (claims.length > 0) {
    await output.say(language === 'zh' ? '资料库里的相关内容：\n' : 'From the library:\n');
    await sayClaims(output, claims, labels, language);
    await output.say('\n');
  }
  await askWhichAccount(turn, output, subject);
};
