import { blanked, type NamedText } from './check-attribution.ts';
import type { Claim, Fault } from './claim.ts';
import { alignClauses, type Clause, isSaidIn } from './clauses.ts';
import { faults } from './faults.ts';
import { certaintyOf, denialOf, directionOf, eventCarried, eventsOf, governedWord } from './modality.ts';
import type { Reader } from './reader.ts';
import type { Support } from './support.ts';

const UNCONFIRMED =
  /[（(](?:(?:客户|对方)?(?:尚|还|仍)?(?:未|没有|待)(?:经|获|得到)?(?:客户|对方)?(?:书面)?确认|(?:not (?:yet )?|un)confirmed(?: by (?:the|our) (?:customer|client))?)[）)]|客户(?:尚|还|仍)?(?:未|没有)(?:书面)?确认[：:，,]?|未经客户确认[：:，,]?|,? ?\b(?:(?:has |is |was )?not (?:yet )?(?:been )?|un)confirmed by (?:the|our) (?:customer|client)/giu;
const CONFIRMED = /(?<![未没待])(?:客户)?已?确认|(?<!not |un)confirmed/iu;

const clausesOf = (supports: readonly Support[], quotes: readonly NamedText[], read: Reader): Clause[] =>
  // Names are blanked: that two clauses name one person does not make them say the same.
  supports.flatMap((s, i) =>
    read.clauses(
      blanked(quotes[i] ?? { text: s.context, names: [] }).replace(UNCONFIRMED, (words) => ' '.repeat(words.length)),
    ),
  );

/** Whether a clause says more surely what its evidence only considers, plans or announces. */
const raised = (clause: Clause, aligned: readonly Clause[], sure: boolean): boolean => {
  const said = certaintyOf(clause.text);
  const held = aligned.map((c) => certaintyOf(c.text).level);
  const most = Math.max(...held);
  if (held.length === 0 || said.level <= most || most === 3) return false;
  if (said.marked) return true;
  if (most >= 2) return false;
  if (!sure) return true;
  return aligned.some((c) => {
    const word = governedWord(c.text);
    return word === undefined || clause.text.includes(word);
  });
};

const denies = (clause: Clause, aligned: readonly Clause[], all: readonly Clause[]): boolean => {
  if (aligned.length === 0) return false;
  const said = denialOf(clause.text);
  // A denied clause told whole and affirmed, unless another clause affirms the same.
  const affirmed = all.some((c) => denialOf(c.text) !== 'yes' && isSaidIn(clause, c));
  if (said === 'no' && !affirmed && all.some((c) => denialOf(c.text) === 'yes' && isSaidIn(c, clause))) return true;
  const held = aligned.map((c) => denialOf(c.text));
  return (said === 'yes' && held.every((d) => d === 'no')) || (said === 'no' && held.every((d) => d === 'yes'));
};

const digits = (clause: Clause): string[] => [...clause.words].filter((word) => /^\d/u.test(word));

const turned = (clause: Clause, aligned: readonly Clause[], all: readonly Clause[]): boolean => {
  const said = directionOf(clause.text);
  if (said === undefined) return false;
  const own = aligned.map((c) => directionOf(c.text)).filter((d) => d !== undefined);
  // `down 0.6 points` stands in a clause of its own: the figure leads there.
  const figures = digits(clause);
  const beside = own.length > 0 ? [] : all.filter((c) => digits(c).some((d) => figures.includes(d)));
  const held = [...own, ...beside.map((c) => directionOf(c.text)).filter((d) => d !== undefined)];
  return said !== undefined && held.length > 0 && held.every((d) => d !== said);
};

// The whole of it denied in so many words.
const NOT_SO =
  /(?:不是|并非|不属|非)(?:事实|如此|真的|实情)|不属实|没有(?:这回事|这么回事|其事)|不成立|说法(?:有误|错误|不对)|\b(?:not (?:true|the case|correct|so)\b|untrue|incorrect|(?:is|was) (?:false|wrong)\b|contrary to fact)/iu;

// Within the clause.
const IF = /(?:如果|若|假如|倘若|万一|是否|\b(?:if|whether|unless|in case)\b)[^，,。.；;]*$/iu;

const NO_STANCE =
  /\b(?:(?:there is|has|have|with) )?no stance (?:is )?on record\b|(?:记录中)?(?:没有|无)(?:立场|态度)(?:的?记录)/giu;
const NO_FIGURE = /\b(?:though |but )?without (?:a|any) figures?\b/giu;
const STANCE = /(?:stance|立场|态度)\s?[:：]\s?(?!unknown|未知|none|null|-)/iu;

