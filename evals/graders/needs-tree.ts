import { NEED_LEVEL_LABELS, NEED_LEVELS, type NeedLevel } from '#src/playbook/need-words.ts';
import { treeFaults } from '#src/playbook/needs.ts';
import type { Reading } from '../reading/reading.ts';
import type { Answer, SaidNeed } from './support/answers.ts';
import { eachNeed, onAnswer } from './support/method.ts';
import { kinships } from './support/need-kin.ts';
import { recordsOf } from './support/need-records.ts';
import { shareIn } from './support/overlap.ts';
import { namesPerson } from './support/people.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { lackOfOurs } from './words/our-house.ts';

type Tree = Answer<'needs/hierarchy'>;

const rank = ({ level }: SaidNeed): number => NEED_LEVELS.indexOf(level);

/** Words by which a question asks for the goal above. */
const ASKS_ABOVE =
  /(?:上层|上级|更高|上面|背后|之上|服务(?:于)?|支撑|对应|属于|为了)[^？?]{0,20}(?:目标|愿景|战略|规划|哪|什么|需求)|哪(?:个|项|条)[^？?]{0,12}(?:目标|愿景|战略|规划)|\b(?:goal|aim|objective|vision|strateg\w+|plan)\b[^?]{0,40}\b(?:above|behind|serve|higher)\b|\b(?:serves?|serving|above|behind|higher)\b[^?]{0,40}\b(?:goal|aim|objective|vision|strateg\w+|plan)\b|\bwhich (?:goal|aim|objective|strateg\w+)\b/iu;

const asksAbove = (tree: Tree, need: SaidNeed): boolean =>
  [need.nextQuestion, ...tree.questions.filter(({ text }) => shareIn(need.need.text, [text]) >= 0.3)].some(
    (question) => question && ASKS_ABOVE.test(question.text),
  );

/** From here on two needs speak of the same matter. @see kinships */
const KIN = 2.6;

const isAbove = (above: SaidNeed, need: SaidNeed): boolean => above.level !== 'implicit' && rank(above) < rank(need);

/** A need that hangs loose though one above it speaks of the same matter, and nobody asks what it serves. */
const isOrphan = (reading: Reading, tree: Tree, at: number): boolean => {
  const need = tree.needs[at];
  if (!need || typeof need.under === 'number' || need.level === 'implicit' || asksAbove(tree, need)) return false;
  const kin = kinships(reading, tree.needs, at);
  return tree.needs.some((above, place) => isAbove(above, need) && (kin[place] ?? 0) >= KIN);
};

/** Needs of several levels, and none of them serves another: a list, and no tree. */
const isFlat = (tree: Tree): boolean => {
  const own = tree.needs.filter(({ level }) => level !== 'implicit');
  const below = own.filter((need) => own.some((above) => isAbove(above, need)));
  return (
    own.length >= 3 &&
    below.length >= 2 &&
    tree.needs.every(({ under }) => typeof under !== 'number') &&
    !below.some((need) => asksAbove(tree, need))
  );
};

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

const AT = 'needs/hierarchy';

/** NEED-1: each need serves one above it; none hangs loose while one of the same matter stands above, and there is no circle. */
const tree = onAnswer(AT, 'NEED-1/tree', (said, reading): Problem[] => {
  const faults = treeFaults(said.needs.map(asInput)).map(
    ({ needId, fault }): Problem => ({
      at: `${AT} needs[${needId}]`,
      text: said.needs[Number(needId)]?.need.text ?? '',
      why: FAULTS[fault],
    }),
  );
  const orphans = said.needs.flatMap((need, place): Problem[] =>
    isOrphan(reading, said, place)
      ? [
          {
            at: `${AT} needs[${place}]`,
            text: need.need.text,
            why: 'it serves nothing, though a need of the same matter stands above it',
          },
        ]
      : [],
  );
  return [
    ...(said.needs.length + said.questions.length > 0
      ? []
      : [{ at: AT, text: '', why: 'neither a need nor a question' }]),
    ...(isFlat(said) ? [{ at: `${AT} needs`, text: '', why: 'a flat list: no need serves another' }] : []),
    ...faults,
    ...orphans,
  ];
});

const levelOf = (label: string): NeedLevel | undefined =>
  NEED_LEVELS.find((level) =>
    label.split('·').some((part) => Object.values(NEED_LEVEL_LABELS[level]).includes(part.trim())),
  );

/** NEED-1: a need on record keeps the level the record gives it. */
const level = eachNeed('NEED-1/level', ({ need, level: said }, { ground }) => {
  const labels = need.evidence.flatMap(({ ref }) => {
    const item = itemAt(ground, ref);
    const held = item?.source.type === 'need' ? levelOf(item.label) : undefined;
    return held ? [held] : [];
  });
  return labels.length === 0 || labels.includes(said)
    ? []
    : [{ field: 'level', why: `on record it is ${labels[0]}, not ${said}` }];
});

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

