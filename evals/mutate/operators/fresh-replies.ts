import { type Change, claimChange, fits, partOperator } from '../build.ts';
import { citedItems } from '../ground.ts';
import type { Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { claimPlaces, get, members, placeAt } from '../places.ts';
import { type Answers, fresh, oneOf } from './fresh-method-places.ts';

const PROMPT = 'objection/reply';

/** Claims of one of the five steps. */
const step = (answers: Answers, name: string) =>
  claimPlaces(answers).filter(({ prompt, path }) => prompt === PROMPT && path[0] === 'steps' && path[1] === name);

/** One step replaced by the claims given. */
const stepSays = (answers: Answers, name: string, texts: readonly string[]): Change | null => {
  const now = get(answers, PROMPT, ['steps', name]);
  if (!Array.isArray(now)) return null;
  const value = texts.map((text) => ({ text, kind: 'proposal', evidence: [] }));
  return { place: placeAt(PROMPT, ['steps', name]), value, from: JSON.stringify(now), to: texts.join(' ') };
};

/** An answer to another kind of objection than the one raised. */
const besides = (subject: Subject): string => {
  const type = subject.ground.inputs[PROMPT]?.type ?? '';
  const price = /价格|Price/u.test(type) || /\d/u.test(subject.ground.inputs[PROMPT]?.objection ?? '');
  return price
    ? oneOf(
        subject,
        ['我们的工程师都持证上岗，资质证书一应俱全。', '我们成立多年，办事处遍布各地，口碑一向很好。'],
        [
          'All our engineers hold certificates, and our papers are complete.',
          'We have been around for years, with offices everywhere and a good name.',
        ],
      )
    : oneOf(
        subject,
        ['我们的价格体系透明，性价比在同行里算高的。', '我们的产品线很全，从采集到平台都能一站配齐。'],
        [
          'Our price list is transparent and good value in the trade.',
          'Our range is complete, from the sensor to the platform, all from one hand.',
        ],
      );
};

/** Sets a sentence behind the first one, so that a signature stays last. */
const afterFirst = (text: string, sentence: string, { language }: Subject): string => {
  const end = language === 'zh' ? /[。！？]/u.exec(text) : /[.!?](?=\s+[A-Z])/u.exec(text);
  const at = end ? end.index + 1 : text.length;
  return `${text.slice(0, at)}${language === 'zh' ? '' : ' '}${sentence}${text.slice(at)}`;
};

/** Replies that break the five steps, third round. */
export const FRESH_REPLIES: readonly Operator[] = [
  partOperator(
    fresh(
      'objection',
      'gives-before-asking',
      'before anything is asked, the reply gives way on terms',
      ['OBJ-1', 'GUARD-2', 'STAGE-5'],
      true,
    ),
    (answers, subject) => {
      const place = subject.pick.one([
        ...step(answers, 'listen').slice(0, 1),
        ...step(answers, 'empathise').slice(0, 1),
      ]);
      if (!place || subject.ground.mayPromise.length > 0) return null;
      const concession = oneOf(
        subject,
        [
          '您先别急，付款可以往后放，先用起来再说。',
          '总价上我们再退一些，这个不难。',
          '第一年的服务费就不收了，您放心。',
        ],
        [
          'Do not worry: you may pay later and start using it first.',
          'We will take something off the total, that is no trouble.',
          'The first year of service will be on us, so rest easy.',
        ],
      );
      const text = `${concession}${subject.language === 'zh' ? '' : ' '}${place.claim.text}`;
      return fits(text, { path: ['text'] }) ? claimChange(place, { ...place.claim, text, kind: 'proposal' }) : null;
    },
  ),
  partOperator(
    fresh('objection', 'rival-picked-apart', 'the reply answers by belittling a named competitor', [
      'GUARD-3',
      'OBJ-1',
      'OBJ-2',
      'GUARD-1',
    ]),
    (answers, subject) => {
      const rival = subject.pick.one(subject.ground.rivals);
      const place = subject.pick.one(members(answers, PROMPT, 'wordings'));
      if (!rival || !place || /自研|in-house/iu.test(rival)) return null;
      const sentence = oneOf(
        subject,
        [
          `说句实话，${rival}也就是价格低，真出了事您找不到人。`,
          `${rival}那边的东西我们见过，中看不中用。`,
          `跟${rival}合作过的都后悔，您可别走他们的老路。`,
        ],
        [
          `Frankly, ${rival} has nothing but a low price, and nobody will be there when it breaks.`,
          `We have seen what ${rival} delivers: it looks good and does not work.`,
          `Those who went with ${rival} all wish they had not.`,
        ],
      );
      const text = afterFirst(String(place.value.text), sentence, subject);
      if (text.length > 1_200) return null;
      return { place, value: { ...place.value, text }, from: String(place.value.text), to: sentence };
    },
  ),
  partOperator(
    fresh('objection', 'beside-the-worry', 'the answer praises ourselves and leaves the worry where it was', [
      'OBJ-1',
      'OBJ-2',
      'OBJ-3',
      'CHAIN-3',
      'GUARD-1',
    ]),
    (answers, subject) =>
      stepSays(answers, 'resolve', [
        besides(subject),
        oneOf(
          subject,
          ['很多企业都选了我们，您可以放心。', '跟我们合作，后面的事都省心。'],
          ['Many companies have chosen us, so you can be at ease.', 'With us everything later on is easy.'],
        ),
      ]),
  ),
  partOperator(
    fresh('objection', 'ball-left-with-them', 'the next step waits for the customer, with neither owner nor day', [
      'OBJ-1',
      'PLAN-3',
      'PLAN-7',
    ]),
    (answers, subject) => {
      const place = claimPlaces(answers).find(({ prompt, path }) => prompt === PROMPT && path[0] === 'nextStep');
      const text = oneOf(
        subject,
        [
          '请客户想清楚之后主动联系我们。',
          '找个合适的时候再约一次，具体时间以后定。',
          '先把资料发过去，等对方看完再说。',
        ],
        [
          'Ask them to think it over and call us when they are ready.',
          'Meet again at a suitable moment, the time to be settled later.',
          'Send some papers over and see when they have read them.',
        ],
      );
      return place ? claimChange(place, { ...place.claim, text }) : null;
    },
  ),
  partOperator(
    fresh(
      'objection',
      'proof-of-something-else',
      'what is cited as proof says nothing of what is claimed from it',
      ['GUARD-1', 'OBJ-2', 'VALUE-1'],
      true,
    ),
    (answers, subject) => {
      for (const place of inAnyOrder(step(answers, 'resolve'), subject.pick)) {
        const texts = citedItems(place.claim, subject.ground).map(({ text }) => text);
        if (texts.length === 0 || texts.some((text) => /故障|三年|同行|fault|failure|three years|peers/iu.test(text)))
          continue;
        const text = oneOf(
          subject,
          [
            '同样的系统在同行那里连续跑了三年，没出过一次故障。',
            '这说明上线以后您的人手可以减少一半。',
            '材料写得明白：同类项目都在半年内收回了投资。',
          ],
          [
            'The same system has run at your peers for three years without a single failure.',
            'It shows that you will need half the people once it is in.',
            'The material is clear: every such project paid back within half a year.',
          ],
        );
        return claimChange(place, { ...place.claim, text, kind: 'fact' });
      }
      return null;
    },
  ),
];
