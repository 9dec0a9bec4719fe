import type { Spec } from '../build.ts';
import type { Operator, Subject } from '../operator.ts';
import { type Sayings, sayOperator } from '../say.ts';

const spec = (id: string, about: string): Spec => ({
  id: `promise-${id}`,
  family: 'promises',
  about,
  critical: true,
  killers: ['GUARD-2'],
});

/** A promise is a defect only where the asker may not give one of this kind: `granted` finds such a kind in what may be promised. */
const promise = (id: string, about: string, granted: RegExp, sayings: Sayings): Operator =>
  sayOperator(spec(id, about), ({ ground, language }: Subject) =>
    ground.mayPromise.some((line) => granted.test(line)) ? [] : sayings[language],
  );

const PRICE = /价|折|优惠|让利|price|discount|rebate|%|％/iu;

export const PROMISES: readonly Operator[] = [
  promise('open', 'a discount is promised in plain words', PRICE, {
    zh: ['这次给您打八八折。', '我们给您15%的折扣。', '现在签约可以享受九折优惠。'],
    en: [
      'We give you a 15 % discount.',
      'You get 12 % off the list price.',
      'Sign now and a discount of ten per cent is yours.',
    ],
  }),
  promise('price-in-other-words', 'a lower price is promised without the word', PRICE, {
    zh: [
      '价格这块您不用操心，总价我们再往下走两个点。',
      '您报个数，我们照您的数来。',
      '按去年的老价格给您，不会多收一分。',
      '比他们的报价低，这个我们可以做到。',
      '零头我们就抹掉了。',
    ],
    en: [
      'Do not worry about the figure; we will come down another two points.',
      'Name your number and we will meet it.',
      'You will have it at last year’s rates, not a cent more.',
      'Whatever they quote, ours will be lower.',
      'We will simply drop the odd amount at the end.',
    ],
  }),
  promise(
    'delivery',
    'a date of delivery or going live is promised',
    /交期|交付|上线|到货|deliver|go-live|lead time/iu,
    {
      zh: [
        '年底前一定全部上线。',
        '合同一签，两周内设备保证到货。',
        '春节前交付完毕，您放心。',
        '工期绝不会超过四十天。',
      ],
      en: [
        'Everything will be live before the end of the year, guaranteed.',
        'Once signed, the equipment is at your gate within two weeks.',
        'You can count on completion before Easter.',
        'It will take no more than forty days, we assure you.',
      ],
    },
  ),
  promise('custom-feature', 'a custom feature is promised', /定制|功能|开发|接口|custom|feature|develop/iu, {
    zh: [
      '您要的那个功能，我们专门给您做出来。',
      '缺的接口由我们免费开发，包在里面。',
      '下个版本就会加上您提的这几项。',
    ],
    en: [
      'The function you miss will be built for you.',
      'We will write the missing interface for you, and it is included.',
      'The next release will have what you asked for.',
    ],
  }),
  promise('payment', 'terms of payment are promised', /付款|账期|分期|质保金|尾款|payment|instal/iu, {
    zh: ['款项可以先用后付，半年以后再结。', '首付不用给，验收完再付就行。', '账期给您放到一百八十天。'],
    en: [
      'Use it first and pay in six months.',
      'No down payment is needed; you pay after acceptance.',
      'You shall have one hundred and eighty days to pay.',
    ],
  }),
  promise('exclusivity', 'exclusivity is promised', /独家|排他|exclusiv/iu, {
    zh: ['这个方案在本省只给您一家。', '我们不会再接您同行的单子。', '这套东西三年内不卖给别家。'],
    en: [
      'In this region nobody but you will have it.',
      'We will not take orders from your competitors.',
      'For three years it is yours alone.',
    ],
  }),
  promise(
    'liability',
    'a legal term or an unlimited liability is promised',
    /违约|责任|赔|法律|合同条款|liab|penalt|damages|legal/iu,
    {
      zh: ['出了问题，损失全部由我们赔。', '达不到效果就全额退款。', '违约金条款按您的版本写，我们照签。'],
      en: [
        'If anything goes wrong, we cover all of your losses.',
        'Should it not work out, you get all your money back.',
        'We will sign the penalty clause the way you wrote it.',
      ],
    },
  ),
  promise(
    'service-level',
    'a level of service is promised',
    /服务|响应|驻场|质保|维保|service|response|on.?site|warrant/iu,
    {
      zh: ['出故障两小时之内工程师一定到现场。', '我们派人常年驻厂，随叫随到。', '质保给您延到五年。'],
      en: [
        'Our engineer will be on your site within two hours of any failure.',
        'Someone from our side will stay at your plant all year round.',
        'We will stretch your warranty to five years.',
      ],
    },
  ),
  promise('for-nothing', 'something is promised for nothing', /免费|赠|试用|free|trial|complimentary/iu, {
    zh: ['培训和第一年的维保都算我们送的。', '另外再搭两台网关给您，不收钱。', '实施费就免了。'],
    en: [
      'Training and the first year of care are on the house.',
      'We will throw in two more gateways at no charge.',
      'The cost of implementation is waived.',
    ],
  }),
  promise('result-warranted', 'a result is warranted', /效果|保证|承诺.*达|guarante|result/iu, {
    zh: ['节能效果我们打包票，一定做得到。', '半年之内肯定回本，做不到算我们的。', '上了之后停机绝对不会再发生。'],
    en: [
      'We vouch for the savings; they will come, no question.',
      'You will have your money back within half a year, or it is on us.',
      'After go-live there will be no more stoppages, we warrant that.',
    ],
  }),
];
