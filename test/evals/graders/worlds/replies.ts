import type { Ground } from '#evals/reading/reading.ts';
import { ask, fact, infer, propose } from '../../claims.ts';
import { inBoth } from '../../in-both.ts';
import { EN_PIECES, groundOf, packOf, ZH_PIECES } from './record.ts';

const SAID = {
  zh: '你们比数峦软件贵不少，我这边交代不了',
  en: 'You are a good deal dearer than Numarch Software, and I cannot explain that here',
};

/** The account with an objection of its own: E14. */
export const objectionGround = (language: 'zh' | 'en'): Ground => {
  const ground = groundOf(language);
  const pieces = language === 'zh' ? ZH_PIECES : EN_PIECES;
  return {
    ...ground,
    pack: packOf(
      [
        ...pieces,
        ['activity', 'said', language === 'zh' ? '异议原话 · 何雨' : 'Objection · Yvonne Reed', SAID[language]],
      ],
      ground.pack.names,
    ),
    next: { owner: language === 'zh' ? '沈若川' : 'Daniel Mercer', due: '2026-11-25' },
    inputs: {
      'objection/reply': {
        objection: SAID[language],
        concern:
          language === 'zh'
            ? '好不好用、日常工作省不省事 / 演示一天的工作能简单多少'
            : 'ease of use and the daily work / how simple the day becomes',
        handling:
          language === 'zh'
            ? '- 先谈价值和总拥有成本，再谈单价'
            : '- Value and total cost of ownership before the unit price',
      },
    },
  };
};

/** A sound reply, in both languages. */
export const REPLY = inBoth((say) => ({
  'objection/reply': {
    worries: [
      {
        worry: infer(say('可能担心内部交代不了。', 'He or she may not be able to explain the price inside.'), [
          'E14',
          say('我这边交代不了', 'I cannot explain that here'),
        ]),
        question: ask(say('何部长，您要向谁说明这个价格？', 'Yvonne, to whom do you have to explain it?')),
      },
      {
        worry: infer(say('可能拿两份范围不同的报价在比。', 'Two offers of different scope may be compared.'), [
          'E14',
          say('你们比数峦软件贵不少', 'You are a good deal dearer than Numarch Software'),
        ]),
        question: ask(say('何部长，您比的是总价还是单价？', 'Yvonne, is it the total or the unit price you compare?')),
      },
    ],
    steps: {
      listen: [
        propose(
          say(
            '您的意思是，我们比数峦软件贵不少，您这边交代不了。',
            'You say that we are a good deal dearer than Numarch Software, and that you cannot explain it.',
          ),
          [
            'E14',
            say(
              '你们比数峦软件贵不少，我这边交代不了',
              'You are a good deal dearer than Numarch Software, and I cannot explain that here',
            ),
          ],
        ),
      ],
      clarify: [ask(say('何部长，您比的是总价还是单价？', 'Yvonne, is it the total or the unit price you compare?'))],
      empathise: [
        propose(
          say(
            '要向上说明的人，先问清差在哪里是应该的。',
            'Whoever has to explain a price is right to ask where the difference lies.',
          ),
        ),
      ],
      resolve: [
        fact(
          say('十月空转26次，一次平均损失4200元。', 'There were 26 idlings in October, at €4,200 each on average.'),
          [
            'E11',
            say(
              '空转一次平均损失4200元，十月发生26次',
              'one idling costs €4,200 on average and there were 26 in October',
            ),
          ],
        ),
        propose(
          say(
            '两份报价按同一范围列成一张表，逐项核对。',
            'Put both offers on one scope in one sheet and check it line by line.',
          ),
        ),
      ],
      confirm: [
        ask(
          say(
            '何部长，这样说明之后，您的顾虑消除了吗？会后我发一份书面纪要给您。',
            'Yvonne, is the worry gone when both stand on one scope? A written note follows.',
          ),
        ),
      ],
    },
    wordings: [
      {
        form: 'message',
        text: say(
          '何部长，您说的价差我记下了。您比的是总价还是单价？',
          'Yvonne, I have noted the difference. Is it the total or the unit price you compare?',
        ),
      },
      {
        form: 'meeting',
        text: say(
          '何部长，您问得对。我们先把两份报价放在同一范围里看，再看台账上十月的26次空转。拿不准的，我核实后答复您。',
          'Yvonne, that is a fair question. Let us put both offers on one scope first and then look at the 26 idlings of October in the ledger. What I am not sure of I will check and come back to you.',
        ),
      },
    ],
    nextStep: propose(
      say(
        '沈若川在2026-11-25前把同一范围的对比表发给何雨，并附书面纪要请他确认。',
        'By 2026-11-25 Daniel Mercer sends Yvonne Reed both offers on one scope, with a written note to confirm.',
      ),
    ),
  },
}));
