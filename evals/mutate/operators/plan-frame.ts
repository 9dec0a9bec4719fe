import type { Answers } from '../../reading/reading.ts';
import { claimChange, partOperator, type Spec } from '../build.ts';
import type { Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { type ClaimPlace, claimPlaces, isBag, members, type Step } from '../places.ts';

const spec = (id: string, about: string, killers: readonly string[]): Spec => ({
  id,
  family: 'plan_frame',
  about,
  drafts: ['plan'],
  killers,
});

const within = (answers: Answers, prompt: string, step: Step): ClaimPlace[] =>
  claimPlaces(answers).filter((place) => place.prompt === prompt && place.path.includes(step));

const rewrite = (
  of: Spec,
  places: (answers: Answers) => ClaimPlace[],
  to: (text: string, subject: Subject) => string | null,
): Operator =>
  partOperator(of, (answers, subject) => {
    for (const place of inAnyOrder(places(answers), subject.pick)) {
      const text = to(place.claim.text, subject);
      if (text !== null && text !== place.claim.text) return claimChange(place, { ...place.claim, text });
    }
    return null;
  });

const one =
  (sayings: Readonly<Record<'zh' | 'en', readonly string[]>>) =>
  (_text: string, { language, pick }: Subject): string =>
    pick.one(sayings[language]) ?? '';

const riskField = (
  id: string,
  about: string,
  field: string,
  sayings: Readonly<Record<'zh' | 'en', readonly string[]>>,
): Operator =>
  partOperator(spec(id, about, ['PLAN-9']), (answers, subject) => {
    const place = subject.pick.one(members(answers, 'plan/risks', 'risks'));
    const to = subject.pick.one(sayings[subject.language]);
    if (!place || !to) return null;
    const field_ = { ...place, path: [...place.path, field], at: `${place.at}.${field}` };
    return { place: field_, value: to, from: String(place.value[field]), to };
  });

const DROPS: readonly (readonly [RegExp, string])[] = [
  [/暂不|先不|暂缓/u, '现在就'],
  [/不再/u, '继续'],
  [/(?<!要|能|会|是)不(?=[为做投推谈报在把给向主与开参安去单])/u, ''],
  [/不(?=\p{Script=Han})/u, '要'],
  [/^No\b/u, 'Put forward a'],
  [/\b(?:do|does|will) not\b/iu, 'will'],
  [/\b(?:not|no) /iu, ''],
  [/\bWithhold\b|\bHold back\b/iu, 'Put forward'],
];

export const PLAN_FRAME: readonly Operator[] = [
  rewrite(
    spec('not-doing-becomes-doing', 'what we were not to do is to be done', ['PLAN-2', 'NEED-7']),
    (answers) => within(answers, 'plan/why', 'notDoing'),
    (text) => {
      for (const [pattern, to] of DROPS) if (pattern.test(text)) return text.replace(pattern, to);
      return null;
    },
  ),
  partOperator(spec('not-doing-missing', 'nothing is said of what we will not do', ['PLAN-2']), (answers) => {
    const why = answers['plan/why'];
    if (!isBag(why) || !Array.isArray(why.notDoing) || why.notDoing.length === 0) return null;
    return {
      place: { prompt: 'plan/why', path: ['notDoing'], at: 'plan/why notDoing' },
      value: [],
      from: JSON.stringify(why.notDoing),
      to: '[]',
    };
  }),
  rewrite(
    spec('why-is-our-quota', 'the account matters for our own quota', ['PLAN-4', 'PLAN-2', 'GUARD-1']),
    (answers) => within(answers, 'plan/why', 'claims'),
    one({
      zh: ['拿下它，我们今年的销售指标就完成了。', '我方季度任务还差一截，这个客户正好补上。'],
      en: [
        'With it we make our own sales target for the year.',
        'Our quarter is short, and this account fills the gap.',
      ],
    }),
  ),
  rewrite(
    spec('bottleneck-is-a-task', 'a bottleneck says what to do and not where it is stuck', ['PLAN-6']),
    (answers) => within(answers, 'plan/bottlenecks', 'hypothesis'),
    one({
      zh: ['要尽快约见高层，把方案讲透。', '我们下周去拜访，送一份新样本。', '加快报价，抓紧推进签约。'],
      en: [
        'Arrange a visit to senior management soon and present the offer.',
        'Go and see them next week with the new brochure.',
        'Speed up the quotation and press on to signature.',
      ],
    }),
  ),
  rewrite(
    spec('bottleneck-broken-by-our-effort', 'a bottleneck counts as broken when we were busy', ['PLAN-6']),
    (answers) => within(answers, 'plan/bottlenecks', 'brokenWhen'),
    one({
      zh: ['我们拜访满三次就算打通。', '我方内部开完会、感觉差不多了就算打通。'],
      en: ['Broken once we have called three times.', 'Broken when our own team has met and feels good about it.'],
    }),
  ),
  riskField('risk-without-trigger', 'the trigger of a risk is no sign one could see', 'trigger', {
    zh: ['情况不好时。', '感觉不对劲。', '出现问题的时候。'],
    en: ['When things go wrong.', 'A bad feeling about it.', 'If there are problems.'],
  }),
  riskField('contingency-does-nothing', 'the answer to a risk is to wait', 'contingency', {
    zh: ['继续观察，见机行事。', '到时候再说。', '顺其自然。'],
    en: ['Watch and see.', 'Cross that bridge when we come to it.', 'Let it take its course.'],
  }),
  partOperator(
    spec('risk-out-of-thin-air', 'a risk is general and rests on nothing', ['PLAN-9', 'PLAN-14', 'GUARD-1']),
    (answers, subject) => {
      const place = subject.pick.one(within(answers, 'plan/risks', 'claim'));
      const text = subject.pick.one(
        subject.language === 'zh'
          ? ['市场有风险，经济形势不确定。', '任何项目都可能失败。']
          : ['Markets carry risk and the economy is uncertain.', 'Any project may fail.'],
      );
      return place && text ? claimChange(place, { ...place.claim, text, evidence: [] }) : null;
    },
  ),
];
