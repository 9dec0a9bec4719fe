import { partOperator } from '../build.ts';
import { shiftedDay, withDay, writingsOf } from '../days.ts';
import type { Language, Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { isBag, members, placeAt } from '../places.ts';
import { behind } from '../say.ts';
import {
  cite,
  claimsUnder,
  fresh,
  type Item,
  MISGRADED,
  oneOf,
  pieceOf,
  reword,
  tierOf,
} from './fresh-method-places.ts';

/** A day that has gone by, as people write it. */
const goneBy = ({ ground, language, pick }: Subject): string => {
  const writings = writingsOf(shiftedDay(ground.today, -(25 + pick.below(100))));
  return (language === 'zh' ? writings[1] : writings[5]) ?? '';
};

type Trend = { item: Item; product: string; course: 'up' | 'down' | 'level' };

/** Purchases of a product over four months as the service counted them, and where they really go. */
const trends = ({ ground }: Subject): Trend[] =>
  ground.pack.items.flatMap((item): Trend[] => {
    const found =
      /^(.+?)(?:最近 4 个完整月的采购：|, purchases in the last 4 complete months: )([\d.]+(?: → [\d.]+)+)/u.exec(
        item.text,
      );
    const counts = (found?.[2] ?? '').split(' → ').map(Number);
    const [first, last] = [counts[0], counts.at(-1)];
    if (!found?.[1] || first === undefined || last === undefined) return [];
    const steady = new Set(counts).size === 1;
    const course = last > Math.max(...counts.slice(0, -1)) ? 'up' : last < first ? 'down' : 'level';
    return course === 'level' && !steady ? [] : [{ item, product: found[1], course }];
  });

const turned = (subject: Subject, { product, course }: Trend): string =>
  course === 'up'
    ? oneOf(
        subject,
        [`${product}的采购四个月来一路走低，客户正在收手。`, `近四个月${product}买得越来越少，预算在往回缩。`],
        [
          `Purchases of ${product} have been sliding for four months; they are drawing back.`,
          `${product} sells to them less and less of late, a sign of a shrinking budget.`,
        ],
      )
    : oneOf(
        subject,
        [
          `${product}的采购一个月比一个月多，客户正在加码。`,
          `近四个月${product}的订单稳步上升，势头很好。`,
          `${product}这边采购持续放量，说明客户还在扩。`,
        ],
        [
          `Orders of ${product} have grown month by month; they are stepping it up.`,
          `${product} has been rising steadily over the last four months, which shows them expanding.`,
          `They buy more ${product} every month, so the mood is one of growth.`,
        ],
      );

/** Work on our own house, and the sign that it is done. */
const HOUSEWORK: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  zh: [
    ['把我方系统里的客户字段补齐，再统一一遍拜访话术。', '我方内部台账更新完毕'],
    ['更新公司宣传册和官网页面，组织一次销售内训。', '我方内训签到表齐全'],
    ['整理历年往来文件，归档备查。', '我方档案柜目录编好'],
  ],
  en: [
    [
      'Fill in the empty fields of our own customer system and align our call scripts.',
      'Our own records are up to date',
    ],
    [
      'Renew our brochure and the web page, and hold a training for our sales team.',
      'Our own attendance list is complete',
    ],
    ['Sort the papers of the last years and file them.', 'The index of our own files is done'],
  ],
};

