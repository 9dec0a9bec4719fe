import type { ModelClaim } from '#src/features/drafts/index.ts';
import { type Change, claimChange, fits, partOperator } from '../build.ts';
import type { Language, Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { type ClaimPlace, claimPlaces, members, placeAt, textPlaces } from '../places.ts';
import { behind } from '../say.ts';
import { again } from './again-slots.ts';

type Answers = Parameters<Operator['mutate']>[0];

const byLanguage =
  (zh: readonly string[], en: readonly string[]) =>
  ({ language, pick }: Subject): string =>
    pick.one(language === 'zh' ? zh : en) ?? '';

/** Puts words in place of a picked claim's own that stands under one of the members, of the kind given. */
const replaceClaim = (
  answers: Answers,
  subject: Subject,
  where: (place: ClaimPlace) => boolean,
  text: string,
  kind: ModelClaim['kind'],
): Change | null => {
  const place = subject.pick.one(claimPlaces(answers).filter(where));
  return place ? claimChange(place, { ...place.claim, text, kind }) : null;
};

const ownEffort = byLanguage(
  [
    '我方把资料发齐、登门满三次，这一关就算打通。',
    '我方内部把报价单批下来，就当这个卡点已经破了。',
    '我们把演示做完、材料留下，就记为已打通。',
  ],
  [
    'It counts as broken once we have sent all our papers and called three times.',
    'We tick it off as soon as our own quote has been approved in our house.',
    'Once our demonstration is done and the brochure left behind, it is broken.',
  ],
);

const ourQuota = byLanguage(
  ['它服务于我方本季度的签约指标，差额要靠这一单补上。', '对我方部门年底的排名有用，这正是要盯住它的原因。'],
  [
    'It serves our own bookings for the quarter, of which this deal has to fill the gap.',
    'It helps the ranking of our department at year end, which is why it has to be met.',
  ],
);

const wishful = byLanguage(
  ['只要大家再拼一把，没有拿不下来的道理。', '指标已经压到个人头上，到期必须完成，所以够得着。'],
  [
    'If everybody pushes a little harder there is no reason why it should not come in.',
    'The number has been handed down to each of us and has to be met, hence it can be reached.',
  ],
);

const undercut = byLanguage(
  ['对手报多少就跟到多少，先把单子抢下来再说', '直接比对手再低一成，当天把新报价发过去'],
  [
    'Match whatever the rival quotes and take the order first',
    'Go a tenth below the rival and send the new quote the same day',
  ],
);

const argued = byLanguage(
  [
    '不过恕我直言，您这笔账一开始就算错了。',
    '可您这么比本来就不公平，问题不在我们这边。',
    '其实这个顾虑别家客户都没有，您多虑了。',
  ],
  [
    'But with respect, you have had your sums wrong from the start.',
    'Yet comparing like that was never fair, and the fault is not on our side.',
    'To be honest no one else worries about this; you are seeing ghosts.',
  ],
);

const PRODUCTS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['析联采集网关', '析能平台', '析造执行系统', '析护维保服务'],
  en: ['EdgeLink Gateway', 'EnergyView Platform', 'FlowMES', 'CareGuard Service'],
};

const asProduct = ({ language, ground, pick }: Subject): string => {
  const known = PRODUCTS[language].filter((name) => ground.pack.items.some(({ text }) => text.includes(name)));
  const product = pick.one(known.length > 0 ? known : PRODUCTS[language]) ?? '';
  return language === 'zh'
    ? `说到底，他们的问题就是还没有买${product}。`
    : `At bottom their trouble is that ${product} has not been bought yet.`;
};

const ofPath =
  (member: string) =>
  (place: ClaimPlace): boolean =>
    place.path.at(-1) === member;

const plan = { drafts: ['plan'] } as const;

const sharedOwner = partOperator(
  again(
    'shared-blame',
    'an action’s result is answered for by two, one of them the customer’s',
    ['PLAN-3', 'PLAN-7', 'PLAN-18'],
    plan,
  ),
  (answers, { ground, language, pick }) => {
    const own = ground.team.accountable ?? ground.team.names[0];
    const theirs = pick.one(ground.people)?.name;
    if (!own || !theirs) return null;
    for (const place of inAnyOrder(
      textPlaces(answers).filter(({ path }) => path.at(-1) === 'observable'),
      pick,
    )) {
      const text =
        language === 'zh'
          ? `${place.text}，成不成由${theirs}和${own}两个人一起担责`
          : `${place.text}; ${theirs} and ${own} answer for it between them`;
      if (fits(text, place)) return { place, value: text, from: place.text, to: text };
    }
    return null;
  },
);

