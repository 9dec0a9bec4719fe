import { mayPropose } from './need-validation.ts';
import type { NeedLevel, NeedPriority, NeedStep } from './need-words.ts';
import { foldWidth, sentencesOf } from './text.ts';

type Graded = { level: NeedLevel; explicit: boolean; step: NeedStep; priority: NeedPriority };

/** NEED-1, NEED-3: nobody said it in so many words, or it hangs on a person. */
export const isImplicit = ({ level, explicit }: Pick<Graded, 'level' | 'explicit'>): boolean =>
  level === 'implicit' || !explicit;

/** NEED-2: an implicit need is no hard floor before its pain is confirmed (NEED-6). */
export const gradedTooHigh = (need: Graded): boolean =>
  need.priority === 'P0' && isImplicit(need) && !mayPropose(need.step);

/** NEED-2: the priority a need may carry at the step it reached; P0 of an unconfirmed implicit need reads P1. */
export const allowedPriority = (need: Graded): NeedPriority => (gradedTooHigh(need) ? 'P1' : need.priority);

const NECESSITY =
  /必须|务必|一定要|必需|硬性|底线|不可妥协|缺一不可|没有(?:就|则)不行|必答|前提|\b(?:must|shall|mandatory|non-negotiable|indispensable|prerequisite|hard (?:floor|requirement)|is a condition|are a condition|has to|have to)\b/i;
const NOT_NECESSARY =
  /(?:不|并不|并非|不是|不再|无需|没有?)[^，,。；;]{0,6}(?:必须|必需|硬性|底线|前提|必答)|(?:必须|硬性|底线|前提)[^，,。；;]{0,4}(?:取消|放宽|不成立)|\b(?:not|no longer|never|nor|hardly|isn't|aren't|doesn't|don't)\b[^.;]{0,20}(?:must|mandatory|condition|prerequisite|have to|has to|hard|indispensable|non-negotiable)|\bmust not be taken\b/i;

/** NEED-2: true when a sentence says that something is a necessity, and does not take it back or ask. */
export const saysNecessity = (text: string): boolean =>
  sentencesOf(foldWidth(text)).some((s) => !s.question && NECESSITY.test(s.text) && !NOT_NECESSARY.test(s.text));
