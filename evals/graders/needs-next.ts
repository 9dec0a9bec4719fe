import { mayPropose } from '#src/playbook/need-validation.ts';
import { pitchesTooEarly } from '#src/playbook/needs.ts';
import type { Reading } from '../reading/reading.ts';
import type { Answer } from './support/answers.ts';
import { eachNeed, onAnswer, type PartFault } from './support/method.ts';
import { recordsOf, stepOf } from './support/need-records.ts';
import { shareIn } from './support/overlap.ts';
import { saysWhom } from './support/people.ts';
import { saidInPassing, withoutTheirs } from './support/speech.ts';
import type { Grader, Problem } from './verdict.ts';
import { fitsTechnique, isLeading } from './words/questions.ts';

/** Nobody in particular. */
const SOMEBODY =
  /\b(?:people|who(?:ever|m)?|them|someone|somebody|anyone|everyone|everybody)\b|大家|各位|有关人员|相关人员/giu;

/** NEED-5, NEED-6: what is short of written consensus has a next question that names whom to ask, in the technique it is given. */
const next = eachNeed('NEED-5/next-question', (need, reading): PartFault[] => {
  const field = 'nextQuestion';
  const { nextQuestion: asked, technique = null } = need;
  if (!asked) {
    const settled = stepOf(recordsOf(reading, need)) === 'consensus';
    return [
      ...(settled ? [] : ['it is not confirmed, and nothing is asked']),
      ...(technique ? [{ field: 'technique', why: 'a technique, and no question' }] : []),
    ];
  }
  const { text } = asked;
  const told = (why: string): PartFault => ({ field, text, why });
  return [
    ...(saysWhom(text.replaceAll(SOMEBODY, ' '), reading.ground)
      ? []
      : [told('its question does not say whom to ask')]),
    ...(/[?？]|[吗呢]\s*[。.]?\s*$/u.test(text) ? [] : [told('it asks nothing')]),
    ...(technique &&
    !fitsTechnique(technique, text, Math.max(shareIn(need.need.text, [text]), shareIn(text, [need.need.text])))
      ? [told(`that is no question of the technique “${technique}”`)]
      : []),
    ...(isLeading(text) ? [told('it puts the answer into their mouth')] : []),
  ];
});

/** Selling inside a question: our thing as the answer, or signing and ordering. */
const SELLS =
  /(?:采购|购买|选用|买下?|用上|上)(?:了)?(?:我们|我司|我方)|\b(?:buy|buys|adopt|choose|take|install|order)\b[^.;?]{0,12}\bour\b|(?:正好|刚好|恰好|完全|就)?(?:能|可以|会|足以)(?:帮您|为您|替您|彻底|一次(?:性)?|很好地|轻松)?(?:解决|搞定|满足|实现|做到)(?:这|您|它|问题|[,，。])|(?:我们|我司|我方)的?(?:产品|方案|系统|平台|服务|网关|软件)|(?:什么时候|何时|哪天|几时|要不要|是否)[^。？?]{0,8}(?:签(?:下来|约|合同|单)|下单|订(?:购|一套)|采购(?:我们|它)|买(?:下|一套)|上(?:一套|我们))|(?:推荐|建议)(?:您|贵司)[^。,，]{0,6}(?:用|买|选|上|采购)|\b(?:our (?:product|solution|platform|system|service|gateway|software)s?|(?:when|would you like|will you|shall we|can you|could you|are you ready|want|ready) (?:to |can you |shall we |will you |do you )?(?:sign|order|buy|purchase|place (?:an|the|your) order|close|go ahead with us)|(?:is|are) (?:exactly|just|precisely) what you need|(?:would|will|can) (?:solve|fix|handle|settle) (?:this|that|it|your)\b)/iu;

/** What a hierarchy asks, and proposes as a common step: where it stands, and whether it may propose by now. */
const askedIn = (said: Answer<'needs/hierarchy'>, reading: Reading): { at: string; text: string; free: boolean }[] => [
  ...said.needs.flatMap((need, place) =>
    need.nextQuestion
      ? [
          {
            at: `needs[${place}].nextQuestion`,
            text: need.nextQuestion.text,
            free: mayPropose(stepOf(recordsOf(reading, need))),
          },
        ]
      : [],
  ),
  ...said.conflicts.map(({ common }, place) => ({ at: `conflicts[${place}].common`, text: common.text, free: false })),
  ...said.questions.map(({ text }, place) => ({ at: `questions[${place}]`, text, free: false })),
];

/** NEED-7: a question asks; it sells nothing before the pain is confirmed. */
const question = onAnswer('needs/hierarchy', 'NEED-7/question', (said, reading) =>
  askedIn(said, reading).flatMap(({ at, text, free }): Problem[] => {
    const own = withoutTheirs(text);
    const sold = sells(own, reading);
    const pitched = free ? [] : pitchesTooEarly(saidInPassing(own), 'guessed');
    return [...(sold ? [sold] : []), ...pitched.slice(0, 1)].map((words) => ({
      at: `needs/hierarchy ${at}`,
      text,
      why: `a question that pitches: “${words}”`,
    }));
  }),
);

/** The words by which a question sells: with one of our products beside them, or of themselves. */
const sells = (text: string, { ground }: Reading): string | null => {
  const word = SELLS.exec(text)?.[0];
  if (!word) return null;
  const named = ground.pack.names.products.some((name) => name.length > 2 && text.includes(name));
  return named || /签|下单|订|买|采购|sign|order|buy|purchase|close|need|我们|我司|我方|our/iu.test(word) ? word : null;
};

export const nextNeedGraders: readonly Grader[] = [next, question];