const upsideDown = partOperator(
  again('upside-down', 'a goal of the business is hung below a function of the tool', ['NEED-1', 'NEED-', 'CHAIN-7'], {
    drafts: ['needs'],
  }),
  (answers, { pick }) => {
    const needs = members(answers, 'needs/hierarchy', 'needs');
    const low = needs.flatMap(({ value }, i) =>
      value.level === 'functional' || value.level === 'implicit' ? [i] : [],
    );
    const high = needs.filter(({ value }) => ['vision', 'strategic', 'business'].includes(String(value.level)));
    const [place, under] = [pick.one(high), pick.one(low)];
    if (!place || under === undefined) return null;
    return {
      place: placeAt(place.prompt, [...place.path, 'under']),
      value: under,
      from: String(place.value.under),
      to: String(under),
    };
  },
);

const ourOwnHouse = byLanguage(
  ['我方内部报价审批', '我方部门之间的分工'],
  ['Approval of quotes in our own house', 'Who does what among our departments'],
);

const anyDay = byLanguage(
  ['运气不好、事情不顺的时候', '说不准什么时候，凭感觉判断'],
  ['Whenever things happen to go badly', 'Hard to say when; go by the feeling'],
);

/** Puts words in place of a text of its own that stands under a member of a list. */
const replaceMember = (
  answers: Answers,
  { pick }: Subject,
  [prompt, list, member]: readonly [string, string, string],
  text: string,
) => {
  const place = pick.one(members(answers, prompt, list));
  return place
    ? { place: placeAt(prompt, [...place.path, member]), value: text, from: String(place.value[member]), to: text }
    : null;
};

/** Plans, needs and replies that break the method of the playbook. */
export const AGAIN_METHOD: readonly Operator[] = [
  partOperator(
    again(
      'broken-by-us',
      'a bottleneck counts as broken by what we did, not by what the customer does',
      ['PLAN-6', 'PLAN-1'],
      plan,
    ),
    (answers, subject) => replaceClaim(answers, subject, ofPath('brokenWhen'), ownEffort(subject), 'proposal'),
  ),
  partOperator(
    again('our-quota', 'a goal serves our own quota', ['PLAN-15', 'PLAN-4', 'PLAN-5'], plan),
    (answers, subject) => replaceClaim(answers, subject, ofPath('serves'), ourQuota(subject), 'inference'),
  ),
  partOperator(
    again('wishful', 'a goal is reachable because it has to be', ['PLAN-5', 'PLAN-4'], plan),
    (answers, subject) => replaceClaim(answers, subject, ofPath('reachableBecause'), wishful(subject), 'inference'),
  ),
  partOperator(
    again('undercut', 'the answer to a risk is to go down with the price', ['PLAN-9', 'GUARD-2', 'STAGE-5'], plan),
    (answers, subject) => {
      const place = subject.pick.one(textPlaces(answers).filter(({ path }) => path.at(-1) === 'contingency'));
      const text = undercut(subject);
      return place ? { place, value: text, from: place.text, to: text } : null;
    },
  ),
  partOperator(
    again('argued', 'listening or empathy ends in an argument', ['OBJ-1', 'GUARD-9'], { drafts: ['objection'] }),
    (answers, subject) => {
      const place = subject.pick.one(
        claimPlaces(answers).filter(({ path }) => path.includes('listen') || path.includes('empathise')),
      );
      return place
        ? claimChange(place, { ...place.claim, text: behind(place.claim.text, argued(subject), subject.language) })
        : null;
    },
  ),
  partOperator(
    again(
      'lack-of-ours',
      'the problem behind a need is that our product was not bought',
      ['NEED-1', 'NEED-4', 'NEED-7', 'LOOK-1'],
      {
        drafts: ['needs', 'lookalike'],
      },
    ),
    (answers, subject) =>
      replaceClaim(
        answers,
        subject,
        ({ path }) => ['problem', 'firstNeed'].includes(String(path.at(-1))),
        asProduct(subject),
        'inference',
      ),
  ),
  partOperator(
    again('layer-of-ours', 'the layer where it is stuck lies in our own house', ['PLAN-6', 'CHAIN-', 'PLAN-4'], plan),
    (answers, subject) =>
      replaceMember(answers, subject, ['plan/bottlenecks', 'bottlenecks', 'layer'], ourOwnHouse(subject)),
  ),
  partOperator(
    again('unseen-trigger', 'a risk’s trigger can be seen by nobody', ['PLAN-9', 'PLAN-14'], plan),
    (answers, subject) => replaceMember(answers, subject, ['plan/risks', 'risks', 'trigger'], anyDay(subject)),
  ),
  sharedOwner,
  upsideDown,
];
