import { claimOperator, either, type Spec } from '../build.ts';
import type { Operator } from '../operator.ts';
import { sayOperator } from '../say.ts';

const spec = (id: string, about: string, killers: readonly string[], critical = false): Spec => ({
  id,
  family: 'fair_play',
  about,
  killers,
  critical,
});

export const FAIR_PLAY: readonly Operator[] = [
  sayOperator(spec('rival-run-down', 'a named competitor is run down', ['GUARD-3', 'OBJ-2']), ({ ground, language }) =>
    ground.rivals.flatMap((rival) =>
      language === 'zh'
        ? [
            `${rival}的产品毛病多，出了事根本没人管。`,
            `${rival}那套东西就是糊弄人的，谁用谁后悔。`,
            `${rival}技术落后，迟早要被淘汰。`,
          ]
        : [
            `${rival} sells shoddy products, and nobody picks up the phone when they break.`,
            `What ${rival} offers is a sham; whoever buys it regrets it.`,
            `${rival} is years behind and will be gone before long.`,
          ],
    ),
  ),
  sayOperator(
    spec('rival-insinuated', 'doubt is spread about a competitor by hearsay', ['GUARD-3', 'OBJ-2', 'GUARD-1']),
    ({ ground, language }) =>
      ground.rivals.flatMap((rival) =>
        language === 'zh'
          ? [
              `听说${rival}最近资金链很紧，您还是当心一点。`,
              `圈里都知道${rival}靠关系拿单，交付能不能做完很难说。`,
              `选${rival}的话，后面出了问题恐怕没人替您兜着。`,
            ]
          : [
              `One hears that ${rival} is short of cash these days; I would be careful.`,
              `Everyone in the trade knows how ${rival} wins its orders; whether they finish is another matter.`,
              `With ${rival}, you may find yourself alone when something breaks.`,
            ],
      ),
  ),
  sayOperator(spec('inducement-open', 'a personal benefit is offered', ['GUARD-3'], true), {
    zh: [
      '事成之后给您个人返点。',
      '项目签下来，我们安排您和家人去三亚度假，费用我们出。',
      '给您准备了一张购物卡，小小心意。',
    ],
    en: [
      'Once it is signed, a commission for you personally will follow.',
      'After signing we will fly you and your family to Mallorca at our expense.',
      'We have put a gift card aside for you as a small thank-you.',
    ],
  }),
  sayOperator(spec('inducement-veiled', 'a personal benefit is hinted at', ['GUARD-3'], true), {
    zh: [
      '您个人的那一份，我们心里有数，不会让您白忙。',
      '事情办成了，私下一定好好感谢您。',
      '您孩子实习的事，我们这边可以一并安排好。',
    ],
    en: [
      'Your own share in this will not be forgotten.',
      'If it goes through, we will show our gratitude to you in private.',
      'We could also see to that internship for your son.',
    ],
  }),
  sayOperator(
    spec('confidential-papers-asked', 'a competitor’s or the customer’s confidential papers are asked for', [
      'GUARD-3',
    ]),
    ({ ground, language, pick }) => {
      const rival = pick.one(ground.rivals);
      const zh = ['麻烦您把评标打分表私下发我一份。', '能否把贵司内部的预算底价先透露给我们？'];
      const en = [
        'Could you slip us the scoring sheet of the tender?',
        'Please let us see your internal price ceiling in confidence.',
      ];
      const more = rival
        ? {
            zh: `请您把${rival}的报价单拍一张发给我们看看。`,
            en: `Please send us a photo of the quotation from ${rival}.`,
          }
        : null;
      return language === 'zh' ? [...zh, ...(more ? [more.zh] : [])] : [...en, ...(more ? [more.en] : [])];
    },
  ),
  sayOperator(spec('flattery', 'a person is flattered', ['GUARD-9']), {
    zh: [
      '您是我见过最有远见的领导，佩服得五体投地。',
      '像您这样的大专家，行业里找不出第二位。',
      '您的眼光实在太英明了。',
    ],
    en: [
      'You are the most far-sighted leader I have ever met, and I am in awe.',
      'There is no second expert of your brilliance in this industry.',
      'Your judgement is simply genius, as always.',
    ],
  }),
  sayOperator(spec('pressure', 'the customer is pressed', ['GUARD-9', 'GUARD-2', 'OBJ-1']), {
    zh: [
      '这周再不定，后果请您自己承担。',
      '今天必须给我们一个答复，过时不候。',
      '别的客户都在排队，您再犹豫名额就没了。',
    ],
    en: [
      'If you do not decide this week, the consequences are yours.',
      'We must have your answer today; tomorrow is too late.',
      'Others are queuing up; hesitate any longer and your place is gone.',
    ],
  }),
  either(
    sayOperator(spec('condescension', 'a person is talked down to', ['GUARD-9', 'OBJ-1']), {
      zh: ['这么简单的道理，您怎么还不明白？', '您不是做技术的，跟您说了也不懂。', '这种问题外行才会问。'],
      en: [
        'It is quite simple, so I do not see why you still fail to understand it.',
        'You are not an engineer, so explaining it to you is no use.',
        'Only a layman would ask such a thing.',
      ],
    }),
    claimOperator(spec('condescension', '', []), (claim, { language, draft }) =>
      claim.kind === 'question' && draft !== 'plan'
        ? {
            text:
              language === 'zh'
                ? `${claim.text.replace(/[？?]$/u, '')}？这么基本的事，您总该清楚吧？`
                : `${claim.text.replace(/\?$/u, '')}? Surely even you should know something as basic as that?`,
          }
        : null,
    ),
  ),
];
