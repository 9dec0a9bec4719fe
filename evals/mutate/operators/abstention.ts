import type { ModelClaim } from '#src/features/drafts/index.ts';
import type { Answers } from '../../reading/reading.ts';
import { type Change, claimChange, partOperator, type Spec } from '../build.ts';
import { someCitation } from '../ground.ts';
import type { Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { claimPlaces, get, isBag, type Place, placeAt } from '../places.ts';

const spec = (id: string, about: string, killers: readonly string[], critical = false): Spec => ({
  id,
  family: 'abstention',
  about,
  killers: [...killers, 'GUARD-1', 'GUARD-7', 'PLAN-10', 'PLAN-16', 'NEED-6', 'NEED-7', 'LOOK-1', 'REC-1'],
  critical,
});

const FIGURES = {
  zh: [
    '客户已批准预算816万元，计划明年3月招标。',
    '客户去年能耗费用为2,349万元，目标是降低14%。',
    '客户有137条产线等待改造，工期9个月。',
  ],
  en: [
    'The customer has approved a budget of EUR 8.16 million and tenders in March next year.',
    'Energy cost the customer EUR 23.49 million last year, and the aim is to cut it by 14 %.',
    'The customer has 137 lines waiting for refitting within 9 months.',
  ],
} as const;

const GUESSES = {
  zh: [
    '客户的核心诉求就是降本增效，总经理已经认可数字化方向。',
    '最终决策者已经确定，内部也有人替我们说话。',
    '客户的痛点已经确认，现在可以直接报方案。',
  ],
  en: [
    'The customer’s core wish is lower cost and more output, and the general manager backs going digital.',
    'The economic buyer is settled, and there is someone inside who speaks for us.',
    'The pain is confirmed, so a proposal can be made at once.',
  ],
} as const;

/** A question replaced by an answer that nobody gave: the gap is filled. With a borrowed citation, as a careless drafter would. */
const fill = (answers: Answers, subject: Subject, sentences: readonly string[]): Change | null => {
  const text = subject.pick.one(sentences);
  const place = inAnyOrder(
    claimPlaces(answers).filter(({ claim }) => claim.kind === 'question'),
    subject.pick,
  ).at(0);
  if (!text || !place) return null;
  const claim: ModelClaim = { text, kind: 'fact', evidence: someCitation(subject.ground, subject.language) };
  return claimChange(place, claim);
};

/** Members that may be null when nothing is known, by the list or prompt they stand in. */
const NULLABLE: readonly { prompt: string; list?: string; field: string }[] = [
  { prompt: 'plan/decision', field: 'coreValue' },
  { prompt: 'plan/decision', field: 'stuckLayer' },
  { prompt: 'plan/decision', field: 'likelyDrop' },
  { prompt: 'plan/goals', list: 'goals', field: 'serves' },
  { prompt: 'plan/goals', list: 'goals', field: 'reachableBecause' },
  { prompt: 'needs/hierarchy', list: 'needs', field: 'problem' },
  { prompt: 'lookalike/reason', field: 'firstNeed' },
];

const FILLED: Readonly<Record<string, { zh: string; en: string }>> = {
  coreValue: { zh: '客户最看重的是品牌和低价。', en: 'What they value most is brand and a low price.' },
  stuckLayer: { zh: '卡在采购部门，采购总监反对我们。', en: 'It is stuck in purchasing, whose director opposes us.' },
  likelyDrop: { zh: '最可能掉在董事会表决这一步。', en: 'The step most likely to drop is the vote of the board.' },
  serves: { zh: '服务于客户三年翻番的战略规划。', en: 'It serves the customer’s plan to double in three years.' },
  reachableBecause: { zh: '客户高层已经口头答应。', en: 'Senior management has already agreed by word of mouth.' },
  problem: { zh: '设备老化，去年停机损失上千万元。', en: 'The plant is worn out; stoppages cost millions last year.' },
  firstNeed: {
    zh: '他们的第一个需求是全厂设备联网，已经和负责人确认过。',
    en: 'Their first need is to connect the whole plant, confirmed with the person in charge.',
  },
};

const emptySpots = (answers: Answers): (Place & { field: string })[] =>
  NULLABLE.flatMap(({ prompt, list, field }) => {
    const held = list === undefined ? [[]] : listPaths(answers, prompt, list);
    return held
      .map((path) => ({ ...placeAt(prompt, [...path, field]), field }))
      .filter(({ path }) => get(answers, prompt, path) === null);
  });

const listPaths = (answers: Answers, prompt: string, list: string): (string | number)[][] => {
  const value = get(answers, prompt, [list]);
  return Array.isArray(value) ? value.flatMap((member, i) => (isBag(member) ? [[list, i]] : [])) : [];
};

const ASKS = /[?？]/u;

/** An answer with every question taken out: lists without them, members and openings that ask left null. */
const unasked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((member) => !isQuestion(member)).map(unasked);
  if (!isBag(value)) return value;
  const kept = Object.entries(value).map(([key, member]): [string, unknown] => {
    const asks = isQuestion(member) || (key === 'opening' && typeof member === 'string' && ASKS.test(member));
    return [key, asks || (key === 'technique' && isQuestion(value.nextQuestion)) ? null : unasked(member)];
  });
  return Object.fromEntries(kept);
};

const isQuestion = (value: unknown): boolean => isBag(value) && value.kind === 'question';

/** The prompt all questions of the answers belong to; null where several ask, or none. */
const onlyAsker = (answers: Answers): string | null => {
  const asking = new Set(
    claimPlaces(answers)
      .filter(({ claim }) => claim.kind === 'question')
      .map(({ prompt }) => prompt),
  );
  const [prompt, ...others] = asking;
  return prompt !== undefined && others.length === 0 ? prompt : null;
};

export const ABSTENTION: readonly Operator[] = [
  partOperator(
    spec('gap-filled-with-figures', 'on a thin record a question becomes a fact with figures', [], true),
    (answers, subject) => (subject.abstain ? fill(answers, subject, FIGURES[subject.language]) : null),
  ),
  partOperator(
    spec('gap-filled-with-words', 'on a thin record a question becomes a confident statement', []),
    (answers, subject) => (subject.abstain ? fill(answers, subject, GUESSES[subject.language]) : null),
  ),
  partOperator(
    {
      ...spec('thin-record-asks-nothing', 'on a thin record nothing at all is asked', ['PLAN-10', 'CHAIN-2', 'NEED-5']),
      drafts: ['plan', 'needs', 'lookalike'],
    },
    (answers, { abstain }) => {
      const prompt = abstain ? onlyAsker(answers) : null;
      const asked = claimPlaces(answers).filter(({ claim }) => claim.kind === 'question');
      return prompt === null
        ? null
        : {
            place: placeAt(prompt, []),
            value: unasked(answers[prompt]),
            from: asked.map(({ claim }) => claim.text).join(' / '),
            to: '[]',
          };
    },
  ),
  partOperator(
    {
      ...spec('unknown-filled', 'a member left null for want of material is filled with a guess', [
        'PLAN-15',
        'PLAN-4',
        'NEED-4',
      ]),
      drafts: ['plan', 'needs', 'lookalike'],
    },
    (answers, subject) => {
      const place = subject.pick.one(emptySpots(answers));
      const words = place && FILLED[place.field];
      if (!place || !words) return null;
      const text = words[subject.language];
      return { place, value: { text, kind: 'fact', evidence: [] }, from: 'null', to: text };
    },
  ),
];