/** The claim without what it rightly says the record lacks: a stance where none is written, a figure where the quotes have none. */
const withoutLacks = (text: string, supports: readonly Support[]): string => {
  const blank = (words: string): string => ' '.repeat(words.length);
  const bare = supports.some((s) => STANCE.test(s.item.text)) ? text : text.replace(NO_STANCE, blank);
  return supports.some((s) => s.numbers.length > 0) ? bare : bare.replace(NO_FIGURE, blank);
};

/** The claim without the remark that a note is not confirmed, which says how the note stands and nothing of its matter (PROFILE-4). */
const withoutStanding = (text: string, supports: readonly Support[]): string =>
  supports.some((s) => s.item.source.type === 'activity' && !CONFIRMED.test(s.item.label))
    ? text.replace(UNCONFIRMED, (words) => ' '.repeat(words.length))
    : text;

const FEARS = /\b(?:concerns?|concerned|fears?|worr(?:y|ies|ied)|afraid|anxious)\b|关切|担心|顾虑|担忧|忧虑|害怕|怕/iu;
const WANTS_NOT =
  /\b(?:not (?:being|to be|get(?:ting)?)|(?:does not|do not|doesn['’]t|don['’]t) (?:want|wish|like) to|without being)\b|不想|不愿意?|不要|不希望/giu;
const FEARS_NOT =
  /\b(?:not|never|no|n['’]t|without)\b[\w ]{0,14}\b(?:concern\w*|fears?|worr\w+|afraid|cares?|mind)\b|[不没无](?:太|再|用)?(?:关切|担心|顾虑|担忧|忧虑|怕|在意|介意)/iu;

/** A clause without the `not` of what somebody does not want, where that is the concern its evidence gives (`Concerns: being tied`). */
const withoutWish = (clause: Clause, supports: readonly Support[]): Clause => {
  const feared = supports.some(
    (s) => FEARS.test(s.context) && !FEARS_NOT.test(s.context) && denialOf(s.context) === 'no',
  );
  if (!feared || FEARS_NOT.test(clause.text)) return clause;
  return { ...clause, text: clause.text.replace(WANTS_NOT, ' ') };
};

/**
 * GUARD-1: a claim is no surer than its evidence (considers < plans < will < has), denies what it denies, and goes the way it goes.
 * Facts are held to all of it; an inference may conclude freely but not state as settled what the evidence leaves open.
 */
export const checkPolarity = (
  claim: Claim,
  supports: readonly Support[],
  said: NamedText,
  quotes: readonly NamedText[],
  read: Reader,
): Fault[] => {
  if (supports.length === 0 || (claim.kind !== 'fact' && claim.kind !== 'inference')) return [];
  const denied = NOT_SO.exec(claim.text);
  // `若判断有误`, `if it is wrong`: what would be if it were so is no denial.
  const supposed = denied && IF.test(claim.text.slice(Math.max(0, denied.index - 30), denied.index));
  if (denied && !supposed && !supports.some((s) => NOT_SO.test(s.context)))
    return [faults.negation(denied[0], { start: denied.index, end: denied.index + denied[0].length })];
  const held = clausesOf(supports, quotes, read);
  const events = new Set(held.flatMap((c) => eventsOf(c.text)));
  const clauses = read.clauses(withoutLacks(withoutStanding(blanked(said), supports), supports));
  return clauses.flatMap((clause): Fault[] => {
    const span = { start: clause.start, end: clause.end };
    const text = claim.text.slice(clause.start, clause.end).trim();
    const { aligned, sure } = alignClauses(clause, held);
    // What sets the scene (`上个月拜访时`) has no certainty of its own: beside other clauses it is left to them.
    const scene = !sure && clauses.length > 1 && !certaintyOf(clause.text).marked && denialOf(clause.text) === 'no';
    const others = scene ? clauses.filter((c) => c !== clause) : [];
    if (others.some((c) => certaintyOf(c.text).level < 3 || denialOf(c.text) !== 'no')) return [];
    if (claim.kind === 'inference') {
      return certaintyOf(clause.text).marked && raised(clause, aligned, sure) ? [faults.certainty(text, span)] : [];
    }
    if (raised(clause, aligned, sure)) return [faults.certainty(text, span)];
    if (denies(withoutWish(clause, supports), aligned, held)) return [faults.negation(text, span)];
    if (turned(clause, aligned, held)) return [faults.direction(text, span)];
    if (eventsOf(clause.text).some((event) => !eventCarried(event, events))) return [faults.event(text, span)];
    return [];
  });
};
