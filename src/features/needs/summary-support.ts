import { tokenise } from '#src/features/library/index.ts';
import { sameQuantity } from '#src/kernel/quantity.ts';
import { type NumberReading, readNumbers } from '#src/kernel/read-numbers.ts';
import type { ProofKind } from '#src/playbook/need-validation.ts';

/** The words of a need that a summary may speak to. */
export type NeedWords = {
  statement: string;
  presentState: string | null;
  wantedState: string | null;
  problem: string | null;
};

/** What a confirmed summary says of a need: the sentences that speak of it, and the proofs in them, in the summary's own words. */
export type SummarySupport = { sentences: string[]; proofs: { kind: ProofKind; quote: string }[] };

/** Fewer shared words than this, or a smaller part of the field, and a sentence is taken to speak of something else. */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.3;
/** With a quantity in common, fewer words will do. */
const LEAST_SHARED_WITH_NUMBER = 2;

const SENTENCE = /[^。；;！!？?\n]+?(?:[。；;！!？?\n]|\.(?=\s|$)|$)/gu;
const OPEN =
  /[?？]\s*$|可能|也许|或许|考虑|待确认|待定|待了解|是否|不再|取消|无需|不需要|不必|放弃|不是|并非|不属实|没有(?:这个|这样的)|\b(?:may|might|perhaps|whether|consider(?:s|ed|ing)?|to be (?:confirmed|decided|clarified)|no longer|not needed|dropped|withdrawn|cancelled|not (?:a|the|an|our|their) |never)\b/iu;
const TROUBLE =
  /现状|问题|损失|停线|停机|停车|返工|延误|滞后|太慢|太晚|超支|浪费|投诉|索赔|罚款|缺陷|呆滞|人工|\b(?:baseline|loss|lost|loses?|delay|late|rework|downtime|scrap|complaint|waste|penalt|damage|shortage|by hand|manual|instead of|destroyed)/iu;
/** A goal or a limit is where they want to be, not where it hurts. */
const AIM = /目标|原则|不超过|以内|达标|\b(?:goal|target|aim|wanted|at most|no more than)\b/iu;
const GAIN =
  /目标|降|升|提高|缩短|减少|增加|达到|压到|以内|回到|恢复|节省|完成|不超过|\b(?:goal|target|below|under|within|reduc|cut|sav|rais|improv|increas|instead of|less than|at most|wanted|down to|up to|better)/iu;
const JUDGED_BY =
  /衡量|指标|验收|评判|标准|为准|合格线|按.{1,12}验证|\b(?:criteri|acceptance|measured by|measure:|judged? by|metric|kpi)/iu;

const words = (text: string): Set<string> =>
  new Set(tokenise(text).filter((word) => word.length > 1 && !/^[\d.,%]+$/u.test(word)));
const measured = (text: string): NumberReading[] =>
  readNumbers(text).filter((each) => each.kind !== 'ordinal' && each.kind !== 'plain');

/** Counts of things are the same only in the same words: three defects are not three demands. */
const sharesQuantity = (sentence: string, field: string | null): boolean =>
  measured(field ?? '').some((a) =>
    measured(sentence).some((b) => sameQuantity(a, b) && (a.kind !== 'count' || a.text === b.text)),
  );

/** Whether a sentence speaks of what a field says: enough words in common, fewer where a quantity is the same. */
const speaksOf = (sentence: string, field: string | null): boolean => {
  if (!field?.trim()) return false;
  const own = words(field);
  const said = words(sentence);
  const shared = [...own].filter((word) => said.has(word)).length;
  if (sharesQuantity(sentence, field)) return shared >= Math.min(LEAST_SHARED_WITH_NUMBER, own.size);
  return shared >= LEAST_SHARED && shared / own.size >= LEAST_SHARE;
};

/** The sentences of a summary that settle something: questions, possibilities and what was taken back are left out. */
const settledSentences = (summary: string): string[] =>
  [...summary.matchAll(SENTENCE)]
    .filter(([sentence]) => !OPEN.test(sentence))
    .map(([sentence]) => sentence.trim().replace(/[。；;！!.]+$/u, ''))
    .filter((sentence) => sentence !== '');

/** Whether a sentence says where it hurts: the present figure itself, or a word of trouble that the wish does not use too. */
const hurts = (sentence: string, { statement, wantedState, presentState, problem }: NeedWords): boolean => {
  if (sharesQuantity(sentence, presentState) || sharesQuantity(sentence, problem)) return true;
  const trouble = [...sentence.matchAll(new RegExp(TROUBLE, 'giu'))].map(([word]) => word.toLowerCase());
  const wish = `${statement} ${wantedState ?? ''}`.toLowerCase();
  return !AIM.test(sentence) && trouble.some((word) => !wish.includes(word));
};

/**
 * NEED-6: what a confirmed summary shows about a need. A sentence speaks of it when it shares words and quantities with its
 * statement, its states or its problem; pain, benefit and criteria are read from those sentences alone, each as it stands there.
 * @returns null when no sentence speaks of the need
 */
export const supportOf = (summary: string, need: NeedWords): SummarySupport | null => {
  const about = settledSentences(summary).map((text) => ({
    text,
    statement: speaksOf(text, need.statement),
    pain: speaksOf(text, need.presentState) || speaksOf(text, need.problem),
    wanted: speaksOf(text, need.wantedState),
  }));
  const speaking = about.filter((each) => each.statement || each.pain || each.wanted);
  if (speaking.length === 0) return null;
  const pains = speaking.filter(({ text, pain, statement }) => hurts(text, need) && (pain || statement));
  const gains = speaking.filter((each) => (each.wanted || each.statement) && GAIN.test(each.text));
  const counted = (each: { text: string }) => measured(each.text).length > 0;
  const first = (kind: ProofKind, found: { text: string } | undefined) => (found ? [{ kind, quote: found.text }] : []);
  return {
    sentences: speaking.map((each) => each.text),
    proofs: [
      ...first('pain_quote', pains.find(counted) ?? pains[0]),
      ...first('pain_number', pains.find(counted)),
      ...first('benefit', gains.find(counted) ?? gains[0]),
      ...first('benefit_number', gains.find(counted)),
      ...first(
        'criteria',
        speaking.find((each) => JUDGED_BY.test(each.text)),
      ),
    ],
  };
};
