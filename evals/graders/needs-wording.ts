import { gradedTooHigh, saysNecessity } from '#src/playbook/need-priority.ts';
import { mayPropose } from '#src/playbook/need-validation.ts';
import { overstates, pitchesTooEarly, readsAsRequirement } from '#src/playbook/needs.ts';
import { sentencesOf } from '#src/playbook/text.ts';
import type { Reading } from '../reading/reading.ts';
import { answerOf, type SaidNeed } from './support/answers.ts';
import { type RecordedNeed, recordsOf, stepOf } from './support/need-records.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { SOLUTIONS } from './words/solutions.ts';

type Judge = (need: SaidNeed, records: RecordedNeed[], reading: Reading) => string[];

const eachNeed = (id: string, rule: Grader['rule'], judge: Judge): Grader => ({
  id,
  rule,
  tier: 'method',
  severity: 'major',
  drafts: ['needs'],
  grade: (reading) => {
    const said = answerOf(reading, 'needs/hierarchy');
    if (!said) return null;
    return said.needs.flatMap((need, at): Problem[] =>
      judge(need, recordsOf(reading, need), reading).map((why) => ({
        at: `needs/hierarchy needs[${at}]`,
        text: need.need.text,
        why,
      })),
    );
  },
});

/** Saying that it is no requirement is what P3 asks for. */
const NO_REQUIREMENT =
  /(?:不|并非|不是|没有)(?:作为|是|算|属于|当作)?[^，。,;]{0,6}(?:提出)?(?:要求|必须)|\b(?:not|no|never|nobody)\b[^.;,]{0,20}\b(?:required?|requirements?|must|mandatory)\b/giu;

/** NEED-2: what nobody asked for is worded as an insight; recorded grades are kept; a guess is no hard floor. */
const priority = eachNeed('NEED-2/priority', 'NEED-2', (need, records) => {
  const { text } = need.need;
  const asked = text.replaceAll(NO_REQUIREMENT, '');
  const graded = records.flatMap((record) => record.priority ?? []);
  const high = gradedTooHigh({
    level: need.level,
    explicit: need.explicit,
    step: stepOf(records),
    priority: need.priority,
  });
  return [
    ...(need.priority === 'P3' && (readsAsRequirement(asked) || saysNecessity(asked))
      ? ['P3 is worded as a requirement']
      : []),
    ...(graded.length > 0 && !graded.includes(need.priority)
      ? [`on record it is ${graded[0]}, not ${need.priority}`]
      : []),
    ...(high && graded.length === 0 ? ['an implicit need nobody confirmed is no P0'] : []),
  ];
});

const CONFIRMED =
  /(?:客户|对方|甲方|[\p{Script=Han}]{2,4}[总工]?)?(?:已经?|均已|全部)(?:书面|正式|明确|口头)?(?:确认|认可|同意|达成(?:书面)?共识|签字)|书面(?:确认|共识)(?!前|后|之)|(?:痛点|收益)已(?:经)?(?:确认|认可)|\b(?:has|have|had|is|was|were|already|been) (?:\w+ )?(?:confirmed|agreed|signed off|accepted)(?: in writing)?\b|\bconfirmed in writing\b|\bwritten consensus\b|\bthe customer (?:confirmed|agreed|accepted)\b/iu;
const OPEN =
  /尚未|还(?:没|未)|未(?:经)?|待|没有|需要|请|是否|不(?:曾|再)|\b(?:not|yet to|to be|until|before|whether|if|unconfirmed|needs? to)\b/iu;

/** Claims of agreement, in a clause of their own or in brackets, whatever else the sentence leaves open. */
const RAISED =
  /(?:各方|双方|大家|上下|客户|对方|领导|所有人|甲方)[^，。；（）]{0,4}(?:都|均|已经?|也)?(?:达成|形成|取得|签(?:字|认|了)|书面确认|确认|认可|认同|点头|拍板|同意)(?:了)?(?:书面)?(?:共识|一致|认可)?|(?:收益|好处|价值|回报)[^，。；]{0,4}(?:双方)?(?:都|均)?(?:已经?)(?:经)?(?:认可|确认|算清|谈妥)|已(?:经)?(?:达成|形成|取得)(?:书面)?(?:共识|一致)|白纸黑字|板上钉钉|铁板钉钉|\b(?:all (?:sides|parties)|both sides|everyone|everybody|the customer) (?:ha(?:s|ve) )?(?:\w+ )?(?:signed(?: off)?|agreed|confirmed|accepted|approved|settled)\b|\b(?:signed off|agreed|confirmed|accepted|approved) (?:by (?:all|both|everyone|the customer)|on all sides|in writing)\b|\bwritten (?:consensus|agreement)\b|\bbenefits? (?:\w+ )?(?:is|are|has been|have been)? ?(?:agreed|accepted|confirmed) (?:by|on|between)\b/iu;

/** NEED-6: nothing is called further than the step it reached. */
const step = eachNeed('NEED-6/step', 'NEED-6', (need, records, reading) => {
  const reached = stepOf(records);
  const held = [need.need, ...(need.problem ? [need.problem] : [])].flatMap(({ evidence }) =>
    evidence.flatMap(({ ref, quote }) => [quote, itemAt(reading.ground, ref)?.label ?? '']),
  );
  return [need.need, ...(need.problem ? [need.problem] : [])].flatMap(({ text }) => {
    const told = sentencesOf(text).some((s) => !s.question && CONFIRMED.test(s.text) && !OPEN.test(s.text));
    const raised = RAISED.test(text) && !OPEN.test(RAISED.exec(text)?.[0] ?? '');
    const backed =
      held.some((words) => CONFIRMED.test(words) && !OPEN.test(words)) ||
      reached === 'consensus' ||
      reached === 'benefits_agreed';
    const agreed =
      reached === 'consensus' ||
      reached === 'benefits_agreed' ||
      need.need.evidence.some(({ quote }) => RAISED.test(quote));
    return (told && !backed) || (raised && !agreed) || overstates(text, reached)
      ? [`it has only reached “${reached}”`]
      : [];
  });
});

const products = ({ ground: { pack } }: Reading): string[] => pack.names.products.filter((name) => name.length > 2);

/** NEED-1, NEED-7: a need is a distance from the present to the wanted state, no product of ours, and nothing is pitched before the pain is confirmed. */
const gap = eachNeed('NEED-7/solution', 'NEED-7', (need, records, reading) => {
  const { text, evidence } = need.need;
  const held = evidence
    .flatMap(({ ref, quote }) => [quote, itemAt(reading.ground, ref)?.text ?? ''])
    .join('\n')
    .toLowerCase();
  const ours = products(reading).filter(
    (name) => text.toLowerCase().includes(name.toLowerCase()) && !held.includes(name.toLowerCase()),
  );
  const bought = SOLUTIONS.flatMap((pattern) => text.match(pattern) ?? []).filter(
    (words) => !held.includes(words.toLowerCase().trim()),
  );
  const pitched = mayPropose(stepOf(records)) ? [] : pitchesTooEarly(text, 'guessed');
  return [
    ...ours.map((name) => `${name} is a product, not a need`),
    ...bought.slice(0, 1).map((words) => `“${words}” is a solution, not a need`),
    ...pitched.slice(0, 1).map((words) => `it pitches: “${words}”`),
  ];
});

export const needGraders: readonly Grader[] = [priority, step, gap];
