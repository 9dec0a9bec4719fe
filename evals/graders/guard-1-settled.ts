import type { Reading } from '../reading/reading.ts';
import { clauses, sentences } from './support/beside.ts';
import { grounding } from './support/grounding.ts';
import { citedParts, keysOf, likeness } from './support/laid.ts';
import { figureAmong } from './support/material.ts';
import { foldTight, readNumbers } from './support/read.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { AIMED, EVENT, NOW, OPENED, STEP } from './words/settled.ts';

const states = ({ kind }: Saying): boolean => kind === 'fact' || kind === 'inference';

const citedText = ({ ground }: Reading, { refs, quotes }: Saying): string =>
  [
    ...quotes,
    ...refs.flatMap((ref) => {
      const item = itemAt(ground, ref);
      return item ? [item.label, item.text] : [];
    }),
  ].join('\n');

const settledGrader = (
  id: string,
  judge: (reading: Reading, saying: Saying, clause: string) => string | null,
  severity: Grader['severity'] = 'major',
): Grader => ({
  ...grounding(id, severity),
  grade: (reading) =>
    sayings(reading)
      .filter((saying) => states(saying) && saying.refs.length > 0)
      .flatMap((saying): Problem[] =>
        clauses(saying.text).flatMap((clause) => {
          const why = judge(reading, saying, clause);
          return why ? [problem({ at: saying.at, text: clause.trim() }, why)] : [];
        }),
      ),
});

const NOT = "(?:不|没有?|未|无|待|\\b(?:not|never|no|nobody|cannot|without|yet to be|to be)\\b|\\bun(?=$)|n['’]t\\b)";
/** How a word stands in a text: plainly, or only behind a denial or something still open. */
const standing = (text: string, word: string): 'plain' | 'denied' | 'nowhere' => {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const all = [...text.matchAll(new RegExp(literal, 'giu'))];
  if (all.length === 0) return 'nowhere';
  const denied = new RegExp(`${NOT}[^，。；,;.\\n“”]{0,${/\p{Script=Han}/u.test(word) ? 4 : 12}}$`, 'iu');
  return all.every(({ index }) => denied.test(text.slice(Math.max(0, index - 20), index))) ? 'denied' : 'plain';
};

const AGREED = /(?<!not |un|never )\b(?:confirmed|agreed)\b|(?<![未没待])(?:确认|商定|同意)/iu;

/** `settled` of a figure that a cited sentence has somebody confirm or agree to. */
const isAgreed = ({ ground }: Reading, { refs }: Saying, clause: string, word: string): boolean => {
  const said = readNumbers(clause);
  return (
    /^(?:settled|敲定|谈妥)$/iu.test(word) &&
    refs
      .flatMap((ref) => sentences(itemAt(ground, ref)?.text ?? ''))
      .some((each) => AGREED.test(each) && said.some((figure) => figureAmong(figure, readNumbers(each))))
  );
};

/** GUARD-1: what has happened or is decided stands so in what is cited: not denied there, not planned, not open. */
const settled = settledGrader('GUARD-1/settled', (reading, saying, clause) => {
  const [whole, zh, end, en] = EVENT.exec(clause) ?? [];
  const word = zh ?? (end ? whole?.charAt(0) : en);
  if (!whole || !word || OPENED.test(clause)) return null;
  const text = citedText(reading, saying);
  const stem = /\p{Script=Han}/u.test(word) ? word.charAt(0) : word.toLowerCase().replace(/(?:e?d|en|t)$/u, '');
  const how = standing(text, stem);
  return how === 'plain' || isAgreed(reading, saying, clause, word)
    ? null
    : `“${whole.trim()}”: what it cites ${how === 'denied' ? 'leaves it open' : 'tells of no such thing'}`;
});

/** GUARD-1: what is wanted is not told as how it is. */
const reached = settledGrader('GUARD-1/reached', (reading, saying, clause) => {
  if (AIMED.test(clause) || STEP.test(clause)) return null;
  const held = citedParts(reading, saying);
  const wants = held.filter(({ tells }) => tells === 'want');
  const others = held.filter(({ tells }) => tells !== 'want');
  const said = readNumbers(clause).filter(({ kind }) => kind !== 'ordinal');
  const now = NOW.exec(clause);
  const like = wants.filter(({ text }) => {
    const { there, back, shared } = likeness(clause, text);
    return shared >= 3 && (there >= 0.6 || back >= 0.75);
  });
  if (!now) return null;
  const figures = wants.flatMap(({ text }) => readNumbers(text));
  const elsewhere = others.flatMap(({ text }) => readNumbers(text));
  const isWanted = said.some((each) => figureAmong(each, figures) && !figureAmong(each, elsewhere));
  if (said.length > 0 ? !isWanted : like.length === 0) return null;
  if (others.some(({ text }) => likeness(clause, text).there >= 0.6 && keysOf(text).size >= 3)) return null;
  return `what it cites only wants this (“${now[0].trim()}”)`;
});

/** GUARD-1: a word that stands in what is cited only behind a `not` is not told without one. */
const affirmed = settledGrader('GUARD-1/affirmed', (reading, saying, clause) => {
  if (OPENED.test(clause)) return null;
  const text = foldTight(citedText(reading, saying));
  const own = clause.toLowerCase();
  for (const match of text.matchAll(
    /(?:还没有?|尚未|从未|未|没)([\p{Script=Han}]{2})|\b(?:is|are|was|were|has|have|been|be|do|does|did|could|can) ?(?:not|n['’]t|never) (?:yet )?(?:been )?(\p{L}{5,})/giu,
  )) {
    const word = match[1] ?? match[2];
    if (!word || !own.includes(word)) continue;
    if (match[1] && !/[过了]$/u.test(match[1]) && !new RegExp(`已[^，。]{0,4}${word}|${word}[了过]`, 'u').test(own))
      continue;
    if (standing(own, word) === 'plain' && standing(text, word) === 'denied' && likeness(clause, text).there >= 0.5)
      return `what it cites says “${match[0]}”`;
  }
  return null;
});

export const settledGraders: readonly Grader[] = [settled, reached, affirmed];