/** The one person whose words a need in so many words rests on, by the interactions it cites; null for none or several. */
const speakerOf = (
  { ground }: Pick<Reading, 'ground'>,
  { need }: SaidNeed,
  people: readonly string[],
): string | null => {
  const talks = need.evidence.flatMap(({ ref }) => {
    const item = itemAt(ground, ref);
    return item?.source.type === 'activity' ? [item.label] : [];
  });
  const heard = people.filter((name) => talks.some((label) => namesPerson(label, name)));
  return heard.length === 1 ? (heard[0] ?? null) : null;
};

/** A need drawn from one person's card or talk, or worded with their name, is theirs; what others relay is nobody's yet. */
const isTheirs = (reading: Pick<Reading, 'ground'>, drafted: SaidNeed, people: readonly string[]): boolean => {
  const { need, explicit: asked, nextQuestion } = drafted;
  if (RELAYED.test(need.text)) return false;
  if (people.filter((name) => namesPerson(need.text, name)).length === 1) return true;
  const speaker = asked ? speakerOf(reading, drafted, people) : null;
  if (speaker && namesPerson(nextQuestion?.text ?? '', speaker)) return true;
  const cards = need.evidence.filter(({ ref }) => itemAt(reading.ground, ref)?.source.type === 'contact');
  return cards.length > 0 && need.kind === 'inference' && new Set(cards.map(({ ref }) => ref)).size === 1;
};

const RELAYED =
  /转述|听说|据说|传话|谁提的|不清楚是谁|(?:招标|通知|文)件|来函|公告|\b(?:relayed|reported by|tender file|(?:file|notice|letter|document|paper) says|hearsay|second[- ]hand|who(?:se| asked)? is not|according to)\b/iu;

/** NEED-1, NEED-3, NEED-4: a need hangs on who has it: a person of the record, the one the record says. */
const holder = eachNeed('NEED-3/holder', (need, reading) => {
  const people = reading.ground.people.map(({ name }) => name);
  // Two people of one surname are told apart by the whole name.
  const whole = people.filter((name) => need.holder?.includes(name));
  const named = whole.length > 0 ? whole : people.filter((name) => need.holder && namesPerson(need.holder, name));
  const recorded = recordsOf(reading, need).flatMap((record) => record.holder ?? []);
  const why =
    need.holder && named.length === 0
      ? `${need.holder} is nobody on record`
      : named.length > 1
        ? 'a need has one holder'
        : recorded.length > 0 && !recorded.some((name) => need.holder && namesPerson(need.holder, name))
          ? `on record it is ${recorded[0]} who has it`
          : !need.holder && (need.level === 'implicit' || isTheirs(reading, need, people))
            ? 'it is known whose need it is, and not said'
            : need.holder && !speaksOf(reading, need, people).some((name) => namesPerson(need.holder ?? '', name))
              ? `nothing it cites speaks of ${need.holder}`
              : null;
  return why ? [{ field: 'holder', why }] : [];
});

const DRAWN =
  /推断|推测|未经证实|猜测|可能(?:希望|想|在意|担心|需要)|\b(?:inferred|concluded from|we infer|not confirmed|may (?:want|need|worry|care|fear))\b/iu;

/** NEED-3: what was drawn from somebody's words or concern is theirs, and drawn it stays. */
const explicit = eachNeed('NEED-3/explicit', ({ need, level: said, explicit: asked }) =>
  asked && (need.kind !== 'fact' || said === 'implicit' || DRAWN.test(need.text))
    ? [{ field: 'explicit', why: 'what was only inferred is told as asked for' }]
    : [],
);

const BEHIND = /(?:背后的问题：|Underlying problem: |Problem behind(?: it)?: |Problem: )([^；;]+)/iu;

/** NEED-4: the problem behind a need that the record tells is told with it, and it is theirs: no want of what we sell. */
const behind = eachNeed('NEED-4/problem', (need, reading) => {
  const field = 'problem';
  if (need.problem) {
    const lack = lackOfOurs(need.problem.text, reading.ground.pack.names.products);
    return lack && !need.problem.evidence.some(({ quote }) => quote.includes(lack))
      ? [{ field, text: need.problem.text, why: `the want of our own thing is no problem of theirs: “${lack}”` }]
      : [];
  }
  const told = recordsOf(reading, need).flatMap(({ text }) => BEHIND.exec(text)?.[1] ?? []);
  return told.length > 0 && !told.some((problem) => shareIn(problem, [need.need.text]) >= 0.5)
    ? [{ field, why: `the record tells the problem behind it: ${told[0]}` }]
    : [];
});

export const treeGraders: readonly Grader[] = [tree, level, holder, explicit, behind];
