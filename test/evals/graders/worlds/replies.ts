import type { Ground } from '#evals/reading/reading.ts';
import { EN_PIECES, groundOf, packOf, ZH_PIECES } from './record.ts';

const at = (ref: string, quote: string) => ({ ref, quote });
const claim = (kind: string, text: string, ...evidence: { ref: string; quote: string }[]) => ({ text, kind, evidence });

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
export const REPLY = {
  zh: {
    'objection/reply': {
      worries: [
        {
          worry: claim('inference', '可能担心内部交代不了。', at('E14', '我这边交代不了')),
          question: claim('question', '何部长，您要向谁说明这个价格？'),
        },
        {
          worry: claim('inference', '可能拿两份范围不同的报价在比。', at('E14', '你们比数峦软件贵不少')),
          question: claim('question', '何部长，您比的是总价还是单价？'),
        },
      ],
      steps: {
        listen: [
          claim(
            'proposal',
            '您的意思是，我们比数峦软件贵不少，您这边交代不了。',
            at('E14', '你们比数峦软件贵不少，我这边交代不了'),
          ),
        ],
        clarify: [claim('question', '何部长，您比的是总价还是单价？')],
        empathise: [claim('proposal', '要向上说明的人，先问清差在哪里是应该的。')],
        resolve: [
          claim('fact', '十月空转26次，一次平均损失4200元。', at('E11', '空转一次平均损失4200元，十月发生26次')),
          claim('proposal', '两份报价按同一范围列成一张表，逐项核对。'),
        ],
        confirm: [claim('question', '何部长，这样说明之后，您的顾虑消除了吗？会后我发一份书面纪要给您。')],
      },
      wordings: [
        { form: 'message', text: '何部长，您说的价差我记下了。您比的是总价还是单价？' },
        {
          form: 'meeting',
          text: '何部长，您问得对。我们先把两份报价放在同一范围里看，再看台账上十月的26次空转。拿不准的，我核实后答复您。',
        },
      ],
      nextStep: claim('proposal', '沈若川在2026-11-25前把同一范围的对比表发给何雨，并附书面纪要请他确认。'),
    },
  },
  en: {
    'objection/reply': {
      worries: [
        {
          worry: claim(
            'inference',
            'He or she may not be able to explain the price inside.',
            at('E14', 'I cannot explain that here'),
          ),
          question: claim('question', 'Yvonne, to whom do you have to explain it?'),
        },
        {
          worry: claim(
            'inference',
            'Two offers of different scope may be compared.',
            at('E14', 'You are a good deal dearer than Numarch Software'),
          ),
          question: claim('question', 'Yvonne, is it the total or the unit price you compare?'),
        },
      ],
      steps: {
        listen: [
          claim(
            'proposal',
            'You say that we are a good deal dearer than Numarch Software, and that you cannot explain it.',
            at('E14', 'You are a good deal dearer than Numarch Software, and I cannot explain that here'),
          ),
        ],
        clarify: [claim('question', 'Yvonne, is it the total or the unit price you compare?')],
        empathise: [claim('proposal', 'Whoever has to explain a price is right to ask where the difference lies.')],
        resolve: [
          claim(
            'fact',
            'There were 26 idlings in October, at €4,200 each on average.',
            at('E11', 'one idling costs €4,200 on average and there were 26 in October'),
          ),
          claim('proposal', 'Put both offers on one scope in one sheet and check it line by line.'),
        ],
        confirm: [claim('question', 'Yvonne, is the worry gone when both stand on one scope? A written note follows.')],
      },
      wordings: [
        {
          form: 'message',
          text: 'Yvonne, I have noted the difference. Is it the total or the unit price you compare?',
        },
        {
          form: 'meeting',
          text: 'Yvonne, that is a fair question. Let us put both offers on one scope first and then look at the 26 idlings of October in the ledger. What I am not sure of I will check and come back to you.',
        },
      ],
      nextStep: claim(
        'proposal',
        'By 2026-11-25 Daniel Mercer sends Yvonne Reed both offers on one scope, with a written note to confirm.',
      ),
    },
  },
} as const;
