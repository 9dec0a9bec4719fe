import type { Ctx } from '#src/context.ts';
import type { Claim } from '#src/evidence/index.ts';
import { getRecommendations, type RecommendationsView } from '#src/features/recommendations/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { Language } from '#src/kernel/language.ts';
import { say } from '#src/kernel/language.ts';
import { askWhichDeal } from './ask-which-deal.ts';
import type { Intent } from './domain-intent.ts';
import { subjectOf } from './domain-subject.ts';
import { findDeal } from './find-deal.ts';
import { rememberDeal } from './remember-deal.ts';
import { sayClaims } from './say-claims.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

const MOST = 5;
const QUOTE = 200;

/** The documents recommended on an opportunity, with reasons, passages and how to use them (REC-1). */
export const recommendInChat = async (
  ctx: Ctx,
  turn: Turn,
  intent: Extract<Intent, { clause: string }>,
  output: TurnOutput,
): Promise<void> => {
  const { language } = turn;
  const found = await findDeal(ctx, turn, [intent.clause, turn.message], subjectOf(intent.clause));
  if (found.kind !== 'one') return askWhichDeal(turn, output, found);
  const step = say(TEXTS.searchLibrary, language);
  await output.step(step, 'running');
  const view = await getRecommendations(ctx, found.deal.id);
  await output.step(step, 'done');
  await rememberDeal(ctx, output, found.deal.id);
  await output.say(`${headOf(view, found.deal.name, language)}\n`);
  const labels = new Map(
    view.items.flatMap(({ document, passages }) => passages.map((each) => [`passage ${each.id} `, document.title])),
  );
  await sayClaims(
    output,
    view.items.slice(0, MOST).map((item, index) => claimOf(item, index, language)),
    labels,
    language,
  );
  for (const gap of view.gaps.slice(0, 3)) await output.say(`- ${gap.text}\n`);
};

const headOf = ({ items, computedAt }: RecommendationsView, deal: string, language: Language): string => {
  const of = deal === '' ? '' : language === 'zh' ? `“${deal}”` : ` for “${deal}”`;
  if (computedAt === null)
    return language === 'zh'
      ? `商机${of}的推荐还在计算，几秒后再问一次即可。`
      : `The recommendations${of} are being computed; ask again in a few seconds.`;
  if (items.length === 0)
    return language === 'zh' ? `资料库里没有适合商机${of}的资料。` : `Nothing in the library fits${of}.`;
  return language === 'zh' ? `商机${of}推荐的资料（REC-1）：` : `Recommended documents${of} (REC-1):`;
};

const claimOf = (item: RecommendationsView['items'][number], index: number, language: Language): Claim => {
  const { document, reasons, howToUse, sharing, passages } = item;
  const why = reasons
    .filter((reason) => reason.ok !== false)
    .map((reason) => reason.text)
    .join(language === 'zh' ? '；' : '; ');
  const [title, colon] = language === 'zh' ? [`《${document.title}》`, '：'] : [`“${document.title}”`, ': '];
  return {
    id: newId('clm'),
    text: `${index + 1}. ${title}${colon}${[why, howToUse, sharing.text].filter((part) => part !== '').join(' ')}`,
    kind: 'proposal',
    evidence: passages.slice(0, 1).map((passage) => ({
      source: { type: 'passage', id: passage.id },
      quote: passage.text.slice(0, QUOTE).trim(),
    })),
    rule: 'REC-1',
    status: 'verified',
  };
};
