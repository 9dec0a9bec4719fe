import { NEED_LEVELS } from '#src/playbook/need-words.ts';
import { treeFaults } from '#src/playbook/needs.ts';
import type { Reading } from '../reading/reading.ts';
import { type Answer, answerOf, type SaidNeed } from './support/answers.ts';
import { recordsOf } from './support/need-records.ts';
import { shareIn } from './support/overlap.ts';
import { namesPerson } from './support/people.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';

type Tree = Answer<'needs/hierarchy'>;

const rank = ({ level }: SaidNeed): number => NEED_LEVELS.indexOf(level);

/** Words by which a question asks for the goal above. */
const ASKS_ABOVE =
  /(?:上层|上级|更高|上面|背后|之上|服务(?:于)?|支撑|对应|属于|为了)[^？?]{0,20}(?:目标|愿景|战略|规划|哪|什么|需求)|哪(?:个|项|条)[^？?]{0,12}(?:目标|愿景|战略|规划)|\b(?:goal|aim|objective|vision|strateg\w+|plan)\b[^?]{0,40}\b(?:above|behind|serve|higher)\b|\b(?:serves?|serving|above|behind|higher)\b[^?]{0,40}\b(?:goal|aim|objective|vision|strateg\w+|plan)\b|\bwhich (?:goal|aim|objective|strateg\w+)\b/iu;

const asksAbove = (tree: Tree, need: SaidNeed): boolean =>
  [need.nextQuestion, ...tree.questions.filter(({ text }) => shareIn(need.need.text, [text]) >= 0.3)].some(
    (question) => question && ASKS_ABOVE.test(question.text),
  );

/** Not every need serves another on record; one of the same holder, or that speaks of the same thing, has its place. */
const belongsUnder = (need: SaidNeed, above: SaidNeed): boolean =>
  (!!need.holder && need.holder === above.holder) ||
  shareIn(need.need.text, [above.need.text]) >= 0.2 ||
  shareIn(above.need.text, [need.need.text, need.problem?.text ?? '']) >= 0.3;

const asInput = (need: SaidNeed, at: number) => ({
  id: String(at),
  level: need.level,
  statement: need.need.text,
  priority: need.priority,
  step: 'guessed' as const,
  parentId: typeof need.under === 'number' ? String(need.under) : null,
});

const FAULTS = {
  parent_missing: 'the need it serves is not there',
  loop: 'it serves itself in a circle',
  parent_below: 'it serves a need of a lower level',
} as const;

/** NEED-1: each need serves one above it; none hangs loose while something stands above, and there is no circle. */
const tree: Grader = {
  id: 'NEED-1/tree',
  rule: 'NEED-1',
  tier: 'method',
  severity: 'major',
  drafts: ['needs'],
  grade: (reading) => {
    const said = answerOf(reading, 'needs/hierarchy');
    if (!said) return null;
    const at = (place: number | string): string => `needs/hierarchy needs[${place}]`;
    const faults = treeFaults(said.needs.map(asInput)).map(
      ({ needId, fault }): Problem => ({
        at: at(needId),
        text: said.needs[Number(needId)]?.need.text ?? '',
        why: FAULTS[fault],
      }),
    );
    const orphans = said.needs.flatMap((need, place): Problem[] => {
      const above = said.needs.filter((other) => rank(other) < rank(need) && other.level !== 'implicit');
      const loose =
        typeof need.under !== 'number' &&
        need.need.kind === 'fact' &&
        need.level !== 'implicit' &&
        !asksAbove(said, need);
      return loose && above.some((other) => belongsUnder(need, other))
        ? [{ at: at(place), text: need.need.text, why: 'it serves nothing, though a need stands above it' }]
        : [];
    });
    const silent: Problem[] =
      said.needs.length + said.questions.length > 0
        ? []
        : [{ at: 'needs/hierarchy', text: '', why: 'neither a need nor a question' }];
    return [...silent, ...faults, ...orphans];
  },
};

/** The people a need's own words, its problem, question or the pieces it cites speak of. */
const speaksOf = (reading: Pick<Reading, 'ground'>, need: SaidNeed, people: readonly string[]): string[] => {
  const texts = [need.need, ...(need.problem ? [need.problem] : [])].flatMap(({ text, evidence }) => [
    text,
    ...evidence.flatMap(({ ref }) => {
      const item = itemAt(reading.ground, ref);
      return item
        ? [item.label, item.source.type === 'contact' ? (item.text.split(/[；;]/u)[0] ?? '') : item.text]
        : [];
    }),
  ]);
  const own = need.need.text;
  const inWords = people.filter((name) => namesPerson(own, name));
  return inWords.length > 0 ? inWords : people.filter((name) => texts.some((text) => namesPerson(text, name)));
};

