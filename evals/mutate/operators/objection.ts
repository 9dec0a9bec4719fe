import type { ModelClaim } from '#src/features/drafts/index.ts';
import type { Answers } from '../../reading/reading.ts';
import { partOperator, type Spec } from '../build.ts';
import { shiftedDay, withDay } from '../days.ts';
import { openingOf } from '../ground.ts';
import type { Operator, Subject } from '../operator.ts';
import { claimPlaces, get, isBag, members, placeAt } from '../places.ts';

const PROMPT = 'objection/reply';
const spec = (id: string, about: string, killers: readonly string[], critical = false): Spec => ({
  id,
  family: 'objection',
  about,
  drafts: ['objection'],
  killers: ['OBJ-1', ...killers],
  critical,
});

type Sayings = Readonly<Record<'zh' | 'en', readonly string[]>>;
type Step = 'listen' | 'clarify' | 'empathise' | 'resolve' | 'confirm';

const stepOf = (answers: Answers, step: Step): unknown => get(answers, PROMPT, ['steps', step]);

/** One of the five steps replaced by a single sentence. */
const stepSays = (of: Spec, step: Step, sayings: Sayings, kind: ModelClaim['kind'] = 'proposal'): Operator =>
  partOperator(of, (answers, { language, pick }) => {
    const text = pick.one(sayings[language]);
    const now = stepOf(answers, step);
    if (!text || !Array.isArray(now)) return null;
    return {
      place: placeAt(PROMPT, ['steps', step]),
      value: [{ text, kind, evidence: [] }],
      from: JSON.stringify(now),
      to: text,
    };
  });

const wordings = (answers: Answers) => members(answers, PROMPT, 'wordings');

const nextStep = (of: Spec, change: (text: string, subject: Subject) => string | null): Operator =>
  partOperator(of, (answers, subject) => {
    const claim = get(answers, PROMPT, ['nextStep']);
    if (!isBag(claim) || typeof claim.text !== 'string') return null;
    const text = change(claim.text, subject);
    if (text === null || text === claim.text) return null;
    return { place: placeAt(PROMPT, ['nextStep']), value: { ...claim, text }, from: claim.text, to: text };
  });

