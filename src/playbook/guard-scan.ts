import type { Bilingual } from '#src/kernel/language.ts';
import type { GuardHit } from './guard-hit.ts';
import type { RuleId } from './rules.ts';
import { foldWidth, type Sentence, sentencesOf } from './text.ts';

/** When a hit is no fault: the sentence asks, reports what the
 * customer asked for or a competitor offers, denies the thing before or inside the hit, leaves it to approval, or warns against it. */
export type Excuse = 'question' | 'theirs' | 'denied' | 'denied_inside' | 'subject_to_approval' | 'warned_against';

/** One forbidden pattern (global flag) and what excuses it. */
export type Pattern = { rule: RuleId; kind: string; pattern: RegExp; skip: readonly Excuse[]; message: Bilingual };

const DENIAL =
  /(?:不|未|没)$|(?:不(?:能|会|得|可|应|要|宜|做|作|予|再|承诺|保证|提供|涉及|包含)|没有|无法|无权|未(?:经|获|予)?|勿|别|避免|禁止|严禁|拒绝|并非|暂不)[^。,;]{0,14}$|\b(?:not|never|no|cannot|can['’]t|won['’]t|don['’]t|without|avoid|unable to|nobody|refuse to|isn['’]t|aren['’]t|neither)\b[^.,;]{0,50}$/i;
const THEIRS =
  /(?:(?:客户|对方|甲方|采购|贵司|您)[^。,;]{0,8}(?:要求|希望|提出|想要|期望|询问|申请)|竞争对手|友商|对手)[^。;]{0,20}$|\b(?:customer|client|buyer|they|you)\b[^.;]{0,20}\b(?:asks?|asked|wants?|wanted|requests?|requested|demands?|expects?|hopes?)\b[^.;]{0,40}$|\b(?:competitors?|rivals?)\b[^.;]{0,40}$/i;
const DENIAL_INSIDE =
  /不(?!仅|但|只|断|止|足|限|低于|高于|超过|多于|晚于)|无法|无权|尚未|没有|\b(?:not|never|cannot)\b|n['’]t\b/i;
const APPROVAL =
  /(?:需|须|要|待|经)(?:[^。,]{0,8})(?:审批|批准|授权|确认|请示|核准)|(?:批准|授权|审批)后|\b(?:subject to|pending|once|if|after|requires?|needs?) (?:\w+ ){0,4}?(?:approval|approved|authori[sz]\w+|sign-?off)\b/i;
const WARNING =
  /不(?:要|得|能|可|应|收|碰)|切勿|严禁|禁止|避免|拒绝|防止|杜绝|违规|\b(?:never|do not|don['’]t|must not|avoid|refuse|decline|prohibit\w*|forbid\w*|forbidden)\b/i;

/**
 * Reads a text once for many patterns: every place where a pattern stands without an excuse. Width is folded; offsets are of the text
 * given.
 */
export const scannerOf = (text: string): ((pattern: Pattern) => GuardHit[]) => {
  const sentences = sentencesOf(text).map((sentence) => ({ sentence, folded: foldWidth(sentence.text) }));
  return (pattern) => sentences.flatMap(({ sentence, folded }) => hitsIn(text, sentence, folded, pattern));
};

/** @see scannerOf, for one pattern */
export const hitsOf = (text: string, pattern: Pattern): GuardHit[] => scannerOf(text)(pattern);

const hitsIn = (
  text: string,
  sentence: Sentence,
  folded: string,
  { rule, kind, pattern, skip, message }: Pattern,
): GuardHit[] => {
  // Nearly every sentence is clean: looking is much quicker than going through all matches.
  if (folded.search(pattern) < 0) return [];
  return [...folded.matchAll(pattern)].flatMap((match) => {
    if (match[0] === '' || skip.some((excuse) => excused(excuse, sentence, folded, match))) return [];
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    return [{ rule, kind, start, end, match: text.slice(start, end), sentence: sentence.text.trim(), message }];
  });
};

const excused = (excuse: Excuse, sentence: Sentence, folded: string, match: RegExpExecArray): boolean => {
  if (excuse === 'question') return sentence.question;
  if (excuse === 'theirs') return THEIRS.test(folded.slice(0, match.index));
  if (excuse === 'denied') return DENIAL.test(folded.slice(0, match.index));
  if (excuse === 'denied_inside') return DENIAL_INSIDE.test(match[0]);
  if (excuse === 'warned_against') return WARNING.test(folded);
  return APPROVAL.test(folded);
};