/** Plans that break the method of the playbook, third round. */
export const FRESH_PLAN: readonly Operator[] = [
  partOperator(
    fresh('plan', 'two-heads', 'the account is said to have two accountable owners', ['PLAN-3', 'PLAN-2', 'GUARD-1']),
    (answers, subject) => {
      const a = subject.ground.team.accountable;
      const b = subject.pick.one(subject.ground.team.names.filter((name) => name !== a));
      const owner = subject.ground.pack.items.find(({ source, text }) => source.type === 'user' && text === a);
      if (!a || !b || !owner) return null;
      const text = oneOf(
        subject,
        [
          `这个客户实行双负责：${a}管高层，${b}管落地，成败两人共担。`,
          `${a}与${b}同为这个客户的负责人，结果各认一半。`,
          `${a}和${b}都是第一负责人，各对全局负责。`,
        ],
        [
          `The account has two owners: ${a} for the upper floors and ${b} for the work, both accountable for the result.`,
          `${a} and ${b} are joint owners of this account and share the result half and half.`,
          `${a} and ${b} are both accountable owners, each for the whole of the account.`,
        ],
      );
      return reword(claimsUnder(answers, 'plan/why', 'claims', subject), text, { kind: 'fact', evidence: cite(owner) });
    },
  ),
  partOperator(
    fresh('plan', 'left-to-them', 'a person of the customer is to answer a risk in our place', [
      'PLAN-9',
      'PLAN-14',
      'PLAN-3',
      'PLAN-7',
    ]),
    (answers, subject) => {
      const place = subject.pick.one(members(answers, 'plan/risks', 'risks'));
      const name = subject.pick.one(subject.ground.people)?.name;
      if (!place || !name) return null;
      const text = oneOf(
        subject,
        [
          `由${name}出面替我方摆平，我方不另作准备。`,
          `这一条归${name}负责，我方等结果即可。`,
          `拜托${name}去说服其他人，我方到时看情况。`,
        ],
        [
          `Leave it to ${name} to put right for us; we prepare nothing.`,
          `${name} owns this one; we wait for the outcome.`,
          `It is for ${name} to talk the others round; nothing to do on our side.`,
        ],
      );
      return {
        place: placeAt(place.prompt, [...place.path, 'contingency']),
        value: text,
        from: String(place.value.contingency),
        to: text,
      };
    },
  ),
  partOperator(
    fresh('plan', 'gone-day', 'a bottleneck is to be broken by a day already past', [
      'PLAN-6',
      'PLAN-5',
      'PLAN-7',
      'PLAN-17',
      'GUARD-1',
    ]),
    (answers, subject) => {
      const place = claimsUnder(answers, 'plan/bottlenecks', 'brokenWhen', subject)[0];
      const day = goneBy(subject);
      const sentence = oneOf(
        subject,
        [`这一点须在${day}之前看到。`, `期限定在${day}，到时由负责人核对。`, `最迟${day}要见分晓。`],
        [`This has to show by ${day}.`, `The owner checks it on ${day}.`, `It must be seen no later than ${day}.`],
      );
      return place ? reword([place], behind(place.claim.text, sentence, subject.language)) : null;
    },
  ),
  partOperator(
    fresh('plan', 'due-today', 'a goal is due on the very day the plan is written', ['PLAN-5', 'PLAN-17']),
    (answers, { ground, pick }) => {
      const place = inAnyOrder(members(answers, 'plan/goals', 'goals'), pick).find(({ value }) => isBag(value.claim));
      if (!place || !isBag(place.value.claim)) return null;
      const { claim, due } = place.value;
      const text = withDay(String(claim.text), String(due), ground.today);
      const value = { ...place.value, claim: { ...claim, text }, due: ground.today };
      return { place, value, from: JSON.stringify(place.value), to: JSON.stringify(value) };
    },
  ),
  partOperator(
    fresh(
      'plan',
      'course-turned',
      'purchases that fall are told as rising, and the other way round',
      ['GUARD-1', 'PROFILE-5', 'PLAN-2'],
      true,
    ),
    (answers, subject) => {
      const trend = subject.pick.one(trends(subject));
      if (!trend) return null;
      return reword(claimsUnder(answers, 'plan/why', 'claims', subject), turned(subject, trend), {
        kind: 'fact',
        evidence: cite(trend.item),
      });
    },
  ),
  partOperator(
    fresh('plan', 'misgraded', 'the account is described as of a tier it is not in', ['TIER-1', 'PLAN-2', 'GUARD-1']),
    (answers, subject) => {
      const item = pieceOf(subject, 'account', 'tier');
      const tier = item && tierOf(item.text);
      if (!item || !tier) return null;
      const text = oneOf(subject, MISGRADED[tier].zh, MISGRADED[tier].en);
      return reword(claimsUnder(answers, 'plan/why', 'claims', subject), text, {
        kind: 'inference',
        evidence: cite(item),
      });
    },
  ),
  partOperator(
    fresh('plan', 'decider-played-down', 'the economic buyer is told as a mere formality', [
      'CHAIN-1',
      'CHAIN-8',
      'CHAIN-2',
      'PLAN-4',
      'GUARD-1',
    ]),
    (answers, subject) => {
      const buyers = subject.ground.people.filter(({ roles }) => roles.includes('EB')).map(({ name }) => name);
      const places = claimsUnder(answers, 'plan/decision', 'people', subject);
      const place = places.find(({ claim }) => buyers.some((name) => claim.text.includes(name)));
      const name = buyers.find((each) => place?.claim.text.includes(each));
      if (!place || !name) return null;
      const text = oneOf(
        subject,
        [
          `${name}只在流程末尾盖章，选谁由下面的人定，不必花力气。`,
          `${name}不参与这次决策，只是执行者。`,
          `${name}属于执行层，对选型和预算都没有发言权。`,
        ],
        [
          `${name} only stamps the paper at the end; others choose, and no effort is due here.`,
          `${name} takes no part in this decision and merely carries it out.`,
          `${name} is an executor with no say in budget or choice.`,
        ],
      );
      return reword([place], text, { kind: 'fact' });
    },
  ),
  partOperator(
    fresh('plan', 'own-housework', 'an action tidies our own house and touches no bottleneck', [
      'PLAN-7',
      'PLAN-6',
      'PLAN-1',
    ]),
    (answers, subject) => {
      const place = subject.pick.one(members(answers, 'plan/actions', 'actions'));
      if (!place || !isBag(place.value.claim)) return null;
      const [text, observable] = subject.pick.one(HOUSEWORK[subject.language]) ?? ['', ''];
      const value = { ...place.value, claim: { ...place.value.claim, text, evidence: [] }, observable };
      return { place, value, from: JSON.stringify(place.value), to: JSON.stringify(value) };
    },
  ),
];
