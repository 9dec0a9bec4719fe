import { type Change, claimChange, fits, partOperator } from '../build.ts';
import { citedItems, someCitation } from '../ground.ts';
import type { Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { claimPlaces, get, isBag, members, type Place, placeAt } from '../places.ts';
import { behind } from '../say.ts';
import { type Answers, type Bag, fresh, oneOf } from './fresh-method-places.ts';

const PROMPT = 'needs/hierarchy';

const needs = (answers: Answers, { pick }: Subject): (Place & { value: Bag })[] =>
  inAnyOrder(members(answers, PROMPT, 'needs'), pick);

const changed = (place: Place & { value: Bag }, value: Bag) => ({
  place,
  value,
  from: JSON.stringify(place.value),
  to: JSON.stringify(value),
});

const DISCLAIMED =
  /推断|推测|猜测|猜想|没有说过|未经|推出|没有(?:直接)?提出|conclu|guess|not said|not confirmed|rests on|reading of|nobody|infer|heard at|suppose/iu;

/** A guessed need without the words that say it is one. */
const unhedged = (text: string, language: 'zh' | 'en'): string => {
  const colon = language === 'zh' ? '：' : ': ';
  const at = text.indexOf(colon);
  const body = at > 0 && DISCLAIMED.test(text.slice(0, at)) ? text.slice(at + colon.length) : text;
  const parts = language === 'zh' ? body.split(/(?<=[。；])/u) : body.split(/(?<=[.;]) /u);
  const kept = parts.filter((part) => !DISCLAIMED.test(part)).join(language === 'zh' ? '' : ' ');
  return kept
    .replace(/也?可能(?:会|还)?/u, '')
    .replace(/[；;]\s*$/u, language === 'zh' ? '。' : '.')
    .replace(/\bmay not (want|wish|like)\b/iu, 'does not $1')
    .replace(/\bmay (wish|worry)\b/iu, (_, verb: string) => (verb === 'wish' ? 'wishes' : 'worries'))
    .replace(/\bmay (want|like|care|insist|hope|stand|need)\b/iu, '$1s')
    .replace(/^\S+关注：|^[A-Z][\w' ]+ is concerned about: /u, '')
    .replace(/\bseems to (\w+)\b/iu, '$1s')
    .trim();
};

/** Words that already say how little is known: nothing settled can be set behind them. */
const UNSETTLED =
  /推断|推测|猜测|未经|可能|没有记录|没有公布|没有写|没有答复|尚未|不清|guess|conclu|suppose|no need|not on record|may|seems|might|infer/iu;

const LOW_STEP = /(?:确认进度：|Validation step: )(?:猜测|已梳理|Guessed|Restructured)/u;
const HIGH_STEP =
  /(?:确认进度：|Validation step: )(?:痛点已确认|收益已认可|书面共识|Pain confirmed|Benefits agreed|Written consensus)/u;

/** A thin record told as a rich one: a member added to a list of the answer, or put where it was null. */
const asIfKnown = (answers: Answers, subject: Subject): Change | null => {
  const evidence = someCitation(subject.ground, subject.language);
  const fact = (text: string) => ({ text, kind: 'fact', evidence });
  const added = (prompt: string, list: string, value: unknown, text: string): Change | null => {
    const now = get(answers, prompt, [list]);
    if (!Array.isArray(now)) return null;
    return { place: placeAt(prompt, [list]), value: [...now, value], from: `${now.length} members`, to: text };
  };
  if (subject.draft === 'plan') {
    const text = oneOf(
      subject,
      ['总经理拍板、设备部选型、财务会签，三道关口都已摸清。', '集团分管副总是最终决策者，已经当面表态支持。'],
      [
        'The managing director decides, plant engineering selects and finance countersigns; all three are known to us.',
        'The group’s vice president decides and has told us in person that he is in favour.',
      ],
    );
    return added('plan/decision', 'people', fact(text), text);
  }
  if (subject.draft === 'needs') {
    const text = oneOf(
      subject,
      ['客户要在明年六月前把能耗降低12%，已列入年度计划。', '客户要求两个月内解决设备频繁停机，每次损失约20万元。'],
      [
        'The customer wants energy use down by 12 % by June next year, as its yearly plan says.',
        'The customer wants the frequent stoppages, about 200,000 each, ended within two months.',
      ],
    );
    const rest = { problem: null, holder: null, priority: 'P0', explicit: true, under: null };
    const need = { level: 'business', need: fact(text), ...rest, nextQuestion: null, technique: null };
    return added(PROMPT, 'needs', need, text);
  }
  const text = oneOf(
    subject,
    ['这家的预算今年已经批下480万元，比同类客户宽裕得多。', '这家已成立专项小组，明年一季度招标，节奏比同类客户快。'],
    [
      'Their budget of 4.8 million was approved this year, far ampler than that of the customer we won.',
      'They have set up a project team and tender in the first quarter, faster than the customer we won.',
    ],
  );
  return added('lookalike/reason', 'differs', fact(text), text);
};

/** Needs that break the method of the playbook, third round, and thin records told as rich ones. */
export const FRESH_NEEDS: readonly Operator[] = [
  partOperator(
    fresh('needs', 'flat-list', 'every need stands alone: none says which one it serves', ['NEED-1']),
    (answers) => {
      const all = members(answers, PROMPT, 'needs');
      const linked = all.filter(({ value }) => typeof value.under === 'number');
      if (linked.length < 3) return null;
      const value = all.map((need) => ({ ...need.value, under: null }));
      return { place: placeAt(PROMPT, ['needs']), value, from: `${linked.length} linked`, to: 'none linked' };
    },
  ),
  partOperator(
    fresh('needs', 'shopping-list', 'a need is worded as something to be bought and installed', [
      'NEED-1',
      'NEED-4',
      'NEED-7',
      'GUARD-1',
    ]),
    (answers, subject) => {
      const place = needs(answers, subject).find(({ value }) => isBag(value.need) && value.level !== 'implicit');
      if (!place || !isBag(place.value.need)) return null;
      const text = oneOf(
        subject,
        [
          '引进一套软件系统，配齐服务器和授权，三个月内切换上线。',
          '采购一批网关和传感器，装好后接入统一平台。',
          '上一套新系统，把现有的表格和纸单全部替换掉。',
        ],
        [
          'Bring in a software suite with servers and licences and switch over within three months.',
          'Buy a batch of gateways and sensors and hook them up to one platform.',
          'Get a new system in place of all the sheets and paper forms.',
        ],
      );
      return changed(place, { ...place.value, need: { ...place.value.need, text } });
    },
  ),
  partOperator(
    fresh('needs', 'idea-as-demand', 'what nobody asked for is told as a demand of the customer', [
      'NEED-2',
      'NEED-3',
      'NEED-6',
      'GUARD-1',
      'GUARD-7',
    ]),
    (answers, subject) => {
      const place = needs(answers, subject).find(
        ({ value }) =>
          value.explicit === false && value.priority !== 'P0' && value.priority !== 'P1' && isBag(value.need),
      );
      if (!place || !isBag(place.value.need)) return null;
      const core = unhedged(String(place.value.need.text), subject.language);
      if (core.length < 6 || /not known|不详|未见过/iu.test(core)) return null;
      const text = oneOf(
        subject,
        [`客户已正式提出，列为必须满足：${core}`, `这是客户写进要求清单的一条：${core}`],
        [
          `The customer has put this to us as a firm requirement: ${core}`,
          `It stands on the customer’s own list of demands: ${core}`,
        ],
      );
      const need = { ...place.value.need, text, kind: 'fact' };
      return fits(text, { path: ['text'] })
        ? changed(place, { ...place.value, need, priority: 'P1', explicit: true })
        : null;
    },
  ),
  partOperator(
    fresh('needs', 'sides-of-conflict', 'of two people who pull apart each is given what the other holds on to', [
      'CHAIN-11',
      'NEED-3',
      'GUARD-1',
    ]),
    (answers, { pick }) => {
      const place = pick.one(members(answers, PROMPT, 'conflicts'));
      if (!place) return null;
      const { a, b } = place.value;
      return changed(place, { ...place.value, a: b, b: a });
    },
  ),
  partOperator(
    fresh(
      'needs',
      'pain-called-settled',
      'a need that was only guessed or noted is told as a pain confirmed and measured',
      ['NEED-6', 'NEED-7', 'GUARD-1', 'GUARD-7'],
    ),
    (answers, subject) => {
      const places = inAnyOrder(claimPlaces(answers), subject.pick).filter(({ path }) => {
        const need = get(answers, PROMPT, [...path.slice(0, 2), 'need']);
        return path[0] === 'needs' && path[2] === 'need' && isBag(need);
      });
      for (const place of places) {
        if (UNSETTLED.test(place.claim.text)) continue;
        const sources = citedItems(place.claim, subject.ground).map(({ text }) => text);
        if (!sources.some((text) => LOW_STEP.test(text)) || sources.some((text) => HIGH_STEP.test(text))) continue;
        const sentence = oneOf(
          subject,
          [
            '这一痛点客户已经确认，损失也一起核过数。',
            '痛得多深，客户自己量过，也认了。',
            '客户已经点头，收益也谈妥了。',
          ],
          [
            'The customer has confirmed this pain and gone over the loss with us.',
            'How much it hurts has been measured and accepted on their side.',
            'They have nodded to it, and the benefit is settled too.',
          ],
        );
        const text = behind(place.claim.text, sentence, subject.language);
        if (fits(text, { path: ['text'] })) return claimChange(place, { ...place.claim, text, kind: 'fact' });
      }
      return null;
    },
  ),
  partOperator(
    fresh('needs', 'leading-question', 'where an open question is due the answer is put in the mouth', [
      'NEED-5',
      'NEED-7',
      'GUARD-9',
    ]),
    (answers, subject) => {
      const place = needs(answers, subject).find(
        ({ value }) => isBag(value.nextQuestion) && typeof value.holder === 'string',
      );
      if (!place) return null;
      const who = String(place.value.holder);
      const text = oneOf(
        subject,
        [
          `${who}，您肯定也觉得现在这样不行，该换套系统了，对吧？`,
          `${who}，这件事早就该解决了，您说是不是？`,
          `${who}，我们的做法正好合适，您同意吧？`,
        ],
        [
          `${who}, you surely agree that things cannot stay as they are and that a new system is due?`,
          `${who}, this should have been dealt with long ago, should it not?`,
          `${who}, our way is the right one for this, do you agree?`,
        ],
      );
      const nextQuestion = { text, kind: 'question', evidence: [] };
      return { ...changed(place, { ...place.value, nextQuestion }), to: text };
    },
  ),
  partOperator(
    fresh(
      ['plan', 'needs', 'lookalike'],
      'thin-told-as-rich',
      'on a record that shows next to nothing, things nobody recorded are stated',
      ['GUARD-1', 'GUARD-7', 'PLAN-10', 'PLAN-16', 'CHAIN-8', 'CHAIN-1', 'PLAN-4', 'NEED-', 'LOOK-1'],
      true,
    ),
    (answers, subject) => (subject.abstain ? asIfKnown(answers, subject) : null),
  ),
];