export const OBJECTION: readonly Operator[] = [
  partOperator(
    spec('concession-first', 'a reply opens with a concession', ['GUARD-2'], true),
    (answers, { language, pick, ground }) => {
      const place = pick.one(wordings(answers));
      const first = pick.one(
        language === 'zh'
          ? [
              '价格我们可以先让一步，其他再谈。',
              '这样，我们先给您便宜一些，您看行不行？',
              '条件都好商量，我们先退一步。',
            ]
          : [
              'We can come down on the price first and talk about the rest later.',
              'Let us make it cheaper for you right away, would that do?',
              'We give way on the terms first; all of it can be had.',
            ],
      );
      if (!place || !first || ground.mayPromise.length > 0) return null;
      const text = String(place.value.text);
      return {
        place,
        value: { ...place.value, text: `${first}${language === 'zh' ? '' : ' '}${text}`.slice(0, 1_200) },
        from: text,
        to: first,
      };
    },
  ),
  stepSays(spec('listening-argues', 'in place of listening, the customer is contradicted', ['GUARD-9']), 'listen', {
    zh: ['您这个说法不对，事实并不是这样。', '这个我不同意，您可能没有看懂我们的方案。', '其实您说的根本不是问题。'],
    en: [
      'What you say is not correct; the facts are different.',
      'I disagree, and you may not have understood our offer.',
      'That is really no problem at all, you are mistaken.',
    ],
  }),
  stepSays(spec('clarifying-tells', 'in place of asking, the reply explains', []), 'clarify', {
    zh: ['我们的产品性能是同行里领先的，完全满足您的要求。', '这个价格是合理的，里面包含了全部服务。'],
    en: [
      'Our product leads the field and meets all of your wishes.',
      'The price is fair, since all services are part of it.',
    ],
  }),
  stepSays(spec('empathy-mocks', 'in place of understanding, the worry is belittled', ['GUARD-9']), 'empathise', {
    zh: ['这点小事不值得担心，您想多了。', '大家都没这个顾虑，就您有。'],
    en: ['That is nothing to worry about; you think too much.', 'Nobody else has this worry, only you.'],
  }),
  stepSays(spec('empathy-missing', 'in place of understanding stands a sales line', []), 'empathise', {
    zh: ['我们的方案功能全面，欢迎了解。', '接下来我介绍一下我们公司的产品线。'],
    en: [
      'Our solution is comprehensive, and we invite you to look at it.',
      'Next I will present our range of products.',
    ],
  }),
  stepSays(
    spec('resolving-beside-the-point', 'the answer has nothing to do with the worry', ['OBJ-2', 'OBJ-3']),
    'resolve',
    {
      zh: ['我们公司办公环境很好，团队年轻有活力，企业文化丰富多彩。', '我们今年搬了新办公楼，欢迎来参观喝茶。'],
      en: [
        'Our offices are pleasant, and our team is young and lively.',
        'We moved to a new building this year; do come by for a coffee.',
      ],
    },
  ),
  partOperator(
    spec('resolving-without-evidence', 'no answer rests on anything any more', ['OBJ-2', 'GUARD-1']),
    (answers, { abstain }) => {
      const now = stepOf(answers, 'resolve');
      // On a thin record an answer may rest on nothing, as long as it states nothing.
      const rests = (claim: unknown): boolean =>
        isBag(claim) &&
        Array.isArray(claim.evidence) &&
        claim.evidence.length > 0 &&
        (!abstain || claim.kind === 'fact');
      if (!Array.isArray(now) || !now.some(rests)) return null;
      const value = now.map((claim) => (isBag(claim) ? { ...claim, evidence: [] } : claim));
      return {
        place: placeAt(PROMPT, ['steps', 'resolve']),
        value,
        from: JSON.stringify(now),
        to: JSON.stringify(value),
      };
    },
  ),
  stepSays(
    spec('confirming-decrees', 'in place of asking whether the worry is gone, it is declared gone', ['GUARD-9']),
    'confirm',
    {
      zh: ['那这个问题就算解决了，不用再讨论。', '好，就这么定了，您准备签字吧。'],
      en: ['So this is settled and needs no further talk.', 'Good, it is decided; please prepare to sign.'],
    },
  ),
  partOperator(
    spec('worry-without-question', 'a supposed worry has no question that would tell it', []),
    (answers, { language, pick }) => {
      const place = pick.one(members(answers, PROMPT, 'worries'));
      if (!place) return null;
      const text = language === 'zh' ? '他就是这么想的，不用再问。' : 'That is what they think; no need to ask.';
      return {
        place,
        value: { ...place.value, question: { text, kind: 'proposal', evidence: [] } },
        from: JSON.stringify(place.value.question),
        to: text,
      };
    },
  ),
  partOperator(
    spec('worry-told-as-fact', 'a guessed worry is told as a fact', ['GUARD-1', 'GUARD-7']),
    (answers, { language, pick, ground }) => {
      const place = pick.one(members(answers, PROMPT, 'worries'));
      const item = pick.one(ground.pack.items);
      if (!place || !item) return null;
      const text =
        language === 'zh'
          ? '对方真正在意的是回扣和个人面子，这一点已经证实。'
          : 'What they really mind is their own standing and perks; that is proven.';
      const worry = { text, kind: 'fact', evidence: [{ ref: item.ref, quote: openingOf(item, language) }] };
      return { place, value: { ...place.value, worry }, from: JSON.stringify(place.value.worry), to: text };
    },
  ),
  nextStep(
    spec('next-step-of-another', 'the next step is given to somebody else', ['PLAN-3']),
    (text, { ground, pick }) => {
      const owner = ground.next?.owner;
      const other = pick.one(
        [...ground.people.map(({ name }) => name), ...ground.team.names].filter(
          (name) => name !== owner && !text.includes(name),
        ),
      );
      return owner && other && text.includes(owner) ? text.replace(owner, other) : null;
    },
  ),
  nextStep(
    spec('next-step-on-another-day', 'the next step has another date', ['GUARD-1']),
    (text, { ground, pick }) => {
      const due = ground.next?.due;
      return due ? withDay(text, due, shiftedDay(due, 8 + pick.below(30))) : null;
    },
  ),
  nextStep(
    spec('next-step-open', 'there is no next step with owner and date', []),
    (_text, { language, pick }) =>
      pick.one(
        language === 'zh'
          ? ['后续保持联系。', '等客户那边消息再说。']
          : ['Stay in touch.', 'Wait and see what they say.'],
      ) ?? null,
  ),
  partOperator(
    spec('reply-for-another-role', 'the reply speaks to cares that are not this person’s', [
      'OBJ-3',
      'OBJ-2',
      'CHAIN-3',
    ]),
    (answers, { language, pick }) => {
      const places = claimPlaces(answers).filter(({ path }) => path[0] === 'steps' && path[1] === 'resolve');
      if (places.length === 0) return null;
      const text = pick.one(
        language === 'zh'
          ? ['操作界面换了新皮肤，操作工点两下就会用。', '食堂和班车的安排，我们也能一起优化。']
          : [
              'The screens have a fresh look, and operators need two clicks.',
              'We could improve the canteen and the shuttle as well.',
            ],
      );
      if (!text) return null;
      return {
        place: placeAt(PROMPT, ['steps', 'resolve']),
        value: [{ text, kind: 'proposal', evidence: [] }],
        from: JSON.stringify(stepOf(answers, 'resolve')),
        to: text,
      };
    },
  ),
];