/** A need drawn from one person's card, or worded with their name, is theirs; what others relay is nobody's yet. */
const isTheirs = (reading: Pick<Reading, 'ground'>, { need }: SaidNeed, people: readonly string[]): boolean => {
  if (RELAYED.test(need.text)) return false;
  if (people.filter((name) => namesPerson(need.text, name)).length === 1) return true;
  const cards = need.evidence.filter(({ ref }) => itemAt(reading.ground, ref)?.source.type === 'contact');
  return cards.length > 0 && need.kind === 'inference' && new Set(cards.map(({ ref }) => ref)).size === 1;
};

const RELAYED =
  /转述|听说|据说|传话|谁提的|不清楚是谁|\b(?:relayed|reported by|hearsay|second[- ]hand|who(?:se| asked)? is not|according to)\b/iu;

/** NEED-1, NEED-3, NEED-4: a need hangs on who has it: a person of the record, the one the record says. */
const holder: Grader = {
  id: 'NEED-3/holder',
  rule: 'NEED-3',
  tier: 'method',
  severity: 'major',
  drafts: ['needs'],
  grade: (reading) => {
    const said = answerOf(reading, 'needs/hierarchy');
    if (!said) return null;
    const people = reading.ground.people.map(({ name }) => name);
    return said.needs.flatMap((need, place): Problem[] => {
      const named = people.filter((name) => need.holder && namesPerson(need.holder, name));
      const recorded = recordsOf(reading, need).flatMap((record) => record.holder ?? []);
      const why =
        need.holder && named.length === 0
          ? `${need.holder} is nobody on record`
          : recorded.length > 0 && !recorded.some((name) => need.holder && namesPerson(need.holder, name))
            ? `on record it is ${recorded[0]} who has it`
            : !need.holder && (need.level === 'implicit' || isTheirs(reading, need, people))
              ? 'it is known whose need it is, and not said'
              : need.holder && !speaksOf(reading, need, people).some((name) => namesPerson(need.holder ?? '', name))
                ? `nothing it cites speaks of ${need.holder}`
                : null;
      return why ? [{ at: `needs/hierarchy needs[${place}].holder`, text: need.need.text, why }] : [];
    });
  },
};

/** NEED-3: what was drawn from somebody's words or concern is theirs, and drawn it stays. */
const explicit: Grader = {
  id: 'NEED-3/explicit',
  rule: 'NEED-3',
  tier: 'method',
  severity: 'major',
  drafts: ['needs'],
  grade: (reading) => {
    const said = answerOf(reading, 'needs/hierarchy');
    if (!said) return null;
    return said.needs.flatMap((need, place): Problem[] =>
      need.explicit && (need.need.kind !== 'fact' || need.level === 'implicit' || DRAWN.test(need.need.text))
        ? [
            {
              at: `needs/hierarchy needs[${place}].explicit`,
              text: need.need.text,
              why: 'what was only inferred is told as asked for',
            },
          ]
        : [],
    );
  },
};

const DRAWN =
  /推断|推测|未经证实|猜测|可能(?:希望|想|在意|担心|需要)|\b(?:inferred|concluded from|we infer|not confirmed|may (?:want|need|worry|care|fear))\b/iu;

/** NEED-4: the problem behind a need that the record tells is told with it. */
const behind: Grader = {
  id: 'NEED-4/problem',
  rule: 'NEED-4',
  tier: 'method',
  severity: 'major',
  drafts: ['needs'],
  grade: (reading) => {
    const said = answerOf(reading, 'needs/hierarchy');
    if (!said) return null;
    return said.needs.flatMap((need, place): Problem[] => {
      if (need.problem) return [];
      const told = recordsOf(reading, need).flatMap(({ text }) => BEHIND.exec(text)?.[1] ?? []);
      return told.length > 0 && !told.some((problem) => shareIn(problem, [need.need.text]) >= 0.5)
        ? [
            {
              at: `needs/hierarchy needs[${place}].problem`,
              text: need.need.text,
              why: `the record tells the problem behind it: ${told[0]}`,
            },
          ]
        : [];
    });
  },
};

const BEHIND = /(?:背后的问题：|Underlying problem: |Problem behind(?: it)?: |Problem: )([^；;]+)/iu;

export const treeGraders: readonly Grader[] = [tree, holder, explicit, behind];
